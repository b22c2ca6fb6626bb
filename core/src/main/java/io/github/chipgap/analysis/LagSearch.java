// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The search for the first day on which a frontier had a level.
 *
 * <p>Somebody who certainly has the level had it by the last day of their date, so the frontier did: the first of those days
 * is an upper bound. Only those who possibly have it can have been first: the first of their first days is a lower bound.
 */
final class LagSearch {
    private final SubjectValues values;
    private final SubjectValues anyDate;
    private final Metric metric;

    /**
     * One subject's value with its dates.
     *
     * @param value the value; its derivation tells the dates
     * @param days from its first possible day to its last, as days of the epoch; absent where there is no date
     */
    private record Dated(TracedValue value, Optional<Interval> days) {}

    LagSearch(SubjectValues values, Metric metric) {
        this.values = values;
        this.anyDate = values.ofAnyDate();
        this.metric = metric;
    }

    Lag lag(String subject, ImmutableSortedSet<String> frontier, double tolerance) {
        TracedValue level = values.best(subject, metric);
        Estimate threshold = Lags.threshold(level.certain(), metric, tolerance);
        List<Dated> members = members(frontier);
        List<Dated> possible =
                members.stream().filter(one -> possiblyHas(one, threshold)).toList();
        List<Dated> certain =
                possible.stream().filter(one -> certainlyHas(one, threshold)).toList();

        List<Dated> holders = datedBest(subject, level);
        List<TracedValue> inputs = new ArrayList<>();
        boolean levelIsOfOne =
                holders.size() == 1 && holders.get(0).value().doubtful().equals(level.doubtful());
        if (!levelIsOfOne) {
            inputs.add(level);
        }
        holders.forEach(one -> inputs.add(one.value()));
        inputs.add(TracedValue.given("tolerance", Estimate.exactly(tolerance), ""));
        members.forEach(one -> inputs.add(one.value()));
        String what = subject + " behind " + String.join(", ", frontier) + " in " + metric.id();
        if (possible.isEmpty()) {
            boolean founded = TracedValue.leaveConfidence(inputs);
            Lag.Outcome outcome = founded ? Lag.Outcome.NEVER_HAD_IT : Lag.Outcome.UNDECIDED;
            Derivation never = new Derivation.Step(
                    what, Optional.empty(), "", "nobody of the frontier has it", TracedValue.derivations(inputs));
            return new Lag(subject, frontier, metric, tolerance, outcome, Optional.empty(), never);
        }
        Interval since = subjectDays(holders);
        Interval first = firstDays(possible, certain);
        TracedValue years = TracedValue.computed(
                what,
                "years",
                "from " + text(first) + " to " + text(since) + ", " + possible.size() + " of " + members.size()
                        + " of the frontier can have been first",
                Estimate.of(since.minus(first).dividedBy(CalendarDays.PER_YEAR)),
                inputs);
        Estimate estimate = years.estimate();
        return new Lag(
                subject, frontier, metric, tolerance, outcome(estimate), Optional.of(estimate), years.derivation());
    }

    private static Lag.Outcome outcome(Estimate years) {
        if (years.isCertainlyGreaterThan(Estimate.exactly(0))) {
            return Lag.Outcome.BEHIND;
        }
        return years.isPossiblyGreaterThan(Estimate.exactly(0)) ? Lag.Outcome.UNDECIDED : Lag.Outcome.AHEAD;
    }

    private List<Dated> members(ImmutableSortedSet<String> frontier) {
        List<Dated> members = frontier.stream()
                .flatMap(id -> anyDate.holders(id, metric).stream())
                .distinct()
                .map(this::dated)
                .toList();
        if (members.isEmpty()) {
            throw new MissingDataException(
                    frontier.stream().map(id -> anyDate.missing(id, metric)).collect(Collectors.joining("; ")));
        }
        return members;
    }

    private boolean possiblyHas(Dated member, Estimate threshold) {
        Estimate value = member.value().certain();
        return metric.moreIsBetter() ? !value.isCertainlyLessThan(threshold) : !value.isCertainlyGreaterThan(threshold);
    }

    private boolean certainlyHas(Dated member, Estimate threshold) {
        Estimate value = member.value().certain();
        return metric.moreIsBetter() ? !value.isPossiblyLessThan(threshold) : !value.isPossiblyGreaterThan(threshold);
    }

    /** Those that can be the subject's best; none where the lag is counted from a day that is given. */
    private List<Dated> datedBest(String subject, TracedValue level) {
        if (values.at().isPresent()) {
            return List.of();
        }
        return values.holders(subject, metric).stream()
                .map(this::dated)
                .filter(one -> possiblyHas(one, level.certain()))
                .toList();
    }

    /** The day asked for, else the dates of those that can be the subject's best. */
    private Interval subjectDays(List<Dated> best) {
        return values.at()
                .map(day -> Interval.exactly((double) day.toEpochDay()))
                .orElseGet(() ->
                        best.stream().map(this::days).reduce(Interval::hull).orElseThrow());
    }

    private Interval firstDays(List<Dated> possible, List<Dated> certain) {
        double lower = possible.stream()
                .mapToDouble(one -> days(one).lower().orElseThrow())
                .min()
                .orElseThrow();
        OptionalDouble upper = certain.stream()
                .mapToDouble(one -> days(one).upper().orElseThrow())
                .min();
        return upper.isPresent() ? Interval.closed(lower, upper.getAsDouble()) : Interval.atLeast(lower);
    }

    private Interval days(Dated one) {
        return one.days()
                .orElseThrow(() -> new MissingDataException("no date for "
                        + one.value().derivation().claims().stream()
                                .filter(claim -> values.index()
                                        .dateOf((Measurement) claim)
                                        .isEmpty())
                                .map(Claim::id)
                                .collect(Collectors.joining(", "))
                        + ": neither a period of its own nor the release of a chip"));
    }

    private Dated dated(SubjectValues.Holder holder) {
        TracedValue value = anyDate.valueOf(holder, metric);
        List<Derivation> inputs = new ArrayList<>(List.of(value.derivation()));
        Optional<Interval> days = holder.certain().stream()
                .map(one -> values.index().dateOf(one).map(LagSearch::days))
                .reduce((all, one) -> all.flatMap(some -> one.map(some::hull)))
                .orElseThrow();
        release(holder).ifPresent(inputs::add);
        Derivation step = new Derivation.Step(
                metric.id() + " of " + holder.subject() + " with its date",
                Optional.of(value.estimate()),
                SubjectValues.unit(metric),
                days.map(LagSearch::text).orElse("no date"),
                ImmutableList.copyOf(inputs));
        return new Dated(new TracedValue(value.certain(), value.doubtful(), step), days);
    }

    /** The release of the chip, where it dates a measurement. */
    private Optional<Derivation> release(SubjectValues.Holder holder) {
        Dataset data = values.index().data();
        boolean needed = holder.certain().stream().anyMatch(one -> one.period().isEmpty());
        return data.find(Chip.class, holder.subject())
                .filter(chip -> needed && chip.released().isPresent())
                .map(chip -> Derivation.Input.ofRelease(data, chip));
    }

    private static Interval days(Period period) {
        return Interval.closed((double) period.firstDay().toEpochDay(), (double)
                period.lastDay().toEpochDay());
    }

    private static String text(Interval days) {
        String first = LocalDate.ofEpochDay((long) days.lower().orElseThrow()).toString();
        if (days.isPoint()) {
            return first;
        }
        return first
                + (days.hasUpper()
                        ? "/" + LocalDate.ofEpochDay((long) days.upper().orElseThrow())
                        : " or later");
    }
}
