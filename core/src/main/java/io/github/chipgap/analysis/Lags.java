// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.model.Metric;
import java.util.Collection;

/**
 * The time since a frontier first had the level of a subject, according to the dated measurements of a dataset.
 * Immutable.
 *
 * <p>The frontier is made of chips, parties or cohorts, as {@link Gaps} takes them. A member of the frontier has the
 * subject's level if its own is no worse, or falls short of it by no more than a tolerance: if more is better, v counts
 * as w if v &ge; w&nbsp;(1&nbsp;−&nbsp;tolerance); if less is, it does if v &le; w&nbsp;(1&nbsp;+&nbsp;tolerance). The
 * numbers are compared exactly, as the decimals in which they are written. The answer can jump by years without a
 * tolerance, so the caller always gives one.
 *
 * <p>A measurement is dated by its period, else by the release of its chip. A date known to a month or a year is all
 * the days in it. Figures of several periods are a series: the frontier had a level when the first of them has it.
 * Targets do not count unless the caller {@linkplain #withTargets() includes} them; a target then counts as if it were
 * met on its date.
 *
 * <p>The subject's level {@linkplain #at as of a day} is its best by then, and the lag is counted from this day.
 * Otherwise the level is the latest period's, and the lag is counted from the date of the measurement.
 *
 * <pre>{@code
 * Lags.of(data).behind("huawei-ascend-960", List.of("nvidia"), "fp8-dense", 0.02).years();
 * }</pre>
 */
public final class Lags extends DatedAnalysis<Lags> {
    private Lags(SubjectValues values) {
        super(values, Lags::new);
    }

    /** Returns the lags in a dataset, without targets. */
    public static Lags of(Dataset data) {
        return new Lags(SubjectValues.withoutTargets(data));
    }

    /**
     * Returns how much later a subject has its level than the frontier first had it.
     *
     * <p>{@link Lag#undated()} lists the measurements left out although they matter, unless only {@linkplain #datedOnly
     * dated} ones count. An answer is not certain if they could change it.
     *
     * @param frontierIds chips, parties or cohorts, at least one
     * @param tolerance from 0 to less than 1; 0 for a metric whose values can be negative
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     * @throws MissingDataException if the subject or the whole frontier has no counted measurement in the metric, or if
     *     no measurement on which the answer depends has a date; the message names them
     * @throws IllegalArgumentException if the tolerance is out of range or the frontier empty
     */
    public Lag behind(String subjectId, Collection<String> frontierIds, String metricId, double tolerance) {
        Metric metric = data.get(Metric.class, metricId);
        checkArgument(
                tolerance >= 0 && tolerance < 1 && (tolerance == 0 || !Gap.canBeNegative(metric)),
                "expected a tolerance from 0 to less than 1, and 0 for a metric that can be negative, got %s for %s",
                tolerance,
                metricId);
        ImmutableSortedSet<String> frontier = ImmutableSortedSet.copyOf(frontierIds);
        checkArgument(!frontier.isEmpty(), "expected a frontier of one subject at least, got none");
        return new LagSearch(values, subjectId, frontier, new Tolerance(metric, tolerance)).lag();
    }
}
