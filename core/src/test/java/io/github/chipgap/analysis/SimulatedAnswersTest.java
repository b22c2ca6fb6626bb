// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.analysis.TestData.dataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The answers of the analyses in draws, against closed forms. */
class SimulatedAnswersTest {
    private static final Simulation SIMULATION = Simulation.withSeed(7).draws(200_000);

    @Test
    void bestOfSeveralIsPickedInEachDraw() {
        Dataset data = dataset(
                "level: v",
                "maker m: m0; m1; m2; m3",
                "maker n: n0",
                "v: m0 = 0..1; m1 = 0..1; m2 = 0..1; m3 = < 0.3; n0 = 1");
        Gap gap = Gaps.of(data).between("m", "n", "v");

        Simulation simulation = SIMULATION.shape("v", Shape.UNIFORM).reading("m3-v", Estimate.between(0.1, 0.3));
        Distribution best = simulation.of(gap.explain());

        // The greatest of three uniform numbers is below x with x^3, of four with a bit less where the fourth counts.
        assertThat(best.probabilityBelow(0.5)).isCloseTo(0.125, within(0.004));
        assertThat(best.probabilityBelow(0.2)).isCloseTo(0.008 / 2, within(0.001));
        assertThat(best.median()).isCloseTo(Math.cbrt(0.5), within(0.005));
        assertThat(simulation.of(gap.explainDifference()).median()).isCloseTo(Math.cbrt(0.5) - 1, within(0.005));
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
        Gap gap = Gaps.of(data).at(LocalDate.parse("2022-03-14")).between("m", "n", "v");
        Distribution ratio = SIMULATION.of(gap.explain());

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
        Gap gap = Gaps.of(data).at(LocalDate.parse("2022-03-14")).between("a", "b", "v");
        Distribution ratio = SIMULATION.of(gap.explain());

        assertThat(ratio.probability(value -> value == 2)).isCloseTo(0.2, within(0.003));
        assertThat(ratio.probability(value -> value == 1)).isCloseTo(0.8, within(0.003));
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
        CatchUp.Parity parity = catchUp.parity(Estimate.exactly(1.0736)); // 2.0736 = 1.44^2
        assertThat(SIMULATION.of(parity.explain()).median()).isCloseTo(4, within(1e-9));
        assertThat(SIMULATION.of(catchUp.growthNeeded(4).orElseThrow()).median())
                .isCloseTo(1.44 * 1.44 - 1, within(1e-12));
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
        Dataset data = dataset("bits: half 16; byte 8", "maker m: a", "half: a = 100..200", "byte: a = 200..400");
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
        Computed share = Shares.of(data).of("a", List.of("both"), "u", Period.parse("2025"));

        Distribution draws = SIMULATION.shape("u", Shape.UNIFORM).of(share);

        int count = draws.draws().length();
        assertThat(count).isBetween(99_000, 101_000);
        assertThat(draws.quantile(1)).isLessThanOrEqualTo(1);
        assertThat(draws.median()).isCloseTo(0.5, within(0.01));
        assertThat(draws.explain())
                .contains(String.format(Locale.ROOT, "%,d draws without a value are left out\n", 200_000 - count));
        assertThat(missing(
                        () -> SIMULATION.reading("a-u", Estimate.between(6, 7)).of(share)))
                .isEqualTo("no draw of share of u in 2025 has a value");
    }
}
