// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.util.Optional;
import java.util.stream.Stream;

/** Computes the bounds of the powers and square roots of an interval. */
final class Powers {
    private static final Interval NON_NEGATIVE = Interval.atLeast(0);
    private static final Interval ZERO = Interval.exactly(0);

    private Powers() {}

    static Interval squareRoot(Interval x) {
        Interval domain =
                x.intersection(NON_NEGATIVE).orElseThrow(() -> new ArithmeticException("no real square root of " + x));
        return RoundedBound.between(squareRoot(domain.lowerBound()), squareRoot(domain.upperBound()));
    }

    private static RoundedBound squareRoot(Bound x) {
        double root = Math.sqrt(x.value());
        return new RoundedBound(root, Residual.ofRoot(x.value(), root), x.openness());
    }

    /**
     * Returns the powers of x. A single whole exponent applies to all numbers of x. Any other applies to the positive
     * numbers, and to zero if an exponent is positive.
     */
    static Interval of(Interval x, Interval exponent) {
        double single = exponent.lowest();
        if (exponent.isPoint() && single == 0) {
            return Interval.exactly(1);
        }
        Optional<Interval> powers = ofSizes(x, exponent);
        if (exponent.isPoint() && single == (int) single) {
            Optional<Interval> ofNegative =
                    ofSizes(x.negated(), exponent).map(power -> single % 2 == 0 ? power : power.negated());
            powers = Stream.of(powers, ofNegative).flatMap(Optional::stream).reduce(Interval::hull);
        }
        return powers.orElseThrow(() -> new ArithmeticException("no real power " + exponent + " of " + x));
    }

    /**
     * Returns the powers of the numbers from zero on, or empty if there is none.
     *
     * <p>The powers rise or fall with the base and with the exponent, so the least and the greatest are at the bounds.
     * The power is 1 if the base is 1 or the exponent is 0; a power of 0 is 0.
     */
    private static Optional<Interval> ofSizes(Interval x, Interval exponent) {
        Interval base = x.intersection(NON_NEGATIVE).orElse(ZERO);
        boolean hasZero = x.contains(0) && exponent.highest() > 0;
        if (base.highest() == 0) {
            return hasZero ? Optional.of(ZERO) : Optional.empty();
        }
        Interval hull = bounds(base)
                .flatMap(from -> bounds(exponent).map(to -> corner(from, to)))
                .reduce(Interval::hull)
                .orElseThrow();
        if (base.contains(1) || exponent.contains(0)) {
            hull = hull.hull(Interval.exactly(1));
        }
        return Optional.of(hasZero ? hull.hull(ZERO) : hull);
    }

    private static Stream<Bound> bounds(Interval x) {
        return x.isPoint() ? Stream.of(x.lowerBound()) : Stream.of(x.lowerBound(), x.upperBound());
    }

    /** Returns the interval around the power of two bounds, or around its limit if one of them is absent. */
    private static Interval corner(Bound base, Bound exponent) {
        double exact = ExactPower.of(base.value(), exponent.value());
        double power = Double.isNaN(exact) ? StrictMath.pow(base.value(), exponent.value()) : exact;
        int residual =
                Double.isNaN(exact) ? new ScaledLogarithm(exponent.value(), base.value()).powerOfEAgainst(power) : 0;
        RoundedBound bound = new RoundedBound(power, residual, base.openness() | exponent.openness());
        return RoundedBound.between(bound, bound);
    }
}
