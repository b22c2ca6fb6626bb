// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import java.util.List;
import java.util.Optional;

/**
 * The pairs of contradictory measurements in a dataset. Immutable.
 *
 * <p>Two measurements are compared if they have the same subject and metric, and the same days or both no period.
 */
public final class Disagreements {
    private final Dataset data;

    private Disagreements(Dataset data) {
        this.data = data;
    }

    /** Returns the disagreements in a dataset. */
    public static Disagreements of(Dataset data) {
        return new Disagreements(data);
    }

    /** Returns the pairs, in the order of the first and then of the second id of each pair. */
    public ImmutableList<Disagreement> list() {
        ImmutableList<Measurement> all = data.all(Measurement.class);
        ImmutableList.Builder<Disagreement> found = ImmutableList.builder();
        MeasurementIndex index = new MeasurementIndex(data);
        for (Measurement first : all) {
            for (Measurement second : index.of(first.subject(), first.metric())) {
                if (first.id().compareTo(second.id()) < 0
                        && Days.key(first.period()).equals(Days.key(second.period()))) {
                    if (first.value().isCertainlyLessThan(second.value())) {
                        found.add(disagreement(first, second));
                    } else if (second.value().isCertainlyLessThan(first.value())) {
                        found.add(disagreement(second, first));
                    }
                }
            }
        }
        return found.build();
    }

    private Disagreement disagreement(Measurement lower, Measurement higher) {
        Metric metric = data.get(Metric.class, lower.metric());
        TracedValue low = traced(lower, metric);
        TracedValue high = traced(higher, metric);
        String what = higher.id() + " over " + lower.id();
        List<TracedValue> both = List.of(low, high);
        String unit = SubjectValues.unit(metric);
        Interval differences = metric.domain().minus(metric.domain());
        TracedValue difference =
                TracedValue.computed(what, unit, "difference", differences, Arithmetic.REVERSED_DIFFERENCE, both);
        boolean hasRatio = !Gap.canBeNegative(metric) && !low.certain().equals(Estimate.exactly(0));
        Optional<TracedValue> ratio = hasRatio
                ? Optional.of(TracedValue.amount(what, "", "ratio", Arithmetic.REVERSED_QUOTIENT, both))
                : Optional.empty();
        return new Disagreement(lower, higher, difference.asResult(), ratio.map(TracedValue::asResult));
    }

    private TracedValue traced(Measurement measurement, Metric metric) {
        return TracedValue.measured(data, measurement, metric).inDomain(metric.domain());
    }
}
