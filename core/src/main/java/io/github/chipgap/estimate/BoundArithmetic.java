// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * Computes the tightest bounds of sums, products and quotients of two intervals x and y. A bound of the result comes
 * from one bound of each operand, which the signs determine.
 */
final class BoundArithmetic {
    private BoundArithmetic() {}

    static Interval sum(Interval x, Interval y) {
        return RoundedBound.between(
                RoundedBound.sum(x.lowerBound(), y.lowerBound()), RoundedBound.sum(x.upperBound(), y.upperBound()));
    }

    static Interval product(Interval x, Interval y) {
        if (isOneSided(y)) {
            return productByOneSided(x, y);
        }
        if (isOneSided(x)) {
            return productByOneSided(y, x);
        }
        if (x.isPoint() || y.isPoint()) {
            return Interval.exactly(0);
        }
        // Both extend to either side of zero, so two products compete for each bound.
        return product(x.lowerBound(), y.upperBound(), x.upperBound(), y.upperBound())
                .hull(product(x.upperBound(), y.lowerBound(), x.lowerBound(), y.lowerBound()));
    }

    /** Returns whether the interval extends to one side of zero only and is not zero itself. */
    private static boolean isOneSided(Interval x) {
        return (x.lowest() >= 0 || x.highest() <= 0) && x.lowest() != -x.highest();
    }

    private static Interval productByOneSided(Interval x, Interval y) {
        if (y.lowest() < 0) {
            return productByOneSided(x.negated(), y.negated());
        }
        return product(
                x.lowerBound(),
                x.lowest() < 0 ? y.upperBound() : y.lowerBound(),
                x.upperBound(),
                x.highest() > 0 ? y.upperBound() : y.lowerBound());
    }

    /** Returns the interval from the product of a and b to the product of c and d. */
    private static Interval product(Bound a, Bound b, Bound c, Bound d) {
        return RoundedBound.between(RoundedBound.product(a, b), RoundedBound.product(c, d));
    }

    static Interval quotient(Interval x, Interval y) {
        if (isOneSided(y)) {
            return quotientByOneSided(x, y);
        }
        if (y.isPoint()) {
            throw new ArithmeticException("division by zero: " + x + " / 0");
        }
        return x.isPoint() && x.lowest() == 0 ? x : Interval.unbounded();
    }

    /** Divides by the nonzero numbers of an interval y on one side of zero. */
    private static Interval quotientByOneSided(Interval x, Interval y) {
        if (y.lowest() < 0) {
            return quotientByOneSided(x.negated(), y.negated());
        }
        return RoundedBound.between(
                RoundedBound.quotient(x.lowerBound(), x.lowest() < 0 ? y.lowerBound() : y.upperBound()),
                RoundedBound.quotient(x.upperBound(), x.highest() > 0 ? y.lowerBound() : y.upperBound()));
    }
}
