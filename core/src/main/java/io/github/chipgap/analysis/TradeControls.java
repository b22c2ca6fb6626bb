// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Alternative;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Criterion;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.TradeControl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The results of comparing chips with the thresholds of trade controls, according to a dataset. Immutable.
 *
 * <p>A chip's {@linkplain ProcessingPerformance total processing performance and performance density} are computed. Any
 * other figure in a rule is a measurement of the chip; several measurements are reconciled in the same way. A criterion
 * is met if all possible values of the figure lie in its range, and not met if no possible value does. Otherwise it is
 * undecided, for example if the figure is unknown.
 *
 * <p>An alternative is met if all its criteria are met, and not met if any criterion is not met. A rule is met if any
 * alternative is met, and not met if every alternative is "not met". So "met" and "not met" are never wrong if the
 * claims hold. "Undecided" can be too cautious if several alternatives together leave nothing open.
 *
 * <p>The answer depends on figures only. It does not consider whom a rule binds, or exceptions in words.
 *
 * <pre>{@code
 * TradeControls.of(data).side("nvidia-a100-sxm-80", "us-3a090-a").outcome();   // MET
 * }</pre>
 */
public final class TradeControls extends MeasurementAnalysis<TradeControls> {
    private final ProcessingPerformance performance;

    /** The outcome of a criterion, an alternative or a rule, with the values that decided it. */
    private record Found(Side.Outcome outcome, List<TracedValue> decisive, Derivation derivation) {
        private static Found of(
                Side.Outcome outcome, List<TracedValue> decisive, String what, String text, List<Derivation> inputs) {
            return new Found(outcome, decisive, Derivation.Step.answer(what, text, inputs, Optional.empty()));
        }

        private double confidence() {
            return TracedValue.confidence(decisive);
        }
    }

    private TradeControls(ProcessingPerformance performance) {
        super(performance.values, others -> by(performance.with(others)));
        this.performance = performance;
    }

    /** Returns the trade controls of a dataset, on its chips. */
    public static TradeControls of(Dataset data) {
        return by(ProcessingPerformance.of(data));
    }

    /** Returns the trade controls of a dataset, on its chips with the given computation of their performance. */
    public static TradeControls by(ProcessingPerformance performance) {
        return new TradeControls(performance);
    }

    /** Returns these controls with data sheets {@linkplain ProcessingPerformance#asPublished() read as complete}. */
    public TradeControls asPublished() {
        return by(performance.asPublished());
    }

    /** Returns the rules certainly in force on a day, in the order of their ids. */
    public ImmutableList<TradeControl> inForceOn(LocalDate day) {
        return where(control -> control.isCertainlyInForceOn(day));
    }

    /** Returns the rules possibly in force on a day, those certainly in force included. */
    public ImmutableList<TradeControl> possiblyInForceOn(LocalDate day) {
        return where(control -> control.isPossiblyInForceOn(day));
    }

    private ImmutableList<TradeControl> where(Predicate<TradeControl> wanted) {
        return data.all(TradeControl.class).stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the side of a chip for each rule certainly in force on a day, in the order of the rules' ids.
     *
     * @throws NoSuchRecordException if the dataset has no such chip
     * @throws IncomparableException if the dataset's metrics give no {@link ProcessingPerformance}
     */
    public ImmutableList<Side> sides(String chipId, LocalDate day) {
        return inForceOn(day).stream()
                .map(control -> side(chipId, control.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the side of a chip for a rule.
     *
     * @throws NoSuchRecordException if the dataset has no such chip or no trade control
     * @throws IncomparableException if the dataset's metrics give no {@link ProcessingPerformance}
     */
    public Side side(String chipId, String controlId) {
        String chip = data.get(Chip.class, chipId).id();
        TradeControl control = data.get(TradeControl.class, controlId);
        Found rule = rule(chip, control, UnaryOperator.identity());
        if (rule.outcome() != Side.Outcome.UNDECIDED) {
            Verdict<Side.Outcome> certain =
                    Verdict.certain(rule.outcome(), rule.outcome().toString());
            return new Side(chip, control, certain, rule.confidence(), rule.derivation());
        }
        return new Side(chip, control, verdict(chip, control), /* confidence= */ 1, rule.derivation());
    }

    /** Returns the side by best values if the bounds are undecided. */
    private Verdict<Side.Outcome> verdict(String chip, TradeControl control) {
        Side.Outcome atBest = rule(chip, control, TracedValue::atBest).outcome();
        ImmutableSet<String> metrics = undecided(chip, control, UnaryOperator.identity());
        ImmutableSet<String> wide = undecided(chip, control, TracedValue::withoutDoubts);
        ImmutableList<String> wouldDecide = metrics.isEmpty()
                ? Verdict.whatWouldLeaveConfidence(values(chip, control))
                : metrics.stream()
                        .map(metric -> wide.contains(metric)
                                ? "a closer value of " + metric + " for " + chip
                                : Verdict.moreConfidenceIn(valueOf(metric, chip)))
                        .collect(ImmutableList.toImmutableList());
        Optional<Side.Outcome> likely = Optional.of(atBest).filter(outcome -> outcome != Side.Outcome.UNDECIDED);
        String reason = "too little is known of " + String.join(", ", metrics);
        return Verdict.ofBestValues(likely, Side.Outcome::toString, reason, wouldDecide);
    }

    private static String valueOf(String metric, String chip) {
        return "the value of " + metric + " for " + chip;
    }

    /** Returns the known values of the criteria. */
    private ImmutableMap<String, TracedValue> values(String chip, TradeControl control) {
        ImmutableMap.Builder<String, TracedValue> values = ImmutableMap.builder();
        criteria(control)
                .map(Criterion::metric)
                .forEach(metric -> value(chip, metric).ifPresent(known -> values.put(valueOf(metric, chip), known)));
        return values.buildKeepingLast();
    }

    private static Stream<Criterion> criteria(TradeControl control) {
        return control.anyOf().stream().flatMap(alternative -> alternative.allOf().stream());
    }

    /** Returns the metrics of the criteria that are undecided. */
    private ImmutableSet<String> undecided(String chip, TradeControl control, UnaryOperator<TracedValue> reading) {
        return criteria(control)
                .filter(criterion -> criterion(chip, criterion, reading).outcome() == Side.Outcome.UNDECIDED)
                .map(Criterion::metric)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Returns the figures of a chip divided by the bounds of a rule, for each bound above 0, in the order of the rule.
     * Below 1 the figure is below the bound. Bounds on unknown figures are left out.
     *
     * @throws NoSuchRecordException if the dataset has no such chip or no trade control
     * @throws IncomparableException if the dataset's metrics give no {@link ProcessingPerformance}
     */
    public ImmutableList<Headroom> headroom(String chipId, String controlId) {
        String chip = data.get(Chip.class, chipId).id();
        return criteria(data.get(TradeControl.class, controlId))
                .flatMap(criterion ->
                        value(chip, criterion.metric()).stream().flatMap(known -> headrooms(chip, criterion, known)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Headroom> headrooms(String chip, Criterion criterion, TracedValue value) {
        Interval range = criterion.range();
        return DoubleStream.concat(range.lower().stream(), range.upper().stream())
                .filter(bound -> bound > 0)
                .mapToObj(bound -> headroom(chip, criterion.metric(), bound, value));
    }

    private static Headroom headroom(String chip, String metric, double bound, TracedValue value) {
        TracedValue line = TracedValue.given(
                "line", Estimate.exactly(bound), value.derivation().unit());
        Interval domain = value.domain().dividedBy(Interval.exactly(bound));
        String what = metric + " of " + chip + " relative to the line";
        String rule = "value divided by the line";
        TracedValue ratio = TracedValue.computed(what, "", rule, domain, Arithmetic.QUOTIENT, List.of(value, line));
        return new Headroom(metric, bound, ratio.asResult());
    }

    private Found rule(String chip, TradeControl control, UnaryOperator<TracedValue> reading) {
        List<Found> alternatives = new ArrayList<>();
        for (Alternative alternative : control.anyOf()) {
            List<Found> criteria = alternative.allOf().stream()
                    .map(criterion -> criterion(chip, criterion, reading))
                    .toList();
            String what = "alternative " + (alternatives.size() + 1) + " of "
                    + control.anyOf().size();
            alternatives.add(oneDecides(Side.Outcome.NOT_MET, criteria, what));
        }
        Derivation rule = Derivation.Input.of(data, control, "the rule", Optional.empty(), "", Optional.empty());
        return oneDecides(Side.Outcome.MET, alternatives, chip + " under " + control.id(), rule);
    }

    /** Decides the whole by one part with the outcome; if all parts have the opposite outcome, the whole has it too. */
    private static Found oneDecides(Side.Outcome outcome, List<Found> parts, String what, Derivation... first) {
        Side.Outcome opposite = outcome == Side.Outcome.MET ? Side.Outcome.NOT_MET : Side.Outcome.MET;
        Optional<Found> decisive = parts.stream()
                .filter(part -> part.outcome() == outcome)
                .max(Comparator.comparingDouble(Found::confidence));
        List<TracedValue> values = new ArrayList<>();
        Side.Outcome whole = Side.Outcome.UNDECIDED;
        if (decisive.isPresent()) {
            values.addAll(decisive.get().decisive());
            whole = outcome;
        } else if (parts.stream().allMatch(part -> part.outcome() == opposite)) {
            parts.forEach(part -> values.addAll(part.decisive()));
            whole = TracedValue.leaveConfidence(values) ? opposite : Side.Outcome.UNDECIDED;
        }
        ImmutableList.Builder<Derivation> inputs = ImmutableList.builder();
        inputs.add(first);
        parts.forEach(part -> inputs.add(part.derivation()));
        return Found.of(whole, values, what, whole.toString(), inputs.build());
    }

    private Found criterion(String chip, Criterion criterion, UnaryOperator<TracedValue> reading) {
        String what = criterion.metric() + " " + criterion.range();
        Optional<TracedValue> value = value(chip, criterion.metric()).map(reading);
        if (value.isEmpty()) {
            String none = Side.Outcome.UNDECIDED + ", as no figure is known";
            return Found.of(Side.Outcome.UNDECIDED, List.of(), what, none, List.of());
        }
        TracedValue known = value.get();
        Side.Outcome outcome = TracedValue.leaveConfidence(List.of(known))
                ? outcome(known.certain().interval(), criterion.range())
                : Side.Outcome.UNDECIDED;
        return Found.of(outcome, List.of(known), what, outcome.toString(), List.of(known.derivation()));
    }

    private static Side.Outcome outcome(Interval known, Interval range) {
        if (known.isWithin(range)) {
            return Side.Outcome.MET;
        }
        return known.intersection(range).isEmpty() ? Side.Outcome.NOT_MET : Side.Outcome.UNDECIDED;
    }

    private Optional<TracedValue> value(String chip, String metricId) {
        return switch (metricId) {
            case ProcessingPerformance.TOTAL -> performance.findTotal(chip);
            case ProcessingPerformance.DENSITY -> performance.findDensity(chip);
            default -> values.find(chip, data.get(Metric.class, metricId));
        };
    }

    /**
     * The result of comparing the figures of a chip with the thresholds of a trade control.
     *
     * @param chip the id of the chip
     * @param control the rule; {@link TradeControl#appliesTo()} gives its conditions other than figures
     * @param verdict the side and how sure it is
     * @param confidence the confidence in the side, as left by the deciding claims; 1 if the side is not certain
     * @param explain the derivation, criterion by criterion, down to the sources
     */
    public record Side(
            String chip, TradeControl control, Verdict<Outcome> verdict, double confidence, Derivation explain)
            implements ModelValue {
        /** Creates a side. */
        public Side {
            NoNulls.check(chip, control, verdict, explain);
        }

        /** The side of the line. */
        public enum Outcome {
            /** The chip meets the rule, whatever its figures are within their bounds. */
            MET("met"),
            /** The chip does not meet the rule, whatever its figures are within their bounds. */
            NOT_MET("not met"),
            /** The bounds of the figures allow both, or a figure is not known at all. */
            UNDECIDED("undecided");

            private final String words;

            Outcome(String words) {
                this.words = words;
            }

            /** Returns the outcome in a few words. */
            @Override
            public String toString() {
                return words;
            }
        }

        /** Returns the claims from which the side was computed, with the rule, each once, in the order of their ids. */
        public ImmutableList<Claim> inputs() {
            return explain.claims();
        }

        /** Returns the side if it is certain, else {@link Outcome#UNDECIDED}. */
        public Outcome outcome() {
            return verdict.grade() == Verdict.Grade.CERTAIN ? verdict.answer().orElseThrow() : Outcome.UNDECIDED;
        }

        /** Returns the chip, the rule and the side, as in "a under b: likely met". */
        @Override
        public String toString() {
            return explain.what() + ": "
                    + (verdict.grade() == Verdict.Grade.CERTAIN ? verdict.words() : verdict.toString());
        }
    }

    /**
     * A chip's figure relative to a bound of a rule.
     *
     * @param metric the id of the metric
     * @param line the bound, in the metric's unit
     * @param ratio the figure divided by the bound
     */
    public record Headroom(String metric, double line, Computed ratio) implements ModelValue {
        /** Creates a headroom. */
        public Headroom {
            NoNulls.check(metric, ratio);
        }

        /** Returns the metric, the ratio and the line, as in "power = 0.5 of 700". */
        @Override
        public String toString() {
            return metric + " = " + ratio.estimate() + " of " + Estimate.exactly(line);
        }
    }
}
