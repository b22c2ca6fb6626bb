// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/** Whether a range contains its bound, from the weakest to the strictest. */
enum Openness {
    /** The range contains the bound. */
    CLOSED,

    /** The bound was rounded outward, and nothing else excludes it. */
    ROUNDED,

    /** A source excluded the number from which the bound comes, or the bound is absent. */
    EXCLUDED;

    static Openness of(boolean excluded) {
        return excluded ? EXCLUDED : CLOSED;
    }

    /** Returns the openness resulting from rounding, given the {@link Residual}. */
    static Openness ofResidual(double residual) {
        return residual != 0 ? ROUNDED : CLOSED;
    }

    /** Returns the openness of a bound attained only if both this bound and another one are. */
    Openness ifBoth(Openness other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** Returns the openness of a bound attained if this bound or another one is. */
    Openness ifEither(Openness other) {
        return compareTo(other) < 0 ? this : other;
    }
}
