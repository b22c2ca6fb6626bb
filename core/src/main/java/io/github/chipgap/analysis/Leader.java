// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.Metric;

/**
 * The best that a subject has in a metric, and whose it can be.
 *
 * @param subject the id of the party, chip or cohort
 * @param metric the metric
 * @param value the best value, in the metric's unit
 * @param candidates the ids of those whose value it can be, chips, members or the subject itself, in their order: one where
 *     the measurements decide it, more where they leave it open; a chip without a date is one wherever its value can be the
 *     best
 */
public record Leader(String subject, Metric metric, Computed value, ImmutableList<String> candidates) {
    /** The subject, those that can lead, and the value. */
    @Override
    public String toString() {
        return metric.id() + " of " + subject + ": " + String.join(" or ", candidates) + ", " + value;
    }
}
