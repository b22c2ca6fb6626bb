// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Metric;
import java.time.LocalDate;
import java.util.Collection;

/**
 * How long ago a frontier first had what a subject has now, according to the dated measurements of a dataset. Immutable.
 *
 * <p>The frontier is made of chips, parties or cohorts, as {@link Gaps} takes them. One of it has the subject's level if its
 * own is no worse than that, or falls short of it by no more than a tolerance: where more is better, v counts as w if
 * v &ge; w&nbsp;(1&nbsp;−&nbsp;tolerance); where less is, if v &le; w&nbsp;(1&nbsp;+&nbsp;tolerance). The answer can jump by
 * years without one, so that the caller always says which.
 *
 * <p>A measurement is dated by its period, else by the release of its chip. A date known to a month or a year is all the
 * days in it.
 *
 * <pre>{@code
 * Lags.of(data).behind("huawei-ascend-960", List.of("nvidia"), "fp8-dense", 0.02).years();
 * }</pre>
 */
public final class Lags {
    private final SubjectValues values;

    private Lags(SubjectValues values) {
        this.values = values;
    }

    /** The lags in a dataset. */
    public static Lags of(Dataset data) {
        return new Lags(SubjectValues.of(data));
    }

    /** With another policy for subjects of which there are several measurements. */
    public Lags reconciledBy(Reconciliation policy) {
        return new Lags(values.reconciledBy(policy));
    }

    /**
     * As of a day: the subject's level is the one that it has by then, and the lag is counted from that day.
     *
     * <p>Otherwise the lag is counted from the date of the subject's own measurement.
     */
    public Lags at(LocalDate day) {
        return new Lags(values.asOf(day));
    }

    /**
     * Without measurements that have no date at all, neither a period of their own nor the release of their chip: such as
     * those of chips that were shown and never released.
     */
    public Lags datedOnly() {
        return new Lags(values.withoutUndated());
    }

    /**
     * How much later a subject has its level than the frontier first had it.
     *
     * @param frontierIds chips, parties or cohorts, at least one
     * @param tolerance from 0 to less than 1; 0 for a metric whose values can be negative
     * @throws NoSuchRecordException where the dataset has no subject or metric of that id
     * @throws MissingDataException where the subject or the whole frontier has no measurement in the metric, or a
     *     measurement on which the answer hangs has no date; the message names it
     * @throws IllegalArgumentException where the tolerance is out of range or the frontier empty
     */
    public Lag behind(String subjectId, Collection<String> frontierIds, String metricId, double tolerance) {
        Metric metric = values.index().data().get(Metric.class, metricId);
        checkArgument(
                tolerance >= 0 && tolerance < 1 && (tolerance == 0 || !Gap.canBeNegative(metric)),
                "expected a tolerance from 0 to less than 1, and 0 for a metric that can be negative, got %s for %s",
                tolerance,
                metricId);
        ImmutableSortedSet<String> frontier = ImmutableSortedSet.copyOf(frontierIds);
        checkArgument(!frontier.isEmpty(), "expected a frontier of one subject at least, got none");
        return new LagSearch(values, metric).lag(subjectId, frontier, tolerance);
    }

    /** The level from which on one of the frontier has what the subject has. */
    static Estimate threshold(Estimate level, Metric metric, double tolerance) {
        Estimate slack = Estimate.exactly(tolerance);
        Estimate one = Estimate.exactly(1);
        return level.times(metric.moreIsBetter() ? one.minus(slack) : one.plus(slack));
    }
}
