// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Metric;
import java.util.Objects;

/**
 * The best value of a subject in a metric, and the subjects that can have it.
 *
 * @param subject the id of the party, chip or cohort
 * @param metric the metric
 * @param value the best value, in the metric's unit
 * @param candidates the ids of the subjects that can have the best value, in order: chips, members or the subject
 *     itself; one id if the measurements decide it, otherwise several, including each undated chip that can be the best
 */
public record Leader(String subject, Metric metric, Computed value, ImmutableList<String> candidates)
        implements ModelValue {
    /** Creates a leader. */
    public Leader {
        NoNulls.check(subject, metric, value);
        candidates.forEach((String id) -> Objects.requireNonNull(id));
    }

    /** Returns the subject, the candidates and the value. */
    @Override
    public String toString() {
        return metric.id() + " of " + subject + ": " + String.join(" or ", candidates) + ", " + value;
    }
}
