// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.record.Period;
import java.util.List;

/**
 * What a chip does, and from when on.
 *
 * @param chinese whether its maker is at home in China
 * @param planned whether it is only planned for that time
 * @param released when it was first to be had, or is to be
 * @param value what it does, in the unit of the metric
 * @param citations where the value and the time are from
 */
public record ChipFigure(
        String name,
        String maker,
        boolean chinese,
        boolean planned,
        Period released,
        Estimate value,
        ImmutableSet<Citation> citations) {
    Group group() {
        String makers = chinese ? "Chinese makers" : "Other makers";
        Group group = new Group(
                planned ? makers + ", planned" : makers,
                chinese ? Tone.CHINA : Tone.OTHERS,
                chinese ? Marker.DIAMOND : Marker.CIRCLE);
        return planned ? group.hollow() : group;
    }

    Span when() {
        return Span.of(released.firstDay(), released.lastDay());
    }

    /** Whether it can have been the best of its side when it came. */
    boolean isRecordAmong(List<ChipFigure> chips) {
        return chips.stream()
                .filter(other ->
                        other.chinese == chinese && !other.released.lastDay().isAfter(released.firstDay()))
                .noneMatch(other -> other.value.isCertainlyGreaterThan(value)
                        || (other.released.lastDay().isBefore(released.firstDay())
                                && !value.isPossiblyGreaterThan(other.value)));
    }
}
