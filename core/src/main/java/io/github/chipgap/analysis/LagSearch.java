// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search for the first day on which a frontier had a level. */
final class LagSearch {
    private final SubjectValues values;
    private final SubjectValues anyDate;
    private final Metric metric;
    private final Tolerance tolerance;

    LagSearch(SubjectValues values, Metric metric, double tolerance) {
        this.values = values;
        this.anyDate = values.choosing(choices -> choices.withAt(Optional.empty()));
        this.metric = metric;
        this.tolerance = new Tolerance(metric, tolerance);
    }

    Lag lag(String subject, ImmutableSortedSet<String> frontier) {
        TracedValue level = values.best(subject, metric);
        List<Dated> members = members(frontier);
        List<Dated> bests = values.choices().at().isPresent() ? List.of() : Dated.bests(values, subject, metric);
        List<Dated> able = members.stream()
                .filter(one ->
                        tolerance.possiblyHas(one.interval(), level.certain().interval()))
                .toList();
        if (!able.isEmpty()) {
            Dated.dated(able);
            if (!bests.isEmpty()) {
                Dated.dated(bests);
            }
        }
        ImmutableList<String> undated = able.isEmpty() ? ImmutableList.of() : undated(bests, able);
        List<TracedValue> inputs = inputs(level, bests, members);
        LagFormula formula = formula(inputs, bests, members, able);
        List<Estimate> certain = inputs.stream().map(TracedValue::certain).toList();
        LagFormula.Found found = formula.search(certain);
        LagFormula.Found atBest = formula.searchAtBest(certain);
        String what = subject + " behind " + String.join(", ", frontier) + " in " + metric.id();
        Optional<TracedValue> years = found.days()
                .map(days -> TracedValue.computed(
                        what,
                        "years",
                        "from " + Dated.text(found.first()) + " to " + Dated.text(formula.since()) + ", "
                                + found.possible().size() + " of " + members.size()
                                + " of the frontier can have been first" + Dated.leftOut(undated),
                        Interval.unbounded(),
                        formula,
                        inputs));
        Derivation explain = years.map(TracedValue::derivation)
                .orElseGet(() -> Derivation.Step.answer(
                        what,
                        "no member of the frontier has it" + Dated.leftOut(undated),
                        TracedValue.derivations(inputs),
                        Optional.of(formula)));
        return new Lag(
                subject,
                frontier,
                metric,
                tolerance.part(),
                verdict(found, atBest, years.map(TracedValue::certain), inputs, bests, members, undated),
                years.map(TracedValue::estimate),
                undated,
                explain);
    }

    private static ImmutableList<String> undated(List<Dated> bests, List<Dated> able) {
        return ImmutableSortedSet.copyOf(Iterables.concat(Dated.undated(bests), Dated.undated(able)))
                .asList();
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

    private LagFormula formula(List<TracedValue> inputs, List<Dated> bests, List<Dated> members, List<Dated> able) {
        int firstMember = inputs.size() - members.size();
        return new LagFormula(
                tolerance,
                values.choices().at().map(LocalDate::toEpochDay).orElse(null),
                LagFormula.candidates(firstMember - 1 - bests.size(), bests, bests),
                LagFormula.candidates(firstMember, members, able));
    }

    private Verdict<Lag.Outcome> verdict(
            LagFormula.Found found,
            LagFormula.Found atBest,
            Optional<Estimate> years,
            List<TracedValue> inputs,
            List<Dated> bests,
            List<Dated> members,
            ImmutableList<String> undated) {
        Optional<Lag.Outcome> certain =
                found.answer().filter(answer -> undated.isEmpty() || answer == Lag.Outcome.BEHIND);
        if (certain.isPresent()) {
            String words = words(certain.get(), years);
            return TracedValue.leaveConfidence(inputs)
                    ? Verdict.certain(certain.get(), words)
                    : Verdict.likely(
                            certain.get(),
                            words,
                            ImmutableList.of(Verdict.moreConfidenceIn("the values of " + metric.id())));
        }
        ImmutableList.Builder<String> wouldDecide = ImmutableList.builder();
        undated.forEach(id -> wouldDecide.add("a date for " + id));
        int first = inputs.size() - members.size();
        found.possible().stream()
                .filter(one -> !found.certain().contains(one))
                .map(one -> members.get(one.input() - first).holder().subject())
                .forEach(subject -> wouldDecide.add("a closer value of " + metric.id() + " for " + subject));
        Stream<Dated> possible = found.possible().stream().map(one -> members.get(one.input() - first));
        Stream.concat(bests.stream(), possible)
                .filter(one -> one.date().isPresent() && !one.days().isPoint())
                .map(one -> "a closer date for " + one.holder().subject() + " than "
                        + one.date().get())
                .distinct()
                .forEach(wouldDecide::add);
        return Verdict.ofBestValues(
                found.answer().or(atBest::answer),
                answer -> words(answer, years),
                found.certain().isEmpty()
                        ? "the frontier only possibly has the level"
                        : "the dates leave open who was first",
                wouldDecide.build());
    }

    private static String words(Lag.Outcome answer, Optional<Estimate> years) {
        if (answer == Lag.Outcome.NEVER_HAD_IT) {
            return "ahead, as the frontier has never had it";
        }
        Estimate late = years.orElseThrow();
        Estimate by = answer == Lag.Outcome.AHEAD ? late.negated() : late;
        return ShortText.with(answer.name().toLowerCase(Locale.ROOT), "by ", ShortText.years(by));
    }
}
