// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.maker;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.ModelRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The union bound against simulated doubts, and the order of records, which never matters. */
class ConfidenceAndOrderTest {
    private static final int WORLDS = 500;

    @Provide
    Arbitrary<Bounds> positive() {
        return Bounds.arbitrary(1, 100);
    }

    @Provide
    Arbitrary<List<Bounds>> several() {
        return positive().list().ofMinSize(2).ofMaxSize(5);
    }

    /**
     * In each world every input is wrong with the probability that its confidence leaves. Where the wrong ones never
     * coincide, the share of worlds in which the output is right is as low as it can be; it still is what was claimed.
     */
    @Property(tries = 200)
    void theUnionBoundHoldsAgainstSimulation(
            @ForAll("positive") Bounds first,
            @ForAll("positive") Bounds second,
            @ForAll("positive") Bounds reference,
            @ForAll @DoubleRange(min = 0.7, max = 1) double confidence,
            @ForAll boolean wrongOnesCoincide,
            @ForAll Random random) {
        Estimate ratio = Gaps.of(data("level: speed", "makers: n", "maker m: a; b")
                        .add(measured("a-speed", "a", "speed", first.estimate().withConfidence(confidence)))
                        .add(measured("b-speed", "b", "speed", second.estimate().withConfidence(confidence)))
                        .add(measured(
                                "n-speed", "n", "speed", reference.estimate().withConfidence(confidence)))
                        .build())
                .between("m", "n", "speed")
                .ratio()
                .orElseThrow();

        int right = 0;
        for (int world = 0; world < WORLDS; world++) {
            double chance = (world + 0.5) / WORLDS;
            double a = value(first, isWrong(chance, 0, confidence), random);
            double b = value(second, isWrong(chance, wrongOnesCoincide ? 0 : 1, confidence), random);
            double c = value(reference, isWrong(chance, wrongOnesCoincide ? 0 : 2, confidence), random);
            if (Bounds.holds(ratio.interval(), Math.max(a, b) / c)) {
                right++;
            }
        }

        // each of three shares of the worlds is rounded to whole worlds
        assertThat(right + 3.0).isGreaterThanOrEqualTo(ratio.confidence() * WORLDS);
        assertThat(ratio.confidence()).isLessThanOrEqualTo(Math.max(0, 1 - 3 * (1 - confidence)) + 1e-15);
    }

    /** Whether an input is wrong, each in a part of the worlds of its own. */
    private static boolean isWrong(double chance, int input, double confidence) {
        double doubt = 1 - confidence;
        return input * doubt <= chance && chance < (input + 1) * doubt;
    }

    private static double value(Bounds bounds, boolean wrong, Random random) {
        return wrong ? 1e6 * (1 + random.nextDouble()) : bounds.at(random);
    }

    @Property(tries = 200)
    void theOrderOfRecordsNeverMatters(@ForAll("several") List<Bounds> readings, @ForAll Random random) {
        List<ModelRecord> records = new ArrayList<>(List.of(
                maker("m"),
                maker("n"),
                level("speed"),
                chip("a", "m", "2024"),
                chip("b", "m", "2020-05"),
                chip("r", "n", "2019"),
                measured("r-speed", "r", "speed", Estimate.exactly(50))));
        List<Bounds> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, random);
        Dataset one = withReadings(records, readings);
        Collections.shuffle(records, random);
        Dataset other = withReadings(records, shuffled);

        for (Reconciliation policy : List.of(Reconciliation.hull(), Reconciliation.intersection())) {
            assertThat(outcome(one, policy)).isEqualTo(outcome(other, policy));
        }
    }

    private static List<Object> outcome(Dataset data, Reconciliation policy) {
        Gaps gaps = Gaps.of(data).reconciledBy(policy);
        Lag lag = Lags.of(data).reconciledBy(policy).behind("r", List.of("m"), "speed", 0.02);
        return List.of(
                gaps.between("m", "r", "speed").ratio().orElseThrow(),
                gaps.at(LocalDate.of(2024, 6, 30)).between("m", "r", "speed").ratio(),
                lag.outcome(),
                lag.years().map(Estimate::interval).orElse(Interval.unbounded()));
    }

    /** The readings of one chip under ids in the order of the list. */
    private static Dataset withReadings(List<ModelRecord> records, List<Bounds> readings) {
        DatasetBuilder data = data().addAll(records);
        for (int i = 0; i < readings.size(); i++) {
            data.add(measured("reading-" + i, "b", "speed", readings.get(i).estimate()));
        }
        return data.add(measured("a-speed", "a", "speed", Estimate.between(40, 60)))
                .build();
    }
}
