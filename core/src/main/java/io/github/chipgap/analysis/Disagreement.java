// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.serial.SerializedRecord;
import java.util.Optional;

/**
 * Two measurements of one subject in one metric that cannot both be right: their intervals have no number in common.
 *
 * @param lower the measurement with the lower values
 * @param higher the measurement with the higher values
 * @param difference the higher value less the lower, in the metric's unit
 * @param ratio the higher value divided by the lower; empty if values can be negative, or if the lower is exactly 0
 */
public record Disagreement(Measurement lower, Measurement higher, Computed difference, Optional<Computed> ratio)
        implements ModelValue {
    /** Creates a disagreement. */
    public Disagreement {
        NoNulls.check(lower, higher, difference, ratio);
    }

    /** Returns the derivation of the ratio, or of the difference if there is no ratio, down to the sources. */
    public Derivation explain() {
        return ratio.orElse(difference).explain();
    }

    /** Returns the ids of the two, and their size. */
    @Override
    public String toString() {
        return higher.id() + " is above " + lower.id() + " by " + difference
                + ratio.map(factor -> ", a factor of " + factor).orElse("");
    }

    private Object writeReplace() {
        return SerializedRecord.of(this);
    }
}
