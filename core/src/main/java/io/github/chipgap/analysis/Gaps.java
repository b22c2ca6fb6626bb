// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * The gaps between subjects, according to the measurements of a dataset. Immutable.
 *
 * <p>A subject is a chip, a party or a cohort. The value of a party is the best of its own measurements and its chips';
 * the value of a cohort is the best of its own and its members'. A dataset does not necessarily contain all chips and
 * members. Flows and stocks add up, so only the subject's own figures count. If a subject has measurements of several
 * periods, the latest count. A {@link Reconciliation} combines several measurements of a period into one value,
 * {@linkplain Reconciliation#hull() their hull} unless the caller chooses another policy.
 *
 * <pre>{@code
 * Gap gap = Gaps.of(data).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
 * gap.ratio();              // 752 to 800 of 2250: 0.334 to 0.356
 * gap.explain().text();     // how it came about, down to the sources
 * }</pre>
 */
public final class Gaps extends DatedAnalysis<Gaps> {
    private Gaps(SubjectValues values) {
        super(values, Gaps::new);
    }

    /** Returns the gaps in a dataset. */
    public static Gaps of(Dataset data) {
        return new Gaps(SubjectValues.of(data));
    }

    /** Returns the gaps in a period: from measurements of the same days, and from flows of periods that fill it. */
    public Gaps during(Period period) {
        return choosing(choices -> choices.withPeriod(period));
    }

    /** Returns the gaps without targets: projected measurements, and those of chips with only a planned release. */
    public Gaps happened() {
        return choosing(choices -> choices.withTargets(false));
    }

    /**
     * Returns the gap between a subject and a reference in a metric.
     *
     * <p>If both values use the same measurement, as for a maker and its best chip, it has one number on both sides.
     *
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     * @throws MissingDataException if either has no counted measurement; the message names the available data
     * @throws IncomparableException if the metric is a flow and the measurements are of several periods
     * @throws IllegalArgumentException if subject and reference are the same
     */
    public Gap between(String subjectId, String referenceId, String metricId) {
        String subject = data.get(Subject.class, subjectId).id();
        String reference = data.get(Subject.class, referenceId).id();
        if (subject.equals(reference)) {
            throw new IllegalArgumentException("expected a reference other than the subject, got " + reference);
        }
        Metric metric = data.get(Metric.class, metricId);
        TracedValue subjectValue = values.best(subject, metric);
        TracedValue referenceValue = values.best(reference, metric);
        values.checkOnePeriod(metric, List.of(subjectValue, referenceValue));
        SharedValues shared = SharedValues.of(
                        values, metric, values.holders(subject, metric), values.holders(reference, metric))
                .orElse(null);
        LocalDate at = values.choices().at().orElse(null);
        Period period = values.choices().period().orElse(null);
        return new Gap(new Gap.Parts(subject, reference, metric, at, period, subjectValue, referenceValue, shared));
    }

    /**
     * Returns whether the subject of a capability gap is behind or ahead, and how certainly, according to the source.
     *
     * @throws NoSuchRecordException if the dataset has no such capability gap
     */
    public Verdict<Gap.Position> verdict(String capabilityGapId) {
        CapabilityGap gap = data.get(CapabilityGap.class, capabilityGapId);
        return new StatedGap(gap, data.get(Metric.class, gap.metric())).verdict();
    }
}
