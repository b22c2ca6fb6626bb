// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotNegative;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;
import java.util.Optional;

/**
 * How long something takes, counted from when the source was written.
 *
 * <p>If the reference is a {@link Chip}, the goal is that chip's level and does not move. If it is a {@link Party}, the goal
 * is the level that the party has by then.
 */
@ModelType("timelineEstimates")
public interface TimelineEstimate extends Claim {
    /** The description of this type. */
    RecordType<TimelineEstimate> TYPE = TimelineEstimateType.TYPE;

    /** Returns a new builder. */
    static TimelineEstimateBuilder builder() {
        return new TimelineEstimateBuilder();
    }

    /** The party or chip whose time is counted; absent if the source speaks of anyone. */
    @Reference(Subject.class)
    Optional<String> subject();

    /** What will have been reached. */
    String milestone();

    /** The party or chip whose level is the goal; a chip's level stays, a party's moves on. */
    @Reference(Subject.class)
    Optional<String> reference();

    /** The metric in which the level is counted. */
    @Reference(Metric.class)
    Optional<String> metric();

    /** The number of years, from when the source was written. */
    @NotNegative
    Estimate years();

    @Override
    default ImmutableList<String> about() {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        subject().ifPresent(ids::add);
        reference().ifPresent(ids::add);
        return ids.build();
    }

    @Override
    default void check(RecordCheck rules) {
        boolean isAnother = reference().isEmpty() || !reference().equals(subject());
        rules.require(isAnother, "reference", "another than the subject")
                .require(metric().isEmpty() || reference().isPresent(), "metric", "no metric if there is no reference");
    }
}
