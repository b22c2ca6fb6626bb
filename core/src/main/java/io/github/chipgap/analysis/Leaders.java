// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;

/**
 * The best chip of a maker or a cohort in a metric, on a day, according to the measurements of a dataset. Immutable.
 *
 * <pre>{@code
 * Leaders.of(data).at(LocalDate.of(2025, 12, 31)).of("china-chipmakers", "fp16-dense").candidates();
 * }</pre>
 */
public final class Leaders {
    private final SubjectValues values;

    private Leaders(SubjectValues values) {
        this.values = values;
    }

    /** Returns the leaders in a dataset, without targets. */
    public static Leaders of(Dataset data) {
        return new Leaders(SubjectValues.of(data).withTargets(false));
    }

    /** Returns these leaders with another policy for subjects of which there are several measurements. */
    public Leaders reconciledBy(Reconciliation policy) {
        return new Leaders(values.reconciledBy(policy));
    }

    /** Returns these leaders with a reading of the sources' words: about, almost, more than. */
    public Leaders readBy(Reading reading) {
        return new Leaders(values.readBy(reading));
    }

    /**
     * Returns these leaders with another assumption of how the doubts of the claims go together, the union bound by
     * default.
     */
    public Leaders doubtedBy(Doubts doubts) {
        return new Leaders(values.doubtedBy(doubts));
    }

    /** Returns the leaders as of a day, as {@link Gaps#at}. */
    public Leaders at(LocalDate day) {
        return new Leaders(values.asOf(day));
    }

    /** Returns the leaders in a period, as {@link Gaps#during}. */
    public Leaders during(Period period) {
        return new Leaders(values.during(period));
    }

    /** Returns the leaders including targets, as {@link Gaps#withTargets}. */
    public Leaders withTargets() {
        return new Leaders(values.withTargets(true));
    }

    /** Returns the leaders without undated measurements, such as those of chips shown and never released. */
    public Leaders datedOnly() {
        return new Leaders(values.withoutUndated());
    }

    /**
     * Returns the best of a subject.
     *
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     * @throws MissingDataException if it has no certainly counted measurement
     * @throws IncomparableException if the metric is a flow and the measurements are of several periods
     */
    public Leader of(String subjectId, String metricId) {
        Metric metric = values.index().data().get(Metric.class, metricId);
        TracedValue best = values.best(subjectId, metric);
        ImmutableList<String> candidates = SubjectValues.isFlow(metric)
                ? ImmutableList.of(subjectId)
                : values.contenders(values.holders(subjectId, metric), metric).stream()
                        .map(Holder::subject)
                        .collect(ImmutableList.toImmutableList());
        return new Leader(subjectId, metric, best.asResult(), candidates);
    }
}
