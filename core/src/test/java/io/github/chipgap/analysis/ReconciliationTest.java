// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
    private static final Map<String, Reconciliation> POLICIES = Map.of(
            "hull", Reconciliation.hull(),
            "intersection", Reconciliation.intersection(),
            "latest", Reconciliation.latest());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hull         | 1..4 (best 2); 3..6 (best 5) | 1..6          | hull of 2 measurements
            # a best value on which all agree that have one
            hull         | 1..4 (best 2); 3..6          | 1..6 (best 2) | hull of 2 measurements
            intersection | 1..4; 3..6                   | 3..4          | intersection of 2 measurements
            intersection | 1; 3                         | 1..3          \
            | hull of 2 measurements, which have nothing in common
            # the third may be later than the second or not
            latest       | 1 in 2023; 2 in 2024; 3 in 2024-06 | 2..3    | latest 2 of 3 measurements
            """)
    void measurementsAreReconciled(String policy, String measurements, String value, String rule) {
        DatasetBuilder data = data("level: speed", "maker m: chip");
        for (String measurement : measurements.split("; ")) {
            data = TestData.add(data, "speed: id-" + measurement.charAt(0) + " chip = " + measurement);
        }
        Dataset made = data.build();
        Reconciliation.Result result = POLICIES.get(policy).reconcile(made, made.all(Measurement.class));

        assertThat(result.value()).isEqualTo(Estimate.parse(value));
        assertThat(result.rule()).isEqualTo(rule);
    }

    @Test
    void theLatestIsThatOfTheLatestSource() {
        Reconciliation.Result ofSources = reconcile(
                Reconciliation.latest(),
                from("old", measured("a", "chip", "speed", Estimate.exactly(1))),
                from("new", measured("b", "chip", "speed", Estimate.exactly(2))),
                // from a source without a date, which is not taken for old
                measured("c", "chip", "speed", Estimate.exactly(3)));
        assertThat(ids(ofSources.used())).containsExactly("b", "c");
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
        assertThat(ids(gap.inputs())).containsExactly("910c-fp16-vendor", "b200-fp16");
        assertThat(gap.explain().text()).contains("= 800 TFLOP/s: what the vendor says");
        assertThat(illegal(() -> new Reconciliation.Result(Estimate.exactly(1), ImmutableList.of(), "nothing")))
                .isEqualTo("expected a value that rests on one measurement at least, got none");
    }

    @Test
    void tradeControlsAreReconciledToo() {
        Dataset data = dataset("bits: fp16 16", "maker m: a", "fp16: a-3 a = 4; a-4 a = 5");

        TradeControls controls = TradeControls.of(data)
                .reconciledBy((all, some) -> Reconciliation.Result.hull(some.subList(0, 1), "first"))
                .asPublished();
        Metric fp16 = data.get(Metric.class, "fp16");
        assertThat(controls.values.best("a", fp16).estimate()).isEqualTo(Estimate.exactly(4));
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
                "units: d m = 1 in 2024; e m = 4 in 2024-01/2024-12");

        List<Disagreement> list = Disagreements.of(data).list();

        assertThat(list).extracting(one -> one.lower().id() + one.higher().id()).containsExactly("ab", "ac", "de");
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
}
