// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import static io.github.chipgap.Refusals.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Samples;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetCombinationTest {
    private static final Chipmaker OURS = Samples.chipmaker().id("huawei").build();
    private static final Chipmaker THEIRS =
            Samples.chipmaker().id("huawei").name("Another").build();

    private static Dataset dataset(String id, ModelRecord... records) {
        return Dataset.builder(id, "1", "T").addAll(List.of(records)).build();
    }

    @Test
    void listsTheDocumentsOfBothUnlessTheOtherAddsNothing() {
        Dataset base = dataset("base", OURS);
        Dataset top = base.extendedBy("top", "2", "Top")
                .add(Samples.firm().id("firm").build())
                .build();
        Dataset other = dataset("other", Samples.chipmaker().id("smic").build());

        assertThat(base.documents()).containsExactly(new Document("base", "1", "T"));
        assertThat(top.documents()).hasToString("[base 1, top 2]");
        assertThat(top).hasToString("top 2 (2 records)");
        assertThat(top.title()).isEqualTo("Top");
        assertThat(top.combinedWith(other).documents()).hasToString("[base 1, other 1, top 2]");
        assertThat(top.combinedWith(base)).isEqualTo(top);
        assertThat(base.combinedWith(top).documents()).hasToString("[top 2, base 1]");
        assertThat(top.toBuilder().version("3").build().documents()).hasToString("[base 1, top 3]");
    }

    @Test
    void differsByItsDocumentsWhichChangesCarry() {
        Dataset layered = dataset("base", OURS).extendedBy("top", "1", "T").build();
        Dataset flat = dataset("top", OURS);

        assertThat(layered).isNotEqualTo(flat);
        assertThat(layered.changesSince(flat).text()).isEqualTo("""
                top 1 -> top 1: 0 added, 0 removed, 0 changed
                    documents: none -> base 1
                """);
    }

    @Test
    void checksOnlyTheRecordsThatAreAddedWithTheirReferencesToTheBase() {
        Dataset base = dataset("base", OURS);

        assertThat(invalid(() -> base.extendedBy("top", "1", "T")
                        .add(Samples.firm().id("firm").build())
                        .add(Samples.cohort()
                                .id("cohort")
                                .members(List.of("firm", "huawai"))
                                .build())
                        .build()))
                .contains("Cohort cohort, members/1: expected the id of a Party in the dataset, got \"huawai\"");
    }

    @Test
    void keepsTheReceiversRecordAndTellsTheConflict() {
        Dataset both = dataset("ours", OURS).combinedWith(dataset("theirs", THEIRS));
        assertThat(both.get(Chipmaker.class, "huawei")).isSameAs(OURS);
        assertThat(both).isEqualTo(dataset("ours", OURS)).hasSameHashCodeAs(dataset("ours", OURS));
        assertThat(both.conflicts()).containsExactly(new Conflict("huawei", OURS, THEIRS));
        assertThat(both.conflicts().get(0))
                .hasToString(
                        "huawei: kept Chipmaker[huawei: A chipmaker], dropped Chipmaker[huawei: Another] (different: name)");
        Dataset other = dataset("third", Samples.chipmaker().id("smic").build());
        assertThat(both.combinedWith(other).conflicts()).isEqualTo(both.conflicts());
        assertThat(other.combinedWith(both).conflicts()).isEqualTo(both.conflicts());
    }

    @Test
    void keepsTheReceiversExtensions() {
        ExtensionValue one = new ExtensionValue.Text("one");
        ExtensionValue two = new ExtensionValue.Text("two");
        Dataset ours =
                Dataset.builder("ours", "1", "T").extensions(Map.of("x-a", one)).build();
        Dataset theirs = Dataset.builder("theirs", "1", "T")
                .extensions(Map.of("x-a", two, "x-b", two))
                .build();
        assertThat(ours.combinedWith(theirs).extensions()).isEqualTo(Map.of("x-a", one, "x-b", two));
    }
}
