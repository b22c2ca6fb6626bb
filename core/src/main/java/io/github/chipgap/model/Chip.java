// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A chip, or a class of chips that sources speak of as one.
 *
 * <p>A class is for example the current generation of a maker. A claim about a chip is about its maker too.
 */
@ModelType("chips")
public interface Chip extends Subject {
    /** The description of this type. */
    RecordType<Chip> TYPE = ChipType.TYPE;

    /** Returns a new builder. */
    static ChipBuilder builder() {
        return new ChipBuilder();
    }

    /** The firm that it comes from; absent for a class of chips of several makers. */
    @Reference(Chipmaker.class)
    Optional<String> maker();

    /** Whether this stands for a class of chips rather than for a single one. */
    boolean generic();

    /** The firms that fabricate its dies, each that a source names. */
    @Reference(Chipmaker.class)
    ImmutableList<String> foundries();

    /** The process node of its logic dies, as the source names it, such as {@code 7 nm} or {@code TSMC 4N}. */
    Optional<String> processNode();

    /** The milestones that it has reached or that are planned, in no particular order. */
    ImmutableList<Milestone> lifecycle();

    /**
     * Returns the milestones that say when the chip first became available.
     *
     * <p>They are those of the stage {@link LifecycleStage#RELEASED} that happened, else those of {@link
     * LifecycleStage#SHIPPING} that happened, else the targets for the one, else for the other. Milestones without a time of
     * their own do not count. Empty if no source gives a time.
     */
    default ImmutableList<Milestone> releases() {
        for (boolean planned : new boolean[] {false, true}) {
            for (LifecycleStage stage : List.of(LifecycleStage.RELEASED, LifecycleStage.SHIPPING)) {
                ImmutableList<Milestone> found = lifecycle().stream()
                        .filter(one -> one.stage().equals(stage) && one.isPlanned() == planned)
                        .filter(one ->
                                one.period().isPresent() && !one.period().get().isRelative())
                        .collect(ImmutableList.toImmutableList());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return ImmutableList.of();
    }

    /**
     * Returns the period in which the chip first became available: the hull of its {@link #releases()}.
     *
     * <p>It lies in the future if there are only targets. It dates measurements of the chip that have no period of their own.
     */
    default Optional<Period> released() {
        return releases().stream().flatMap(one -> one.period().stream()).reduce(Period::hull);
    }
}
