// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;

/**
 * A function rising over its whole domain: its values at the bounds are the bounds of the result.
 *
 * <p>A value is rounded to one of its two adjacent doubles, and {@link ScaledLogarithm} determines on which side of the
 * double it lies.
 */
enum RisingFunction {
    EXP(Double.NEGATIVE_INFINITY, "power of e") {
        @Override
        double neighbour(double x) {
            return StrictMath.exp(x);
        }

        @Override
        int residual(double x, double neighbour) {
            return x == 0 ? 0 : ScaledLogarithm.ofNumber(x).powerOfEAgainst(neighbour);
        }
    },
    LOG(0, "logarithm") {
        @Override
        double neighbour(double x) {
            return Logarithm.of(x).high();
        }

        @Override
        int residual(double x, double neighbour) {
            return x == 1 ? 0 : ScaledLogarithm.ofLogarithm(x).against(ScaledLogarithm.ofNumber(neighbour));
        }
    },
    LOG2(0, "logarithm to base 2") {
        @Override
        double neighbour(double x) {
            return Logarithm.toBaseTwo(x).high();
        }

        @Override
        int residual(double x, double neighbour) {
            boolean exact = neighbour == Math.rint(neighbour) && x == Math.scalb(1.0, (int) neighbour);
            return exact ? 0 : ScaledLogarithm.ofLogarithm(x).against(new ScaledLogarithm(neighbour, 2));
        }
    },
    LOG10(0, "logarithm to base 10") {
        @Override
        double neighbour(double x) {
            return Logarithm.toBaseTen(x).high();
        }

        @Override
        int residual(double x, double neighbour) {
            boolean exact = neighbour == Math.rint(neighbour)
                    && new BigDecimal(x).compareTo(BigDecimal.ONE.scaleByPowerOfTen((int) neighbour)) == 0;
            return exact ? 0 : ScaledLogarithm.ofLogarithm(x).against(new ScaledLogarithm(neighbour, 10));
        }
    };

    private final double domainFrom;
    private final String name;

    RisingFunction(double domainFrom, String name) {
        this.domainFrom = domainFrom;
        this.name = name;
    }

    /**
     * Returns the value if it is a double, otherwise one of the two adjacent doubles; at an end of the domain, the
     * limit.
     */
    abstract double neighbour(double x);

    /** Returns the sign of the value minus its neighbour. */
    abstract int residual(double x, double neighbour);

    final Interval of(Interval x) {
        if (x.highest() <= domainFrom) {
            throw new ArithmeticException("no real " + name + " of " + x);
        }
        return RoundedBound.between(
                value(new Bound(Math.max(x.lowest(), domainFrom), x.lowerBound().openness())), value(x.upperBound()));
    }

    private RoundedBound value(Bound x) {
        double value = neighbour(x.value());
        boolean isLimit = x.value() == domainFrom || x.value() == Double.POSITIVE_INFINITY;
        return new RoundedBound(value, isLimit ? 0 : residual(x.value(), value), x.openness());
    }
}
