// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Claim;

/**
 * A number computed from claims, with its derivation.
 *
 * @param estimate the number, with the confidence left by its distinct inputs
 * @param explain the derivation of the number, down to the sources
 */
public record Computed(Estimate estimate, Derivation explain) implements ModelValue {
    /** Creates a computed number. */
    public Computed {
        NoNulls.check(estimate, explain);
    }

    /** Returns the claims from which the number was computed, each once, in the order of their ids. */
    public ImmutableList<Claim> inputs() {
        return explain.claims();
    }

    /** Returns the unit of the number; empty for a ratio, or if the sources do not say. */
    public String unit() {
        return explain.unit();
    }

    /** Returns the number and its unit. */
    @Override
    public String toString() {
        return unit().isEmpty() ? estimate.toString() : estimate + " " + unit();
    }
}
