// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * A positive double times a power of ten, exactly, and its distance from whole numbers.
 *
 * <p>The product is less than 2<sup>57</sup> and has at most 104 bits, so its distance from a number close to it has at
 * most 53 bits. Therefore no operation here rounds.
 *
 * @param nearest the whole number nearest to the product, the even one of two
 * @param above the product less the nearest whole number
 * @param gapBelow half the distance from the double to its lesser neighbour, times the power of ten
 * @param gapAbove half the distance to its greater neighbour, times the power of ten
 * @param isEven whether the last bit of the double is 0, so numbers in the middle of two doubles are read as this one
 */
record ScaledDouble(long nearest, double above, double gapBelow, double gapAbove, boolean isEven) {
    private static final long MANTISSA = (1L << 52) - 1;

    /** Returns the product of a positive normal double and a power of ten from 10 to 10<sup>22</sup>. */
    static ScaledDouble of(double size, double power) {
        double product = size * power;
        double error = Math.fma(size, power, -product);
        long whole = (long) Math.rint(product);
        double above = (product - whole) + error;
        long shift = (long) Math.rint(above);
        whole += shift;
        above -= shift;
        if (Math.abs(above) == 0.5 && whole % 2 != 0) {
            long toEven = above > 0 ? 1 : -1;
            whole += toEven;
            above -= toEven;
        }
        long bits = Double.doubleToRawLongBits(size);
        double gap = Math.ulp(size) / 2 * power;
        return new ScaledDouble(whole, above, (bits & MANTISSA) == 0 ? gap / 2 : gap, gap, bits % 2 == 0);
    }

    /** Returns whether the double is the nearest one to a whole number close to the product, over the power of ten. */
    boolean isReadFrom(long whole) {
        double distance = above + (nearest - whole);
        double gap = distance > 0 ? gapBelow : gapAbove;
        return isEven ? Math.abs(distance) <= gap : Math.abs(distance) < gap;
    }
}
