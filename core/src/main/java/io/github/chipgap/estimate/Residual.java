// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;

/**
 * The residuals of operations that the processor rounds to nearest. A residual has the sign of the exact result minus
 * the rounded one, and is 0 if they are equal.
 *
 * <p>The residual of a sum is the TwoSum of Knuth (The Art of Computer Programming 2, 4.2.2, theorem B) and Møller. The
 * residual of a product, a quotient and a root is one fused multiply-add (Boldo and Daumas, "Representable correcting
 * terms for possibly underflowing floating point operations", ARITH-16, 2003). If these would overflow or underflow,
 * exact decimals are compared.
 *
 * <p>An operand may be infinite, which represents an absent bound: the result is then the limit, with a residual of 0.
 *
 * <p>A residual is never {@code -0.0}, because {@link #down} and {@link #up} read its sign. They do not branch: the
 * direction of rounding cannot be predicted, and with branches a sum of intervals took twice the time.
 */
final class Residual {
    /** If the sum of the absolute values of the operands is at most this, no step of TwoSum overflows. */
    private static final double LARGE = 0x1p1022;

    /** Results of at least this size have a residual in multiples of 2<sup>-1066</sup>, which cannot underflow to 0. */
    private static final double SMALL = 0x1p-960;

    private Residual() {}

    /** Returns the largest double not above the exact result. */
    static double down(double nearest, double residual) {
        long negative = Double.doubleToRawLongBits(residual) >>> 63;
        return fromOrdinal(ordinal(nearest) - negative);
    }

    /** Returns the smallest double not below the exact result. */
    static double up(double nearest, double residual) {
        long positive = Double.doubleToRawLongBits(0.0 - residual) >>> 63;
        return fromOrdinal(ordinal(nearest) + positive);
    }

    /**
     * Returns the position of a double in the order of all doubles. Zero has two positions, one for each sign. A result
     * rounded to zero has the sign of its residual, so a step always leaves both zeros.
     */
    private static long ordinal(double value) {
        return withOrderedSign(Double.doubleToRawLongBits(value));
    }

    private static double fromOrdinal(long ordinal) {
        return Double.longBitsToDouble(withOrderedSign(ordinal));
    }

    /** Inverts the magnitude bits of negative values; applied twice, it restores them. */
    private static long withOrderedSign(long bits) {
        return bits ^ ((bits >> 63) >>> 1);
    }

    static double ofSum(double a, double b, double sum) {
        if (Math.abs(a) + Math.abs(b) <= LARGE) {
            double partOfB = sum - a;
            return (a - (sum - partOfB)) + (b - partOfB);
        }
        if (isLimit(a, b)) {
            return 0.0;
        }
        return Double.isInfinite(sum) ? -sum : exact(a).add(exact(b)).compareTo(exact(sum));
    }

    static double ofProduct(double a, double b, double product) {
        double residual = Math.fma(a, b, -product);
        if (Math.abs(product) >= SMALL && !Double.isNaN(residual)) {
            return residual;
        }
        return a == 0 || b == 0 || isLimit(a, b)
                ? 0.0
                : exact(a).multiply(exact(b)).compareTo(exact(product));
    }

    /** Returns the residual of a quotient; the divisor must not be negative. */
    static double ofQuotient(double a, double b, double quotient) {
        double residual = Math.fma(-quotient, b, a);
        if (Math.abs(a) >= SMALL && !Double.isNaN(residual)) {
            return residual;
        }
        return a == 0 || b == 0 || isLimit(a, b)
                ? 0.0
                : exact(a).compareTo(exact(quotient).multiply(exact(b)));
    }

    /** Returns the residual of the root of a number, which must not be negative. */
    static double ofRoot(double a, double root) {
        if (Double.isInfinite(a)) {
            return 0.0;
        }
        return a >= SMALL
                ? Math.fma(-root, root, a)
                : exact(a).compareTo(exact(root).pow(2));
    }

    private static boolean isLimit(double a, double b) {
        return Double.isInfinite(a) || Double.isInfinite(b);
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }
}
