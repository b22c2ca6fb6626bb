// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of a flow subjects have in a period, if need be put together from the parts of the period. */
final class Flows {
    private static final Comparator<Period> BY_DAYS =
            Comparator.comparing(Period::firstDay).thenComparing(Period::lastDay);

    private final MeasurementIndex index;
    private final Metric metric;
    private final Period period;
    private final SubjectValues values;

    Flows(MeasurementIndex index, Reconciliation policy, Metric metric, Period period) {
        this.index = index;
        this.metric = metric;
        this.period = period;
        this.values = SubjectValues.of(index, policy);
    }

    /** Whether a measurement is of the period or of a part of it. */
    static boolean isWithin(Measurement measurement, Period whole) {
        return measurement
                .period()
                .filter(part -> !part.isRelative()
                        && !part.firstDay().isBefore(whole.firstDay())
                        && !part.lastDay().isAfter(whole.lastDay()))
                .isPresent();
    }

    /**
     * The figure of a subject.
     *
     * @throws MissingDataException where there is none, or its parts leave a hole
     * @throws IncomparableException where the parts overlap
     */
    TracedValue of(String subject) {
        Map<Period, List<Measurement>> parts = index.of(subject, metric.id()).stream()
                .filter(measurement -> isWithin(measurement, period))
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
        Estimate sum = figures.stream()
                .map(TracedValue::certain)
                .reduce(Estimate::plus)
                .orElseThrow();
        return TracedValue.computed(
                metric.id() + " of " + subject + " in " + period,
                SubjectValues.unit(metric),
                "sum of " + figures.size() + " periods that follow each other",
                sum,
                figures);
    }

    private TracedValue figure(String subject, List<Measurement> measurements) {
        return values.valueOf(
                new SubjectValues.Holder(subject, ImmutableList.copyOf(measurements), ImmutableList.of()), metric);
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
        List<String> inside = index.directlyWithin(subject).stream()
                .filter(id -> index.of(id, metric.id()).stream().anyMatch(one -> isWithin(one, period)))
                .toList();
        return new MissingDataException(
                inside.isEmpty()
                        ? none + values.missing(subject, metric).replaceFirst("[^;]*", "")
                        : none + "; there is for " + String.join(", ", inside));
    }
}
