// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The subjects' amounts of a flow in a period, added up from the parts of the period if need be, and the subjects whose
 * amounts make up a group's.
 *
 * @param values the values; only those in the period or in a part of it count
 */
record Flows(SubjectValues values, Metric metric, Period period) {
    private static final Comparator<Period> BY_DAYS =
            Comparator.comparing(Period::firstDay).thenComparing(Period::lastDay);

    /**
     * Returns the subjects that make up a group: the given ones, but the members of a cohort without a figure.
     *
     * @throws IncomparableException if a subject is in the group twice
     * @throws MissingDataException if a cohort has no figure and may have more members than it names
     */
    ImmutableSortedSet<String> expanded(Collection<String> ids) {
        checkEachOnce(ids);
        ImmutableSortedSet.Builder<String> expanded = ImmutableSortedSet.naturalOrder();
        ids.forEach(id -> expand(id, expanded));
        ImmutableSortedSet<String> counted = expanded.build();
        checkEachOnce(counted);
        return counted;
    }

    private void checkEachOnce(Collection<String> ids) {
        Map<String, String> countedBy = new TreeMap<>();
        for (String id : ImmutableSortedSet.copyOf(ids)) {
            for (String inside : values.index().within(id)) {
                String before = countedBy.putIfAbsent(inside, id);
                if (before != null) {
                    throw new IncomparableException(inside + " would be counted twice, in " + before + " and in " + id);
                }
            }
        }
    }

    private void expand(String id, ImmutableSortedSet.Builder<String> expanded) {
        Subject subject = values.index().data().get(Subject.class, id);
        if (!(subject instanceof Cohort cohort) || !parts(id).isEmpty()) {
            expanded.add(id);
            return;
        }
        if (!cohort.membersExhaustive()) {
            throw new MissingDataException("no " + metric.id() + " for " + id + " in " + period
                    + (cohort.members().isEmpty()
                            ? "; it names no members"
                            : "; it names " + String.join(", ", cohort.members()) + ", and may have more members"));
        }
        cohort.members().forEach(member -> expand(member, expanded));
    }

    /**
     * Returns the figure of a subject.
     *
     * @throws MissingDataException if there is none, or if its parts leave a hole
     * @throws IncomparableException if the parts overlap
     */
    TracedValue of(String subject) {
        Map<Period, List<Measurement>> parts = parts(subject).stream()
                .collect(Collectors.groupingBy(
                        measurement -> measurement.period().orElseThrow(),
                        () -> new TreeMap<>(BY_DAYS),
                        Collectors.toList()));
        List<Measurement> whole = parts.get(period);
        if (whole != null) {
            return figure(subject, whole);
        }
        checkFilled(subject, new ArrayList<>(parts.keySet()));
        List<TracedValue> figures =
                parts.values().stream().map(part -> figure(subject, part)).toList();
        String what = metric.id() + " of " + subject + " in " + period;
        String rule = "sum of " + figures.size() + " periods that follow each other";
        Interval domain = Gap.canBeNegative(metric) ? Interval.unbounded() : TracedValue.NOT_NEGATIVE;
        return TracedValue.computed(what, SubjectValues.unit(metric), rule, domain, Arithmetic.SUM, figures);
    }

    /** Returns the measurements of a subject in the period or in a part of it. */
    List<Measurement> parts(String subject) {
        return values.index().of(subject, metric.id()).stream()
                .filter(one -> Days.periodOf(one).stream()
                        .anyMatch(part -> period.hull(part).equals(period)))
                .filter(measurement -> values.counts(measurement) && values.isCertainlyByThen(measurement))
                .toList();
    }

    private TracedValue figure(String subject, List<Measurement> measurements) {
        return values.valueOf(new Holder(subject, ImmutableList.copyOf(measurements), ImmutableList.of()), metric);
    }

    private void checkFilled(String subject, List<Period> parts) {
        LocalDate next = period.firstDay();
        Period before = period;
        for (Period part : parts) {
            if (part.firstDay().isBefore(next)) {
                throw new IncomparableException("expected periods of " + metric.id() + " for " + subject
                        + " that do not overlap, got " + before + " and " + part);
            }
            if (part.firstDay().isAfter(next)) {
                throw missing(subject, parts, next, part.firstDay().minusDays(1));
            }
            before = part;
            next = part.lastDay().plusDays(1);
        }
        if (!next.isAfter(period.lastDay())) {
            throw missing(subject, parts, next, period.lastDay());
        }
    }

    private MissingDataException missing(String subject, List<Period> parts, LocalDate from, LocalDate to) {
        String none = "no " + metric.id() + " for " + subject + " in " + period;
        if (!parts.isEmpty()) {
            return new MissingDataException(none + "; what there is leaves out " + from + " to " + to);
        }
        List<String> inside = values.index().directlyWithin(subject).stream()
                .filter(id -> !parts(id).isEmpty())
                .toList();
        return new MissingDataException(
                inside.isEmpty()
                        ? none + values.missing(subject, metric).replaceFirst("[^;]*", "")
                        : none + "; there is for " + String.join(", ", inside));
    }
}
