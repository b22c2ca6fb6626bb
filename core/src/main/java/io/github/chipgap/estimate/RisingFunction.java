// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A function rising over its whole domain: its values at the bounds are the bounds of the result.
 *
 * <p>A value is rounded to one of its two adjacent doubles, and {@link ScaledLogarithm} determines on which side of the
 * double it lies.
 */
enum RisingFunction {
    EXP(Double.NEGATIVE_INFINITY, ScaledLogarithm.E, "power of e") {
        @Override
        double neighbour(double x) {
            return StrictMath.exp(x);
        }

        @Override
        int residual(double x, double neighbour) {
            return x == 0 ? 0 : ScaledLogarithm.ofNumber(x).powerOfEAgainst(neighbour);
        }
    },
    LOG(0, ScaledLogarithm.E, "logarithm"),
    LOG2(0, 2, "logarithm to base 2"),
    LOG10(0, 10, "logarithm to base 10");

    private final double domainFrom;
    private final double base;
    private final String name;

    RisingFunction(double domainFrom, double base, String name) {
        this.domainFrom = domainFrom;
        this.base = base;
        this.name = name;
    }

    /** Returns the value if it is a double, or else an adjacent double; at an end of the domain, the limit. */
    double neighbour(double x) {
        double natural = StrictMath.log(x);
        if (!Double.isFinite(natural)) {
            return natural;
        }
        MathContext digits = ScaledLogarithm.FIRST_DIGITS;
        BigDecimal ofBase = ScaledLogarithm.ofLogarithm(base).decimal(digits);
        return Logarithm.of(x, digits).divide(ofBase, digits).doubleValue();
    }

    /** Returns the sign of the value minus its neighbour. */
    int residual(double x, double neighbour) {
        // The natural logarithm of no other number than 1 is a double.
        boolean isExact = Double.isNaN(base) ? x == 1 : ExactPower.of(base, neighbour) == x;
        return isExact ? 0 : ScaledLogarithm.ofLogarithm(x).against(new ScaledLogarithm(neighbour, base));
    }

    final Interval of(Interval x) {
        if (x.highest() <= domainFrom) {
            throw new ArithmeticException("no real " + name + " of " + x);
        }
        RoundedBound lower =
                value(new Bound(Math.max(x.lowest(), domainFrom), x.lowerBound().openness()));
        return RoundedBound.between(lower, x.isPoint() ? lower : value(x.upperBound()));
    }

    private RoundedBound value(Bound x) {
        double value = neighbour(x.value());
        boolean isLimit = x.value() == domainFrom || x.value() == Double.POSITIVE_INFINITY;
        return new RoundedBound(value, isLimit ? 0 : residual(x.value(), value), x.openness());
    }
}
