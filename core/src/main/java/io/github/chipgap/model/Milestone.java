// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Default;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import java.util.Optional;

/**
 * A stage in the life of a chip, reached or planned.
 *
 * <p>A milestone is a target if its standing is {@linkplain Standing#PROJECTED projected}, even if its date has passed;
 * otherwise it was reached. Sources that disagree on a date are separate milestones.
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

    /** The date or period given by the source; a quarter is {@code 2027-10/2027-12}. */
    Optional<Period> period();

    /** The standing; projected for a target unless the source reports it as met. */
    @Default("reported")
    Standing standing();

    /** The sources of the milestone, with the cited places. */
    @NotEmpty
    ImmutableList<Citation> citations();

    /** Returns whether this milestone is a target. */
    default boolean isPlanned() {
        return standing().equals(Standing.PROJECTED);
    }
}
