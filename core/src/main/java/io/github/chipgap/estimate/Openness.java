// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * How a bound is open, in two bits: whether it is open at all, and whether a source excluded the number.
 *
 * <p>A bound attained only if two others are is open as {@code a | b}; one attained if either of two others is, as
 * {@code a & b}.
 */
final class Openness {
    /** The range contains the bound. */
    static final int CLOSED = 0;

    /** The bound was rounded outward, and nothing else excludes it. */
    static final int ROUNDED = 1;

    /** A source excluded the number from which the bound comes, or the bound is absent. */
    static final int EXCLUDED = 3;

    private Openness() {}

    static int of(boolean excluded) {
        return excluded ? EXCLUDED : CLOSED;
    }

    /** Returns how rounding leaves a bound, given the sign of what was rounded off. */
    static int ofResidual(double residual) {
        return residual != 0 ? ROUNDED : CLOSED;
    }
}
