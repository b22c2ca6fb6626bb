// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * What a {@link Reconciliation} makes of the measurements of one subject in one metric.
 *
 * @param value the value if all the measurements used hold; its own confidence does not count
 * @param used the measurements that it rests on, at least one; their confidences count
 * @param rule how it was made, in a few words
 */
public record Reconciled(Estimate value, ImmutableList<Measurement> used, String rule) implements Serializable {
    /**
     * Takes the value.
     *
     * @throws IllegalArgumentException where no measurement was used
     */
    public Reconciled {
        checkArgument(!used.isEmpty(), "expected a value that rests on one measurement at least, got none");
        Objects.requireNonNull(value);
        used.forEach(Measurement::id);
        Objects.requireNonNull(rule);
    }

    /** The smallest interval that holds all of them; it has a best value only where those that have one agree on it. */
    static Reconciled hull(List<Measurement> measurements, String rule) {
        List<Estimate> values = measurements.stream().map(Measurement::value).toList();
        return new Reconciled(hull(values), ImmutableList.copyOf(measurements), rule);
    }

    static Estimate hull(Collection<Estimate> estimates) {
        Interval hull = estimates.stream()
                .map(Estimate::interval)
                .reduce(Interval::hull)
                .orElseThrow();
        return withCommonBest(Estimate.of(hull), estimates);
    }

    /** The bounds, with the best value on which all of the estimates that have one agree, if they do. */
    static Estimate withCommonBest(Estimate bounds, Collection<Estimate> estimates) {
        double[] best = estimates.stream()
                .flatMapToDouble(estimate -> estimate.best().stream())
                .distinct()
                .toArray();
        return best.length == 1 && canBeBest(bounds.interval(), best[0]) ? bounds.withBest(best[0]) : bounds;
    }

    private static boolean canBeBest(Interval bounds, double value) {
        return bounds.contains(value)
                || DoubleStream.concat(bounds.lower().stream(), bounds.upper().stream())
                        .anyMatch(bound -> bound == value);
    }
}
