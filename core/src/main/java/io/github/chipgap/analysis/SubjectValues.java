// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values that subjects have in a metric: a chip its own, a party the best of its own and its chips', a cohort the best
 * of its own and its members'.
 *
 * <p>Amounts that add up, flows and stocks, are a subject's own only: the best of several parts is no whole.
 *
 * @param index the measurements
 * @param policy what is made of several measurements of one subject
 * @param at only what is dated by this day counts; what possibly is widens the value
 * @param period only measurements of exactly this period count
 * @param datedOnly only measurements that have a date count
 */
record SubjectValues(
        MeasurementIndex index,
        Reconciliation policy,
        Optional<LocalDate> at,
        Optional<Period> period,
        boolean datedOnly) {
    /**
     * One of the subjects that a subject stands for, with its measurements.
     *
     * @param subject the id
     * @param certain the measurements that count
     * @param possible those of which it depends on their date
     */
    record Holder(String subject, ImmutableList<Measurement> certain, ImmutableList<Measurement> possible) {
        private boolean isEmpty() {
            return certain.isEmpty() && possible.isEmpty();
        }

        private boolean isCertain() {
            return !certain.isEmpty();
        }
    }

    /** All values of a dataset, where sources disagree their hull. */
    static SubjectValues of(Dataset data) {
        return of(new MeasurementIndex(data), Reconciliation.hull());
    }

    /** All values. */
    static SubjectValues of(MeasurementIndex index, Reconciliation policy) {
        return new SubjectValues(index, policy, Optional.empty(), Optional.empty(), /* datedOnly= */ false);
    }

    SubjectValues reconciledBy(Reconciliation other) {
        return new SubjectValues(index, Objects.requireNonNull(other, "policy"), at, period, datedOnly);
    }

    SubjectValues asOf(LocalDate day) {
        return new SubjectValues(index, policy, Optional.of(day), period, datedOnly);
    }

    SubjectValues during(Period only) {
        return new SubjectValues(index, policy, at, Optional.of(only), datedOnly);
    }

    SubjectValues ofAnyDate() {
        return new SubjectValues(index, policy, Optional.empty(), period, datedOnly);
    }

    SubjectValues withoutUndated() {
        return new SubjectValues(index, policy, at, period, /* datedOnly= */ true);
    }

    /** Those of the subjects that a subject stands for that have a measurement in the metric, in the order of their ids. */
    List<Holder> holders(String subjectId, Metric metric) {
        return candidates(subjectId, metric).stream()
                .map(id -> holder(id, metric))
                .filter(holder -> !holder.isEmpty())
                .toList();
    }

    private ImmutableSet<String> candidates(String subjectId, Metric metric) {
        ImmutableSet<String> all = index.within(subjectId);
        boolean addsUp = metric.kind().equals(MetricKind.FLOW) || metric.kind().equals(MetricKind.STOCK);
        return addsUp ? ImmutableSet.of(subjectId) : all;
    }

    private Holder holder(String id, Metric metric) {
        ImmutableList.Builder<Measurement> certain = ImmutableList.builder();
        ImmutableList.Builder<Measurement> possible = ImmutableList.builder();
        for (Measurement measurement : index.of(id, metric.id())) {
            boolean counts = !datedOnly || index.dateOf(measurement).isPresent();
            if (counts && (period.isEmpty() || period.equals(measurement.period()))) {
                if (isCertainlyByThen(measurement)) {
                    certain.add(measurement);
                } else if (isPossiblyByThen(measurement)) {
                    possible.add(measurement);
                }
            }
        }
        return new Holder(id, certain.build(), possible.build());
    }

    private boolean isCertainlyByThen(Measurement measurement) {
        return at.isEmpty()
                || index.dateOf(measurement)
                        .filter(date -> !date.lastDay().isAfter(at.get()))
                        .isPresent();
    }

    private boolean isPossiblyByThen(Measurement measurement) {
        return index.dateOf(measurement)
                .filter(date -> date.firstDay().isAfter(at.orElseThrow()))
                .isEmpty();
    }

    /**
     * The best value of a subject.
     *
     * @throws MissingDataException where it certainly has none
     */
    TracedValue best(String subjectId, Metric metric) {
        List<Holder> holders = holders(subjectId, metric);
        if (holders.stream().noneMatch(Holder::isCertain)) {
            throw new MissingDataException(missing(subjectId, metric));
        }
        if (holders.size() == 1) {
            return valueOf(holders.get(0), metric);
        }
        List<TracedValue> values =
                holders.stream().map(holder -> valueOf(holder, metric)).toList();
        Estimate best = best(holders, values, metric);
        return TracedValue.computed(
                metric.id() + " of " + subjectId,
                unit(metric),
                (metric.moreIsBetter() ? "most of " : "least of ") + holders.size(),
                best,
                values);
    }

    /** The best value of a subject; empty where it certainly has none. */
    Optional<TracedValue> find(String subjectId, Metric metric) {
        return holders(subjectId, metric).stream().anyMatch(Holder::isCertain)
                ? Optional.of(best(subjectId, metric))
                : Optional.empty();
    }

    private static Estimate best(List<Holder> holders, List<TracedValue> values, Metric metric) {
        List<Estimate> certain = new ArrayList<>();
        List<Estimate> possible = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            (holders.get(i).isCertain() ? certain : possible).add(values.get(i).certain());
        }
        Estimate best = certain.stream().reduce((a, b) -> better(a, b, metric)).orElseThrow();
        for (Estimate one : possible) {
            best = Reconciliation.Result.hull(List.of(best, better(best, one, metric)));
        }
        return best;
    }

    /** The best of those values that certainly count. */
    Estimate certainBest(List<Holder> holders, Metric metric) {
        return holders.stream()
                .filter(Holder::isCertain)
                .map(holder -> valueOf(holder, metric).certain())
                .reduce((a, b) -> better(a, b, metric))
                .orElseThrow();
    }

    private static Estimate better(Estimate a, Estimate b, Metric metric) {
        return metric.moreIsBetter() ? a.max(b) : a.min(b);
    }

    /** The value of one subject by itself. */
    TracedValue valueOf(Holder holder, Metric metric) {
        ImmutableList<Measurement> all = ImmutableList.<Measurement>builder()
                .addAll(holder.certain())
                .addAll(holder.possible())
                .build();
        if (all.size() == 1) {
            return measured(all.get(0), metric);
        }
        if (holder.possible().isEmpty() || holder.certain().isEmpty()) {
            Reconciliation.Result value = policy.reconcile(index.data(), all);
            return reconciled(holder, metric, value.value(), value.rule(), value.used());
        }
        // Whichever of the possible ones are there, the policy's choice is among these.
        Reconciliation.Result without = policy.reconcile(index.data(), holder.certain());
        Reconciliation.Result with = policy.reconcile(index.data(), all);
        List<Estimate> values = new ArrayList<>(List.of(without.value(), with.value()));
        holder.possible().forEach(measurement -> values.add(measurement.value()));
        String rule = "hull of it with and without " + holder.possible().size() + " possibly later than the day";
        return reconciled(holder, metric, Reconciliation.Result.hull(values), rule, all);
    }

    private TracedValue reconciled(
            Holder holder, Metric metric, Estimate value, String rule, ImmutableList<Measurement> used) {
        List<TracedValue> inputs =
                used.stream().map(measurement -> measured(measurement, metric)).toList();
        return TracedValue.computed(
                metric.id() + " of " + holder.subject(), unit(metric), rule, inDomain(value, metric), inputs);
    }

    private TracedValue measured(Measurement measurement, Metric metric) {
        TracedValue traced = TracedValue.claimed(
                index.data(),
                measurement,
                metric.id() + " of " + measurement.subject(),
                measurement.value(),
                unit(metric),
                measurement.period());
        return traced.within(metric.domain()).orElse(traced);
    }

    /** What the metric's domain leaves of a value: less than 1 is 0 to 1 for what is never negative. */
    private static Estimate inDomain(Estimate value, Metric metric) {
        Interval domain = metric.domain();
        return value.withConfidence(1).within(domain).orElse(value.withConfidence(1));
    }

    static String unit(Metric metric) {
        return metric.unit().orElse("");
    }

    /** What was looked for and what there is. */
    String missing(String subjectId, Metric metric) {
        String none = "no " + metric.id() + " for " + subjectId
                + period.map(during -> " in " + during).orElse("")
                + at.map(day -> " certainly by " + day).orElse("");
        List<Measurement> ofMetric = index.within(subjectId).stream()
                .flatMap(id -> index.of(id, metric.id()).stream())
                .toList();
        if (!ofMetric.isEmpty()) {
            return none + "; there is " + ofMetric.stream().map(this::nearMiss).collect(Collectors.joining(", "));
        }
        TreeSet<String> others = new TreeSet<>();
        index.within(subjectId).forEach(id -> index.of(id).forEach(measurement -> others.add(measurement.metric())));
        return none + (others.isEmpty() ? "; it has no measurement" : "; it has " + String.join(", ", others));
    }

    private String nearMiss(Measurement measurement) {
        String date = index.dateOf(measurement).map(Period::toString).orElse("no date");
        return measurement.id() + " for " + measurement.subject() + " (" + date + ")";
    }
}
