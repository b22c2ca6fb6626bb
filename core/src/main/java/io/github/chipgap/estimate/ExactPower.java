// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * Finds the powers of doubles among the doubles.
 *
 * <p>A double is an odd whole number times a power of two, and so are its whole powers. A power with a positive
 * exponent is a double if the power of the odd number has at most 53 bits; with a negative exponent, only if the odd
 * number is 1. A fractional exponent is a whole number over a power of two, and the corresponding root of the base must
 * be a double.
 */
final class ExactPower {
    private static final double BEYOND_ODD = 0x1p53;

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
        // A power of two as a factor keeps the odd part and makes a subnormal base normal.
        boolean subnormal = base < Double.MIN_NORMAL;
        double normal = subnormal ? base * 0x1p52 : base;
        int exponentOfUnit = Math.getExponent(normal) - 52;
        long units = (long) Math.scalb(normal, -exponentOfUnit);
        int zeros = Long.numberOfTrailingZeros(units);
        double shift = exponent * (exponentOfUnit + zeros - (subnormal ? 52 : 0));
        if (shift < Double.MIN_EXPONENT - 52 || shift > Double.MAX_EXPONENT) {
            return Double.NaN;
        }
        double power = Math.scalb(powerOfOdd((double) (units >>> zeros), exponent), (int) shift);
        return Double.isInfinite(power) ? Double.NaN : power;
    }

    /** Returns the power if it is a whole number within the range of exact doubles, otherwise NaN. */
    private static double powerOfOdd(double odd, double exponent) {
        if (odd == 1) {
            return 1;
        }
        double power = exponent < 0 ? Double.NaN : 1;
        for (int i = 0; i < exponent && power < BEYOND_ODD; i++) {
            power *= odd;
        }
        return power < BEYOND_ODD ? power : Double.NaN;
    }
}
