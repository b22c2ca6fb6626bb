// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic on two positive decimals, rounded outward to so many digits. */
record DecimalPair(BigDecimal lower, BigDecimal upper) {
    DecimalPair {
        if (lower.signum() <= 0) {
            throw new IllegalArgumentException("positive bounds were expected, not " + lower);
        }
    }

    static DecimalPair of(Range<BigDecimal> range) {
        return new DecimalPair(range.lowerEndpoint(), range.upperEndpoint());
    }

    Range<BigDecimal> toRange() {
        return Range.closed(lower, upper);
    }

    DecimalPair plus(DecimalPair other, Digits digits) {
        return new DecimalPair(lower.add(other.lower, digits.down), upper.add(other.upper, digits.up));
    }

    DecimalPair times(DecimalPair other, Digits digits) {
        return new DecimalPair(lower.multiply(other.lower, digits.down), upper.multiply(other.upper, digits.up));
    }

    DecimalPair dividedBy(DecimalPair divisor, Digits digits) {
        return new DecimalPair(lower.divide(divisor.upper, digits.down), upper.divide(divisor.lower, digits.up));
    }

    /** How many digits a result keeps. */
    record Digits(MathContext down, MathContext up) {
        static Digits of(int digits) {
            return new Digits(
                    new MathContext(digits, RoundingMode.FLOOR), new MathContext(digits, RoundingMode.CEILING));
        }
    }
}
