// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.maker;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Properties of draws, and the same numbers by plain loops. */
class SimulationPropertiesTest {
    /** The same lags by a plain search that shares no code with the library. */
    @Property(tries = 20)
    void lagsAreThoseOfAPlainSearch(@ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        DatasetBuilder all = data("level: v", "makers: f", "maker m: own 2024-07-01", "v: own = 5..15");
        double[][] members = new double[4][];
        for (int i = 0; i < members.length; i++) {
            double lower = 1 + random.nextInt(15);
            double upper = lower + 1 + random.nextInt(10);
            LocalDate day = LocalDate.of(2020 + random.nextInt(6), 1 + random.nextInt(12), 1);
            members[i] = new double[] {lower, upper, day.toEpochDay()};
            all.add(chip("f" + i, "f", day.toString()))
                    .add(measured("f" + i + "-v", "f" + i, "v", Estimate.between(lower, upper)));
        }
        Lag lag = Lags.of(all.build()).behind("m", List.of("f"), "v", 0.1);
        int draws = 50_000;
        Distribution years =
                Simulation.withSeed(seed).draws(draws).shape("v", Shape.UNIFORM).of(lag.explain());

        double[] plain = new double[draws];
        for (int i = 0; i < draws; i++) {
            double level = 5 + 10 * random.nextDouble();
            double first = Double.POSITIVE_INFINITY;
            for (double[] member : members) {
                double value = member[0] + (member[1] - member[0]) * random.nextDouble();
                first = value >= 0.9 * level ? Math.min(first, member[2]) : first;
            }
            plain[i] = (LocalDate.parse("2024-07-01").toEpochDay() - first) / 365.2425;
        }
        for (double limit : new double[] {-Double.MAX_VALUE, -1, 0, 1, 2, 3, 4, 5}) {
            double expected = (double) DoubleStream.of(plain)
                            .filter(value -> value < limit)
                            .count()
                    / draws;
            assertThat(years.probabilityBelow(limit)).isCloseTo(expected, within(0.015));
        }
    }

    @Provide
    Arbitrary<Estimate> certain() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.001, 1000).ofScale(6),
                        Arbitraries.doubles().between(1.0001, 100).ofScale(6),
                        Arbitraries.doubles().between(0, 1))
                .as((lower, factor, part) -> {
                    double upper = lower * factor;
                    double best = Math.max(lower, Math.min(lower + part * (upper - lower), upper));
                    return Estimate.between(lower, upper).withBest(best);
                });
    }

    private static Dataset sold(List<Estimate> units) {
        DatasetBuilder all = data("flow: u");
        for (int i = 0; i < units.size(); i++) {
            all.add(maker("m" + i)).add(measured("m" + i + "-u", "m" + i, "u", units.get(i), "2025"));
        }
        return all.build();
    }

    private static Computed share(Dataset data, int count) {
        List<String> group = IntStream.range(0, count).mapToObj(i -> "m" + i).toList();
        return Shares.of(data).of("m0", group, "u", Period.parse("2025"));
    }

    @Property(tries = 100)
    void drawsLieInsideTheBounds(
            @ForAll @Size(min = 2, max = 6) List<@From("certain") Estimate> units,
            @ForAll Shape shape,
            @ForAll long seed) {
        Computed share = share(sold(units), units.size());

        Distribution draws =
                Simulation.withSeed(seed).draws(3000).shape("u", shape).of(share);

        Interval bounds = share.estimate().interval();
        assertThat(draws.quantile(0)).isGreaterThanOrEqualTo(bounds.lowest() * (1 - 1e-12));
        assertThat(draws.quantile(1)).isLessThanOrEqualTo(bounds.highest() * (1 + 1e-12));
    }

    @Property(tries = 100)
    void narrowerInputsNeverWiden(
            @ForAll("certain") Estimate wide, @ForAll @DoubleRange(min = 0, max = 1) double part, @ForAll Shape shape) {
        double best = wide.best().orElseThrow();
        Interval bounds = wide.interval();
        Estimate narrow = Estimate.between(
                        best + part * (bounds.lowest() - best), best + part * (bounds.highest() - best))
                .withBest(best);
        Simulation simulation = Simulation.withSeed(1).draws(1000).shape("u", shape);
        Estimate other = Estimate.exactly(100);

        Distribution ofWide = simulation.of(share(sold(List.of(wide, other)), 2));
        Distribution ofNarrow = simulation.of(share(sold(List.of(narrow, other)), 2));

        // Each quantile moves towards the share at the best value, and never beyond.
        double atBest = best / (best + 100);
        for (double p = 0; p <= 1; p += 0.05) {
            assertThat(ofNarrow.quantile(p))
                    .isBetween(
                            Math.min(ofWide.quantile(p), atBest) - 1e-9, Math.max(ofWide.quantile(p), atBest) + 1e-9);
        }
    }

    @Property(tries = 30)
    void orderOfRecordsNeverMatters(
            @ForAll @Size(min = 2, max = 6) List<@From("certain") Estimate> units, @ForAll long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, units.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        DatasetBuilder shuffled = data("flow: u");
        List<String> group = new ArrayList<>();
        for (int i : order) {
            shuffled.add(measured("m" + i + "-u", "m" + i, "u", units.get(i), "2025"))
                    .add(maker("m" + i));
            group.add("m" + i);
        }
        Computed other = Shares.of(shuffled.build()).of("m0", group, "u", Period.parse("2025"));
        Simulation simulation = Simulation.withSeed(seed).draws(2000);

        assertThat(simulation.of(other).draws())
                .isEqualTo(simulation.of(share(sold(units), units.size())).draws());
    }

    @Property(tries = 30)
    void threadsNeverMatter(
            @ForAll @Size(min = 2, max = 6) List<@From("certain") Estimate> units,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60_000) int draws) {
        Computed share = share(sold(units), units.size());
        Simulation simulation = Simulation.withSeed(seed).draws(draws).dependence(Dependence.rankCorrelation(0.5));

        Distribution one = simulation.of(share);

        assertThat(one.draws().length()).isEqualTo(draws);
        assertThat(simulation.parallel().of(share).draws()).isEqualTo(one.draws());
    }

    /** A share of six against a plain loop with a generator and formulas of its own. */
    @Property(tries = 10)
    void sharesAreThoseOfAPlainLoop(@ForAll @Size(6) List<@From("certain") Estimate> units, @ForAll long seed) {
        List<Estimate> doubtful =
                units.stream().map(one -> one.withoutBest().withConfidence(0.8)).toList();
        int draws = 100_000;
        Distribution share = Simulation.withSeed(seed).draws(draws).of(share(sold(doubtful), 6));

        SplittableRandom random = new SplittableRandom(seed + 1);
        double[] plain = new double[draws];
        for (int i = 0; i < draws; i++) {
            double first = 0;
            double sum = 0;
            for (int j = 0; j < 6; j++) {
                Interval bounds = doubtful.get(j).interval();
                double middle = (Math.log(bounds.lowest()) + Math.log(bounds.highest())) / 2;
                double sigma = (Math.log(bounds.highest()) - middle) / 1.2815515655446008;
                double value = Math.exp(middle + sigma * random.nextGaussian());
                first = j == 0 ? value : first;
                sum += value;
            }
            plain[i] = first / sum;
        }
        Arrays.sort(plain);
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            double expected = plain[(int) (p * draws)];
            assertThat(share.probabilityBelow(expected)).isCloseTo(p, within(0.012));
        }
    }
}
