// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Computes the bounds of the powers and roots of an interval. */
final class Powers {
    private static final Interval NON_NEGATIVE = Interval.atLeast(0);

    /** The power of a root is compared exactly, in as many digits. */
    private static final int HIGHEST_DEGREE = 1000;

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

    static Interval of(Interval x, double exponent) {
        if (exponent == 0) {
            return Interval.exactly(1);
        }
        Optional<Interval> powers = exponent == (int) exponent
                ? ofBothSides(x, exponent % 2 != 0, part -> ofNonNegative(part, exponent))
                : x.intersection(NON_NEGATIVE).flatMap(part -> ofNonNegative(part, exponent));
        return powers.orElseThrow(() -> noPower(x, Interval.exactly(exponent)));
    }

    /** Returns the values of a function of the size of a number, with the sign of the number if the function is odd. */
    private static Optional<Interval> ofBothSides(
            Interval x, boolean isOdd, Function<Interval, Optional<Interval>> ofNonNegative) {
        Optional<Interval> ofPositive = x.intersection(NON_NEGATIVE).flatMap(ofNonNegative);
        Optional<Interval> ofNegative = x.negated()
                .intersection(NON_NEGATIVE)
                .flatMap(ofNonNegative)
                .map(value -> isOdd ? value.negated() : value);
        return Stream.of(ofPositive, ofNegative).flatMap(Optional::stream).reduce(Interval::hull);
    }

    /**
     * Returns the powers of the positive numbers of x, and of zero if the exponent is positive.
     *
     * <p>They rise or fall with each of the two, so the least and the greatest are at the bounds. A power of 1, or to
     * the exponent 0, is 1 whatever the other is; a power of 0 is 0.
     */
    static Interval of(Interval x, Interval exponent) {
        if (exponent.isPoint()) {
            return of(x, exponent.lowest());
        }
        Interval base = x.intersection(NON_NEGATIVE).orElseThrow(() -> noPower(x, exponent));
        boolean hasZero = base.contains(0) && exponent.highest() > 0;
        if (base.highest() == 0) {
            if (!hasZero) {
                throw noPower(x, exponent);
            }
            return Interval.exactly(0);
        }
        Interval hull = corner(base.lowerBound(), exponent.lowerBound())
                .hull(corner(base.lowerBound(), exponent.upperBound()))
                .hull(corner(base.upperBound(), exponent.lowerBound()))
                .hull(corner(base.upperBound(), exponent.upperBound()));
        if (base.contains(1) || exponent.contains(0)) {
            hull = hull.hull(Interval.exactly(1));
        }
        return hasZero ? hull.hull(Interval.exactly(0)) : hull;
    }

    /** Returns the interval around the power of two bounds, or around its limit if one of them is absent. */
    private static Interval corner(Bound base, Bound exponent) {
        int open = base.openness() | exponent.openness();
        if (base.value() == 0 || Double.isInfinite(base.value()) || Double.isInfinite(exponent.value())) {
            double limit = base.value() == 1 ? 1 : StrictMath.pow(base.value(), exponent.value());
            return new Interval(limit, limit, open, open);
        }
        Interval power = of(Interval.exactly(base.value()), exponent.value());
        return new Interval(
                power.lowest(),
                power.highest(),
                power.lowerBound().openness() | open,
                power.upperBound().openness() | open);
    }

    /** Returns the roots of an odd degree, or those of zero and the positive numbers if the degree is even. */
    static Interval root(Interval x, int degree) {
        if (degree < 1 || degree > HIGHEST_DEGREE) {
            throw new IllegalArgumentException("expected a degree from 1 to " + HIGHEST_DEGREE + ", got " + degree);
        }
        Optional<Interval> roots = degree % 2 == 0
                ? x.intersection(NON_NEGATIVE).map(part -> rootOfNonNegative(part, degree))
                : ofBothSides(x, true, part -> Optional.of(rootOfNonNegative(part, degree)));
        return roots.orElseThrow(() -> new ArithmeticException("no real root of degree " + degree + " of " + x));
    }

    private static Interval rootOfNonNegative(Interval x, int degree) {
        return RoundedBound.between(root(x.lowerBound(), degree), root(x.upperBound(), degree));
    }

    private static RoundedBound root(Bound x, int degree) {
        double root = rootBelow(x.value(), degree);
        return new RoundedBound(root, isRoot(root, x.value(), degree) ? 0 : 1, x.openness());
    }

    /** Returns the largest double whose power is not above a number. */
    private static double rootBelow(double power, int degree) {
        if (power == 0 || Double.isInfinite(power)) {
            return power;
        }
        BigDecimal exact = new BigDecimal(power);
        double root = StrictMath.pow(power, 1.0 / degree);
        while (new BigDecimal(root).pow(degree).compareTo(exact) > 0) {
            root = Math.nextDown(root);
        }
        while (new BigDecimal(Math.nextUp(root)).pow(degree).compareTo(exact) <= 0) {
            root = Math.nextUp(root);
        }
        return root;
    }

    private static boolean isRoot(double root, double power, int degree) {
        return Double.isInfinite(power) || new BigDecimal(root).pow(degree).compareTo(new BigDecimal(power)) == 0;
    }

    private static ArithmeticException noPower(Interval x, Interval exponent) {
        return new ArithmeticException("no real power " + exponent + " of " + x);
    }

    /** Returns the powers, or empty if x is zero and the exponent is negative. */
    private static Optional<Interval> ofNonNegative(Interval x, double exponent) {
        if (exponent > 0) {
            return Optional.of(RoundedBound.between(power(x.lowerBound(), exponent), power(x.upperBound(), exponent)));
        }
        return x.highest() == 0
                ? Optional.empty()
                : Optional.of(RoundedBound.between(power(x.upperBound(), exponent), power(x.lowerBound(), exponent)));
    }

    private static RoundedBound power(Bound base, double exponent) {
        double power = neighbour(base.value(), exponent);
        return new RoundedBound(power, residual(base.value(), exponent, power), base.openness());
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
