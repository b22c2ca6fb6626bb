// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * A function that rises over its whole domain, so that the bounds of its results are its values at the bounds.
 *
 * <p>A value that is not exact has an error of less than one unit in the last place: {@link StrictMath} promises it, and
 * {@link BinaryLogarithm} keeps it. So the double that is returned is next to the exact value, and its own neighbour on
 * the outer side is a bound: the next double outward from the exact value, or the second next.
 */
enum RisingFunction {
    EXP(Double.NEGATIVE_INFINITY, "power of e") {
        @Override
        double neighbour(double x) {
            return StrictMath.exp(x);
        }

        @Override
        boolean isExact(double x) {
            return x == 0;
        }
    },
    LOG(0, "logarithm") {
        @Override
        double neighbour(double x) {
            return StrictMath.log(x);
        }

        @Override
        boolean isExact(double x) {
            return x == 0 || x == 1;
        }
    },
    LOG2(0, "logarithm to base 2") {
        @Override
        double neighbour(double x) {
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

    /** A double next to the value; at an end of the domain, the limit. */
    abstract double neighbour(double x);

    /** Whether {@link #neighbour} is the value itself, or the limit, of a finite x. */
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
                lowerExact ? neighbour(xl) : below(neighbour(xl)),
                upperExact ? neighbour(xu) : above(neighbour(xu)),
                x.isLowerOpen() || !lowerExact,
                x.isUpperOpen() || !upperExact);
    }

    /** A bound below every number that has this double as one of its two neighbours. */
    static double below(double neighbour) {
        // Zero is one only of positive results, of exponentials and powers.
        return neighbour == 0 ? 0 : Math.nextDown(neighbour);
    }

    /** A bound above every number that has this double as one of its two neighbours. */
    static double above(double neighbour) {
        return Math.nextUp(neighbour);
    }
}
