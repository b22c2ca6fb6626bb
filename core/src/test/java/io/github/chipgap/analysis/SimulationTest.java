// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.Refusals.illegal;
import static io.github.chipgap.analysis.Refusals.missing;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.flow;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.maker;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Investment;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
    private static final Simulation SIMULATION = Simulation.withSeed(7).draws(200_000);
    private static final double Z90 = 1.6448536269514722;

    private static Computed total(String... amounts) {
        Dataset.Builder all = data("makers: m");
        for (int i = 0; i < amounts.length; i++) {
            all.add(invested("i" + i, Estimate.parse(amounts[i])));
        }
        return Investments.of(all.build()).totals().get("USD");
    }

    private static Investment invested(String id, Estimate amount) {
        return Investment.builder()
                .from(TestData.invested())
                .id(id)
                .investor("m")
                .amount(amount)
                .build();
    }

    @Test
    void sumOfNormalsIsNormal() {
        // Variances add: sqrt(3^2 + 4^2) = 5 for the distances of the bounds from the middle.
        Computed total = total("97..103 (90%)", "196..204 (90%)");

        Distribution sum = SIMULATION
                .shape("i0", Shape.TWO_PIECE_NORMAL)
                .shape("amount of i1", Shape.TWO_PIECE_NORMAL)
                .of(total);

        assertThat(sum.quantile(0.05)).isCloseTo(295, within(0.05));
        assertThat(sum.median()).isCloseTo(300, within(0.03));
        assertThat(sum.quantile(0.95)).isCloseTo(305, within(0.05));
        assertThat(sum.probabilityBelow(300 + 5 / Z90)).isCloseTo(0.8413447, within(0.004));
    }

    @Test
    void productOfLognormalsIsLognormal() {
        // In logarithms, the distances of the bounds from the middle are 0.3 and 0.4, together 0.5.
        Estimate amount = Estimate.between(Math.exp(-0.3), Math.exp(0.3)).withConfidence(0.9);
        Estimate rate = Estimate.between(7 * Math.exp(-0.4), 7 * Math.exp(0.4)).withConfidence(0.9);
        Dataset data = data("makers: m").add(invested("i", amount)).build();

        Distribution product = SIMULATION.of(Investments.of(data).totalIn("CNY", Map.of("USD", rate)));

        assertThat(product.quantile(0.05)).isCloseTo(7 * Math.exp(-0.5), withinPercentage(0.7));
        assertThat(product.median()).isCloseTo(7, withinPercentage(0.5));
        assertThat(product.quantile(0.95)).isCloseTo(7 * Math.exp(0.5), withinPercentage(0.7));
    }

    @ParameterizedTest
    @CsvSource({
        // The distance of the 95th percentile of a sum of two normals from its median: sqrt(3^2 + 4^2 + 2 r 3 4),
        // with r = 2 sin(pi rho / 6).
        "0,   5",
        "0.5, 6.117460",
        "1,   7"
    })
    void rankCorrelationWidensASum(double rho, double expected) {
        Computed total = total("97..103 (90%)", "196..204 (90%)");
        Simulation normal = SIMULATION.shape("i0", Shape.TWO_PIECE_NORMAL).shape("i1", Shape.TWO_PIECE_NORMAL);

        for (Dependence dependence :
                List.of(Dependence.rankCorrelation(rho), Dependence.rankCorrelationWithinSources(rho))) {
            Distribution sum = normal.dependence(dependence).of(total);
            assertThat(sum.quantile(0.95) - sum.median()).isCloseTo(expected, within(0.06));
        }
    }

    @Test
    void claimsOfOneSourceMoveTogetherAtARankCorrelationOfOne() {
        Computed total = total("97..103", "196..204");
        Distribution sum = SIMULATION
                .shape("i0", Shape.UNIFORM)
                .shape("i1", Shape.UNIFORM)
                .dependence(Dependence.rankCorrelationWithinSources(1))
                .of(total);

        assertThat(sum.quantile(0.25)).isCloseTo(296.5, within(0.05));
        assertThat(sum.explain()).contains("claims that cite the same source first have a rank correlation of 1.0");
    }

    @Test
    void bestOfSeveralIsPickedInEachDraw() {
        Dataset data = dataset(
                "level: v",
                "maker m: m0; m1; m2; m3",
                "maker n: n0",
                "v: m0 = 0..1; m1 = 0..1; m2 = 0..1; m3 = < 0.3; n0 = 1");
        Gap gap = Gaps.of(data).between("m", "n", "v");

        Distribution best = SIMULATION
                .shape("v", Shape.UNIFORM)
                .reading("m3-v", Estimate.between(0.1, 0.3))
                .of(gap.explain());

        // The greatest of three uniform numbers is below x with x^3, of four with a bit less where the fourth counts.
        assertThat(best.probabilityBelow(0.5)).isCloseTo(0.125, within(0.004));
        assertThat(best.probabilityBelow(0.2)).isCloseTo(0.008 / 2, within(0.001));
        assertThat(best.median()).isCloseTo(Math.cbrt(0.5), within(0.005));
    }

    @Test
    void aClaimOnBothSidesIsTheSameInEachDraw() {
        Dataset data = dataset("level: v", "maker m: m0; m1", "v: m0 = 5..9; m1 = 5..9");

        Distribution ratio = SIMULATION.of(Gaps.of(data).between("m", "m0", "v").explain());

        assertThat(ratio.quantile(0)).isEqualTo(1);
        assertThat(ratio.probability(value -> value == 1)).isCloseTo(0.5, within(0.004));
    }

    @Test
    void oneOfSeveralFiguresIsPickedInEachDraw() {
        Dataset data = dataset("level: v", "maker m: a; b", "v: a1 a = 1; a2 a = 2; a3 a = 4; b1 b = 1");

        Distribution ratio = SIMULATION.of(Gaps.of(data).between("a", "b", "v").explain());

        for (double value : new double[] {1, 2, 4}) {
            assertThat(ratio.probability(draw -> draw == value)).isCloseTo(1.0 / 3, within(0.004));
        }
        assertThat(ratio.explain()).contains("  a1 or a2 or a3: one of them, each as likely\n");
    }

    @Test
    void anAgreedValueIsDrawnByItself() {
        Dataset data = dataset("level: v", "maker m: a; b", "v: a1 a = 1..3; a2 a = 2..4; b1 b = 1");
        Gap gap = Gaps.of(data).reconciledBy(Reconciliation.intersection()).between("a", "b", "v");

        Distribution ratio = SIMULATION.shape("v of a", Shape.UNIFORM).of(gap.explain());

        assertThat(ratio.quantile(0)).isBetween(2.0, 2.001);
        assertThat(ratio.quantile(0.25)).isCloseTo(2.25, within(0.01));
        assertThat(ratio.quantile(1)).isBetween(2.999, 3.0);
    }

    @Test
    void aDateThatLeavesOpenWhetherAChipIsThereDecidesInEachDraw() {
        Dataset data = dataset(
                "level: v",
                "maker m: old 2020; new 2022; shown",
                "maker n: other 2020",
                "v: old = 1; new = 3; shown = 2; other = 1");

        // 73 of the 365 days of 2022 have gone: the new chip is there with 1/5, the one shown with 1/2.
        Distribution ratio = SIMULATION.of(Gaps.of(data)
                .at(LocalDate.parse("2022-03-14"))
                .between("m", "n", "v")
                .explain());

        assertThat(ratio.probability(value -> value == 3)).isCloseTo(0.2, within(0.003));
        assertThat(ratio.probability(value -> value == 2)).isCloseTo(0.4, within(0.004));
        assertThat(ratio.probability(value -> value == 1)).isCloseTo(0.4, within(0.004));
        assertThat(ratio.explain())
                .contains("  presence of shown-v: there by the day or not, each as likely\n")
                .contains("  release of new: a day from 2022-01-01 to 2022-12-31, each as likely\n");
    }

    @Test
    void possibleFiguresOfOneChipCountAsTheirDatesSay() {
        Dataset data = dataset("level: v", "maker m: a; b", "v: a1 a = 1 in 2020; a2 a = 2 in 2022; b1 b = 1 in 2020");

        // If the figure of 2022 is there, it is the latest.
        Distribution ratio = SIMULATION.of(Gaps.of(data)
                .at(LocalDate.parse("2022-03-14"))
                .between("a", "b", "v")
                .explain());

        assertThat(ratio.probability(value -> value == 2)).isCloseTo(0.2, within(0.003));
        assertThat(ratio.probability(value -> value == 1)).isCloseTo(0.8, within(0.003));
    }

    @Test
    void lagIsSearchedInEachDraw() {
        // The first chip of the frontier has the level in half of the draws, and the second one always.
        Dataset data = dataset(
                "level: v",
                "maker m: late 2023-01-01",
                "maker f: early 2020-01-01; big 2022-01-01",
                "v: late = 0..10; early = 0..10; big = 20");
        Lag lag = Lags.of(data).behind("m", List.of("f"), "v", 0);

        Distribution years = SIMULATION.shape("v", Shape.UNIFORM).of(lag.explain());

        assertThat(years.probability(value -> Math.abs(value - 1096 / 365.2425) < 1e-9))
                .isCloseTo(0.5, within(0.004));
        assertThat(years.probability(value -> Math.abs(value - 365 / 365.2425) < 1e-9))
                .isCloseTo(0.5, within(0.004));
    }

    @Test
    void lagBehindAFrontierThatNeverHadTheLevelIsMinusInfinity() {
        Dataset data = dataset(
                "level: v", "maker m: late 2023-01-01", "maker f: early 2020-01-01", "v: late = 0..10; early = 0..5");
        Lag lag = Lags.of(data).behind("m", List.of("f"), "v", 0);

        // Uniform on 0 to 5 against uniform on 0 to 10: as high with 1/4.
        Distribution years = SIMULATION.shape("v", Shape.UNIFORM).of(lag.explain());

        assertThat(years.probability(value -> value == Double.NEGATIVE_INFINITY))
                .isCloseTo(0.75, within(0.004));
        assertThat(years.probability(value -> value > 0)).isCloseTo(0.25, within(0.004));
        assertThat(years.interval(0.9)).isEqualTo(Interval.atMost(years.quantile(0.95)));
        assertThat(years.toEstimate(0.9).best()).isEmpty();
    }

    /** The same lags by a plain search that shares no code with the library. */
    @Property(tries = 20)
    void lagsAreThoseOfAPlainSearch(@ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        Dataset.Builder all = data("level: v", "makers: f", "maker m: own 2024-07-01", "v: own = 5..15");
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
        for (double limit : new double[] {-1e300, -1, 0, 1, 2, 3, 4, 5}) {
            double expected = (double) DoubleStream.of(plain)
                            .filter(value -> value < limit)
                            .count()
                    / draws;
            assertThat(years.probabilityBelow(limit)).isCloseTo(expected, within(0.015));
        }
    }

    @Test
    void parityThatNeverComesIsInfinite() {
        CatchUp.Parity parity =
                CatchUp.after(Estimate.exactly(1), Estimate.exactly(0.25)).parity(Estimate.between(0, 1));

        Distribution years =
                SIMULATION.shape("growth of the follower", Shape.UNIFORM).of(parity.explain());

        // 1 / (1 - ln 1.25 / ln(1 + s)) is 2 for ln(1 + s) = 2 ln 1.25, which is s = 0.5625.
        assertThat(years.probability(value -> value == Double.POSITIVE_INFINITY))
                .isCloseTo(0.25, within(0.004));
        assertThat(years.probabilityBelow(2)).isCloseTo(1 - 0.5625, within(0.004));
        assertThat(years.toEstimate(0.9).interval().hasUpper()).isFalse();
        assertThat(years.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void parityThatCertainlyNeverComesIsInfiniteInEachDraw() {
        CatchUp.Parity parity =
                CatchUp.after(Estimate.exactly(1), Estimate.exactly(0.25)).parity(Estimate.exactly(0.1));

        assertThat(SIMULATION.of(parity.explain()).quantile(0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(SIMULATION.of(parity.explain()).toEstimate(0.9).interval()).isEqualTo(Interval.unbounded());
    }

    /** With single numbers as inputs each draw is the best value, which the bounds enclose. */
    @Test
    void singleNumbersGiveTheValueOfTheFormula() {
        Estimate two = Estimate.exactly(2);
        Estimate growth = Estimate.exactly(0.44);
        CatchUp catchUp = CatchUp.after(two, growth);

        assertThat(SIMULATION.draws(10).of(catchUp.explain()).median()).isCloseTo(1 / (1.44 * 1.44), within(1e-12));
        assertThat(SIMULATION
                        .of(catchUp.parity(Estimate.exactly(1.0736)).explain())
                        .median())
                .isCloseTo(4, within(1e-9)); // 2.0736 = 1.44^2
    }

    @Test
    void projectionHasTheDayOfTheBestInEachDraw() {
        Dataset data = dataset(
                "level: v",
                "maker m: a 2026-12-31; b 2027-12-31; f 2025",
                "maker n: x 2026-12-31; y 2027-12-31",
                "v: f = 1; x = 4..8; y = 4..8");
        Computed ratio = Projection.of(data, "f", "v", LocalDate.parse("2025-12-31"), Estimate.exactly(1))
                .ratio("n");

        Distribution draws = SIMULATION.shape("v", Shape.UNIFORM).of(ratio);

        // The better one is x or y, each as often, and the frontier doubles every year of 365.2425 days: 2^0.99934
        // after the
        // first, 2^1.99868 after the second. The greater of two uniform numbers is below 6 with 1/4.
        double first = Math.pow(2, 365 / 365.2425);
        double second = Math.pow(2, 730 / 365.2425);
        assertThat(draws.probability(value -> value > 8 / second)).isCloseTo(0.5, within(0.01));
        assertThat(draws.probability(value -> value < 6 / second)).isCloseTo(0.125, within(0.004));
        assertThat(draws.quantile(1)).isCloseTo(8 / first, within(0.01));
    }

    @Test
    void performanceIsDrawnIfDataSheetsAreComplete() {
        Dataset data = data("maker m: a", "half: a = 100..200", "byte: a = 200..400")
                .add(TestData.bits("half", 16))
                .add(TestData.bits("byte", 8))
                .build();
        ProcessingPerformance performance = ProcessingPerformance.of(data);

        Distribution total = SIMULATION
                .shape("half", Shape.UNIFORM)
                .shape("byte", Shape.UNIFORM)
                .of(performance.asPublished().total("a"));

        // The greater of two uniform numbers from 1600 to 3200.
        assertThat(total.probabilityBelow(2400)).isCloseTo(0.25, within(0.004));
        assertThat(missing(() -> SIMULATION.of(performance.total("a"))))
                .isEqualTo("no distribution of a performance that can be more at a precision without a figure; "
                        + "asPublished excludes other precisions");
    }

    @Test
    void membersThatHaveMoreThanTheirWholeAreLeftOut() {
        Dataset data =
                dataset("flow: u", "makers: a; b", "cohort both: a; b", "u: a = 0..10 in 2025; all-u both = 5 in 2025");

        Distribution share = SIMULATION
                .shape("u", Shape.UNIFORM)
                .of(Shares.of(data).of("a", List.of("both"), "u", Period.parse("2025")));

        assertThat(share.draws().length()).isBetween(99_000, 101_000);
        assertThat(share.quantile(1)).isLessThanOrEqualTo(1);
        assertThat(share.median()).isCloseTo(0.5, within(0.01));
        assertThat(share.explain())
                .contains(String.format(
                        Locale.ROOT,
                        "%,d draws without a value are left out\n",
                        200_000 - share.draws().length()));
    }

    @ParameterizedTest
    @CsvSource({
        "more than 150, more than 150 USD",
        "~150,          about 150 USD",
        "almost 2,      almost 2 USD",
        "'5 (80%)',     5 USD (80% confidence)"
    })
    void anEstimateWithoutTwoBoundsIsRefused(String amount, String text) {
        Computed total = total(amount, "1..2");

        assertThat(missing(() -> SIMULATION.of(total)))
                .isEqualTo("no distribution for i0, amount of i0 = " + text
                        + ": expected a lower and an upper bound, or a reading that has both");
    }

    @Test
    void aReadingStandsInForAClaim() {
        Computed total = total("> 150", "1");

        Distribution sum =
                SIMULATION.reading("i0", Estimate.parse("160..200 (best 170)")).of(total);

        assertThat(sum.median()).isCloseTo(171, within(1.0));
        assertThat(sum.explain())
                .isEqualTo("invested in USD, in USD: 200,000 draws with seed 7, claims are independent\n"
                        + "  i0, amount of i0 = 160 to 200 USD (best 170), read by the caller: two-piece lognormal, median at the "
                        + "best value, within its bounds, fitted as if they held with 90 %\n"
                        + "  the same in each draw: i1, amount of i1 = 1 USD\n");
    }

    @Test
    void aShapeOfAClaimHasTheDomainForABoundThatIsMissing() {
        Computed total = total("< 10");

        assertThat(SIMULATION.shape("i0", Shape.UNIFORM).of(total).quantile(0.5))
                .isCloseTo(5, within(0.05));
    }

    @Test
    void assumptionsAreListed() {
        Computed total = total("5..20 (best 8, 80%)", "0..3 (90%)", "1..2");

        assertThat(SIMULATION
                        .shape("i2", Shape.PERT)
                        .shape("typo", Shape.PERT)
                        .dependence(Dependence.rankCorrelation(0.3))
                        .of(total)
                        .explain())
                .isEqualTo(
                        "invested in USD, in USD: 200,000 draws with seed 7, any two claims have a rank correlation of 0.3 "
                                + "(Gaussian copula)\n"
                                + "  i0, amount of i0 = 5 to 20 USD (best 8, 80% confidence): two-piece lognormal, median at the best value, "
                                + "half of the doubt on either side of the bounds\n"
                                + "  i1, amount of i1 = 0 to 3 USD (90% confidence): two-piece normal, median in the middle of the bounds, "
                                + "half of the doubt on either side of the bounds, before draws outside >= 0 are repeated\n"
                                + "  i2, amount of i2 = 1 to 2 USD: PERT, mode in the middle of the bounds, within its bounds, chosen by the "
                                + "caller\n"
                                + "  not drawn for this value: typo\n");
    }

    @Test
    void theHalfThatIsDrawnIsNamed() {
        Distribution upTo = SIMULATION.of(total("5..9 (best 9, 90%)"));
        assertThat(upTo.explain())
                .isEqualTo("invested in USD, in USD: 200,000 draws with seed 7, claims are independent\n"
                        + "  i0, amount of i0 = 5 to 9 USD (best 9, 90% confidence): two-piece lognormal, only the half "
                        + "below the best value, all of the doubt below the bounds\n");
        assertThat(upTo.quantile(1)).isLessThanOrEqualTo(9);
        assertThat(upTo.probabilityBelow(5)).isCloseTo(0.1, within(0.005));

        Distribution from = SIMULATION.of(total("5..9 (best 5)"));
        assertThat(from.explain())
                .endsWith(
                        "two-piece lognormal, only the half above the best value, within its bounds, fitted as if they "
                                + "held with 90 %\n");
        assertThat(from.quantile(0)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void argumentsAreChecked() {
        assertThat(illegal(() -> SIMULATION.draws(0))).isEqualTo("expected 1 to 100000000 draws, got 0");
        assertThat(illegal(() -> Dependence.rankCorrelation(-0.1)))
                .isEqualTo("expected a rank correlation from 0 to 1, got -0.1");
        assertThat(illegal(
                        () -> SIMULATION.shape("i0", Shape.TWO_PIECE_LOGNORMAL).of(total("0..1"))))
                .isEqualTo("expected bounds above 0 for a lognormal shape, got i0, amount of i0 = 0 to 1 USD");
        Distribution one = SIMULATION.draws(1).of(total("3"));
        assertThat(illegal(() -> one.quantile(1.5))).isEqualTo("expected a probability from 0 to 1, got 1.5");
        assertThat(illegal(() -> one.interval(0))).isEqualTo("expected a level above 0 and at most 1, got 0.0");
    }

    @Test
    void aValueThatNoDrawHasIsRefused() {
        Dataset data =
                dataset("flow: u", "makers: a; b", "cohort both: a; b", "u: a = 0..10 in 2025; all-u both = 5 in 2025");
        Computed share = Shares.of(data).of("a", List.of("both"), "u", Period.parse("2025"));

        assertThat(missing(
                        () -> SIMULATION.reading("a-u", Estimate.between(6, 7)).of(share)))
                .isEqualTo("no draw of share of u in 2025 has a value");
    }

    @Test
    void quantilesAreDraws() {
        Distribution draws = SIMULATION.draws(10).of(total("1..2"));

        assertThat(draws.quantile(0)).isEqualTo(draws.draws().get(0));
        assertThat(draws.quantile(0.1)).isEqualTo(draws.draws().get(0));
        assertThat(draws.quantile(0.11)).isEqualTo(draws.draws().get(1));
        assertThat(draws.median()).isEqualTo(draws.draws().get(4));
        assertThat(draws.quantile(1)).isEqualTo(draws.draws().get(9));
        assertThat(draws.toEstimate(0.5))
                .isEqualTo(Estimate.between(draws.draws().get(2), draws.draws().get(7))
                        .withBest(draws.median())
                        .withConfidence(0.5));
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
        Dataset.Builder all = data("flow: u");
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
        Dataset.Builder shuffled = data();
        List<String> group = new ArrayList<>();
        for (int i : order) {
            shuffled.add(measured("m" + i + "-u", "m" + i, "u", units.get(i), "2025"))
                    .add(maker("m" + i));
            group.add("m" + i);
        }
        Computed other = Shares.of(shuffled.add(flow("u")).build()).of("m0", group, "u", Period.parse("2025"));
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

    @Test
    void otherSeedsGiveOtherNumbers() {
        Computed total = total("1..2");

        assertThat(Simulation.withSeed(1).of(total).median())
                .isNotEqualTo(Simulation.withSeed(2).of(total).median());
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

    @Test
    void differencesAreDrawn() {
        Dataset data = dataset("level: v", "maker m: m0; n", "v: m0 = 1..2; n = 8");
        Gap gap = Gaps.of(data).between("m0", "n", "v");

        Distribution difference = SIMULATION.shape("v", Shape.UNIFORM).of(gap.explainDifference());

        assertThat(difference.median()).isCloseTo(1.5 - 8, within(0.01));
    }
}
