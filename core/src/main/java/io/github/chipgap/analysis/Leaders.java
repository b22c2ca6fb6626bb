// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Metric;
import java.time.LocalDate;
import java.util.List;

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

    /** The leaders in a dataset. */
    public static Leaders of(Dataset data) {
        return new Leaders(SubjectValues.of(data));
    }

    /** With another policy for subjects of which there are several measurements. */
    public Leaders reconciledBy(Reconciliation policy) {
        return new Leaders(values.reconciledBy(policy));
    }

    /** As of a day, as {@link Gaps#at}. */
    public Leaders at(LocalDate day) {
        return new Leaders(values.asOf(day));
    }

    /**
     * Without measurements that have no date at all, neither a period of their own nor the release of their chip: such as
     * those of chips that were shown and never released.
     */
    public Leaders datedOnly() {
        return new Leaders(values.withoutUndated());
    }

    /**
     * The best of a subject.
     *
     * @throws NoSuchRecordException where the dataset has no subject or metric of that id
     * @throws MissingDataException where it has no measurement that certainly counts
     */
    public Leader of(String subjectId, String metricId) {
        Metric metric = values.index().data().get(Metric.class, metricId);
        TracedValue best = values.best(subjectId, metric);
        List<SubjectValues.Holder> holders = values.holders(subjectId, metric);
        Estimate certain = values.certainBest(holders, metric);
        ImmutableList<String> candidates = holders.stream()
                .filter(holder -> {
                    Estimate value = values.valueOf(holder, metric).certain();
                    return metric.moreIsBetter()
                            ? !value.isCertainlyLessThan(certain)
                            : !value.isCertainlyGreaterThan(certain);
                })
                .map(SubjectValues.Holder::subject)
                .collect(ImmutableList.toImmutableList());
        return new Leader(subjectId, metric, best.asResult(), candidates);
    }
}
