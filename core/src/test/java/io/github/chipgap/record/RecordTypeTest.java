// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.ImmutableCitation;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.RecordType.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTypeTest {
    /** A form of chips that knows their ids, and forgets all else. */
    private static final RecordForm<Chip> IDS_ONLY = new RecordForm<>() {
        @Override
        public void fill(Draft<Chip> draft, Chip chip) {
            draft.put("id", chip.id()).putExtensions(chip.extensions());
        }

        @Override
        public Chip make(Draft<Chip> draft) {
            return Samples.chip().id(draft.required("id")).build();
        }
    };

    private static RecordType.Builder<Chip> described(String name) {
        return RecordType.of(name, Chip.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chips", "x-chips", "chip s", "chip_s", "1chips", "chıps", "chips\n"})
    void refusesANameThatIsNotLowerCamelCase(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described(name))
                .withMessage("expected a name in lower camel case, got \"%s\"", name.replace("\n", "\\u000a"));
        assertThatIllegalArgumentException().isThrownBy(() -> described("chips").required(name, Kind.TEXT, "a name"));
    }

    @Test
    void refusesTwoFieldsOfOneName() {
        var once = described("chips").required("id", Kind.ID, "its id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.list("id", Kind.ID, "its id again"))
                .withMessage("expected one field id in chips, got two");
    }

    @Test
    void saysWhichFieldsThereAreWhereOneIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.TYPE.field("page"))
                .withMessage("citation has no field page; it has [source, places]");
    }

    @Test
    void equalsItselfOnly() {
        assertThat(described("chips").build(IDS_ONLY))
                .isNotEqualTo(described("chips").build(IDS_ONLY));
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
        assertThatIllegalStateException()
                .isThrownBy(draft::build)
                .withMessage("chips: the required field name was not given a value");
    }

    @Test
    void aDraftRefusesAFieldOfAnotherType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twin(Chip.TYPE.newDraft(), Chip.TYPE.field("id")))
                .withMessage("chips has no such field id");
    }

    private static void twin(Draft<Chip> draft, Field field) {
        Field other = described("chips")
                .required(field.name(), field.kind(), field.documentation())
                .build(IDS_ONLY)
                .field(field.name());
        draft.set(other, "ascend");
    }

    private static RecordType<Chip> ofIdAndMaker(RecordForm<Chip> form) {
        return described("chips")
                .required("id", Kind.ID, "its id")
                .optional("maker", Kind.reference(Chipmaker.class), "its maker")
                .build(form);
    }

    @Test
    void aFormThatForgetsAFieldIsToldAboutIt() {
        RecordType<Chip> type = ofIdAndMaker(new RecordForm<>() {
            @Override
            public void fill(Draft<Chip> draft, Chip chip) {
                draft.put("id", chip.id()).put("maker", chip.maker()).putExtensions(chip.extensions());
            }

            @Override
            public Chip make(Draft<Chip> draft) {
                return IDS_ONLY.make(draft);
            }
        });
        Draft<Chip> draft = type.newDraft();
        draft.set(type.field("id"), "ascend");
        Chip chip = draft.build();
        assertThat(chip.id()).isEqualTo("ascend");

        draft.set(type.field("maker"), "huawei");
        assertThatIllegalStateException()
                .isThrownBy(draft::build)
                .withMessage("chips: the form does not take the field maker");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.values(Chip.TYPE.field("maker")))
                .withMessage("chips has no such field maker");
        assertThatIllegalStateException()
                .isThrownBy(() -> ofIdAndMaker(IDS_ONLY).draftOf(chip))
                .withMessage("chips: the form does not put the field maker");
    }

    /** Where Java looks at assertions, as in tests: the check of the record does not ask again what the draft has seen. */
    @Test
    void aFormThatMakesARecordOfOtherValuesIsToldAboutIt() {
        RecordType<Chip> type = ofIdAndMaker(new RecordForm<>() {
            @Override
            public void fill(Draft<Chip> draft, Chip chip) {
                draft.put("id", chip.id()).put("maker", chip.maker()).putExtensions(chip.extensions());
            }

            @Override
            public Chip make(Draft<Chip> draft) {
                String maker = draft.required("maker");
                return Samples.chip()
                        .id(draft.required("id"))
                        .maker(maker + "-technologies")
                        .build();
            }
        });
        Draft<Chip> draft = type.newDraft();
        draft.set(type.field("id"), "ascend");
        draft.set(type.field("maker"), "huawei");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(draft::build)
                .withMessage("chips: the form makes a record of other values than it takes");
    }

    @Test
    void aFormThatForgetsTheExtensionsIsToldAboutIt() {
        Draft<Chip> draft = described("chips")
                .required("id", Kind.ID, "its id")
                .build(IDS_ONLY)
                .newDraft()
                .putExtensions(Map.of("x-note", new ExtensionValue.Flag(true)));
        draft.put("id", "ascend");
        assertThatIllegalStateException()
                .isThrownBy(draft::build)
                .withMessage("chips: the form does not take the extensions");
    }

    @Test
    void aFormThatTakesAFieldThatTheDescriptionLacksIsToldAboutIt() {
        RecordType<Chip> type = described("chips").build(IDS_ONLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.newDraft().build())
                .withMessage("chips has no field id; it has []");
    }

    /** A form of chips that fills drafts as it is told, and makes nothing. */
    private static RecordForm<Chip> filling(Consumer<Draft<Chip>> fill) {
        return new RecordForm<>() {
            @Override
            public void fill(Draft<Chip> draft, Chip chip) {
                fill.accept(draft);
            }

            @Override
            public Chip make(Draft<Chip> draft) {
                throw new AssertionError("no chip is made");
            }
        };
    }

    private static RecordType<Chip> filledBy(Consumer<Draft<Chip>> fill) {
        return described("chips")
                .required("id", Kind.ID, "its id")
                .list("aliases", Kind.TEXT, "its other names")
                .build(filling(fill));
    }

    @Test
    void aFormMayPutTheFieldsInAnyOrder() {
        RecordType<Chip> type = filledBy(draft ->
                draft.putExtensions(Map.of()).put("aliases", List.of("A", "B")).put("id", "ascend"));
        Draft<Chip> draft = type.draftOf(Samples.chip().id("b200").build());
        assertThat(draft.values(type.field("id"))).isEqualTo(List.of("ascend"));
        assertThat(draft.values(type.field("aliases"))).isEqualTo(List.of("A", "B"));
    }

    @Test
    void aFormThatPutsWhatIsNotThereIsToldAboutIt() {
        Chip chip = Samples.chip().id("b200").build();
        assertThatNullPointerException()
                .isThrownBy(
                        () -> filledBy(draft -> draft.put("id", (Object) null)).draftOf(chip))
                .withMessage("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filledBy(draft -> draft.put("name", "Ascend")).draftOf(chip))
                .withMessage("chips has no field name; it has [id, aliases]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filledBy(draft -> draft.put("id", Optional.of("ascend")))
                        .draftOf(chip))
                .withMessage("chips: the form has an Optional for the field id, which is not optional");
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> filledBy(draft -> draft.put("aliases", "A")).draftOf(chip))
                .withMessage("chips, aliases: expected a List, got a String");
        assertThatIllegalStateException()
                .isThrownBy(() -> filledBy(draft -> draft.put("id", "ascend").put("aliases", List.of()))
                        .draftOf(chip))
                .withMessage("chips: the form does not put the extensions");
    }

    @Test
    void aCheckRefusesValuesOfAnotherType() {
        Chip chip = Samples.chip().id("b200").build();
        RecordType<Chip> type = filledBy(
                draft -> draft.put("id", "ascend").put("aliases", List.of(5)).putExtensions(Map.of()));
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> type.check(chip))
                .withMessage("chips, aliases: expected a String, got a Integer");
    }

    @Test
    void refusesMoreFieldsThanADraftKeepsTrackOf() {
        RecordType.Builder<Chip> many = described("chips");
        for (int i = 1; i <= 64; i++) {
            many.optional("field" + i, Kind.TEXT, "a text");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> many.optional("another", Kind.TEXT, "a text"))
                .withMessage("expected at most 64 fields in chips");
    }

    @Test
    void aDraftChecksWhatTheTypeDemands() {
        Draft<Citation> draft = Citation.TYPE.newDraft();
        draft.set(Citation.TYPE.field("source"), "The Article");
        draft.putExtensions(Map.of());
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

    /** As records of Java and Kotlin's data classes have their lists. */
    record Delivery(String id, List<String> customers, ImmutableMap<String, ExtensionValue> extensions)
            implements ModelRecord {
        static final RecordType<Delivery> TYPE = RecordType.of("deliveries", Delivery.class)
                .documentedAs("machines that chipmakers have received")
                .required("id", Kind.ID, "its id")
                .list("customers", Kind.reference(Chipmaker.class), "who received them")
                .build(new RecordForm<>() {
                    @Override
                    public void fill(Draft<Delivery> draft, Delivery delivery) {
                        draft.put("id", delivery.id())
                                .put("customers", delivery.customers())
                                .putExtensions(delivery.extensions());
                    }

                    @Override
                    public Delivery make(Draft<Delivery> draft) {
                        return new Delivery(draft.required("id"), draft.list("customers"), draft.extensions());
                    }
                });

        @Override
        public RecordType<Delivery> recordType() {
            return TYPE;
        }
    }

    @Test
    void takesWhicheverListARecordKeeps() {
        for (List<String> customers :
                List.of(List.of("huawei", "nvidia"), new ArrayList<>(List.of("huawei", "nvidia")))) {
            Delivery delivery = new Delivery("scanner", customers, ImmutableMap.of());
            Delivery.TYPE.check(delivery).orThrow();
            assertThat(Delivery.TYPE.draftOf(delivery).values(Delivery.TYPE.field("customers")))
                    .isEqualTo(customers);
            assertThat(Delivery.TYPE.references(delivery))
                    .extracting(Reference::field, Reference::id)
                    .containsExactly(tuple("customers/0", "huawei"), tuple("customers/1", "nvidia"));
            assertThat(Samples.dataset().add(delivery).build().get(Delivery.class, "scanner"))
                    .isEqualTo(delivery);
        }
    }
}
