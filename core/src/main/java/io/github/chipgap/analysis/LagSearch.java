// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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

/** The search for the first day on which a frontier had the level of a subject. */
final class LagSearch {
    private final String subject;
    private final ImmutableSortedSet<String> frontier;
    private final Metric metric;
    private final Tolerance tolerance;
    private final List<Dated> bests;
    private final List<Dated> members;
    private final ImmutableList<String> undated;
    private final List<TracedValue> inputs = new ArrayList<>();
    private final LagFormula formula;

    LagSearch(SubjectValues values, String subject, ImmutableSortedSet<String> frontier, Tolerance tolerance) {
        this.subject = subject;
        this.frontier = frontier;
        this.metric = tolerance.metric();
        this.tolerance = tolerance;
        Optional<LocalDate> day = values.choices().at();
        TracedValue level = values.best(subject, metric);
        members = members(values.choosing(choices -> choices.withAt(Optional.empty())));
        bests = day.isPresent() ? List.of() : Dated.bests(values, subject, metric);
        List<Dated> able = members.stream()
                .filter(one ->
                        tolerance.possiblyHas(one.interval(), level.certain().interval()))
                .toList();
        undated = able.isEmpty() ? ImmutableList.of() : undated(able);
        boolean levelIsOfOne =
                bests.size() == 1 && bests.get(0).value().doubtful().equals(level.doubtful());
        if (!levelIsOfOne) {
            inputs.add(level);
        }
        int firstBest = inputs.size();
        bests.forEach(one -> inputs.add(one.value()));
        inputs.add(TracedValue.given("tolerance", Estimate.exactly(tolerance.part()), ""));
        int firstMember = inputs.size();
        members.forEach(one -> inputs.add(one.value()));
        Long since = day.map(LocalDate::toEpochDay).orElse(null);
        ImmutableList<LagFormula.Candidate> candidates = LagFormula.candidates(firstBest, bests, bests);
        formula = new LagFormula(tolerance, since, candidates, LagFormula.candidates(firstMember, members, able));
    }

    private List<Dated> members(SubjectValues anyDate) {
        List<Dated> found = frontier.stream()
                .flatMap(id -> anyDate.series(id, metric).stream())
                .distinct()
                .map(holder -> Dated.of(anyDate, holder, metric))
                .toList();
        if (found.isEmpty()) {
            throw new MissingDataException(
                    frontier.stream().map(id -> anyDate.missing(id, metric)).collect(Collectors.joining("; ")));
        }
        return found;
    }

    /** Returns the ids of the undated measurements on which the answer depends; refused if a side has no date. */
    private ImmutableList<String> undated(List<Dated> able) {
        Dated.dated(able);
        if (!bests.isEmpty()) {
            Dated.dated(bests);
        }
        return ImmutableSortedSet.copyOf(Iterables.concat(Dated.undated(bests), Dated.undated(able)))
                .asList();
    }

    Lag lag() {
        List<Estimate> certain = TracedValue.certain(inputs);
        LagFormula.Found found = formula.search(certain);
        String what = subject + " behind " + String.join(", ", frontier) + " in " + metric.id();
        String never = "no member of the frontier has it" + Dated.leftOut(undated);
        Optional<TracedValue> traced = found.days()
                .map(days -> TracedValue.computed(what, "years", rule(found), Interval.unbounded(), formula, inputs));
        Derivation explain = traced.map(TracedValue::derivation)
                .orElseGet(() ->
                        Derivation.Step.answer(what, never, TracedValue.derivations(inputs), Optional.of(formula)));
        Verdict<Lag.Outcome> verdict = verdict(found, formula.searchAtBest(certain), traced.map(TracedValue::certain));
        Optional<Estimate> years = traced.map(TracedValue::estimate);
        return new Lag(subject, frontier, metric, tolerance.part(), verdict, years, undated, explain);
    }

    private String rule(LagFormula.Found found) {
        Interval first = LagFormula.first(found.possible(), found.certain());
        return "from " + Dated.text(first) + " to " + Dated.text(formula.since()) + ", "
                + found.possible().size() + " of " + members.size()
                + " of the frontier can have been first" + Dated.leftOut(undated);
    }

    private Verdict<Lag.Outcome> verdict(LagFormula.Found found, LagFormula.Found atBest, Optional<Estimate> years) {
        Optional<Lag.Outcome> certain =
                found.answer().filter(answer -> undated.isEmpty() || answer == Lag.Outcome.BEHIND);
        if (certain.isPresent()) {
            String words = words(certain.get(), years);
            String missing = Verdict.moreConfidenceIn("the values of " + metric.id());
            return TracedValue.leaveConfidence(inputs)
                    ? Verdict.certain(certain.get(), words)
                    : Verdict.likely(certain.get(), words, ImmutableList.of(missing));
        }
        String reason = found.certain().isEmpty()
                ? "the frontier only possibly has the level"
                : "the dates leave open who was first";
        Optional<Lag.Outcome> likely = found.answer().or(atBest::answer);
        return Verdict.ofBestValues(likely, answer -> words(answer, years), reason, wouldDecide(found));
    }

    private ImmutableList<String> wouldDecide(LagFormula.Found found) {
        ImmutableSet.Builder<String> findings = ImmutableSet.builder();
        undated.forEach(id -> findings.add("a date for " + id));
        found.possible().stream()
                .filter(one -> !found.certain().contains(one))
                .forEach(one -> findings.add("a closer value of " + metric.id() + " for "
                        + member(one).holder().subject()));
        Stream.concat(bests.stream(), found.possible().stream().map(this::member))
                .filter(one ->
                        one.chance().stream().anyMatch(day -> !day.range().isPoint()))
                .forEach(one -> findings.add("a closer date for " + one.holder().subject() + " than "
                        + one.date().get()));
        return findings.build().asList();
    }

    private Dated member(LagFormula.Candidate candidate) {
        return members.get(candidate.input() - (inputs.size() - members.size()));
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
