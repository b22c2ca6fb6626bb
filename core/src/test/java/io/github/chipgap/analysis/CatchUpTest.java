// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.estimate.Estimate;
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
}
