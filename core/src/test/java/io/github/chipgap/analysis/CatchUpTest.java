// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Range;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.ImmutableTimelineEstimate;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    @Test
    void almostTwoYearsBehindAFrontierThatGrowsByAThirdLeavesMoreThanNineSixteenthsOfIt() {
        // (1 + 1/3)^-2 = 9/16; a time is never negative, so at most the whole is reached
        Estimate ratio =
                CatchUp.after(Estimate.almost(2), Estimate.exactly(1.0 / 3)).ratioOnArrival();

        assertThat(ratio.interval().lower()).hasValueCloseTo(0.5625, within(1e-12));
        assertThat(ratio.interval().isLowerOpen()).isTrue();
        assertThat(ratio.interval().upper()).hasValue(1);
        assertThat(ratio.interval().isUpperOpen()).isFalse();
        assertThat(ratio.best()).hasValueCloseTo(0.5625, within(1e-12));
    }

    @Test
    void aFrontierThatStandsStillIsReachedAsAWhole() {
        assertThat(CatchUp.after(Estimate.almost(2), Estimate.exactly(0)).ratioOnArrival())
                .isEqualTo(Estimate.exactly(1));
    }

    @Test
    void growthOfWhichNothingIsKnownLeavesTheRatioUnbounded() {
        Estimate ratio = CatchUp.after(Estimate.almost(2), Estimate.about(0.29)).ratioOnArrival();

        assertThat(ratio.interval().upper()).isEmpty();
        assertThat(ratio.best()).hasValueCloseTo(Math.pow(1.29, -2), within(1e-12));
    }

    @Test
    void doubtsAddUp() {
        Estimate ratio = CatchUp.after(
                        Estimate.between(1, 2).withConfidence(0.9),
                        Estimate.between(0.2, 0.4).withConfidence(0.9))
                .ratioOnArrival();

        assertThat(ratio.confidence()).isEqualTo(0.8);
    }

    @Property
    void containsWhatPlainArithmeticGivesForAnyValuesOfTheInputs(
            @ForAll @DoubleRange(max = 50) double fewestYears,
            @ForAll @DoubleRange(max = 50) double moreYears,
            @ForAll @DoubleRange(min = -0.9, max = 9) double leastGrowth,
            @ForAll @DoubleRange(max = 9) double moreGrowth,
            @ForAll @DoubleRange(max = 1) double atYears,
            @ForAll @DoubleRange(max = 1) double atGrowth) {
        Estimate years = Estimate.between(fewestYears, fewestYears + moreYears);
        Estimate growth = Estimate.between(leastGrowth, leastGrowth + moreGrowth);
        double plain = Math.pow(1 + leastGrowth + atGrowth * moreGrowth, -(fewestYears + atYears * moreYears));

        Estimate ratio = CatchUp.after(years, growth).ratioOnArrival();

        // plain arithmetic is itself a few roundings off
        double slack = 1e-11 * plain + Double.MIN_NORMAL;
        assertThat(ratio.interval().lower().orElse(0)).isLessThanOrEqualTo(plain + slack);
        assertThat(ratio.interval().upper().orElse(Double.MAX_VALUE)).isGreaterThanOrEqualTo(plain - slack);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatchUp.after(Estimate.lessThan(0), Estimate.exactly(0.29)))
                .withMessage("years: expected an estimate that overlaps >= 0, got < 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatchUp.after(Estimate.exactly(2), Estimate.exactly(-1)))
                .withMessage("growth of the frontier: expected an estimate that overlaps > -1, got -1");
    }

    @Test
    void huaweisTwoYearsAgainstAFrontierThatGrowsBy29Percent() {
        // on arrival 1.29^-2 = 1 / 1.6641 = 0.60093; with less than two years it is more
        CatchUp huawei = CatchUp.of(timeline(), "huawei-parity", "fp16-growth");

        assertThat(huawei.ratioOnArrival().interval().lower()).hasValueCloseTo(0.60093, within(1e-5));
        assertThat(huawei.ratioOnArrival().interval().isLowerOpen()).isTrue();
        assertThat(huawei.ratioOnArrival().best()).hasValueCloseTo(0.60093, within(1e-5));

        // growing by half a year from then on: 2 / (1 - ln 1.29 / ln 1.5) = 2 / (1 - 0.254642 / 0.405465) = 5.37671
        // years
        CatchUp.Parity parity = huawei.parity(Estimate.exactly(0.5));
        assertThat(parity.outcome()).isEqualTo(CatchUp.Parity.Outcome.REACHED);
        assertThat(parity.years().orElseThrow().interval().upper()).hasValueCloseTo(5.37671, within(1e-5));
        assertThat(parity.years().orElseThrow().best()).hasValueCloseTo(5.37671, within(1e-5));

        // parity after five years needs 1.29^(1 / (1 - 2/5)) - 1 = 1.29^(5/3) - 1 = 0.52868 a year
        Computed needed = huawei.growthNeeded(5).orElseThrow();
        assertThat(needed.estimate().interval().lower()).hasValueCloseTo(0.29, within(1e-12));
        assertThat(needed.estimate().interval().upper()).hasValueCloseTo(0.52868, within(1e-5));
    }

    @Test
    void explainsItself() {
        CatchUp huawei = CatchUp.of(timeline(), "huawei-parity", "fp16-growth");

        assertThat(huawei.explain().text()).isEqualTo("""
                ratio to the frontier on arrival = 0.6009 to 1 (best 0.6009): (1 + growth)^-years
                  years = almost 2 years: huawei-parity, self-reported by huawei, A table, row huawei-parity
                  growth of the frontier = 0.29 TFLOP/s: fp16-growth, reported, A table, row fp16-growth
                """);
        assertThat(huawei.parity(Estimate.exactly(0.1)).explain().text()).isEqualTo("""
                years until parity: never: the follower grows no faster than the frontier
                  years = almost 2 years: huawei-parity, self-reported by huawei, A table, row huawei-parity
                  growth of the frontier = 0.29 TFLOP/s: fp16-growth, reported, A table, row fp16-growth
                  growth of the follower = 0.1: given by the caller
                """);
        assertThat(huawei.growthNeeded(5).orElseThrow().explain().text())
                .startsWith("growth of the follower needed = 0.29 to 0.5287");
    }

    @Test
    void calendarDatesComeOutOnceItIsKnownWhenTheSourceWasWritten() {
        // less than two years of 365.2425 days from some day of January 2026: 730.485 days from the 31st at most
        CatchUp huawei = CatchUp.of(timeline(), "huawei-parity", Estimate.exactly(0.29));

        assertThat(huawei.arrival(PartialDate.parse("2026-01")))
                .isEqualTo(Range.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 2, 1)));
        assertThat(CatchUp.after(Estimate.moreThan(1), Estimate.exactly(0.29)).arrival(PartialDate.parse("2026-01-10")))
                .isEqualTo(Range.atLeast(LocalDate.of(2027, 1, 10)));
        assertThat(CatchUp.after(Estimate.between(1, 1e9), Estimate.exactly(0.29))
                        .arrival(PartialDate.parse("2026-01-10")))
                .isEqualTo(Range.atLeast(LocalDate.of(2027, 1, 10)));
        assertThat(huawei.parity(Estimate.exactly(0.1)).datesFrom(PartialDate.of(2026)))
                .isEmpty();
        // 5.37671 * 365.2425 = 1963.8 days from 2026-12-31
        assertThat(huawei.parity(Estimate.exactly(0.5)).datesFrom(PartialDate.of(2026)))
                .hasValue(Range.closed(
                        LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31).plusDays(1964)));
    }

    @Test
    void whereTheGrowthIntervalsOverlapParityIsUnbounded() {
        CatchUp follower = CatchUp.after(Estimate.exactly(2), Estimate.between(0.2, 0.4));

        // at best 2 / (1 - ln 1.2 / ln 1.5) = 2 / (1 - 0.182322 / 0.405465) = 3.63412
        CatchUp.Parity parity = follower.parity(Estimate.between(0.3, 0.5));
        assertThat(parity.outcome()).isEqualTo(CatchUp.Parity.Outcome.POSSIBLY_NEVER);
        assertThat(parity.years().orElseThrow().interval().lower()).hasValueCloseTo(3.63412, within(1e-5));
        assertThat(parity.years().orElseThrow().interval().upper()).isEmpty();
        assertThat(follower.parity(Estimate.atMost(0.2)).outcome()).isEqualTo(CatchUp.Parity.Outcome.NEVER);
        assertThat(follower.parity(Estimate.moreThan(0.4)).outcome()).isEqualTo(CatchUp.Parity.Outcome.REACHED);
    }

    @Test
    void aFrontierThatStandsStillOrShrinksIsReachedByArrival() {
        assertThat(CatchUp.after(Estimate.exactly(2), Estimate.exactly(0))
                        .parity(Estimate.exactly(-0.5))
                        .years())
                .hasValue(Estimate.exactly(2));
        CatchUp.Parity shrinking =
                CatchUp.after(Estimate.exactly(2), Estimate.exactly(-0.1)).parity(Estimate.exactly(-0.5));
        assertThat(shrinking.outcome()).isEqualTo(CatchUp.Parity.Outcome.REACHED);
        assertThat(shrinking.years()).hasValue(Estimate.between(0, 2));
        CatchUp.Parity either =
                CatchUp.after(Estimate.exactly(2), Estimate.between(-0.1, 0.1)).parity(Estimate.exactly(0));
        assertThat(either.outcome()).isEqualTo(CatchUp.Parity.Outcome.POSSIBLY_NEVER);
        assertThat(either.years()).hasValue(Estimate.between(0, 2));
        assertThat(CatchUp.after(Estimate.exactly(0), Estimate.exactly(0.3))
                        .parity(Estimate.exactly(0))
                        .years())
                .hasValue(Estimate.exactly(0));
    }

    @Test
    void noGrowthHelpsWhoArrivesTooLate() {
        CatchUp follower = CatchUp.after(Estimate.between(2, 3), Estimate.exactly(0.5));

        assertThat(follower.growthNeeded(2)).isEmpty();
        Interval late = follower.growthNeeded(2.5).orElseThrow().estimate().interval();
        // 1.5^(1 / (1 - 2 / 2.5)) - 1 = 1.5^5 - 1 = 6.59375
        assertThat(late.lower()).hasValueCloseTo(6.59375, within(1e-9));
        assertThat(late.upper()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> follower.growthNeeded(0))
                .withMessage("expected a number of years above 0, got 0.0");
    }

    @Test
    void doubtsThatUseUpAllConfidenceLeaveParityUnknown() {
        CatchUp.Parity parity = CatchUp.after(
                        Estimate.exactly(2).withConfidence(0.5),
                        Estimate.exactly(0.3).withConfidence(0.5))
                .parity(Estimate.exactly(0.1));

        assertThat(parity.outcome()).isEqualTo(CatchUp.Parity.Outcome.UNKNOWN);
        assertThat(parity.years().orElseThrow().interval()).isEqualTo(Interval.unbounded());
    }

    @Test
    void aGoalThatMovesIsRefused() {
        Dataset data = TestData.data()
                .add(TestData.maker("huawei"))
                .add(TestData.maker("nvidia"))
                .add(parity("nvidia"))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatchUp.of(data, "huawei-parity", Estimate.exactly(0.29)))
                .withMessage(
                        "huawei-parity: expected a timeline whose reference is a chip, which stands still, got nvidia");
    }

    private static Dataset timeline() {
        return TestData.data()
                .add(TestData.maker("huawei"))
                .add(TestData.maker("nvidia"))
                .add(TestData.chip("current", "nvidia"))
                .add(TestData.level("growth").withDomain(Interval.moreThan(-1)))
                .add(TestData.measured("fp16-growth", "nvidia", "growth", Estimate.exactly(0.29)))
                .add(parity("current"))
                .build();
    }

    private static ImmutableTimelineEstimate parity(String reference) {
        return ImmutableTimelineEstimate.builder()
                .id("huawei-parity")
                .summary("Huawei needs almost two more years")
                .subject("huawei")
                .reference(reference)
                .milestone("is on a par")
                .years(Estimate.almost(2))
                .standing(Standing.SELF_REPORTED)
                .addStatedBy("huawei")
                .addCitations(TestData.row("huawei-parity"))
                .build();
    }
}
