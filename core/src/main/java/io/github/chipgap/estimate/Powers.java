// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.util.Optional;
import java.util.stream.Stream;

/** Computes the bounds of the powers of an interval. */
final class Powers {
    private static final Interval NON_NEGATIVE = Interval.atLeast(0);
    private static final Interval POSITIVE = Interval.moreThan(0);

    private Powers() {}

    /**
     * Returns the powers of x. A whole exponent applies to all numbers of x. Any other applies to the positive numbers,
     * and to zero if the exponent is positive.
     */
    static Interval of(Interval x, double exponent) {
        if (exponent == 0) {
            return Interval.exactly(1);
        }
        Optional<Interval> powers = ofSizes(x, exponent);
        if (exponent == (int) exponent) {
            Optional<Interval> ofNegative =
                    ofSizes(x.negated(), exponent).map(power -> exponent % 2 == 0 ? power : power.negated());
            powers = Stream.of(powers, ofNegative).flatMap(Optional::stream).reduce(Interval::hull);
        }
        return powers.orElseThrow(
                () -> new ArithmeticException("no real power " + DecimalText.of(exponent) + " of " + x));
    }

    /** Returns the powers of the numbers from zero on, which rise or fall with these, or empty if there is none. */
    private static Optional<Interval> ofSizes(Interval x, double exponent) {
        return exponent > 0
                ? x.intersection(NON_NEGATIVE)
                        .map(base -> RoundedBound.between(
                                power(base.lowerBound(), exponent), power(base.upperBound(), exponent)))
                : x.intersection(POSITIVE)
                        .map(base -> RoundedBound.between(
                                power(base.upperBound(), exponent), power(base.lowerBound(), exponent)));
    }

    /** Returns the power of a bound, or its limit if the bound is absent. */
    private static RoundedBound power(Bound base, double exponent) {
        double exact = ExactPower.of(base.value(), exponent);
        if (!Double.isNaN(exact)) {
            return new RoundedBound(exact, 0, base.openness());
        }
        double power = StrictMath.pow(base.value(), exponent);
        int residual = new ScaledLogarithm(exponent, base.value()).powerOfEAgainst(power);
        return new RoundedBound(power, residual, base.openness());
    }
}
