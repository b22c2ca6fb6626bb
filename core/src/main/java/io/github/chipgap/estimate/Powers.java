// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.util.Optional;

/** Computes the bounds of the powers and roots of an interval. */
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
                domain.lowerOpenness() | Openness.ofResidual(lowerResidual),
                domain.upperOpenness() | Openness.ofResidual(upperResidual));
    }

    static Interval of(Interval x, double exponent) {
        if (exponent == (int) exponent) {
            return of(x, (int) exponent);
        }
        return x.intersection(NON_NEGATIVE)
                .flatMap(domain -> ofNonNegative(domain, exponent))
                .orElseThrow(() -> noPower(x, exponent));
    }

    static Interval of(Interval x, int exponent) {
        if (exponent == 0) {
            return Interval.exactly(1);
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

    /** Returns the powers, or empty if x is zero and the exponent is negative. */
    private static Optional<Interval> ofNonNegative(Interval x, double exponent) {
        if (exponent > 0) {
            return Optional.of(between(x.lowest(), x.lowerOpenness(), x.highest(), x.upperOpenness(), exponent));
        }
        return x.highest() == 0
                ? Optional.empty()
                : Optional.of(between(x.highest(), x.upperOpenness(), x.lowest(), x.lowerOpenness(), exponent));
    }

    /** Returns the interval from the power of a to the power of b, which must not be smaller. */
    private static Interval between(double a, int aOpen, double b, int bOpen, double exponent) {
        double lower = neighbour(a, exponent);
        double upper = neighbour(b, exponent);
        int lowerResidual = residual(a, exponent, lower);
        int upperResidual = residual(b, exponent, upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                aOpen | Openness.ofResidual(lowerResidual),
                bOpen | Openness.ofResidual(upperResidual));
    }

    /** Returns the power if it is a double, otherwise one of the two adjacent doubles. */
    private static double neighbour(double base, double exponent) {
        double exact = ExactPower.of(base, exponent);
        return Double.isNaN(exact) ? StrictMath.pow(base, exponent) : exact;
    }

    /** Returns the sign of the power minus its neighbour. */
    private static int residual(double base, double exponent, double neighbour) {
        return ExactPower.of(base, exponent) == neighbour
                ? 0
                : new ScaledLogarithm(exponent, base).powerOfEAgainst(neighbour);
    }
}
