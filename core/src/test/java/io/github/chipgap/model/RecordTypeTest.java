// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.chipgap.model.RecordType.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTypeTest {
    private static RecordType.Builder<Chip, ImmutableChip.Builder> described(String name) {
        return RecordType.of(
                name,
                Chip.class,
                ImmutableChip::builder,
                ImmutableChip.Builder::build,
                ImmutableChip.Builder::extensions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chips", "x-chips", "chip s", "chip_s", "1chips", "chıps", "chips\n"})
    void refusesANameThatIsNotLowerCamelCase(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described(name))
                .withMessage("expected a name in lower camel case, got \"%s\"", name.replace("\n", "\\u000a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described("chips")
                        .required(name, Kind.TEXT, Chip::name, ImmutableChip.Builder::name, "a name"));
    }

    @Test
    void refusesTwoFieldsOfOneName() {
        var twice = described("chips")
                .required("id", Kind.ID, Chip::id, ImmutableChip.Builder::id, "its id")
                .required("id", Kind.ID, Chip::id, ImmutableChip.Builder::id, "its id again");
        assertThatIllegalArgumentException().isThrownBy(twice::build).withMessageContaining("id=id");
    }

    @Test
    void saysWhichFieldsThereAreWhereOneIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.TYPE.field("page"))
                .withMessage("citation has no field page; it has [source, places]");
    }

    @Test
    void equalsItselfOnly() {
        assertThat(described("chips").build()).isNotEqualTo(described("chips").build());
    }

    @Test
    void aDraftRefusesAValueOfAnotherType() {
        Draft<Chip> draft = Chip.TYPE.newDraft();
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> draft.set(Chip.TYPE.field("generic"), "true"))
                .withMessage("chips, generic: expected a Boolean, got a String");
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> draft.set(Chip.TYPE.field("aliases"), List.of("GPU", 5)))
                .withMessage("chips, aliases: expected a String, got a Integer");
    }

    @Test
    void aDraftRefusesToEndWithoutARequiredField() {
        Draft<Chip> draft = Chip.TYPE.newDraft();
        draft.set(Chip.TYPE.field("id"), "ascend");
        assertThatIllegalStateException().isThrownBy(draft::build);
    }

    @Test
    void aDraftChecksWhatTheTypeDemands() {
        Draft<Citation> draft = Citation.TYPE.newDraft();
        draft.set(Citation.TYPE.field("source"), "The Article");
        draft.setExtensions(Map.of());
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(draft::build)
                .withMessage("Citation, source: expected the id of a Source, got \"The Article\"");
    }

    @Test
    void aRuleNamesAFieldOfTheType() {
        Chip chip = Samples.chip().id("ascend").build();
        assertThat(Chip.TYPE.check(chip).require(true, "no-such-field", "is not looked at"))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chip.TYPE.check(chip).require(false, "maker2", "a maker"))
                .withMessageStartingWith("chips has no field maker2; it has [id, name,");
    }

    @Test
    void findsAllReferencesOfARecordWithTheirPlaces() {
        Investment fund = Samples.investment()
                .id("fund")
                .addRecipients("smic", "huawei")
                .addStatedBy("china")
                .addCitations(ImmutableCitation.builder().source("filing").build())
                .build();
        assertThat(Investment.TYPE.references(fund))
                .containsExactly(
                        new Reference("investor", "china", Party.class),
                        new Reference("recipients/0", "smic", Party.class),
                        new Reference("recipients/1", "huawei", Party.class),
                        new Reference("statedBy/0", "china", Party.class),
                        new Reference("citations/0/source", "article", Source.class),
                        new Reference("citations/1/source", "filing", Source.class));
    }

    @Test
    void findsNoReferenceWhereAnOptionalOneIsAbsent() {
        assertThat(Chip.TYPE.references(Samples.chip().id("gpu").build())).isEmpty();
        assertThat(Chip.TYPE.references(
                        Samples.chip().id("b200").maker("nvidia").build()))
                .containsExactly(new Reference("maker", "nvidia", Chipmaker.class));
    }

    @Test
    void anExceptionHasAProblem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidRecordException(List.of()))
                .withMessage("expected at least one problem, got none");
    }
}
