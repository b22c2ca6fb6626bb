// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import com.google.common.graph.Traverser;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The measurements of a dataset by subject, and the subjects represented by a party or a cohort. */
final class MeasurementIndex {
    private final Dataset data;
    private final ImmutableListMultimap<String, Measurement> bySubject;
    private final ImmutableListMultimap<String, String> chipsByMaker;

    MeasurementIndex(Dataset data) {
        this.data = data;
        bySubject = Multimaps.index(data.all(Measurement.class), Measurement::subject);
        ImmutableListMultimap.Builder<String, String> chips = ImmutableListMultimap.builder();
        data.all(Chip.class).forEach(chip -> chip.maker().ifPresent(maker -> chips.put(maker, chip.id())));
        chipsByMaker = chips.build();
    }

    Dataset data() {
        return data;
    }

    /** Returns the measurements in the order of their ids. */
    ImmutableList<Measurement> of(String subjectId) {
        return bySubject.get(subjectId);
    }

    /** Returns the measurements in the order of their ids. */
    List<Measurement> of(String subjectId, String metricId) {
        return of(subjectId).stream()
                .filter(measurement -> measurement.metric().equals(metricId))
                .toList();
    }

    /** Returns the subject, its chips, its members and theirs, each once, in the order of their ids. */
    ImmutableSortedSet<String> within(String subjectId) {
        String id = data.get(Subject.class, subjectId).id();
        return ImmutableSortedSet.copyOf(
                Traverser.<String>forGraph(this::directlyWithin).breadthFirst(id));
    }

    /** Returns the chips of a maker, the members of a cohort. */
    ImmutableList<String> directlyWithin(String subjectId) {
        return Stream.concat(
                        chipsByMaker.get(subjectId).stream(),
                        data.find(Cohort.class, subjectId).stream().flatMap(cohort -> cohort.members().stream()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the period of a measurement, else the release of its chip; empty if there is no date at all. */
    Optional<Period> dateOf(Measurement measurement) {
        return Days.periodOf(measurement).or(() -> chipOf(measurement).flatMap(Chip::released));
    }

    /** Returns whether a measurement is a target: projected, or of a chip with only a planned release. */
    boolean isTarget(Measurement measurement) {
        return measurement.standing().equals(Standing.PROJECTED)
                || chipOf(measurement).stream()
                        .anyMatch(chip -> !chip.releases().isEmpty() && !isReleased(chip));
    }

    /** Returns whether a measurement is of a chip given up before its release. */
    boolean isCancelled(Measurement measurement) {
        return chipOf(measurement).stream()
                .filter(chip -> !isReleased(chip))
                .flatMap(chip -> chip.lifecycle().stream())
                .anyMatch(one -> one.stage().equals(LifecycleStage.CANCELLED) && !one.isPlanned());
    }

    private Optional<Chip> chipOf(Measurement measurement) {
        return data.find(Chip.class, measurement.subject());
    }

    private static boolean isReleased(Chip chip) {
        return chip.releases().stream().anyMatch(one -> !one.isPlanned());
    }
}
