// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/** Why an investment has no rate per year. */
public enum NoRate {
    /** The source does not say over how many years it was spent. */
    NO_SPAN,
    /** The span can be nothing but 0 years. */
    SPAN_IS_ZERO,
    /** What is known of amount and span allows any rate: "more than" so much over "more than" so many years. */
    UNBOUNDED
}
