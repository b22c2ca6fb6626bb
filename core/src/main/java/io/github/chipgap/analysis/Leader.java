// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.Metric;
import java.io.Serializable;
import java.util.Objects;

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
public record Leader(String subject, Metric metric, Computed value, ImmutableList<String> candidates)
        implements Serializable {
    /** Takes the value and whose it can be. */
    public Leader {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(metric);
        Objects.requireNonNull(value);
        candidates.forEach((String id) -> Objects.requireNonNull(id));
    }

    /** The subject, those that can lead, and the value. */
    @Override
    public String toString() {
        return metric.id() + " of " + subject + ": " + String.join(" or ", candidates) + ", " + value;
    }
}
