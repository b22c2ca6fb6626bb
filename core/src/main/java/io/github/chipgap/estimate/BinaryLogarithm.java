// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * The logarithm to base 2, which {@link StrictMath} lacks: dividing its natural logarithm by that of 2 can be wrong by more
 * than 2 units in the last place.
 *
 * <p>x = 2<sup>k</sup> m with m from √½ to √2, and log m = 2 artanh s with s = (m − 1) / (m + 1), |s| below 0.172
 * (Abramowitz and Stegun, 4.1.27). The leading term is carried in two doubles, so that the errors of the small ones, below
 * 2<sup>-56</sup> of the result, hardly add to that of the last rounding: together well below one unit in the last place.
 */
final class BinaryLogarithm {
    private static final double ROOT_OF_TWO = 0x1.6a09e667f3bcdp0;

    /** 2 / log 2 in two doubles. */
    private static final double FACTOR = 0x1.71547652b82fep1;

    private static final double FACTOR_REST = 0x1.777d0ffda0d24p-55;

    /** The terms beyond s<sup>27</sup> / 27 are below 2<sup>-70</sup> of the first. */
    private static final int LAST_TERM = 27;

    private BinaryLogarithm() {}

    /** Where there is no finite logarithm, what {@link StrictMath#log} says. */
    static double of(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return StrictMath.log(x);
        }
        double normal = normal(x);
        int exponent = Math.getExponent(normal);
        double mantissa = Math.scalb(normal, -exponent);
        if (mantissa > ROOT_OF_TWO) {
            mantissa /= 2;
            exponent++;
        }
        return ofMantissa(mantissa, x < Double.MIN_NORMAL ? exponent - 54 : exponent);
    }

    private static double ofMantissa(double m, int exponent) {
        double s = (m - 1) / (m + 1);
        // m - 1 is exact, and so is the difference that tells what m + 1 lost.
        double divisor = m + 1;
        double divisorRest = m - (divisor - 1);
        double rest = (Math.fma(-s, divisor, m - 1) - s * divisorRest) / divisor;
        double square = s * s;
        double series = 0;
        for (int term = LAST_TERM; term > 1; term -= 2) {
            series = square * (series + 1.0 / term);
        }
        double leading = s * FACTOR;
        double small = Math.fma(s, FACTOR, -leading) + s * FACTOR_REST + (rest + s * series) * FACTOR;
        double sum = exponent + leading;
        return sum + (DirectedRounding.sumResidual(exponent, leading, sum) + small);
    }

    /** The number, or 2<sup>54</sup> times a subnormal one. */
    private static double normal(double x) {
        return x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    }
}
