// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * A bound computed by one operation on bounds.
 *
 * <p>It is attained if the bounds of the operands are attained and the result is exact. Otherwise the {@link Openness}
 * of both bounds and of the rounding applies. A zero factor or dividend attains a result of zero for any other number.
 *
 * @param value the result, or a double adjacent to it
 * @param residual a number with the sign of the exact result minus the value, 0 if they are equal
 * @param openness the openness before rounding
 */
record RoundedBound(double value, double residual, int openness) {
    static RoundedBound sum(Bound a, Bound b) {
        double sum = a.value() + b.value();
        return new RoundedBound(sum, Residual.ofSum(a.value(), b.value(), sum), a.openness() | b.openness());
    }

    static RoundedBound product(Bound a, Bound b) {
        double nearest = a.value() * b.value();
        double product = Double.isNaN(nearest) ? 0 : nearest; // zero times an absent bound is zero
        double residual = Residual.ofProduct(a.value(), b.value(), product);
        int openness = product == 0 && residual == 0
                ? (a.value() == 0 ? a.openness() : Openness.EXCLUDED)
                        & (b.value() == 0 ? b.openness() : Openness.EXCLUDED)
                : a.openness() | b.openness();
        return new RoundedBound(product, residual, openness);
    }

    /** Returns the quotient by a bound that is not negative. */
    static RoundedBound quotient(Bound a, Bound divisor) {
        double quotient = a.value() / divisor.value();
        return new RoundedBound(
                quotient,
                Residual.ofQuotient(a.value(), divisor.value(), quotient),
                a.value() == 0 ? a.openness() : a.openness() | divisor.openness());
    }

    /** Returns the smallest interval around the exact results, rounded outward. */
    static Interval between(RoundedBound lower, RoundedBound upper) {
        return new Interval(
                Residual.down(lower.value, lower.residual),
                Residual.up(upper.value, upper.residual),
                lower.openness | Openness.ofResidual(lower.residual),
                upper.openness | Openness.ofResidual(upper.residual));
    }
}
