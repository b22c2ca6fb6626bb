// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gap between a subject and a reference in a metric, computed from their measurements. Immutable.
 *
 * <p>Each value has the confidence left by the distinct claims it rests on.
 */
public final class Gap implements ModelValue {
    private static final long serialVersionUID = 1;
    private static final Interval NOT_NEGATIVE = Interval.atLeast(0);

    private final String subject;
    private final String reference;
    private final Metric metric;
    // These and the shared values are no part of the fields that are serialized, but of the form in their place.
    private final transient Optional<LocalDate> at;
    private final transient Optional<Period> period;
    private final TracedValue subjectValue;
    private final TracedValue referenceValue;
    private final transient Optional<SharedValues> shared;

    Gap(
            String subject,
            String reference,
            Metric metric,
            SubjectValues values,
            TracedValue subjectValue,
            TracedValue referenceValue,
            Optional<SharedValues> shared) {
        this(subject, reference, metric, values.at(), values.period(), subjectValue, referenceValue, shared);
    }

    private Gap(
            String subject,
            String reference,
            Metric metric,
            Optional<LocalDate> at,
            Optional<Period> period,
            TracedValue subjectValue,
            TracedValue referenceValue,
            Optional<SharedValues> shared) {
        this.subject = Objects.requireNonNull(subject);
        this.reference = Objects.requireNonNull(reference);
        this.metric = Objects.requireNonNull(metric);
        this.at = at;
        this.period = period;
        this.subjectValue = Objects.requireNonNull(subjectValue);
        this.referenceValue = Objects.requireNonNull(referenceValue);
        this.shared = shared;
    }

    /** Returns the id of the party or chip whose gap it is. */
    public String subject() {
        return subject;
    }

    /** Returns the id of the party or chip to which it is compared. */
    public String reference() {
        return reference;
    }

    /** Returns the metric. */
    public Metric metric() {
        return metric;
    }

    /** Returns the subject's value, in the metric's unit. */
    public Computed subjectValue() {
        return subjectValue.asResult();
    }

    /** Returns the reference's value, in the metric's unit. */
    public Computed referenceValue() {
        return referenceValue.asResult();
    }

    /** Returns the subject's value divided by the reference's; empty for the reason in {@link #noRatio()}. */
    public Optional<Estimate> ratio() {
        return tracedRatio().map(TracedValue::estimate);
    }

    private Optional<TracedValue> tracedRatio() {
        if (noRatio().filter(reason -> reason != NoRatio.SUBJECT_IS_ZERO).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(computed(
                "in " + metric.id(),
                "",
                "the subject's value divided by the reference's",
                NOT_NEGATIVE,
                limited(Arithmetic.QUOTIENT, shared.map(SharedValues::ratio))));
    }

    private static Operation limited(Operation operation, Optional<Interval> limits) {
        return limits.<Operation>map(within -> new Limited(operation, within)).orElse(operation);
    }

    /** Returns the subject's value less the reference's, in the metric's unit. */
    public Estimate difference() {
        return tracedDifference().estimate();
    }

    private TracedValue tracedDifference() {
        return computed(
                "difference in " + metric.id(),
                SubjectValues.unit(metric),
                "the subject's value less the reference's",
                metric.domain().minus(metric.domain()),
                limited(Arithmetic.DIFFERENCE, shared.map(SharedValues::difference)));
    }

    /**
     * Returns how many times the subject's level must double to equal the reference's, or halve if less is better: the
     * logarithm to base 2 of the one divided by the other.
     *
     * <p>Above 0 the subject is behind, below 0 ahead, whichever way the metric counts. Empty for the reason in
     * {@link #noRatio()}.
     */
    public Optional<Estimate> doublingsBehind() {
        return tracedDoublings().map(TracedValue::estimate);
    }

    private Optional<TracedValue> tracedDoublings() {
        if (noRatio().isPresent()) {
            return Optional.empty();
        }
        Operation ratio = metric.moreIsBetter()
                ? limited(new Swapped(Arithmetic.QUOTIENT), shared.map(SharedValues::inverseRatio))
                : limited(Arithmetic.QUOTIENT, shared.map(SharedValues::ratio));
        String rule = metric.moreIsBetter() ? "log2(reference / subject)" : "log2(subject / reference)";
        return Optional.of(
                computed("doublings behind in " + metric.id(), "", rule, Interval.unbounded(), new Doublings(ratio)));
    }

    /** Returns why there is no ratio, or none in doublings; empty if there are both. */
    public Optional<NoRatio> noRatio() {
        if (canBeNegative(metric)) {
            return Optional.of(NoRatio.VALUES_CAN_BE_NEGATIVE);
        }
        if (isZero(referenceValue)) {
            return Optional.of(NoRatio.REFERENCE_IS_ZERO);
        }
        return isZero(subjectValue) ? Optional.of(NoRatio.SUBJECT_IS_ZERO) : Optional.empty();
    }

    static boolean canBeNegative(Metric metric) {
        return metric.domain().lower().orElse(Double.NEGATIVE_INFINITY) < 0;
    }

    private static boolean isZero(TracedValue value) {
        return value.certain().equals(Estimate.exactly(0));
    }

    private TracedValue computed(String what, String unit, String rule, Interval domain, Operation operation) {
        return TracedValue.computed(
                subject + " against " + reference + " " + what,
                unit,
                rule,
                domain,
                operation,
                List.of(subjectValue, referenceValue));
    }

    /** Returns whether the subject is behind or ahead of the reference, and with what certainty. */
    public Verdict<Position> verdict() {
        Estimate difference = tracedDifference().certain();
        Optional<Position> certain = position(difference);
        if (certain.isPresent()) {
            String words = words(certain.get());
            return TracedValue.leaveConfidence(List.of(subjectValue, referenceValue))
                    ? Verdict.certain(certain.get(), words)
                    : Verdict.likely(
                            certain.get(),
                            words,
                            MissingConfidence.wouldBeLeftBy(ImmutableMap.of(
                                    valueOf(subject), subjectValue, valueOf(reference), referenceValue)));
        }
        Optional<Position> likely = position(
                subjectValue.atBest().certain().minus(referenceValue.atBest().certain()));
        return likely.map(position -> Verdict.likely(position, words(position), wouldDecide()))
                .orElseGet(() -> Verdict.undecided(
                        "the values overlap, " + text(subjectValue) + " and " + text(referenceValue), wouldDecide()));
    }

    private String valueOf(String whose) {
        return "the value of " + metric.id() + " for " + whose;
    }

    private Optional<Position> position(Estimate difference) {
        return Position.of(difference, Estimate.exactly(0), metric.moreIsBetter());
    }

    private String words(Position position) {
        return ShortText.with(position, "", ratio().map(ShortText::percent).orElse(""));
    }

    private ImmutableList<String> wouldDecide() {
        ImmutableList<String> one = Stream.of(
                        wouldDecide(subject, subjectValue, referenceValue),
                        wouldDecide(reference, referenceValue, subjectValue))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
        return one.isEmpty()
                ? ImmutableList.of("values of " + metric.id() + " for " + subject + " and " + reference
                        + " with bounds that do not overlap")
                : one;
    }

    /** Returns what would decide about one of the values; empty if the other one leaves it no room. */
    private Optional<String> wouldDecide(String whose, TracedValue value, TracedValue other) {
        if (hasNoBound(other) || !TracedValue.leaveConfidence(List.of(other))) {
            return Optional.empty();
        }
        return Optional.of(
                hasNoBound(value)
                        ? "a bound of " + metric.id() + " for " + whose + " that excludes " + text(other)
                        : "a value of " + metric.id() + " for " + whose + " outside " + text(other));
    }

    /** Returns whether a value can be any of the metric's. */
    private boolean hasNoBound(TracedValue value) {
        return metric.domain().isWithin(value.certain().interval());
    }

    private String text(TracedValue value) {
        return ReportText.plain().withUnit(SubjectValues.unit(metric)).of(value.certain());
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

    /** Returns how it is known: {@link Standing#COMPUTED}. */
    public Standing standing() {
        return Standing.COMPUTED;
    }

    /** Returns the claims it rests on, each once, in the order of their ids. */
    public ImmutableList<Claim> inputs() {
        return tracedDifference().derivation().claims();
    }

    /** Returns how the ratio came about, or the difference if there is no ratio, down to the sources. */
    public Derivation explain() {
        return tracedRatio().orElseGet(this::tracedDifference).derivation();
    }

    /** Returns how the difference came about, down to the sources. */
    public Derivation explainDifference() {
        return tracedDifference().derivation();
    }

    /** Returns how the doublings came about, down to the sources; empty if there are none. */
    public Optional<Derivation> explainDoublings() {
        return tracedDoublings().map(TracedValue::derivation);
    }

    /**
     * Returns the gap as a record for a dataset, under an id made of the subject's, the reference's and the metric's.
     */
    public CapabilityGap toClaim() {
        String when = at.map(day -> "-at-" + day).orElse("");
        return toClaim(subject + "-against-" + reference + "-in-" + metric.id() + when);
    }

    /**
     * Returns the gap as a record for a dataset.
     *
     * <p>Bounds opened by rounding alone are included. Its summary is made here, it cites all sources of its inputs,
     * and {@link CapabilityGap#computedFrom()} names them.
     *
     * @param id the record's id
     * @throws io.github.chipgap.record.InvalidRecordException if it is not an id
     */
    public CapabilityGap toClaim(String id) {
        ImmutableList<Claim> inputs = inputs();
        String text = explain().text();
        return CapabilityGap.builder()
                .id(id)
                .summary("Computed from " + inputs.size() + " claims: " + text.substring(0, text.indexOf('\n')) + ".")
                .subject(subject)
                .reference(reference)
                .metric(metric.id())
                .ratio(ratio().map(Estimate::includingRoundedBounds))
                .difference(difference().includingRoundedBounds())
                .doublingsBehind(doublingsBehind().map(Estimate::includingRoundedBounds))
                .period(period.or(() -> at.map(day -> Period.of(PartialDate.of(day)))))
                .computedFrom(inputs.stream().map(Claim::id).toList())
                .standing(standing())
                .citations(union(inputs))
                .build();
    }

    private static List<Citation> union(List<Claim> claims) {
        Map<String, Set<Place>> placesBySource = new LinkedHashMap<>();
        for (Claim claim : claims) {
            for (Citation citation : claim.citations()) {
                placesBySource
                        .computeIfAbsent(citation.source(), source -> new LinkedHashSet<>())
                        .addAll(citation.places());
            }
        }
        return placesBySource.entrySet().stream()
                .<Citation>map(entry -> Citation.builder()
                        .source(entry.getKey())
                        .places(entry.getValue())
                        .build())
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gap that && form().equals(that.form());
    }

    @Override
    public int hashCode() {
        return form().hashCode();
    }

    /** Returns the subject, the reference, the metric and the ratio, or the difference if there is no ratio. */
    @Override
    public String toString() {
        String text = explain().text();
        return text.substring(0, text.indexOf('\n'));
    }

    private Object writeReplace() {
        return form();
    }

    private SerialForm form() {
        return new SerialForm(
                subject,
                reference,
                metric,
                at.orElse(null),
                period.orElse(null),
                subjectValue,
                referenceValue,
                shared.orElse(null));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the parts of a gap");
    }

    private record SerialForm(
            String subject,
            String reference,
            Metric metric,
            @Nullable LocalDate at,
            @Nullable Period period,
            TracedValue subjectValue,
            TracedValue referenceValue,
            @Nullable SharedValues shared)
            implements Serializable {
        private Object readResolve() {
            return new Gap(
                    subject,
                    reference,
                    metric,
                    Optional.ofNullable(at),
                    Optional.ofNullable(period),
                    subjectValue,
                    referenceValue,
                    Optional.ofNullable(shared));
        }
    }

    /** Why a gap has no ratio, or none in doublings. */
    public enum NoRatio {
        /** The metric's values can be below 0, so a ratio says nothing about more or less. */
        VALUES_CAN_BE_NEGATIVE,
        /** The reference's value is exactly 0. */
        REFERENCE_IS_ZERO,
        /** The subject's value is exactly 0: the ratio is 0, but no number of doublings leads there. */
        SUBJECT_IS_ZERO
    }
}
