// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.Refusals.illegal;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    @Test
    void theHullLosesNothingAndKeepsABestValueOnWhichAllAgree() {
        Reconciliation.Result twoBest = reconcile(
                Reconciliation.hull(),
                measured("a", "chip", "speed", Estimate.between(1, 4).withBest(2)),
                measured("b", "chip", "speed", Estimate.between(3, 6).withBest(5)));
        assertThat(twoBest.value()).isEqualTo(Estimate.between(1, 6));
        assertThat(twoBest.rule()).isEqualTo("hull of 2 measurements");

        Reconciliation.Result oneBest = reconcile(
                Reconciliation.hull(),
                measured("a", "chip", "speed", Estimate.between(1, 4).withBest(2)),
                measured("b", "chip", "speed", Estimate.between(3, 6)));
        assertThat(oneBest.value()).isEqualTo(Estimate.between(1, 6).withBest(2));
    }

    @Test
    void theIntersectionIsTakenWhereItExists() {
        Reconciliation.Result common = reconcile(
                Reconciliation.intersection(),
                measured("a", "chip", "speed", Estimate.between(1, 4)),
                measured("b", "chip", "speed", Estimate.between(3, 6)));
        assertThat(common.value()).isEqualTo(Estimate.between(3, 4));
        assertThat(common.rule()).isEqualTo("intersection of 2 measurements");

        Reconciliation.Result none = reconcile(
                Reconciliation.intersection(),
                measured("a", "chip", "speed", Estimate.exactly(1)),
                measured("b", "chip", "speed", Estimate.exactly(3)));
        assertThat(none.value()).isEqualTo(Estimate.between(1, 3));
        assertThat(none.rule()).isEqualTo("hull of 2 measurements, which have nothing in common");
    }

    @Test
    void theLatestIsThatOfTheLatestPeriodOrOfTheLatestSource() {
        Reconciliation.Result ofPeriods = reconcile(
                Reconciliation.latest(),
                measured("a", "chip", "speed", Estimate.exactly(1), "2023"),
                measured("b", "chip", "speed", Estimate.exactly(2), "2024"),
                // may be later than b or not
                measured("c", "chip", "speed", Estimate.exactly(3), "2024-06"));
        assertThat(ofPeriods.used()).extracting(Claim::id).containsExactly("b", "c");
        assertThat(ofPeriods.value()).isEqualTo(Estimate.between(2, 3));
        assertThat(ofPeriods.rule()).isEqualTo("latest 2 of 3 measurements");

        Reconciliation.Result ofSources = reconcile(
                Reconciliation.latest(),
                from("old", measured("a", "chip", "speed", Estimate.exactly(1))),
                from("new", measured("b", "chip", "speed", Estimate.exactly(2))),
                // from a source without a date, which is not taken for old
                measured("c", "chip", "speed", Estimate.exactly(3)));
        assertThat(ofSources.used()).extracting(Claim::id).containsExactly("b", "c");
    }

    @Test
    void theMostTrustedIsThatOfTheCallersRanking() {
        Measurement said = Measurement.builder()
                .from(measured("a", "chip", "speed", Estimate.exactly(1)))
                .standing(Standing.SELF_REPORTED)
                .build();
        Measurement old = from("old", measured("b", "chip", "speed", Estimate.exactly(2)));
        Measurement recent = from("new", measured("c", "chip", "speed", Estimate.exactly(3)));
        Reconciliation trust = Reconciliation.mostTrusted(List.of(Standing.REPORTED), List.of("new"));

        assertThat(reconcile(trust, said, old, recent).value()).isEqualTo(Estimate.exactly(3));
        assertThat(reconcile(trust, said, old).value()).isEqualTo(Estimate.exactly(2));
        assertThat(reconcile(trust, said, old, recent).rule()).isEqualTo("most trusted 1 of 3 measurements");
        assertThat(reconcile(Reconciliation.mostTrusted(List.of(), List.of()), said, old)
                        .value())
                .isEqualTo(Estimate.between(1, 2));
    }

    @Test
    void aPolicyIsWhatAGapIsComputedWith() {
        Dataset facts = ChipFacts.data();
        Reconciliation vendor = (data, measurements) -> new Reconciliation.Result(
                measurements.get(2).value(), ImmutableList.of(measurements.get(2)), "what the vendor says");

        Gap gap = Gaps.of(facts).reconciledBy(vendor).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");

        assertThat(gap.subjectValue().estimate()).isEqualTo(Estimate.exactly(800));
        assertThat(gap.inputs()).extracting(Claim::id).containsExactly("910c-fp16-vendor", "b200-fp16");
        assertThat(gap.explain().text()).contains("= 800 TFLOP/s: what the vendor says");
        assertThat(illegal(() -> new Reconciliation.Result(Estimate.exactly(1), ImmutableList.of(), "nothing")))
                .isEqualTo("expected a value that rests on one measurement at least, got none");
    }

    @Test
    void projectionsAndTradeControlsAreReconciledToo() {
        Reconciliation first = (data, some) -> Reconciliation.Result.hull(some.subList(0, 1), "first");
        Dataset data = data("level: speed", "maker m: a 2024-12-31", "speed: a-1 a = 2; a-2 a = 3")
                .add(TestData.bits("fp16", 16))
                .add(measured("a-3", "a", "fp16", Estimate.exactly(4)))
                .add(measured("a-4", "a", "fp16", Estimate.exactly(5)))
                .build();
        LocalDate day = LocalDate.of(2024, 12, 31);

        assertThat(Projection.of(data, "a", "speed", day, Estimate.exactly(0))
                        .reconciledBy(first)
                        .level(Period.parse("2025"))
                        .estimate())
                .isEqualTo(Estimate.exactly(2));
        assertThat(TradeControls.by(ProcessingPerformance.of(data))
                        .reconciledBy(first)
                        .asPublished()
                        .values
                        .best("a", data.get(Metric.class, "fp16"))
                        .estimate())
                .isEqualTo(Estimate.exactly(4));
    }

    @Test
    void disagreementsAreListedWithTheirSize() {
        // 780 - 752 = 28, 800 - 752 = 48, 800 - 780 = 20
        assertThat(Disagreements.of(ChipFacts.data()).list())
                .extracting(one -> one.lower().id() + " " + one.higher().id() + " "
                        + one.difference().estimate())
                .containsExactly(
                        "910c-fp16-paper 910c-fp16-analysts 28",
                        "910c-fp16-analysts 910c-fp16-vendor 20",
                        "910c-fp16-paper 910c-fp16-vendor 48");
    }

    @Test
    void onlyWhatCannotBothBeRightDisagrees() {
        // at most 200,000 in 2025 against 500,000 to 700,000: 300,000 or more, a factor of 2.5 or more
        Dataset data = dataset(
                "flow: units",
                "makers: m",
                "units: a m = <= 200e3 in 2025; b m = 500e3..700e3 in 2025; c m = 600e3..800e3 in 2025",
                "units: d m = 1 in 2024");

        List<Disagreement> list = Disagreements.of(data).list();

        assertThat(list).extracting(one -> one.lower().id() + one.higher().id()).containsExactly("ab", "ac");
        assertThat(list.get(0).difference().estimate()).isEqualTo(Estimate.between(300e3, 700e3));
        assertThat(list.get(0).ratio().orElseThrow().estimate()).isEqualTo(Estimate.atLeast(2.5));
        assertThat(list.get(0).explain().text()).startsWith("b over a = at least 2.5: ratio\n  units of m = ");
        assertThat(list.get(0)).hasToString("b is above a by 300000..700000 chips, a factor of >= 2.5");
    }

    private static Measurement from(String source, Measurement measurement) {
        return Measurement.builder()
                .from(measurement)
                .citations(List.of(Citation.builder().source(source).build()))
                .build();
    }

    private static Reconciliation.Result reconcile(Reconciliation policy, Measurement... measurements) {
        Dataset data = data("level: speed", "maker m: chip")
                .add(source("old", 2020))
                .add(source("new", 2025))
                .addAll(List.of(measurements))
                .build();
        return policy.reconcile(data, data.all(Measurement.class));
    }

    private static Source source(String id, int published) {
        return Source.builder()
                .id(id)
                .title(id)
                .published(PartialDate.of(published))
                .build();
    }

    @Test
    void periodsOfTheSameDaysAreTheSame() {
        Dataset data = dataset("flow: units", "makers: m", "units: a m = 10 in 2025; b m = 20 in 2025-01/2025-12");

        assertThat(Disagreements.of(data).list()).hasSize(1);
        assertThat(Leaders.of(data).of("m", "units").value().estimate()).isEqualTo(Estimate.between(10, 20));
    }
}
