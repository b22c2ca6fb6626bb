// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * The openness of a bound in two bits: whether it is open, and whether a source excluded the number.
 *
 * <p>A bound attained only with both of two others has the openness {@code a | b}. A bound attained with either of them
 * has {@code a & b}.
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

    /** Returns the openness resulting from rounding, given the residual. */
    static int ofResidual(double residual) {
        return residual != 0 ? ROUNDED : CLOSED;
    }
}
