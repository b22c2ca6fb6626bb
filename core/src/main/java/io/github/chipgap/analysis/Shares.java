// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.message.Article;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The shares of subjects in a group's output in a period, according to the flows in a dataset. Immutable.
 *
 * <p>The figure of a subject is a measurement of the period, or the sum of measurements of shorter periods, such as the
 * quarters of a year. The shorter periods must fill the period without gaps or overlaps. A cohort without a figure of
 * its own has the sum of its members' figures, if all its members are known. A party does not have the sum of its
 * chips' figures: name the chips instead.
 *
 * <p>If the part has an amount a and the rest an amount r, the share is 1 / (1 + r / a). Each amount is used once, so
 * the share is always from 0 to 1. If a cohort has a figure of its own, the figure of a member is a part of it.
 *
 * <pre>{@code
 * Shares.of(data).of(List.of("huawei", "cambricon"), makers, "units-shipped", Period.parse("2025"));
 * }</pre>
 */
public final class Shares extends MeasurementAnalysis<Shares> {
    private final Optional<BiFunction<SubjectValues, String, TracedValue>> weights;

    private Shares(SubjectValues values, Optional<BiFunction<SubjectValues, String, TracedValue>> weights) {
        super(values, others -> new Shares(others, weights));
        this.weights = weights;
    }

    /** Returns the shares in a dataset, every unit counted as one. */
    public static Shares of(Dataset data) {
        return new Shares(SubjectValues.of(data), Optional.empty());
    }

    /**
     * Returns these shares with each unit multiplied by a weight, such as the number of equivalents of one chip.
     *
     * @param bySubject the weight of each subject with a figure, not negative
     */
    public Shares weightedBy(Map<String, Estimate> bySubject) {
        Map<String, Estimate> copy = Map.copyOf(bySubject);
        return new Shares(values, Optional.of((current, subject) -> {
            Estimate weight = copy.get(subject);
            if (weight == null) {
                throw new MissingDataException("no weight for " + subject + "; there are weights for "
                        + String.join(", ", ImmutableSortedSet.copyOf(copy.keySet())));
            }
            return TracedValue.given("weight of " + subject, weight, "")
                    .within(TracedValue.NOT_NEGATIVE)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected a weight of " + subject + " that is not negative, got " + weight));
        }));
    }

    /**
     * Returns these shares with each unit weighted by the subject's value in another metric, such as its throughput.
     *
     * @param metricId a metric whose values are not negative, with a value for each subject with a figure
     * @throws NoSuchRecordException if the dataset has no such metric
     * @throws IllegalArgumentException if the metric's values can be negative
     */
    public Shares weightedBy(String metricId) {
        Metric metric = data.get(Metric.class, metricId);
        checkArgument(!Gap.canBeNegative(metric), "expected a metric that is never negative, got %s", metricId);
        return new Shares(values, Optional.of((current, subject) -> current.best(subject, metric)));
    }

    /**
     * Returns one subject's share of a group's output.
     *
     * @see #of(Collection, Collection, String, Period)
     */
    public Computed of(String subjectId, Collection<String> groupIds, String metricId, Period period) {
        return of(List.of(subjectId), groupIds, metricId, period);
    }

    /**
     * Returns the joint share of some subjects in a group's output.
     *
     * @param partIds the subjects that form the part; each is in the group or a member of a cohort in the group,
     *     whether or not the cohort has a figure of its own
     * @param groupIds the subjects that form the whole, including the part
     * @param metricId a flow that is never negative
     * @param period the period, with its dates
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     * @throws MissingDataException if a subject has no figure, or if the whole is 0; the message names the available
     *     data
     * @throws IncomparableException if the metric is not a flow, periods of one figure overlap, a subject is counted
     *     twice, a member exceeds its cohort, or a weighted part is inside a cohort's figure; the message names the
     *     case
     * @throws IllegalArgumentException if the part or the group is empty, the part is not in the group, the period has
     *     no dates, or the flow can be negative
     */
    public Computed of(Collection<String> partIds, Collection<String> groupIds, String metricId, Period period) {
        Metric metric = data.get(Metric.class, metricId);
        if (!metric.kind().equals(MetricKind.FLOW)) {
            throw new IncomparableException("expected a flow, of which there is so much per period, got " + metricId
                    + ", which is " + Article.before(metric.kind().toString()));
        }
        checkArgument(!Gap.canBeNegative(metric), "expected a flow that is never negative, got %s", metricId);
        checkArgument(!period.isRelative(), "expected a period with dates, got %s", period);
        checkArgument(!groupIds.isEmpty(), "expected a group of one subject at least, got none");
        Flows flows = new Flows(values, metric, period);
        ImmutableSortedSet<String> group = flows.expanded(groupIds);
        ImmutableSortedSet<String> part = flows.expanded(partIds);
        checkArgument(!part.isEmpty(), "expected a part of one subject at least, got none");
        List<TracedValue> ours = new ArrayList<>();
        List<TracedValue> inside = new ArrayList<>();
        Set<String> wholes = new TreeSet<>();
        for (String id : part) {
            if (group.contains(id)) {
                ours.add(weighted(flows.of(id), id));
            } else {
                wholes.add(wholeOf(id, group));
                inside.add(flows.of(id));
            }
        }
        List<TracedValue> others = new ArrayList<>();
        List<TracedValue> around = new ArrayList<>();
        for (String id : group) {
            if (!part.contains(id)) {
                (wholes.contains(id) ? around : others).add(weighted(flows.of(id), id));
            }
        }
        String what = metricId + " in " + period;
        boolean hasMembers = !inside.isEmpty();
        Share share = new Share(what, !ours.isEmpty(), hasMembers, !others.isEmpty() || !hasMembers);
        List<TracedValue> inputs = new ArrayList<>();
        if (share.hasPart()) {
            inputs.add(sum("the part's " + what, ours));
        }
        if (hasMembers) {
            inputs.add(sum("the " + what + " of members", inside));
            inputs.add(sum("the " + what + " of " + String.join(", ", wholes), around));
        }
        if (share.hasRest()) {
            inputs.add(sum("the rest's " + what, others));
        }
        String rule =
                hasMembers ? "the part divided by the whole in which it is counted" : "1 / (1 + the rest / the part)";
        return TracedValue.computed("share of " + what, "", rule, Share.DOMAIN, share, inputs)
                .asResult();
    }

    /** Returns the cohort of the group in whose figure a subject is counted. */
    private String wholeOf(String id, ImmutableSortedSet<String> group) {
        String whole = group.stream()
                .filter(one -> data.find(Cohort.class, one).isPresent()
                        && values.index().within(one).contains(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("expected a part of the group " + group + ", got " + id));
        if (weights.isPresent()) {
            throw new IncomparableException(
                    id + " is counted in the figure of " + whole + ", which has one weight for all members");
        }
        return whole;
    }

    private TracedValue weighted(TracedValue flow, String subject) {
        String what = flow.derivation().what() + ", weighted";
        String rule = "amount times weight";
        return weights.map(weight -> weight.apply(values, subject))
                .map(weight -> TracedValue.amount(what, "", rule, Arithmetic.PRODUCT, List.of(flow, weight)))
                .orElse(flow);
    }

    private static TracedValue sum(String what, List<TracedValue> parts) {
        String unit = parts.isEmpty() ? "" : parts.get(0).derivation().unit();
        return TracedValue.amount(what, unit, "sum", Arithmetic.SUM, parts);
    }
}
