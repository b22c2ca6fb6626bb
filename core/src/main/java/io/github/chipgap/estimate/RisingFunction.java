// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * A function that rises over its whole domain, so that the bounds of its results are its values at the bounds.
 *
 * <p>A value that is not exact is off by less than one unit in the last place: {@link StrictMath} promises it, for
 * {@link #LOG2} see {@link BinaryLogarithm}. Moved outward by one such unit it is a bound, and within 2 of the true one.
 */
enum RisingFunction {
    EXP(Double.NEGATIVE_INFINITY, "power of e") {
        @Override
        double nearest(double x) {
            return StrictMath.exp(x);
        }

        @Override
        boolean isExact(double x) {
            return x == 0;
        }
    },
    LOG(0, "logarithm") {
        @Override
        double nearest(double x) {
            return StrictMath.log(x);
        }

        @Override
        boolean isExact(double x) {
            return x == 0 || x == 1;
        }
    },
    LOG2(0, "logarithm to base 2") {
        @Override
        double nearest(double x) {
            return BinaryLogarithm.of(x);
        }

        @Override
        boolean isExact(double x) {
            return x == 0 || BinaryLogarithm.isPowerOfTwo(x);
        }
    };

    private final double domainFrom;
    private final String name;

    RisingFunction(double domainFrom, String name) {
        this.domainFrom = domainFrom;
        this.name = name;
    }

    /** The value, or the limit at an end of the domain, with an error of less than one unit in the last place. */
    abstract double nearest(double x);

    /** Whether a finite x has a value, or a limit, that {@link #nearest} gives without an error. */
    abstract boolean isExact(double x);

    final Interval of(Interval x) {
        if (x.highest() <= domainFrom) {
            throw new ArithmeticException("no real " + name + " of " + x);
        }
        double xl = Math.max(x.lowest(), domainFrom);
        double xu = x.highest();
        boolean lowerExact = Double.isInfinite(xl) || isExact(xl);
        boolean upperExact = Double.isInfinite(xu) || isExact(xu);
        return new Interval(
                lowerExact ? nearest(xl) : below(nearest(xl)),
                upperExact ? nearest(xu) : above(nearest(xu)),
                x.isLowerOpen() || !lowerExact,
                x.isUpperOpen() || !upperExact);
    }

    /** A bound below all numbers that are within one unit in the last place of this one. */
    static double below(double nearest) {
        if (nearest == Double.POSITIVE_INFINITY) {
            return Math.nextDown(Double.MAX_VALUE);
        }
        // Only a function with positive results rounds one to zero.
        return nearest == 0 ? 0 : nearest - Math.ulp(nearest);
    }

    /** A bound above all numbers that are within one unit in the last place of this one. */
    static double above(double nearest) {
        return nearest + Math.ulp(nearest);
    }
}
