// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotNegative;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;
import java.util.Optional;

/**
 * The distance of a subject from a reference in a metric.
 *
 * <p>The distance is a ratio, a difference, a number of doublings, or several of these. {@link Metric#moreIsBetter()}
 * says whether a ratio below 1 is behind or ahead. "A small fraction" has no number, so it is above 0 and below 1.
 */
@ModelType("capabilityGaps")
public interface CapabilityGap extends Caused {
    /** The description of this type. */
    RecordType<CapabilityGap> TYPE = CapabilityGapType.TYPE;

    /** Returns a new builder. */
    static CapabilityGapBuilder builder() {
        return new CapabilityGapBuilder();
    }

    /** The party or chip with the capability. */
    @Reference(Subject.class)
    String subject();

    /** The party or chip with which the subject is compared. */
    @Reference(Subject.class)
    String reference();

    /** The metric in which they are compared. */
    @Reference(Metric.class)
    String metric();

    /** The subject's value divided by the reference's. */
    @NotNegative
    Optional<Estimate> ratio();

    /** The subject's value minus the reference's, in the metric's unit. */
    Optional<Estimate> difference();

    /**
     * The number of times the subject's level must double, or halve if less is better, to equal the reference's.
     *
     * <p>A number above 0 means behind, and a number below 0 means ahead, whether more or less is better.
     */
    Optional<Estimate> doublingsBehind();

    /** The period of the comparison; absent if it is the present of the source. */
    Optional<Period> period();

    /** The direction in which the subject changes; absent if the source does not say. */
    Optional<Trend> trend();

    @Override
    ImmutableList<String> causedBy();

    /** The claims from which a program computed the gap; empty for a reported gap. */
    @Reference(Claim.class)
    ImmutableList<String> computedFrom();

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.of(subject(), reference());
    }

    @Override
    default void check(RecordCheck rules) {
        boolean isTold = ratio().isPresent()
                || difference().isPresent()
                || doublingsBehind().isPresent();
        rules.require(!reference().equals(subject()), "reference", "a reference other than the subject")
                .require(isTold, "ratio", "a ratio, a difference or doublings behind")
                .requireOthers("causedBy", "causes other than the gap itself")
                .requireOthers("computedFrom", "claims other than the gap itself");
    }
}
