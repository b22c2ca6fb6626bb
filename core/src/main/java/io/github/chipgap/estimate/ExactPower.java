// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;

/**
 * Finds the powers of doubles among the doubles.
 *
 * <p>A double is an odd whole number times a power of two, and so are its whole powers. A power with a positive
 * exponent is a double if the power of the odd number has at most 53 bits. A power with a negative exponent is a double
 * only if the odd number is 1. A fractional exponent is a whole number over a power of two, and the corresponding root
 * of the base must be a double.
 */
final class ExactPower {
    /** The smallest double is 2 to the opposite of this power. */
    private static final int HIGHEST_OF_TWO = 1074;
    /** 3<sup>33</sup> has 53 bits. */
    private static final int HIGHEST_OF_THREE = 33;

    private ExactPower() {}

    /** Returns the power, or NaN if it is not a double. For zero and an infinite number it is the limit. */
    static double of(double base, double exponent) {
        if (base == 0 || base == 1 || Double.isInfinite(base) || Double.isInfinite(exponent)) {
            return base == 1 ? 1 : StrictMath.pow(base, exponent);
        }
        double root = base;
        double whole = exponent;
        // The loop ends, because only 1 can be replaced by its square root forever without leaving the doubles.
        while (whole != Math.rint(whole)) {
            double squareRoot = Math.sqrt(root);
            if (Residual.ofRoot(root, squareRoot) != 0) {
                return Double.NaN;
            }
            root = squareRoot;
            whole *= 2;
        }
        return wholePower(root, whole);
    }

    private static double wholePower(double base, double exponent) {
        double inverse = 1 / base;
        boolean isPowerOfTwo = Residual.ofQuotient(1, base, inverse) == 0;
        if (exponent < 0) {
            return isPowerOfTwo ? wholePower(inverse, -exponent) : Double.NaN;
        }
        double near = StrictMath.pow(base, exponent);
        boolean isBeyond = near == 0 || Double.isInfinite(near);
        if (isBeyond || exponent > (isPowerOfTwo ? HIGHEST_OF_TWO : HIGHEST_OF_THREE)) {
            return Double.NaN;
        }
        BigDecimal power = new BigDecimal(base).pow((int) exponent);
        double nearest = power.doubleValue();
        return Double.isFinite(nearest) && power.compareTo(new BigDecimal(nearest)) == 0 ? nearest : Double.NaN;
    }
}
