// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Samples;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetChangesTest {
    private static final Citation TABLE = Samples.citation("table", Place.paragraph(1));
    private static final Citation BOOK = Samples.citation("book", Place.paragraph(1));

    private static final Dataset OLD = Samples.dataset(
                    Samples.investment()
                            .id("fund")
                            .addPurposes("tools", "talent")
                            .addCitations(TABLE, BOOK)
                            .putExtensions("x-note", new ExtensionValue.Text("old")),
                    Samples.source().id("table"),
                    Samples.source().id("book"),
                    Samples.event().id("fair"),
                    Samples.firm().id("other"))
            .build();

    private static final Dataset NEW = Dataset.builder("test", "2", "A test")
            .extensions(Map.of("x-seen", new ExtensionValue.Flag(true)))
            .addAll(Samples.dataset().build().records())
            .add(Samples.investment()
                    .id("fund")
                    .amount(Estimate.moreThan(160e9))
                    .spanYears(Estimate.exactly(5))
                    .addPurposes("talent", "energy")
                    .citations(
                            ImmutableList.of(BOOK, Samples.citation("article", Place.paragraph(1), Place.paragraph(4))))
                    .build())
            .add(Samples.source().id("table").build())
            .add(Samples.source().id("book").build())
            .add(Samples.finding().id("outlook").build())
            .add(Samples.chipmaker().id("other").build())
            .build();

    @Test
    void tellsThemAsText() {
        assertThat(NEW.changesSince(OLD).text()).isEqualTo("""
                test 1 -> test 2: 2 added, 2 removed, 1 changed
                    version: "1" -> "2"
                    x-seen: none -> true
                + Chipmaker[other: A chipmaker]
                + Finding[outlook: Something is so.]
                - Event[fair: An event]
                - AIFirm[other: A firm]
                ~ Investment fund
                    amount: > 150e9 -> > 160e9
                    spanYears: none -> 5
                    purposes: - "tools"
                    purposes: + "energy"
                    citations: - Citation[table, paragraph 1]
                    citations article, places: + paragraph 4
                    citations: order "article", "book" -> "book", "article"
                    x-note: "old" -> none
                """);
    }

    @Test
    void tellsThemFieldByField() {
        DatasetChanges changes = NEW.changesSince(OLD);
        assertThat(changes.added()).extracting(ModelRecord::id).containsExactly("other", "outlook");
        assertThat(changes.removed()).extracting(ModelRecord::id).containsExactly("fair", "other");
        DatasetChanges.RecordChange fund = changes.changed().get(0);
        assertThat(fund).hasToString("Investment fund: amount, spanYears, purposes, citations, x-note");
        DatasetChanges.FieldChange purposes = fund.fields().get(2);
        assertThat(purposes.before().toString()).isEqualTo("[tools, talent]");
        assertThat(purposes.after().toString()).isEqualTo("[talent, energy]");
        assertThat(purposes.removed().toString()).isEqualTo("[tools]");
        assertThat(purposes.added().toString()).isEqualTo("[energy]");
    }

    @Test
    void areNoneBetweenEqualDatasets() {
        DatasetChanges none = OLD.changesSince(OLD);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.text()).isEqualTo("test 1 -> test 1: no difference\n");
        assertThat(NEW.changesSince(OLD).isEmpty()).isFalse();
    }

    @Test
    void aRecordIsNotChangedIntoAnother() {
        assertThat(illegal(() -> new DatasetChanges.RecordChange(
                        Samples.firm().id("a").build(), Samples.firm().id("a").build())))
                .isEqualTo(
                        "expected two different records with the same type and id, got AIFirm[a: A firm] and AIFirm[a: A firm]");
    }
}
