// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Cited;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.ModelRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the shipped data with the article's facts, one by one. */
class ArticleFactsTest {
    private static final Dataset DATA = ReferenceData.article();

    static List<String[]> facts() {
        return FactTable.rows("article-facts.tsv");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theDataSaysWhatTheArticleSays(String type, String id, String fields, String paragraphs) {
        ModelRecord record = DATA.get(ModelRecord.class, id);
        FactTable.checkRecord(record, type, fields);
        assertThat(placesOf(record)).isEqualTo(paragraphs);
    }

    private static String placesOf(ModelRecord record) {
        Stream<String> places = record instanceof Cited cited
                ? cited.citations().stream().flatMap(citation -> {
                    assertThat(citation.source()).isEqualTo("chip-gap-article");
                    return citation.places().stream().map(Object::toString);
                })
                : Stream.empty();
        return places.map(place -> place.replace("paragraph ", "")).collect(Collectors.joining(" "));
    }

    @Test
    void everyRecordIsHeldAgainstAFact() {
        assertThat(facts().stream().map(fact -> fact[1]))
                .containsExactlyInAnyOrderElementsOf(
                        DATA.records().stream().map(ModelRecord::id).toList());
    }

    @Test
    void theFactsHoldNoNumberThatTheArticleDoesNotGive() {
        List<String> numbers = Stream.of(
                        DATA.all(Investment.class).stream().map(Investment::amount),
                        DATA.all(Investment.class).stream().flatMap(investment -> investment.spanYears().stream()),
                        DATA.all(CapabilityGap.class).stream().flatMap(gap -> gap.ratio().stream()),
                        DATA.all(TimelineEstimate.class).stream().map(TimelineEstimate::years),
                        DATA.all(Measurement.class).stream().map(Measurement::value))
                .flatMap(estimates -> estimates)
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
        assertThat(numbers).containsExactly("< 1", "> 1", "> 10", "> 150e9", ">0..<1", ">= 1e12", "almost 2");
    }
}
