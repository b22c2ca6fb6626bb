// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gap between a subject and a reference in a metric, computed from their measurements. Immutable.
 *
 * <p>Each value has the confidence left by the distinct claims from which it was computed.
 */
public final class Gap extends ComposedValue<Gap.Parts> {
    private static final long serialVersionUID = 1;

    Gap(Parts parts) {
        super(parts);
    }

    /**
     * The inputs of a gap.
     *
     * @param at the day as of which the values count
     * @param period the period of the values
     * @param shared the two values as far as they rest on the same numbers
     */
    record Parts(
            String subject,
            String reference,
            Metric metric,
            @Nullable LocalDate at,
            @Nullable Period period,
            TracedValue subjectValue,
            TracedValue referenceValue,
            @Nullable SharedValues shared)
            implements Serializable {
        Parts {
            NoNulls.check(subject, reference, metric, subjectValue, referenceValue);
        }
    }

    /** Returns the id of the subject, a party or chip. */
    public String subject() {
        return parts.subject;
    }

    /** Returns the id of the reference, the party or chip with which the subject is compared. */
    public String reference() {
        return parts.reference;
    }

    /** Returns the metric. */
    public Metric metric() {
        return parts.metric;
    }

    /** Returns the subject's value, in the metric's unit. */
    public Computed subjectValue() {
        return parts.subjectValue.asResult();
    }

    /** Returns the reference's value, in the metric's unit. */
    public Computed referenceValue() {
        return parts.referenceValue.asResult();
    }

    /** Returns the subject's value divided by the reference's; empty for the reason in {@link #noRatio()}. */
    public Optional<Estimate> ratio() {
        return hasRatio() ? Optional.of(tracedRatio().estimate()) : Optional.empty();
    }

    private boolean hasRatio() {
        return noRatio().filter(reason -> reason != NoRatio.SUBJECT_IS_ZERO).isEmpty();
    }

    private TracedValue tracedRatio() {
        return tracedRatio(
                "the subject's value divided by the reference's", limited(Arithmetic.QUOTIENT, SharedValues::ratio));
    }

    private TracedValue tracedRatio(String rule, Operation quotient) {
        return computed("in " + parts.metric.id(), "", rule, TracedValue.NOT_NEGATIVE, quotient);
    }

    private Operation limited(Arithmetic operation, Function<SharedValues, Interval> limits) {
        return parts.shared == null ? operation : new Limited(operation, limits.apply(parts.shared));
    }

    /**
     * An operation whose bounds are closer than those of its inputs by themselves, because the inputs depend on each
     * other. Draws use the common numbers on both sides, so they need no limits.
     */
    private record Limited(Arithmetic operation, Interval limits) implements Operation {
        Limited {
            NoNulls.check(operation, limits);
        }

        @Override
        public Estimate of(List<Estimate> inputs) {
            Estimate plain = operation.of(inputs);
            return plain.within(limits).orElse(plain);
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            operation.draw(operands, chances, result);
        }
    }

    /** Returns the subject's value less the reference's, in the metric's unit. */
    public Estimate difference() {
        return tracedDifference().estimate();
    }

    private TracedValue tracedDifference() {
        String what = "difference in " + parts.metric.id();
        String rule = "the subject's value less the reference's";
        Interval domain = parts.metric.domain().minus(parts.metric.domain());
        Operation difference = limited(Arithmetic.DIFFERENCE, SharedValues::difference);
        return computed(what, SubjectValues.unit(parts.metric), rule, domain, difference);
    }

    /**
     * Returns the number of times that the subject's level must double to equal the reference's, or halve if less is
     * better. This is the logarithm to base 2 of the quotient of the levels.
     *
     * <p>The subject is behind if the number is above 0, and ahead if it is below 0, whether more or less is better.
     * The result is empty for the reason in {@link #noRatio()}.
     */
    public Optional<Estimate> doublingsBehind() {
        if (noRatio().isPresent()) {
            return Optional.empty();
        }
        if (!parts.metric.moreIsBetter()) {
            return Optional.of(tracedRatio().estimate().log2());
        }
        Operation inverse = limited(Arithmetic.REVERSED_QUOTIENT, SharedValues::inverseRatio);
        TracedValue ratio = tracedRatio("the reference's value divided by the subject's", inverse);
        return Optional.of(ratio.estimate().log2());
    }

    /** Returns the reason why there is no ratio or no number of doublings; empty if there are both. */
    public Optional<NoRatio> noRatio() {
        if (canBeNegative(parts.metric)) {
            return Optional.of(NoRatio.VALUES_CAN_BE_NEGATIVE);
        }
        if (isZero(parts.referenceValue)) {
            return Optional.of(NoRatio.REFERENCE_IS_ZERO);
        }
        return isZero(parts.subjectValue) ? Optional.of(NoRatio.SUBJECT_IS_ZERO) : Optional.empty();
    }

    static boolean canBeNegative(Metric metric) {
        return metric.domain().lower().orElse(Double.NEGATIVE_INFINITY) < 0;
    }

    private static boolean isZero(TracedValue value) {
        return value.certain().equals(Estimate.exactly(0));
    }

    private TracedValue computed(String what, String unit, String rule, Interval domain, Operation operation) {
        String whole = parts.subject + " against " + parts.reference + " " + what;
        List<TracedValue> both = List.of(parts.subjectValue, parts.referenceValue);
        return TracedValue.computed(whole, unit, rule, domain, operation, both);
    }

    /** Returns whether the subject is behind or ahead of the reference, and how certain that is. */
    public Verdict<Position> verdict() {
        Estimate difference = tracedDifference().certain();
        Optional<Position> certain = position(difference);
        if (certain.isPresent()) {
            ImmutableMap<String, TracedValue> both = ImmutableMap.of(
                    valueOf(parts.subject), parts.subjectValue, valueOf(parts.reference), parts.referenceValue);
            return Verdict.ofBounds(certain.get(), words(certain.get()), both);
        }
        Estimate subject = parts.subjectValue.atBest().certain();
        Estimate reference = parts.referenceValue.atBest().certain();
        String reason = "the values overlap, " + text(parts.subjectValue) + " and " + text(parts.referenceValue);
        return Verdict.ofBestValues(position(subject.minus(reference)), this::words, reason, wouldDecide());
    }

    private String valueOf(String whose) {
        return "the value of " + parts.metric.id() + " for " + whose;
    }

    private Optional<Position> position(Estimate difference) {
        return Position.of(difference, Estimate.exactly(0), parts.metric.moreIsBetter());
    }

    private String words(Position position) {
        return ShortText.with(position, "", ratio().map(ShortText::percent).orElse(""));
    }

    private ImmutableList<String> wouldDecide() {
        ImmutableList<String> one = Stream.of(
                        wouldDecide(parts.subject, parts.subjectValue, parts.referenceValue),
                        wouldDecide(parts.reference, parts.referenceValue, parts.subjectValue))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
        return one.isEmpty()
                ? ImmutableList.of("values of " + parts.metric.id() + " for " + parts.subject + " and "
                        + parts.reference + " with bounds that do not overlap")
                : one;
    }

    /** Returns the finding about one of the values that would decide; empty if the other value has no bound. */
    private Optional<String> wouldDecide(String whose, TracedValue value, TracedValue other) {
        if (hasNoBound(other) || !TracedValue.leaveConfidence(List.of(other))) {
            return Optional.empty();
        }
        return Optional.of(
                hasNoBound(value)
                        ? "a bound of " + parts.metric.id() + " for " + whose + " that excludes " + text(other)
                        : "a value of " + parts.metric.id() + " for " + whose + " outside " + text(other));
    }

    /** Returns whether a value can be any of the metric's. */
    private boolean hasNoBound(TracedValue value) {
        return parts.metric.domain().isWithin(value.certain().interval());
    }

    private String text(TracedValue value) {
        return ReportText.plain().withUnit(SubjectValues.unit(parts.metric)).of(value.certain());
    }

    /** Where a subject stands relative to a reference. */
    public enum Position {
        /** The reference is better. */
        BEHIND,
        /** Neither is better. */
        LEVEL,
        /** The subject is better. */
        AHEAD;

        /** Returns the position of a value relative to a level; empty if their bounds leave more than one. */
        static Optional<Position> of(Estimate value, Estimate level, boolean moreIsBetter) {
            if (value.interval().isPoint() && value.interval().equals(level.interval())) {
                return Optional.of(LEVEL);
            }
            boolean less = value.isCertainlyLessThan(level);
            if (!less && !value.isCertainlyGreaterThan(level)) {
                return Optional.empty();
            }
            return Optional.of(less == moreIsBetter ? BEHIND : AHEAD);
        }

        /** Returns the position in lower case. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the claims from which the gap was computed, each once, in the order of their ids. */
    public ImmutableList<Claim> inputs() {
        return tracedDifference().derivation().claims();
    }

    /** Returns the derivation of the ratio, or of the difference if there is no ratio, down to the sources. */
    public Derivation explain() {
        return (hasRatio() ? tracedRatio() : tracedDifference()).derivation();
    }

    /** Returns the derivation of the difference, down to the sources. */
    public Derivation explainDifference() {
        return tracedDifference().derivation();
    }

    /** Returns the gap as a record for a dataset. Its id consists of the ids of the subject, reference and metric. */
    public CapabilityGap toClaim() {
        String when = parts.at == null ? "" : "-at-" + parts.at;
        return toClaim(parts.subject + "-against-" + parts.reference + "-in-" + parts.metric.id() + when);
    }

    /**
     * Returns the gap as a record for a dataset.
     *
     * <p>Bounds opened by rounding alone are included. The record has a generated summary and cites all sources of its
     * inputs, and {@link CapabilityGap#computedFrom()} names the inputs.
     *
     * @param id the record's id
     * @throws io.github.chipgap.record.InvalidRecordException if the id does not have the form of an id
     */
    public CapabilityGap toClaim(String id) {
        ImmutableList<Claim> inputs = inputs();
        return CapabilityGap.builder()
                .id(id)
                .summary("Computed from " + inputs.size() + " claims: " + this + ".")
                .subject(parts.subject)
                .reference(parts.reference)
                .metric(parts.metric.id())
                .ratio(ratio().map(Estimate::includingRoundedBounds))
                .difference(difference().includingRoundedBounds())
                .doublingsBehind(doublingsBehind().map(Estimate::includingRoundedBounds))
                .period(Optional.ofNullable(parts.period)
                        .or(() -> Optional.ofNullable(parts.at).map(day -> Period.of(PartialDate.of(day)))))
                .computedFrom(inputs.stream().map(Claim::id).toList())
                .standing(Standing.COMPUTED)
                .citations(union(inputs))
                .build();
    }

    private static List<Citation> union(List<Claim> claims) {
        Map<String, Set<Place>> placesBySource = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .collect(Collectors.toMap(
                        Citation::source,
                        citation -> ImmutableSet.copyOf(citation.places()),
                        Sets::union,
                        LinkedHashMap::new));
        ImmutableList.Builder<Citation> union = ImmutableList.builder();
        placesBySource.forEach((source, places) ->
                union.add(Citation.builder().source(source).places(places).build()));
        return union.build();
    }

    /** Returns the subject, the reference, the metric and the ratio, or the difference if there is no ratio. */
    @Override
    public String toString() {
        String text = explain().text();
        return text.substring(0, text.indexOf('\n'));
    }

    /** The reason why a gap has no ratio or no number of doublings. */
    public enum NoRatio {
        /** The metric's values can be below 0, so a ratio says nothing about more or less. */
        VALUES_CAN_BE_NEGATIVE,
        /** The reference's value is exactly 0. */
        REFERENCE_IS_ZERO,
        /** The subject's value is exactly 0: the ratio is 0, but no number of doublings leads there. */
        SUBJECT_IS_ZERO
    }
}
