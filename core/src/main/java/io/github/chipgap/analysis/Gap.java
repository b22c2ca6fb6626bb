// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a subject is from a reference in a metric, worked out from their measurements. Immutable.
 *
 * <p>Each of the values has the confidence that the distinct claims it rests on leave.
 */
public final class Gap implements Serializable {
    private static final long serialVersionUID = 1;

    private final String subject;
    private final String reference;
    private final Metric metric;
    // These two are no part of the fields that are serialized, but of the form in their place.
    private final transient Optional<LocalDate> at;
    private final transient Optional<Period> period;
    private final TracedValue subjectValue;
    private final TracedValue referenceValue;

    Gap(
            String subject,
            String reference,
            Metric metric,
            SubjectValues values,
            TracedValue subjectValue,
            TracedValue referenceValue) {
        this(subject, reference, metric, values.at(), values.period(), subjectValue, referenceValue);
    }

    private Gap(
            String subject,
            String reference,
            Metric metric,
            Optional<LocalDate> at,
            Optional<Period> period,
            TracedValue subjectValue,
            TracedValue referenceValue) {
        this.subject = Objects.requireNonNull(subject);
        this.reference = Objects.requireNonNull(reference);
        this.metric = Objects.requireNonNull(metric);
        this.at = at;
        this.period = period;
        this.subjectValue = Objects.requireNonNull(subjectValue);
        this.referenceValue = Objects.requireNonNull(referenceValue);
    }

    /** The id of the party or chip whose gap it is. */
    public String subject() {
        return subject;
    }

    /** The id of the party or chip that it is held against. */
    public String reference() {
        return reference;
    }

    /** The metric. */
    public Metric metric() {
        return metric;
    }

    /** The subject's value, in the metric's unit. */
    public Computed subjectValue() {
        return subjectValue.asResult();
    }

    /** The reference's value, in the metric's unit. */
    public Computed referenceValue() {
        return referenceValue.asResult();
    }

    /** The subject's value divided by the reference's; absent for the reason that {@link #noRatio()} gives. */
    public Optional<Estimate> ratio() {
        return tracedRatio().map(TracedValue::estimate);
    }

    private Optional<TracedValue> tracedRatio() {
        if (noRatio().filter(reason -> reason != NoRatio.SUBJECT_IS_ZERO).isPresent()) {
            return Optional.empty();
        }
        Estimate ratio = subjectValue.certain().dividedBy(referenceValue.certain());
        return Optional.of(computed("in " + metric.id(), "", "the subject's value divided by the reference's", ratio));
    }

    /** The subject's value less the reference's, in the metric's unit. */
    public Estimate difference() {
        return tracedDifference().estimate();
    }

    private TracedValue tracedDifference() {
        return computed(
                "difference in " + metric.id(),
                SubjectValues.unit(metric),
                "the subject's value less the reference's",
                subjectValue.certain().minus(referenceValue.certain()));
    }

    /**
     * How many times the subject's level must double to equal the reference's, or halve where less is better: the
     * logarithm to base 2 of the one divided by the other.
     *
     * <p>Above 0 the subject is behind, below 0 ahead, whichever way the metric counts. Absent for the reason that
     * {@link #noRatio()} gives.
     */
    public Optional<Estimate> doublingsBehind() {
        return tracedDoublings().map(TracedValue::estimate);
    }

    private Optional<TracedValue> tracedDoublings() {
        if (noRatio().isPresent()) {
            return Optional.empty();
        }
        Estimate better = metric.moreIsBetter() ? referenceValue.certain() : subjectValue.certain();
        Estimate worse = metric.moreIsBetter() ? subjectValue.certain() : referenceValue.certain();
        String rule = metric.moreIsBetter() ? "log2(reference / subject)" : "log2(subject / reference)";
        return Optional.of(computed(
                "doublings behind in " + metric.id(),
                "",
                rule,
                better.dividedBy(worse).log2()));
    }

    /** Why there is no ratio, or none in doublings; absent where there are both. */
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

    private TracedValue computed(String what, String unit, String rule, Estimate certain) {
        return TracedValue.computed(
                subject + " against " + reference + " " + what,
                unit,
                rule,
                certain,
                List.of(subjectValue, referenceValue));
    }

    /** How it is known: {@link Standing#COMPUTED}. */
    public Standing standing() {
        return Standing.COMPUTED;
    }

    /** The claims that it rests on, each once, in the order of their ids. */
    public ImmutableList<Claim> inputs() {
        return tracedDifference().derivation().claims();
    }

    /** How the ratio came about, or where there is none the difference, down to the sources. */
    public Derivation explain() {
        return tracedRatio().orElseGet(this::tracedDifference).derivation();
    }

    /** How the difference came about, down to the sources. */
    public Derivation explainDifference() {
        return tracedDifference().derivation();
    }

    /** How the doublings came about, down to the sources; absent where they are. */
    public Optional<Derivation> explainDoublings() {
        return tracedDoublings().map(TracedValue::derivation);
    }

    /** The gap as a record that can be added to a dataset, under an id made of the subject's, the reference's and the metric's. */
    public CapabilityGap toClaim() {
        String when = at.map(day -> "-at-" + day).orElse("");
        return toClaim(subject + "-against-" + reference + "-in-" + metric.id() + when);
    }

    /**
     * The gap as a record that can be added to a dataset.
     *
     * <p>Its summary is made here, it cites all that its inputs cite, and {@link CapabilityGap#computedFrom()} names them.
     *
     * @param id the record's id
     * @throws io.github.chipgap.record.InvalidRecordException where that is none
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
                .ratio(ratio())
                .difference(difference())
                .doublingsBehind(doublingsBehind())
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

    /** The subject, the reference, the metric and the ratio, or the difference where there is no ratio. */
    @Override
    public String toString() {
        String text = explain().text();
        return text.substring(0, text.indexOf('\n'));
    }

    private Object writeReplace() {
        return new SerialForm(
                subject, reference, metric, at.orElse(null), period.orElse(null), subjectValue, referenceValue);
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
            TracedValue referenceValue)
            implements Serializable {
        private Object readResolve() {
            return new Gap(
                    subject,
                    reference,
                    metric,
                    Optional.ofNullable(at),
                    Optional.ofNullable(period),
                    subjectValue,
                    referenceValue);
        }
    }

    /** Why a gap has no ratio, or none in doublings. */
    public enum NoRatio {
        /** The metric's values can be below 0, where a ratio says nothing of more or less. */
        VALUES_CAN_BE_NEGATIVE,
        /** The reference's value is exactly 0. */
        REFERENCE_IS_ZERO,
        /** The subject's value is exactly 0: the ratio is 0, but no number of doublings leads there. */
        SUBJECT_IS_ZERO
    }
}
