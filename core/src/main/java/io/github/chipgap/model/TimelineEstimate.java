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
 * An estimate of the time needed to reach a milestone, counted from the date of the source.
 *
 * <p>If the reference is a {@link Chip}, the goal is the fixed level of the chip. If it is a {@link Party}, the goal is
 * the level of the party at that time.
 */
@ModelType("timelineEstimates")
public interface TimelineEstimate extends Claim {
    /** The description of this type. */
    RecordType<TimelineEstimate> TYPE = TimelineEstimateType.TYPE;

    /** Returns a new builder. */
    static TimelineEstimateBuilder builder() {
        return new TimelineEstimateBuilder();
    }

    /** The party or chip to reach the milestone; absent if the source means any party. */
    @Reference(Subject.class)
    Optional<String> subject();

    /** The milestone to reach, in words. */
    String milestone();

    /** The party or chip whose level is the goal; the level of a chip is fixed, that of a party moves. */
    @Reference(Subject.class)
    Optional<String> reference();

    /** The metric of the level. */
    @Reference(Metric.class)
    Optional<String> metric();

    /** The number of years, counted from the date of the source. */
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
        rules.require(isAnother, "reference", "a reference other than the subject")
                .require(metric().isEmpty() || reference().isPresent(), "metric", "no metric if there is no reference");
    }
}
