// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * The tightest bounds of sums, products and quotients of intervals x and y.
 *
 * <p>A bound of the result comes from one bound of each operand; of which, the signs say. It is attained if those two are
 * attained and it needed no rounding. A zero among the factors, or as the dividend, attains a result of zero alone,
 * whatever the other number is.
 *
 * <p>Bounds are passed one by one, so that operands are negated and swapped without an object.
 */
@SuppressWarnings("ShortCircuitBoolean") // a branch costs more than the operand that it skips
final class BoundArithmetic {
    private BoundArithmetic() {}

    static Interval sum(
            double xl,
            double xu,
            boolean xlOpen,
            boolean xuOpen,
            double yl,
            double yu,
            boolean ylOpen,
            boolean yuOpen) {
        double lower = xl + yl;
        double upper = xu + yu;
        double lowerResidual = DirectedRounding.sumResidual(xl, yl, lower);
        double upperResidual = DirectedRounding.sumResidual(xu, yu, upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                xlOpen | ylOpen | lowerResidual != 0,
                xuOpen | yuOpen | upperResidual != 0);
    }

    static Interval product(
            double xl,
            double xu,
            boolean xlOpen,
            boolean xuOpen,
            double yl,
            double yu,
            boolean ylOpen,
            boolean yuOpen) {
        if (yl >= 0) {
            return productByNonNegative(xl, xu, xlOpen, xuOpen, yl, yu, ylOpen, yuOpen);
        }
        if (yu <= 0) {
            return productByNonNegative(-xu, -xl, xuOpen, xlOpen, -yu, -yl, yuOpen, ylOpen);
        }
        if (xl >= 0) {
            return productByNonNegative(yl, yu, ylOpen, yuOpen, xl, xu, xlOpen, xuOpen);
        }
        if (xu <= 0) {
            return productByNonNegative(-yu, -yl, yuOpen, ylOpen, -xu, -xl, xuOpen, xlOpen);
        }
        // Both reach to either side of zero, so that two products compete for each bound.
        return products(xl, xlOpen, yu, yuOpen, xu, xuOpen, yu, yuOpen)
                .hull(products(xu, xuOpen, yl, ylOpen, xl, xlOpen, yl, ylOpen));
    }

    private static Interval productByNonNegative(
            double xl,
            double xu,
            boolean xlOpen,
            boolean xuOpen,
            double yl,
            double yu,
            boolean ylOpen,
            boolean yuOpen) {
        boolean negative = xl < 0;
        boolean positive = xu > 0;
        return products(
                xl,
                xlOpen,
                negative ? yu : yl,
                negative ? yuOpen : ylOpen,
                xu,
                xuOpen,
                positive ? yu : yl,
                positive ? yuOpen : ylOpen);
    }

    /** From the product of a and b to the product of c and d. */
    private static Interval products(
            double a, boolean aOpen, double b, boolean bOpen, double c, boolean cOpen, double d, boolean dOpen) {
        double lower = DirectedRounding.product(a, b);
        double upper = DirectedRounding.product(c, d);
        double lowerResidual = DirectedRounding.productResidual(a, b, lower);
        double upperResidual = DirectedRounding.productResidual(c, d, upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                isProductOpen(a, aOpen, b, bOpen, lowerResidual),
                isProductOpen(c, cOpen, d, dOpen, upperResidual));
    }

    private static boolean isProductOpen(double a, boolean aOpen, double b, boolean bOpen, double residual) {
        boolean zeroAttained = (a == 0 & !aOpen) | (b == 0 & !bOpen);
        return !zeroAttained & (aOpen | bOpen | residual != 0);
    }

    static Interval quotient(
            double xl,
            double xu,
            boolean xlOpen,
            boolean xuOpen,
            double yl,
            double yu,
            boolean ylOpen,
            boolean yuOpen) {
        if (yl >= 0 && yu > 0) {
            return quotientByPositive(xl, xu, xlOpen, xuOpen, yl, yu, ylOpen, yuOpen);
        }
        if (yu <= 0 && yl < 0) {
            // A divisor must not become a negative zero.
            return quotientByPositive(-xu, -xl, xuOpen, xlOpen, 0.0 - yu, -yl, yuOpen, ylOpen);
        }
        if (yl == yu) {
            throw new ArithmeticException("division by zero: " + new Interval(xl, xu, xlOpen, xuOpen) + " / 0");
        }
        return xl == 0 && xu == 0 ? Interval.exactly(0) : Interval.unbounded();
    }

    /** By the positive numbers of y, which may begin at zero. */
    private static Interval quotientByPositive(
            double xl,
            double xu,
            boolean xlOpen,
            boolean xuOpen,
            double yl,
            double yu,
            boolean ylOpen,
            boolean yuOpen) {
        boolean negative = xl < 0;
        boolean positive = xu > 0;
        double lowerDivisor = negative ? yl : yu;
        double upperDivisor = positive ? yl : yu;
        double lower = xl / lowerDivisor;
        double upper = xu / upperDivisor;
        double lowerResidual = DirectedRounding.quotientResidual(xl, lowerDivisor, lower);
        double upperResidual = DirectedRounding.quotientResidual(xu, upperDivisor, upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                xlOpen | (xl != 0 & (negative ? ylOpen : yuOpen)) | lowerResidual != 0,
                xuOpen | (xu != 0 & (positive ? ylOpen : yuOpen)) | upperResidual != 0);
    }
}
