// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import java.util.Optional;

/**
 * A stage of a chip's life that it reached, or that is planned for it.
 *
 * <p>A milestone whose standing is {@linkplain Standing#PROJECTED projected} is a target, even if its time has passed; any
 * other happened. Sources that disagree on a date are separate milestones.
 */
@ModelType("milestone")
public interface Milestone extends Described {
    /** The description of this type. */
    RecordType<Milestone> TYPE = MilestoneType.TYPE;

    /** Returns a new builder. */
    static MilestoneBuilder builder() {
        return new MilestoneBuilder();
    }

    /** The stage. */
    LifecycleStage stage();

    /** When, as far as the source says; a quarter is {@code 2027-10/2027-12}. */
    Optional<Period> period();

    /** How it is known; projected for a target unless the source says that it was met. */
    Standing standing();

    /** Where the sources say it. */
    @NotEmpty
    ImmutableList<Citation> citations();

    /** Returns whether this is a target. */
    default boolean isPlanned() {
        return standing().equals(Standing.PROJECTED);
    }
}
