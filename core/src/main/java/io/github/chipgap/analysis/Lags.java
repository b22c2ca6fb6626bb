// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.model.Metric;
import java.util.Collection;

/**
 * The time since a frontier first had the level of a subject, by the dated measurements of a dataset. Immutable.
 *
 * <p>The frontier consists of chips, parties or cohorts, with values as in {@link Gaps}. A member of the frontier with
 * the value v has the subject's level w if v is no worse than w, apart from a tolerance. If more is better, this means
 * v &ge; w&nbsp;(1&nbsp;−&nbsp;tolerance); if less is better, v &le; w&nbsp;(1&nbsp;+&nbsp;tolerance). The numbers are
 * compared exactly, as the decimals in which they are written. The answer can jump by years without a tolerance, so the
 * caller always gives one.
 *
 * <p>The date of a measurement is its period, or else the release of its chip. A date known to the month or year means
 * any of its days. Figures of several periods are a series: the frontier has a level from the first figure at that
 * level. Targets do not count unless the caller {@linkplain #withTargets() includes} them; an included target counts as
 * if it were met on its date.
 *
 * <p>If the analysis is {@linkplain #at as of a day}, the subject's level is its best by then, and the lag is counted
 * from this day. Otherwise the level is the latest period's, and the lag is counted from the date of the measurement.
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
