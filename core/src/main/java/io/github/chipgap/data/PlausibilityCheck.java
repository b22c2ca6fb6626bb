// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Problem;

/** Finds the measurements outside of the plausible values of their metric. */
final class PlausibilityCheck {
    private PlausibilityCheck() {}

    static ImmutableList<Problem> warnings(Dataset data) {
        ImmutableList.Builder<Problem> warnings = ImmutableList.builder();
        for (Measurement measurement : data.all(Measurement.class)) {
            Metric metric = data.get(Metric.class, measurement.metric());
            Interval plausible = metric.plausible().orElse(Interval.unbounded());
            if (!isPossible(measurement.value(), plausible)) {
                warnings.add(new Problem(
                        Problem.PLAUSIBLE,
                        Measurement.TYPE,
                        measurement.id(),
                        "value",
                        measurement.value(),
                        Kind.estimate(plausible).expected()
                                + metric.unit().map(unit -> " " + unit).orElse("") + ", as is plausible for "
                                + metric.id()));
            }
        }
        return warnings.build();
    }

    private static boolean isPossible(Estimate value, Interval plausible) {
        return plausible.intersection(value.interval()).isPresent()
                && (value.best().isEmpty() || plausible.contains(value.best().getAsDouble()));
    }
}
