// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * Computes the tightest bounds of sums, products and quotients of two intervals x and y.
 *
 * <p>A bound of the result comes from one bound of each operand; the signs say which. It is attained if both are
 * attained and it needed no rounding; otherwise the {@link Openness} of all three applies. A zero factor or dividend
 * attains a result of zero on its own, whatever the other number is.
 *
 * <p>Bounds are passed one by one, so operands are negated and swapped without creating objects.
 */
final class BoundArithmetic {
    private BoundArithmetic() {}

    static Interval sum(double xl, double xu, int xlOpen, int xuOpen, double yl, double yu, int ylOpen, int yuOpen) {
        double lower = xl + yl;
        double upper = xu + yu;
        double lowerResidual = DirectedRounding.sumResidual(xl, yl, lower);
        double upperResidual = DirectedRounding.sumResidual(xu, yu, upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                xlOpen | ylOpen | Openness.ofResidual(lowerResidual),
                xuOpen | yuOpen | Openness.ofResidual(upperResidual));
    }

    /** Returns whether the interval extends to one side of zero only and is not zero itself. */
    static boolean isOneSided(double lower, double upper) {
        return (lower >= 0 || upper <= 0) && lower != -upper;
    }

    static Interval product(
            double xl, double xu, int xlOpen, int xuOpen, double yl, double yu, int ylOpen, int yuOpen) {
        if (isOneSided(yl, yu)) {
            return productByOneSided(xl, xu, xlOpen, xuOpen, yl, yu, ylOpen, yuOpen);
        }
        if (isOneSided(xl, xu)) {
            return productByOneSided(yl, yu, ylOpen, yuOpen, xl, xu, xlOpen, xuOpen);
        }
        if (xl == xu || yl == yu) {
            return Interval.exactly(0);
        }
        // Both extend to either side of zero, so two products compete for each bound.
        return products(xl, xlOpen, yu, yuOpen, xu, xuOpen, yu, yuOpen)
                .hull(products(xu, xuOpen, yl, ylOpen, xl, xlOpen, yl, ylOpen));
    }

    /** Multiplies by an interval y on one side of zero. If y is negative, both y and x are mirrored at zero. */
    static Interval productByOneSided(
            double xl, double xu, int xlOpen, int xuOpen, double yl, double yu, int ylOpen, int yuOpen) {
        boolean mirrored = yl < 0;
        double a = mirrored ? -xu : xl;
        double b = mirrored ? -xl : xu;
        double c = mirrored ? -yu : yl;
        double d = mirrored ? -yl : yu;
        int cOpen = mirrored ? yuOpen : ylOpen;
        int dOpen = mirrored ? ylOpen : yuOpen;
        boolean negative = a < 0;
        boolean positive = b > 0;
        return products(
                a,
                mirrored ? xuOpen : xlOpen,
                negative ? d : c,
                negative ? dOpen : cOpen,
                b,
                mirrored ? xlOpen : xuOpen,
                positive ? d : c,
                positive ? dOpen : cOpen);
    }

    /** Returns the interval from the product of a and b to the product of c and d. */
    private static Interval products(
            double a, int aOpen, double b, int bOpen, double c, int cOpen, double d, int dOpen) {
        double lower = DirectedRounding.product(a, b);
        double upper = DirectedRounding.product(c, d);
        double lowerResidual = DirectedRounding.productResidual(a, b, lower);
        double upperResidual = DirectedRounding.productResidual(c, d, upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                productOpenness(a, aOpen, b, bOpen, lower, lowerResidual),
                productOpenness(c, cOpen, d, dOpen, upper, upperResidual));
    }

    private static int productOpenness(double a, int aOpen, double b, int bOpen, double product, double residual) {
        if (product == 0 && residual == 0) {
            return (a != 0 ? Openness.EXCLUDED : aOpen) & (b != 0 ? Openness.EXCLUDED : bOpen);
        }
        return aOpen | bOpen | Openness.ofResidual(residual);
    }

    static Interval quotient(
            double xl, double xu, int xlOpen, int xuOpen, double yl, double yu, int ylOpen, int yuOpen) {
        if (isOneSided(yl, yu)) {
            return quotientByOneSided(xl, xu, xlOpen, xuOpen, yl, yu, ylOpen, yuOpen);
        }
        if (yl == yu) {
            throw new ArithmeticException("division by zero: " + new Interval(xl, xu, xlOpen, xuOpen) + " / 0");
        }
        return xl == xu && xl == 0 ? Interval.exactly(0) : Interval.unbounded();
    }

    /**
     * Divides by the nonzero numbers of an interval y on one side of zero. If y is negative, both are mirrored at zero.
     */
    static Interval quotientByOneSided(
            double xl, double xu, int xlOpen, int xuOpen, double yl, double yu, int ylOpen, int yuOpen) {
        boolean mirrored = yl < 0;
        double a = mirrored ? -xu : xl;
        double b = mirrored ? -xl : xu;
        // A divisor must not be a zero with a sign.
        double c = mirrored ? 0.0 - yu : yl;
        double d = mirrored ? -yl : yu;
        int cOpen = mirrored ? yuOpen : ylOpen;
        int dOpen = mirrored ? ylOpen : yuOpen;
        boolean negative = a < 0;
        boolean positive = b > 0;
        double lowerDivisor = negative ? c : d;
        double upperDivisor = positive ? c : d;
        double lower = a / lowerDivisor;
        double upper = b / upperDivisor;
        double lowerResidual = DirectedRounding.quotientResidual(a, lowerDivisor, lower);
        double upperResidual = DirectedRounding.quotientResidual(b, upperDivisor, upper);
        return new Interval(
                DirectedRounding.down(lower, lowerResidual),
                DirectedRounding.up(upper, upperResidual),
                (mirrored ? xuOpen : xlOpen)
                        | (a != 0 ? (negative ? cOpen : dOpen) : Openness.CLOSED)
                        | Openness.ofResidual(lowerResidual),
                (mirrored ? xlOpen : xuOpen)
                        | (b != 0 ? (positive ? cOpen : dOpen) : Openness.CLOSED)
                        | Openness.ofResidual(upperResidual));
    }
}
