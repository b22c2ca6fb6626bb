// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What part of a group's output in a period is whose, according to the flows in a dataset. Immutable.
 *
 * <p>A figure is a measurement of exactly the period, or the sum of measurements of periods that fill it without hole or
 * overlap, as the quarters of a year. A cohort without a figure of its own is the sum of its members', where they are all
 * that it has. A party is not the sum of its chips: name those in its place.
 *
 * <p>With a of the part and r of the rest, the share is 1 / (1 + r / a): each is used once, and the share never leaves
 * 0 to 1.
 *
 * <pre>{@code
 * Shares.of(data).of(List.of("huawei", "cambricon"), makers, "chips-shipped", Period.parse("2025"));
 * }</pre>
 */
public final class Shares {
    private final MeasurementIndex index;
    private final Reconciliation policy;
    private final Function<String, Optional<TracedValue>> weights;

    private Shares(MeasurementIndex index, Reconciliation policy, Function<String, Optional<TracedValue>> weights) {
        this.index = index;
        this.policy = policy;
        this.weights = weights;
    }

    /** The shares in a dataset, every unit counted as one. */
    public static Shares of(Dataset data) {
        return new Shares(new MeasurementIndex(data), Reconciliation.hull(), subject -> Optional.empty());
    }

    /** With another policy for figures of which there are several. */
    public Shares reconciledBy(Reconciliation other) {
        return new Shares(index, Objects.requireNonNull(other, "policy"), weights);
    }

    /**
     * With each unit counted by a weight, as in "equivalents" of one chip.
     *
     * @param bySubject a weight, not negative, for each subject that has a figure
     */
    public Shares weightedBy(Map<String, Estimate> bySubject) {
        Map<String, Estimate> copy = Map.copyOf(bySubject);
        return new Shares(index, policy, subject -> {
            Estimate weight = copy.get(subject);
            if (weight == null) {
                throw new MissingDataException("no weight for " + subject + "; there are weights for "
                        + String.join(", ", ImmutableSortedSet.copyOf(copy.keySet())));
            }
            return Optional.of(TracedValue.given("weight of " + subject, weight, "")
                    .within(Interval.atLeast(0))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected a weight of " + subject + " that is not negative, got " + weight)));
        });
    }

    /**
     * With each unit counted by the subject's value in another metric, as chips by their throughput.
     *
     * @param metricId a metric whose values are not negative, of which each subject that has a figure has one
     * @throws NoSuchRecordException where the dataset has no such metric
     * @throws IllegalArgumentException where the metric's values can be negative
     */
    public Shares weightedBy(String metricId) {
        Metric metric = index.data().get(Metric.class, metricId);
        checkArgument(!Gap.canBeNegative(metric), "expected a metric that is never negative, got %s", metricId);
        SubjectValues values = SubjectValues.of(index, policy);
        return new Shares(index, policy, subject -> Optional.of(values.best(subject, metric)));
    }

    /**
     * One subject's share of a group's output.
     *
     * @see #of(Collection, Collection, String, Period)
     */
    public Computed of(String subjectId, Collection<String> groupIds, String metricId, Period period) {
        return of(List.of(subjectId), groupIds, metricId, period);
    }

    /**
     * The share that some subjects together have of a group's output.
     *
     * @param partIds whose share it is; each is one of the group, or a member of a cohort of it
     * @param groupIds whose output is the whole; the part is counted in it
     * @param metricId a flow that is never negative
     * @param period the period, with its dates
     * @throws NoSuchRecordException where the dataset has no subject or metric of that id
     * @throws MissingDataException where one of the group has no figure; the message names it, and what there is
     * @throws IncomparableException where the metric is no flow, periods of one figure overlap, or somebody is counted twice;
     *     the message names which
     * @throws IllegalArgumentException where the part is empty or not in the group, the period has no dates, or the flow can
     *     be negative
     */
    public Computed of(Collection<String> partIds, Collection<String> groupIds, String metricId, Period period) {
        Metric metric = index.data().get(Metric.class, metricId);
        if (!metric.kind().equals(MetricKind.FLOW)) {
            throw new IncomparableException("expected a flow, of which there is so much per period, got " + metricId
                    + ", which is a " + metric.kind());
        }
        checkArgument(!Gap.canBeNegative(metric), "expected a flow that is never negative, got %s", metricId);
        checkArgument(!period.isRelative(), "expected a period with dates, got %s", period);
        GroupMembers members = new GroupMembers(index, metric, period);
        ImmutableSortedSet<String> group = members.expanded(groupIds);
        ImmutableSortedSet<String> part = members.expanded(partIds);
        checkArgument(!part.isEmpty(), "expected a part of one subject at least, got none");
        for (String id : part) {
            checkArgument(group.contains(id), "expected a part of the group %s, got %s", group, id);
        }
        Flows flows = new Flows(index, policy, metric, period);
        List<TracedValue> ours = new ArrayList<>();
        List<TracedValue> others = new ArrayList<>();
        for (String id : group) {
            (part.contains(id) ? ours : others).add(weighted(flows.of(id), id));
        }
        String what = metricId + " in " + period;
        TracedValue share = share(what, sum("the part's " + what, ours), sum("the rest's " + what, others));
        return share.asResult();
    }

    private TracedValue weighted(TracedValue flow, String subject) {
        return weights.apply(subject)
                .map(weight -> TracedValue.computed(
                        flow.derivation().what() + ", weighted",
                        "",
                        "amount times weight",
                        flow.certain().times(weight.certain()),
                        List.of(flow, weight)))
                .orElse(flow);
    }

    private static TracedValue sum(String what, List<TracedValue> parts) {
        Estimate sum = parts.stream().map(TracedValue::certain).reduce(Estimate.exactly(0), Estimate::plus);
        String unit = parts.isEmpty() ? "" : parts.get(0).derivation().unit();
        return TracedValue.computed(what, unit, "sum", sum, parts);
    }

    private static TracedValue share(String what, TracedValue part, TracedValue rest) {
        Estimate zero = Estimate.exactly(0);
        Estimate one = Estimate.exactly(1);
        if (!part.certain().isPossiblyGreaterThan(zero)) {
            if (!rest.certain().isCertainlyGreaterThan(zero)) {
                throw new MissingDataException("no share of " + what + ": the whole can be 0");
            }
            return TracedValue.computed("share of " + what, "", "nothing of something", zero, List.of(part, rest));
        }
        Estimate share = one.plus(rest.certain().dividedBy(part.certain())).reciprocal();
        if (part.certain().interval().contains(0)) {
            // No quotient has a divisor of 0, but the share of a part that is 0 is 0.
            Estimate from0 = Estimate.of(share.interval().hull(Interval.exactly(0)));
            share = Reconciliation.Result.withCommonBest(from0, List.of(share));
        }
        return TracedValue.computed(
                "share of " + what, "", "1 / (1 + the rest / the part)", share, List.of(part, rest));
    }
}
