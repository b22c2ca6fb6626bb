// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Default;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;
import java.util.List;
import java.util.Optional;

/**
 * A chip, or a class of chips.
 *
 * <p>An example of a class is the current generation of a maker. A claim about a chip is also a claim about its maker.
 */
@ModelType("chips")
public interface Chip extends Subject {
    /** The description of this type. */
    RecordType<Chip> TYPE = ChipType.TYPE;

    /** Returns a new builder. */
    static ChipBuilder builder() {
        return new ChipBuilder();
    }

    /** The firm whose chip it is; absent for a class of chips of several makers. */
    @Reference(Chipmaker.class)
    Optional<String> maker();

    /** Whether this is a class of chips rather than a single chip. */
    @Default("false")
    boolean generic();

    /** The firms named by sources as fabricators of its dies. */
    @Reference(Chipmaker.class)
    ImmutableList<String> foundries();

    /** The process node of its logic dies in the source's words, such as {@code 7 nm} or {@code TSMC 4N}. */
    Optional<String> processNode();

    /** The reached and planned milestones, in no particular order. */
    ImmutableList<Milestone> lifecycle();

    /**
     * Returns the milestones at which the chip first became available.
     *
     * <p>These are the reached milestones of the stage {@link LifecycleStage#RELEASED}. If there are none, they are the
     * reached milestones of {@link LifecycleStage#SHIPPING}, then the planned ones of {@code RELEASED}, then of
     * {@code SHIPPING}. Milestones without an absolute period do not count. The list is empty if no source gives a
     * time.
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
     * <p>The period lies in the future if there are only targets, and is absent if there is no release. Measurements of
     * the chip without a period are dated by it.
     */
    default Optional<Period> released() {
        return releases().stream().flatMap(one -> one.period().stream()).reduce(Period::hull);
    }
}
