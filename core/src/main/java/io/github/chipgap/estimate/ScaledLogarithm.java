// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A double times the natural logarithm of another, as an exact real number. Comparing two of them shows on which side
 * of a double an exponential, a logarithm or a power lies.
 *
 * <p>a<sup>y</sup> is above b if and only if y log a is above log b; log<sub>2</sub> a is above b if and only if log a
 * is above b log 2; and so on, with log e = 1. The comparison uses as many digits as it needs (Ziv, "Fast evaluation of
 * elementary mathematical functions with correctly rounded last bit", ACM TOMS 17, 1991).
 */
record ScaledLogarithm(double factor, double argument) {
    /** Represents e, which is not a double. */
    static final double E = Double.NaN;

    /** Enough digits for nearly all comparisons with a double. */
    static final MathContext FIRST_DIGITS = new MathContext(25);

    /** The number of last digits of a decimal logarithm which its error may affect. */
    private static final int UNSURE_DIGITS = 3;

    /** Returns the number itself, as a multiple of the logarithm of e. */
    static ScaledLogarithm ofNumber(double number) {
        return new ScaledLogarithm(number, E);
    }

    static ScaledLogarithm ofLogarithm(double argument) {
        return new ScaledLogarithm(1, argument);
    }

    /**
     * Returns the sign of e to this power minus a double from zero to infinity. Every power is above zero and below
     * infinity.
     */
    int powerOfEAgainst(double value) {
        if (value == 0 || value == Double.POSITIVE_INFINITY) {
            return value == 0 ? 1 : -1;
        }
        return against(ofLogarithm(value));
    }

    /** Returns the sign of this number minus another, which must not be equal. */
    int against(ScaledLogarithm other) {
        return against(other, FIRST_DIGITS.getPrecision());
    }

    /** Returns the sign, determined with at least the given number of digits. */
    int against(ScaledLogarithm other, int digits) {
        MathContext context = new MathContext(digits);
        BigDecimal decimal = decimal(context);
        BigDecimal otherDecimal = other.decimal(context);
        BigDecimal difference = decimal.subtract(otherDecimal, context);
        BigDecimal unsure = decimal.abs().max(otherDecimal.abs()).scaleByPowerOfTen(UNSURE_DIGITS - digits);
        return difference.abs().compareTo(unsure) > 0 ? difference.signum() : against(other, 2 * digits);
    }

    /** Returns the number rounded to this many digits, of which the last few may be wrong. */
    BigDecimal decimal(MathContext digits) {
        BigDecimal decimalFactor = new BigDecimal(factor);
        return Double.isNaN(argument)
                ? decimalFactor.round(digits)
                : decimalFactor.multiply(Logarithm.of(argument, digits), digits);
    }
}
