// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.chipgap.analysis.Investments;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Finding;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.ModelRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the figures that ship with tables that were transcribed from the sources a second time. */
class AcceleratorFactsTest {
    private static final Dataset ARTICLE = ReferenceData.article();
    private static final Dataset DATA = ReferenceData.industry();

    /** The records that the article's dataset has not. */
    private static <T extends ModelRecord> List<T> own(Class<T> type) {
        return FactTable.added(type, DATA, ARTICLE);
    }

    /** The table has all sources that can be cited, and a measurement cites some of them. */
    @Test
    void everyMeasurementEqualsAFactAndCitesItsSources() {
        Map<String, List<String>> sources = FactTable.rows("accelerator-facts.tsv").stream()
                .collect(Collectors.toMap(FactTable::fact, fact -> List.of(fact[4].split(" "))));
        assertThat(own(Measurement.class).stream().map(FactTable::fact))
                .containsExactlyInAnyOrderElementsOf(sources.keySet());
        assertThat(own(Measurement.class))
                .allSatisfy(one -> assertThat(sources.get(FactTable.fact(one)))
                        .as(one.id())
                        .containsAll(
                                one.citations().stream().map(Citation::source).toList()));
    }

    @Test
    void everyChipIsHeldAgainstItsRow() {
        List<String[]> rows = FactTable.rows("accelerator-chips.tsv");
        assertThat(rows.stream().filter(row -> row[1].matches("[AB]"))).hasSize(73);
        assertThat(rows).allSatisfy(row -> {
            Chip chip = DATA.get(Chip.class, row[0]);
            assertThat(chip.generic()).isFalse();
            assertThat(chip.maker()).hasValue(row[2]);
            assertThat(String.join(" ", chip.foundries())).isEqualTo(row[3]);
            assertThat(chip.processNode().orElse("")).isEqualTo(row[4]);
            assertThat(chip.lifecycle().stream()
                            .map(one -> one.stage()
                                    + one.period().map(period -> " " + period).orElse("") + " " + one.standing())
                            .collect(Collectors.joining("; ")))
                    .as(chip.id())
                    .isEqualTo(row[5]);
        });
        assertThat(own(Chip.class).stream().filter(chip -> !chip.generic()).map(Chip::id))
                .containsExactlyElementsOf(rows.stream().map(row -> row[0]).toList());
    }

    @Test
    void figuresOfDoubtfulRowsAreMarkedAsEstimates() {
        Set<String> doubtful = FactTable.rows("accelerator-chips.tsv").stream()
                .filter(row -> row[1].matches("[CD]"))
                .map(row -> row[0])
                .collect(Collectors.toSet());

        assertThat(doubtful).hasSize(14);
        assertThat(own(Measurement.class))
                .filteredOn(one -> doubtful.contains(one.subject()))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.standing()).as(one.id()).isIn(Standing.ESTIMATED, Standing.PROJECTED));
    }

    @Test
    void noRejectedFigureIsCarriedOver() {
        assertThat(FactTable.rows("rejected-figures.tsv")).allSatisfy(row -> {
            assertThat(DATA.get(Chip.class, row[0])).isNotNull();
            double rejected = Double.parseDouble(row[2]);
            assertThat(own(Measurement.class))
                    .filteredOn(
                            one -> one.subject().equals(row[0]) && one.metric().equals(row[1]))
                    .noneMatch(one -> one.value().best().orElse(Double.NaN) == rejected
                            || one.value().interval().equals(Interval.exactly(rejected)));
        });
    }

    @Test
    void eightBitsAreTwiceAsFastAsSixteenOrItIsKnownWhyNot() {
        ImmutableListMultimap<String, Measurement> values =
                Multimaps.index(own(Measurement.class), one -> one.metric() + " of " + one.subject());
        List<String> others = new ArrayList<>();
        for (String key : values.keySet()) {
            if (key.startsWith("fp8-dense") || key.startsWith("int8-dense")) {
                List<Measurement> sixteen = values.get("fp16-dense" + key.substring(key.indexOf(" of ")));
                boolean isDouble = values.get(key).stream()
                        .allMatch(eight ->
                                ofTheSameSource(sixteen, eight).stream().allMatch(one -> isPossiblyDouble(eight, one)));
                if (!isDouble) {
                    others.add(key);
                }
            }
        }
        assertThat(others)
                .containsExactlyInAnyOrderElementsOf(FactTable.rows("not-twice-as-fast.tsv").stream()
                        .map(row -> row[0] + " of " + row[1])
                        .toList());
    }

    /** The measurements that cite a source of the other one, or all if none does. */
    private static List<Measurement> ofTheSameSource(List<Measurement> all, Measurement other) {
        List<Measurement> same = all.stream()
                .filter(one -> one.citations().stream()
                        .anyMatch(cited -> other.citations().stream()
                                .anyMatch(citation -> citation.source().equals(cited.source()))))
                .toList();
        return same.isEmpty() ? all : same;
    }

    private static boolean isPossiblyDouble(Measurement eight, Measurement sixteen) {
        Estimate ratio = eight.value().dividedBy(sixteen.value());
        return !ratio.isCertainlyLessThan(Estimate.exactly(1.97))
                && !ratio.isCertainlyGreaterThan(Estimate.exactly(2.03));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aRecordSaysWhatItsFactSays(String type, String id, String fields) {
        FactTable.checkRecord(DATA.get(ModelRecord.class, id), type, fields);
    }

    static List<String[]> facts() {
        return FactTable.rows("industry-facts.tsv");
    }

    @Test
    void everyRecordOfTheseTypesEqualsAFact() {
        assertThat(facts().stream().filter(fact -> !fact[0].equals("Cohort")).map(fact -> fact[1]))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                own(Metric.class).stream()
                                        .filter(metric -> !metric.kind().equals(MetricKind.LEVEL)),
                                own(Investment.class).stream(),
                                own(CapabilityGap.class).stream(),
                                own(TimelineEstimate.class).stream(),
                                own(Finding.class).stream())
                        .flatMap(records -> records)
                        .map(ModelRecord::id)
                        .toList());
    }

    @Test
    void aFlowHasAPeriod() {
        assertThat(own(Measurement.class))
                .filteredOn(one ->
                        DATA.get(Metric.class, one.metric()).kind().name().equals("flow"))
                .allSatisfy(one -> assertThat(one.period()).as(one.id()).isPresent());
    }

    @Test
    void everyMakerIsInACohort() {
        assertThat(FactTable.rows("accelerator-chips.tsv"))
                .allSatisfy(row -> assertThat(DATA.cohortsOf(row[2]))
                        .extracting(Cohort::id)
                        .containsAnyOf("chinese-accelerator-makers", "other-accelerator-makers"));
    }

    @Test
    void noSumCountsMoneyTwice() {
        Investments all = Investments.of(DATA);
        assertThat(all.by("united-states-government").totals().get("USD").estimate())
                .isEqualTo(Estimate.between(52.7e9, 54.2e9));
        assertThat(all.by("china-government").totals().get("CNY").estimate())
                .isEqualTo(Estimate.between(646.87e9, 686.85e9));
        assertThat(all.by("china-government").totals().get("USD").estimate()).isEqualTo(Estimate.moreThan(150e9));
    }

    @Test
    void aSummaryIsOneShortSentence() {
        assertThat(Stream.of(own(Measurement.class), own(Finding.class), own(Investment.class))
                        .flatMap(List::stream)
                        .map(Claim.class::cast))
                .allSatisfy(claim -> assertThat(claim.summary()).endsWith(".").hasSizeLessThan(260));
    }
}
