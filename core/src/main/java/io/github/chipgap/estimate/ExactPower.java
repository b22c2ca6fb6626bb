// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * The powers of doubles that are doubles themselves.
 *
 * <p>A double is an odd whole number times a power of two, and so are its whole powers. With a positive exponent one is a
 * double if the power of the odd number has at most 53 bits, with a negative exponent only if the odd number is 1. A power
 * with an exponent k / 2<sup>j</sup>, k odd, is one of the square root, which then must be a double as well.
 */
final class ExactPower {
    private static final double LARGEST = 0x1p53;

    private ExactPower() {}

    /** The power, or NaN if it is not a double; of zero and of an absent bound, the limit. */
    static double of(double base, double exponent) {
        if (base == 0 || base == Double.POSITIVE_INFINITY || base == 1) {
            return StrictMath.pow(base, exponent);
        }
        double root = base;
        double whole = exponent;
        while (whole != Math.rint(whole)) {
            double next = Math.sqrt(root);
            if (DirectedRounding.rootResidual(root, next) != 0) {
                return Double.NaN;
            }
            root = next;
            whole *= 2;
        }
        return wholePower(root, whole);
    }

    private static double wholePower(double base, double exponent) {
        // A power of two as factor keeps the odd part, and makes a subnormal base normal.
        boolean subnormal = base < Double.MIN_NORMAL;
        double normal = subnormal ? base * 0x1p52 : base;
        int exponentOfUnit = Math.getExponent(normal) - 52;
        long units = (long) Math.scalb(normal, -exponentOfUnit);
        int zeros = Long.numberOfTrailingZeros(units);
        double shift = exponent * (exponentOfUnit + zeros - (subnormal ? 52 : 0));
        if (shift < Double.MIN_EXPONENT - 52 || shift > Double.MAX_EXPONENT) {
            return Double.NaN;
        }
        double power = Math.scalb(powerOfOdd(units >>> zeros, exponent), (int) shift);
        return Double.isInfinite(power) ? Double.NaN : power;
    }

    /** The power if it is a whole number that a double holds, else NaN. */
    private static double powerOfOdd(long odd, double exponent) {
        if (odd == 1) {
            return 1;
        }
        double power = exponent < 0 ? Double.NaN : 1;
        for (int i = 0; i < exponent && power <= LARGEST; i++) {
            power *= odd;
        }
        return power <= LARGEST ? power : Double.NaN;
    }
}
