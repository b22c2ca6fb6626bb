// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far subjects are from each other, according to the measurements of a dataset. Immutable.
 *
 * <p>A subject is a chip, a party, which stands for the best of its own measurements and of its chips', or a cohort, which
 * stands for the best of its own and of its members', and so on down: the best that the dataset has, which may know neither
 * all chips nor all members. What adds up, a flow or a stock, is a subject's own only. Where one subject has several measurements, a {@link Reconciliation} makes one of them, {@linkplain
 * Reconciliation#hull() their hull} unless the caller says otherwise.
 *
 * <pre>{@code
 * Gap gap = Gaps.of(data).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
 * gap.ratio();              // 752 to 800 of 2250: 0.334 to 0.356
 * gap.explain().text();     // how it came about, down to the sources
 * }</pre>
 */
public final class Gaps {
    private final SubjectValues values;

    private Gaps(SubjectValues values) {
        this.values = values;
    }

    /** The gaps in a dataset. */
    public static Gaps of(Dataset data) {
        return new Gaps(SubjectValues.of(data));
    }

    /** With another policy for subjects of which there are several measurements. */
    public Gaps reconciledBy(Reconciliation policy) {
        return new Gaps(values.reconciledBy(policy));
    }

    /**
     * As of a day: only measurements that are certainly dated by then count; those that possibly are, because their date is
     * known to a longer time or not at all, widen the values.
     *
     * <p>The date of a measurement is the end of its period, else the release of the chip that it is of.
     */
    public Gaps at(LocalDate day) {
        return new Gaps(values.asOf(day));
    }

    /** Only by measurements of exactly this period, as flows need it. */
    public Gaps during(Period period) {
        return new Gaps(values.during(period));
    }

    /**
     * Without measurements that have no date at all, neither a period of their own nor the release of their chip: such as
     * those of chips that were shown and never released.
     */
    public Gaps datedOnly() {
        return new Gaps(values.withoutUndated());
    }

    /**
     * The gap between a subject and a reference in a metric.
     *
     * @throws NoSuchRecordException where the dataset has no subject or metric of that id
     * @throws MissingDataException where one of them has no measurement that counts; the message says what there is
     * @throws IncomparableException where the metric is a flow and the measurements are of several periods
     * @throws IllegalArgumentException where subject and reference are the same
     */
    public Gap between(String subjectId, String referenceId, String metricId) {
        Dataset data = values.index().data();
        String subject = data.get(Subject.class, subjectId).id();
        String reference = data.get(Subject.class, referenceId).id();
        if (subject.equals(reference)) {
            throw new IllegalArgumentException("expected a reference other than the subject, got " + reference);
        }
        Metric metric = metric(metricId);
        TracedValue subjectValue = value(subject, metric);
        TracedValue referenceValue = value(reference, metric);
        ImmutableList<String> periods = periods(metric, List.of(subjectValue, referenceValue));
        if (periods.size() > 1) {
            throw new IncomparableException("expected " + metric.id() + " of one period, got "
                    + String.join(", ", periods) + "; Gaps.during chooses one");
        }
        return new Gap(subject, reference, metric, values, subjectValue, referenceValue);
    }

    /** The periods that a flow's values are of, each once; empty for other metrics, whose values do not hang on one. */
    static ImmutableList<String> periods(Metric metric, List<TracedValue> values) {
        if (!metric.kind().equals(MetricKind.FLOW)) {
            return ImmutableList.of();
        }
        return values.stream()
                .flatMap(value -> value.derivation().claims().stream())
                .flatMap(claim -> claim instanceof Measurement measurement ? Stream.of(measurement) : Stream.empty())
                .map(measurement -> measurement.period().map(Period::toString).orElse("no period"))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    TracedValue value(String subjectId, Metric metric) {
        return values.best(subjectId, metric);
    }

    Metric metric(String metricId) {
        return values.index().data().get(Metric.class, metricId);
    }
}
