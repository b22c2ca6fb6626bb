// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Two positive decimals, rounded outward to the 17 digits that tell doubles apart. */
record DecimalPair(BigDecimal lower, BigDecimal upper) {
    private static final MathContext DOWN = new MathContext(17, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(17, RoundingMode.CEILING);

    static DecimalPair of(double lower, double upper) {
        return new DecimalPair(new BigDecimal(lower), new BigDecimal(upper));
    }

    static DecimalPair of(Range<BigDecimal> range) {
        return new DecimalPair(range.lowerEndpoint(), range.upperEndpoint());
    }

    Range<BigDecimal> toRange() {
        return Range.closed(lower, upper);
    }

    DecimalPair plus(DecimalPair other) {
        return new DecimalPair(lower.add(other.lower, DOWN), upper.add(other.upper, UP));
    }

    DecimalPair times(DecimalPair other) {
        return new DecimalPair(lower.multiply(other.lower, DOWN), upper.multiply(other.upper, UP));
    }

    DecimalPair dividedBy(DecimalPair divisor) {
        return new DecimalPair(lower.divide(divisor.upper, DOWN), upper.divide(divisor.lower, UP));
    }
}
