// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Powers whose exponent is an interval. */
class PowersTest {
    /** Values by hand; in some a bound is a limit that no power attains. */
    @ParameterizedTest
    @CsvSource({
        "2..3, 1..2, 2..9",
        "0.5..2, 1..2, 0.25..4",
        "0.5..2, -2..-1, 0.25..4",
        "0.5..2, -1..3, 0.125..8",
        "2..4, -1..0.5, 0.25..2",
        "0..2, 1..2, 0..4",
        "0..2, >1..<2, 0..<4",
        "0..4, -1..0.5, >= 0",
        "-5..2, 1..2, 0..4",
        ">1..2, 0..<1, 1..<2",
        "1, >0..<1, 1",
        "1..2, >= 0, >= 1",
        "0.5..<1, >= 1, >0..<1",
        ">= 2, > 1, > 2",
        ">= 2, -3..-1, >0..0.5",
        "0, 0.5..2, 0",
        "> 0, unbounded, > 0",
        "-3..-2, 2, 4..9"
    })
    void powersWithAnIntervalAsExponent(String base, String exponent, String power) {
        assertThat(Interval.parse(base).pow(Interval.parse(exponent))).isEqualTo(Interval.parse(power));
    }

    @Property
    void powersAreTheTightestAroundThoseOfTheBounds(
            @ForAll @DoubleRange(min = 0.01, max = 20) double a,
            @ForAll @DoubleRange(min = 0.01, max = 20) double b,
            @ForAll @DoubleRange(min = -9, max = 9) double c,
            @ForAll @DoubleRange(min = -9, max = 9) double d,
            @ForAll @DoubleRange(min = 0, max = 1) double part,
            @ForAll @DoubleRange(min = 0, max = 1) double otherPart) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        double least = Math.min(c, d);
        double most = Math.max(c, d);
        Interval result = Interval.closed(low, high).pow(Interval.closed(least, most));

        BigDecimal lower = BigFunctions.pow(new BigDecimal(low), new BigDecimal(least));
        BigDecimal upper = lower;
        for (double x : new double[] {low, high}) {
            for (double y : new double[] {least, most}) {
                BigDecimal power = BigFunctions.pow(new BigDecimal(x), new BigDecimal(y));
                lower = lower.min(power);
                upper = upper.max(power);
            }
        }
        assertThat(Math.abs(result.lowest() - lower.doubleValue())).isLessThanOrEqualTo(Math.ulp(result.lowest()));
        assertThat(new BigDecimal(result.lowest())).isLessThanOrEqualTo(lower.add(lower.movePointLeft(40)));
        assertThat(Math.abs(result.highest() - upper.doubleValue())).isLessThanOrEqualTo(Math.ulp(result.highest()));
        assertThat(new BigDecimal(result.highest())).isGreaterThanOrEqualTo(upper.subtract(upper.movePointLeft(40)));
        Interval inside = Interval.exactly(Math.min(high, low + part * (high - low)))
                .pow(Interval.exactly(Math.min(most, least + otherPart * (most - least))));
        assertThat(inside.isWithin(result)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2..3 (best 2), 1..2 (best 2), 2..9 (best 4)",
        "-2..3 (best -2), 1..3 (best 2), 0..27",
        "~4, 0.5, >= 0 (best 2)",
        "2..3 (90%), 1..2 (95%), 2..9 (85%)"
    })
    void powersOfEstimates(String base, String exponent, String power) {
        assertThat(Estimate.parse(base).pow(Estimate.parse(exponent))).isEqualTo(Estimate.parse(power));
    }
}
