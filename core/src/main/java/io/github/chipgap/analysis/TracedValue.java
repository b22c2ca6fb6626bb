// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value with all its inputs.
 *
 * <p>Arithmetic uses {@link #certain}, as if every input held. The doubts of the distinct inputs are kept separately,
 * and enter {@link #estimate()} by the union bound unless the caller chose otherwise.
 *
 * @param certain the value if all inputs hold, with confidence 1
 * @param doubtful the distinct inputs as they were, by a key for each
 * @param domain the range of the value for any inputs, such as 0 to 1 for a share
 * @param derivation the derivation of the value
 * @param doubts the assumption about the dependence of the doubts; a choice for one input applies to the whole value
 */
record TracedValue(
        Estimate certain,
        ImmutableMap<String, Estimate> doubtful,
        Interval domain,
        Derivation derivation,
        Doubts doubts)
        implements Serializable {
    /** The domain of amounts. */
    static final Interval NOT_NEGATIVE = Interval.atLeast(0);

    TracedValue {
        NoNulls.check(certain, domain, derivation, doubts);
        doubtful.forEach((String key, Estimate value) -> Objects.requireNonNull(value));
    }

    /** Returns an input of any number; {@code key} is different for each input of one result. */
    static TracedValue input(String key, Estimate value, Derivation origin) {
        ImmutableMap<String, Estimate> doubtful = ImmutableMap.of(key, value);
        return new TracedValue(value.withConfidence(1), doubtful, Interval.unbounded(), origin, Doubts.UNION);
    }

    /** Returns a value in one of the fields of a claim; {@code what} names the field. */
    static TracedValue claimed(
            Dataset data, Claim claim, String what, Estimate value, String unit, Optional<Period> period) {
        Derivation origin = Derivation.Input.of(data, claim, what, Optional.of(value), unit, period);
        return input("claim " + claim.id() + " " + what, value, origin);
    }

    /** Returns the value of a measurement, in the metric's unit. */
    static TracedValue measured(Dataset data, Measurement measurement, Metric metric) {
        String what = metric.id() + " of " + measurement.subject();
        return claimed(data, measurement, what, measurement.value(), SubjectValues.unit(metric), measurement.period());
    }

    /** Returns a value given by the caller; {@code what} is different for each value of one result. */
    static TracedValue given(String what, Estimate value, String unit) {
        return input("given " + what, value, new Derivation.Given(what, value, unit));
    }

    /** Returns a result as an input. Its claims are not distinguished any more, so all of its doubt counts again. */
    static TracedValue of(Computed result) {
        return input("computed " + result.explain().what(), result.estimate(), result.explain());
    }

    /** Returns a value computed from others by an operation, in a domain that it never leaves. */
    static TracedValue computed(
            String what, String unit, String rule, Interval domain, Operation operation, List<TracedValue> inputs) {
        return computed(what, unit, rule, domain, operation.of(certain(inputs)), inputs, Optional.of(operation));
    }

    /** Returns an amount computed from others by an operation, which is never negative. */
    static TracedValue amount(String what, String unit, String rule, Operation operation, List<TracedValue> inputs) {
        return computed(what, unit, rule, NOT_NEGATIVE, operation, inputs);
    }

    /**
     * Returns a value computed from others, in a domain that it never leaves.
     *
     * @param certain the value if all of the others hold
     * @param formula its formula; without one, a simulation draws it by itself
     */
    static TracedValue computed(
            String what,
            String unit,
            String rule,
            Interval domain,
            Estimate certain,
            List<TracedValue> inputs,
            Optional<Formula> formula) {
        ImmutableMap<String, Estimate> doubtful = union(inputs);
        Doubts doubts = doubts(inputs);
        Optional<Estimate> value = Optional.of(withDoubtsOf(doubtful, doubts, domain, certain));
        String chosen = rule + choiceOfDoubts(inputs);
        Derivation step = new Derivation.Step(what, value, unit, chosen, derivations(inputs), formula);
        return new TracedValue(certain, doubtful, domain, step, doubts);
    }

    private static ImmutableMap<String, Estimate> union(List<TracedValue> inputs) {
        ImmutableMap.Builder<String, Estimate> union = ImmutableMap.builder();
        inputs.forEach(input -> union.putAll(input.doubtful));
        return union.buildKeepingLast();
    }

    private static Doubts doubts(List<TracedValue> inputs) {
        return inputs.stream().anyMatch(input -> input.doubts == Doubts.INDEPENDENT)
                ? Doubts.INDEPENDENT
                : Doubts.UNION;
    }

    /** Returns the end of a rule with the caller's choice; empty if there is none, or if it makes no difference. */
    static String choiceOfDoubts(List<TracedValue> inputs) {
        long doubted = union(inputs).values().stream()
                .filter(input -> input.confidence() < 1)
                .count();
        return doubted > 1 && doubts(inputs) == Doubts.INDEPENDENT
                ? "; " + doubted + " doubts are independent, given by the caller"
                : "";
    }

    /** Returns the value with another assumption about the dependence of doubts, also for values computed from it. */
    TracedValue doubtedBy(Doubts choice) {
        return new TracedValue(certain, doubtful, domain, derivation, choice);
    }

    /** Returns the value of a claim, or one given, as the caller reads its words. The derivation shows both. */
    TracedValue readBy(Reading reading) {
        return derivation
                .value()
                .filter(claimed -> !(derivation instanceof Derivation.Step))
                .flatMap(reading::find)
                .map(this::read)
                .orElse(this);
    }

    private TracedValue read(Reading.Read read) {
        Estimate value = read.value().within(domain).orElse(read.value());
        Derivation given = new Derivation.Given(read.choice(), read.given(), "");
        ImmutableList<Derivation> inputs = ImmutableList.of(derivation, given);
        String rule = "as the caller reads the words";
        Derivation step = new Derivation.Step(
                derivation.what(), Optional.of(value), derivation.unit(), rule, inputs, Optional.empty());
        return new TracedValue(value.withConfidence(1), doubtful, domain, step, doubts);
    }

    /** Returns the same value by another derivation. */
    TracedValue with(Derivation other) {
        return new TracedValue(certain, doubtful, domain, other, doubts);
    }

    /** Returns the derivations of the inputs, in their order. */
    static ImmutableList<Derivation> derivations(List<TracedValue> inputs) {
        return inputs.stream().map(TracedValue::derivation).collect(ImmutableList.toImmutableList());
    }

    /** Returns the inputs if they hold, in their order. */
    static List<Estimate> certain(List<TracedValue> inputs) {
        return inputs.stream().map(TracedValue::certain).toList();
    }

    private static Estimate withDoubtsOf(
            ImmutableMap<String, Estimate> inputs, Doubts doubts, Interval domain, Estimate certain) {
        Estimate doubted = Estimate.computed(inputs.values().asList(), doubts, allHold -> certain);
        return doubted.within(domain).orElse(doubted);
    }

    /** Returns the value with the confidence left by its distinct inputs; its whole domain if they leave none. */
    Estimate estimate() {
        return withDoubtsOf(doubtful, doubts, domain, certain);
    }

    /** Returns the part of the value in a domain; empty if there is none. */
    Optional<TracedValue> within(Interval domain) {
        Interval common = this.domain.intersection(domain).orElse(domain);
        return certain.within(domain)
                .map(part -> new TracedValue(part, doubtful, common, within(derivation, domain), doubts));
    }

    /** Returns the part of the value in a domain, or the value itself if there is none. */
    TracedValue inDomain(Interval part) {
        return within(part).orElse(this);
    }

    /** Returns the derivation of the part of a value; a step keeps the parts of its inputs. */
    private static Derivation within(Derivation derivation, Interval domain) {
        if (derivation instanceof Derivation.Input input) {
            return input.within(domain);
        }
        return derivation instanceof Derivation.Given given ? given.within(domain) : derivation;
    }

    /** Returns the value as if it were its best value for certain; its bounds remain if it has none. */
    TracedValue atBest() {
        return new TracedValue(atBest(certain), ImmutableMap.of(), domain, derivation, doubts);
    }

    /** Returns the value as if all of its inputs held. */
    TracedValue withoutDoubts() {
        return new TracedValue(certain, ImmutableMap.of(), domain, derivation, doubts);
    }

    /** Returns the best value of an estimate, or the estimate itself if it has none. */
    static Estimate atBest(Estimate estimate) {
        return estimate.best().isPresent() ? Estimate.exactly(estimate.best().getAsDouble()) : estimate;
    }

    /** Returns an estimate without its upper bound. An absent lower bound becomes 0. */
    static Estimate orMore(Estimate estimate) {
        Interval interval = estimate.interval();
        double lower = interval.lower().orElse(0);
        boolean isOpen = interval.hasLower() && interval.isLowerOpen();
        Estimate orMore = Estimate.of(isOpen ? Interval.moreThan(lower) : Interval.atLeast(lower));
        return estimate.best().isPresent() ? orMore.withBest(estimate.best().getAsDouble()) : orMore;
    }

    /** Returns whether the inputs leave any confidence at all. */
    static boolean leaveConfidence(List<TracedValue> inputs) {
        return confidence(inputs) > 0;
    }

    /** Returns the confidence left by the distinct inputs together; 0 if they leave none. */
    static double confidence(List<TracedValue> inputs) {
        Estimate any = withDoubtsOf(union(inputs), doubts(inputs), Interval.unbounded(), Estimate.exactly(0));
        return any.interval().isPoint() ? any.confidence() : 0;
    }

    /** Returns the value as callers get it. */
    Computed asResult() {
        return new Computed(estimate(), derivation);
    }
}
