// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.util.Optional;

/** Bounds of the powers and roots of an interval. */
final class Powers {
    private static final Interval NON_NEGATIVE = Interval.atLeast(0);

    private Powers() {}

    static Interval squareRoot(Interval x) {
        Interval domain =
                x.intersection(NON_NEGATIVE).orElseThrow(() -> new ArithmeticException("no real square root of " + x));
        double lower = Math.sqrt(domain.lowest());
        double upper = Math.sqrt(domain.highest());
        double lowerResidual = DirectedRounding.rootResidual(domain.lowest(), lower);
        double upperResidual = DirectedRounding.rootResidual(domain.highest(), upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                domain.isLowerOpen() || lowerResidual != 0,
                domain.isUpperOpen() || upperResidual != 0);
    }

    static Interval of(Interval x, double exponent) {
        if (exponent == (int) exponent) {
            return of(x, (int) exponent);
        }
        if (exponent == 0.5) {
            return squareRoot(x);
        }
        return x.intersection(NON_NEGATIVE)
                .flatMap(domain -> ofNonNegative(domain, exponent))
                .orElseThrow(() -> noPower(x, exponent));
    }

    static Interval of(Interval x, int exponent) {
        if (exponent == 0) {
            return Interval.exactly(1);
        }
        if (exponent == -1 && !x.equals(Interval.exactly(0))) {
            return x.reciprocal();
        }
        Optional<Interval> ofPositive = x.intersection(NON_NEGATIVE).flatMap(part -> ofNonNegative(part, exponent));
        Optional<Interval> ofNegative = x.negated()
                .intersection(NON_NEGATIVE)
                .flatMap(part -> ofNonNegative(part, exponent))
                .map(power -> exponent % 2 == 0 ? power : power.negated());
        if (ofPositive.isPresent() && ofNegative.isPresent()) {
            return ofPositive.get().hull(ofNegative.get());
        }
        return ofPositive.or(() -> ofNegative).orElseThrow(() -> noPower(x, exponent));
    }

    private static ArithmeticException noPower(Interval x, double exponent) {
        return new ArithmeticException("no real power " + DecimalText.of(exponent) + " of " + x);
    }

    /** Absent if x is zero and the exponent negative. */
    private static Optional<Interval> ofNonNegative(Interval x, double exponent) {
        if (exponent > 0) {
            return Optional.of(between(x.lowest(), x.isLowerOpen(), x.highest(), x.isUpperOpen(), exponent));
        }
        return x.highest() == 0
                ? Optional.empty()
                : Optional.of(between(x.highest(), x.isUpperOpen(), x.lowest(), x.isLowerOpen(), exponent));
    }

    /** From the power of a to the power of b, which is not less. */
    private static Interval between(double a, boolean aOpen, double b, boolean bOpen, double exponent) {
        double lower = ExactPower.of(a, exponent);
        double upper = ExactPower.of(b, exponent);
        boolean lowerRounded = Double.isNaN(lower);
        boolean upperRounded = Double.isNaN(upper);
        return new Interval(
                lowerRounded ? below(a, exponent) : lower,
                upperRounded ? above(b, exponent) : upper,
                aOpen || lowerRounded,
                bOpen || upperRounded);
    }

    /** A lower bound of the power, which is not a double: the double next to it, unless that may lie above. */
    private static double below(double base, double exponent) {
        double neighbour = StrictMath.pow(base, exponent);
        double root = ExactPower.rootOf(neighbour, exponent);
        boolean isBelow = exponent > 0 ? root < base : root > base;
        return isBelow ? neighbour : RisingFunction.below(neighbour);
    }

    private static double above(double base, double exponent) {
        double neighbour = StrictMath.pow(base, exponent);
        double root = ExactPower.rootOf(neighbour, exponent);
        boolean isAbove = exponent > 0 ? root > base : root < base;
        return isAbove ? neighbour : RisingFunction.above(neighbour);
    }
}
