// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;

/**
 * The best chip of a maker or a cohort in a metric, on a day, according to the measurements of a dataset. Immutable.
 *
 * <pre>{@code
 * Leaders.of(data).at(LocalDate.of(2025, 12, 31)).of("china-chipmakers", "fp16-dense").candidates();
 * }</pre>
 */
public final class Leaders extends DatedAnalysis<Leaders> {
    private Leaders(SubjectValues values) {
        super(values, Leaders::new);
    }

    /** Returns the leaders in a dataset, without targets. */
    public static Leaders of(Dataset data) {
        return new Leaders(SubjectValues.withoutTargets(data));
    }

    /** Returns the leaders in a period, as {@link Gaps#during}. */
    public Leaders during(Period period) {
        return choosing(choices -> choices.withPeriod(period));
    }

    /**
     * Returns the best value of a subject, and the candidates for it.
     *
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     * @throws MissingDataException if the subject has no certainly counted measurement
     * @throws IncomparableException if the metric is a flow and the measurements are of several periods
     */
    public Leader of(String subjectId, String metricId) {
        Metric metric = data.get(Metric.class, metricId);
        TracedValue best = values.best(subjectId, metric);
        ImmutableList<String> candidates = SubjectValues.isFlow(metric)
                ? ImmutableList.of(subjectId)
                : values.contenders(values.holders(subjectId, metric), metric).stream()
                        .map(Holder::subject)
                        .collect(ImmutableList.toImmutableList());
        return new Leader(subjectId, metric, best.asResult(), candidates);
    }
}
