// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search for the first day on which a frontier had a level.
 *
 * <p>A member that certainly has the level had it by the last day of its date, and so did the frontier: the first of those
 * days is an upper bound. Only members that possibly have it can have been first: the first of their first days is a lower
 * bound. A member that is the subject's own best had the level when the subject did.
 */
final class LagSearch {
    private static final Estimate DAYS_PER_YEAR = Estimate.of(CalendarDays.PER_YEAR);

    private final SubjectValues values;
    private final SubjectValues anyDate;
    private final Metric metric;
    private final Tolerance tolerance;

    /**
     * An answer and the days between.
     *
     * @param answer the answer; empty if more than one is left
     * @param days the days by which the subject is behind; empty if the frontier never had the level
     * @param possible the members that can have been first
     * @param certain the members that certainly have the level
     */
    private record Found(
            Optional<Lag.Outcome> answer, Optional<Interval> days, List<Dated> possible, List<Dated> certain) {}

    LagSearch(SubjectValues values, Metric metric, double tolerance) {
        this.values = values;
        this.anyDate = values.ofAnyDate();
        this.metric = metric;
        this.tolerance = new Tolerance(metric, tolerance);
    }

    Lag lag(String subject, ImmutableSortedSet<String> frontier) {
        TracedValue level = values.best(subject, metric);
        List<Dated> members = members(frontier);
        List<Dated> bests = values.at().isPresent() ? List.of() : Dated.bests(values, subject, metric);
        List<Dated> able = members.stream()
                .filter(one -> possiblyHas(one, level.certain()))
                .toList();
        if (!able.isEmpty()) {
            Dated.dated(able);
        }
        if (!able.isEmpty() && !bests.isEmpty()) {
            Dated.dated(bests);
        }
        ImmutableList<String> undated = able.isEmpty() ? ImmutableList.of() : undated(bests, able);
        Found found = search(level.certain(), bests, members);
        Found atBest = search(
                TracedValue.atBest(level.certain()),
                bests.stream().map(Dated::atBest).toList(),
                members.stream().map(Dated::atBest).toList());

        List<TracedValue> inputs = inputs(level, bests, members);
        String what = subject + " behind " + String.join(", ", frontier) + " in " + metric.id();
        boolean isFounded = TracedValue.leaveConfidence(inputs);
        if (found.days().isEmpty()) {
            Derivation never = new Derivation.Step(
                    what,
                    Optional.empty(),
                    "",
                    "no member of the frontier has it" + left(undated),
                    TracedValue.derivations(inputs));
            Verdict<Lag.Outcome> verdict = verdict(found, atBest, Optional.empty(), isFounded, bests, undated);
            return new Lag(subject, frontier, metric, tolerance.part(), verdict, Optional.empty(), undated, never);
        }
        Estimate years = years(found.days().get(), atBest.days());
        TracedValue traced = TracedValue.computed(
                what,
                "years",
                "from " + Dated.text(first(found)) + " to " + Dated.text(since(bests)) + ", "
                        + found.possible().size() + " of " + members.size() + " of the frontier can have been first"
                        + left(undated),
                years,
                inputs);
        return new Lag(
                subject,
                frontier,
                metric,
                tolerance.part(),
                verdict(found, atBest, Optional.of(years), isFounded, bests, undated),
                Optional.of(traced.estimate()),
                undated,
                traced.derivation());
    }

    private static ImmutableList<String> undated(List<Dated> bests, List<Dated> able) {
        return Stream.concat(bests.stream(), able.stream())
                .filter(one -> one.date().isEmpty())
                .flatMap(one -> one.ids().stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private static String left(ImmutableList<String> undated) {
        return undated.isEmpty() ? "" : "; without a date, left out: " + String.join(", ", undated);
    }

    private List<TracedValue> inputs(TracedValue level, List<Dated> bests, List<Dated> members) {
        List<TracedValue> inputs = new ArrayList<>();
        boolean levelIsOfOne =
                bests.size() == 1 && bests.get(0).value().doubtful().equals(level.doubtful());
        if (!levelIsOfOne) {
            inputs.add(level);
        }
        bests.forEach(one -> inputs.add(one.value()));
        inputs.add(TracedValue.given("tolerance", Estimate.exactly(tolerance.part()), ""));
        members.forEach(one -> inputs.add(one.value()));
        return inputs;
    }

    private List<Dated> members(ImmutableSortedSet<String> frontier) {
        List<Dated> members = frontier.stream()
                .flatMap(id -> anyDate.series(id, metric).stream())
                .distinct()
                .map(holder -> Dated.of(anyDate, holder, metric))
                .toList();
        if (members.isEmpty()) {
            throw new MissingDataException(
                    frontier.stream().map(id -> anyDate.missing(id, metric)).collect(Collectors.joining("; ")));
        }
        return members;
    }

    private boolean possiblyHas(Dated member, Estimate level) {
        return tolerance.possiblyHas(member.interval(), level.interval());
    }

    private Found search(Estimate level, List<Dated> bests, List<Dated> members) {
        List<Dated> able =
                members.stream().filter(one -> possiblyHas(one, level)).toList();
        List<Dated> possible =
                able.stream().filter(one -> one.date().isPresent()).toList();
        List<Dated> certain = possible.stream()
                .filter(one -> tolerance.certainlyHas(one.interval(), level.interval()))
                .toList();
        if (possible.isEmpty()) {
            Optional<Lag.Outcome> never = Optional.of(Lag.Outcome.NEVER_HAD_IT).filter(answer -> able.isEmpty());
            return new Found(never, Optional.empty(), possible, certain);
        }
        Tolerance none = Tolerance.none(metric);
        Interval days = values.at().isPresent()
                ? since(bests).minus(first(possible, certain))
                : bests.stream()
                        .filter(one -> one.date().isPresent() && none.possiblyHas(one.interval(), level.interval()))
                        .map(best -> daysBehind(best, possible, certain))
                        .reduce(Interval::hull)
                        .orElse(Interval.unbounded());
        return new Found(answer(days), Optional.of(days), possible, certain);
    }

    private static Interval daysBehind(Dated best, List<Dated> possible, List<Dated> certain) {
        List<Dated> others = possible.stream()
                .filter(one -> !one.holder().equals(best.holder()))
                .toList();
        List<Dated> sure = certain.stream()
                .filter(one -> !one.holder().equals(best.holder()))
                .toList();
        boolean isOfTheFrontier = others.size() < possible.size();
        if (others.isEmpty()) {
            return Interval.exactly(0);
        }
        Interval days = best.days().minus(first(others, sure));
        return isOfTheFrontier ? days.max(Interval.exactly(0)) : days;
    }

    private static Optional<Lag.Outcome> answer(Interval days) {
        Interval zero = Interval.exactly(0);
        if (days.isCertainlyGreaterThan(zero)) {
            return Optional.of(Lag.Outcome.BEHIND);
        }
        return days.isPossiblyGreaterThan(zero) ? Optional.empty() : Optional.of(Lag.Outcome.AHEAD);
    }

    private static Interval first(Found found) {
        return first(found.possible(), found.certain());
    }

    private static Interval first(List<Dated> possible, List<Dated> certain) {
        double lower = possible.stream()
                .mapToDouble(one -> one.days().lower().orElseThrow())
                .min()
                .orElseThrow();
        OptionalDouble upper = certain.stream()
                .mapToDouble(one -> one.days().upper().orElseThrow())
                .min();
        return upper.isPresent() ? Interval.closed(lower, upper.getAsDouble()) : Interval.atLeast(lower);
    }

    /** The day asked for, else the dates of what can be the subject's best. */
    private Interval since(List<Dated> bests) {
        return values.at()
                .map(day -> Interval.exactly((double) day.toEpochDay()))
                .orElseGet(() -> bests.stream()
                        .filter(one -> one.date().isPresent())
                        .map(Dated::days)
                        .reduce(Interval::hull)
                        .orElseThrow());
    }

    private static Estimate years(Interval days, Optional<Interval> atBest) {
        Estimate years = Estimate.of(days).dividedBy(DAYS_PER_YEAR);
        return atBest.filter(Interval::isPoint)
                .map(best -> Estimate.of(best).dividedBy(DAYS_PER_YEAR).best().orElseThrow())
                .filter(best -> years.interval().contains(best))
                .map(years::withBest)
                .orElse(years);
    }

    private Verdict<Lag.Outcome> verdict(
            Found found,
            Found atBest,
            Optional<Estimate> years,
            boolean isFounded,
            List<Dated> bests,
            ImmutableList<String> undated) {
        Optional<Lag.Outcome> certain =
                found.answer().filter(answer -> isFounded && (undated.isEmpty() || answer == Lag.Outcome.BEHIND));
        if (certain.isPresent()) {
            return Verdict.certain(certain.get(), words(certain.get(), years));
        }
        ImmutableList.Builder<String> wouldDecide = ImmutableList.builder();
        undated.forEach(id -> wouldDecide.add("a date for " + id));
        found.possible().stream()
                .filter(one -> !found.certain().contains(one))
                .forEach(one -> wouldDecide.add("a closer value of " + metric.id() + " for "
                        + one.holder().subject()));
        Stream.concat(bests.stream(), found.possible().stream())
                .filter(one -> one.date().isPresent() && !one.days().isPoint())
                .map(one -> "a closer date for " + one.holder().subject() + " than "
                        + one.date().get())
                .distinct()
                .forEach(wouldDecide::add);
        return found.answer()
                .or(atBest::answer)
                .map(answer -> Verdict.likely(answer, words(answer, years), wouldDecide.build()))
                .orElseGet(() -> Verdict.undecided(
                        found.certain().isEmpty()
                                ? "the frontier only possibly has the level"
                                : "the dates leave open who was first",
                        wouldDecide.build()));
    }

    private static String words(Lag.Outcome answer, Optional<Estimate> years) {
        if (answer == Lag.Outcome.NEVER_HAD_IT || years.isEmpty()) {
            return answer == Lag.Outcome.NEVER_HAD_IT ? "ahead, as the frontier has never had it" : answer.toString();
        }
        Estimate by = answer == Lag.Outcome.AHEAD ? years.get().negated() : years.get();
        return answer.name().toLowerCase(Locale.ROOT) + ", by " + ShortText.years(by);
    }
}
