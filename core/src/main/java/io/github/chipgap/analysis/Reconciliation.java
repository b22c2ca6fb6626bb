// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A policy that combines the measurements of a subject in a metric into one value, because sources may disagree.
 *
 * <p>{@link #hull()} is the default of every analysis: it loses nothing. It applies to measurements of one period,
 * because figures of different periods are a series. A project can write its own policy.
 */
@FunctionalInterface
public interface Reconciliation {
    /**
     * Makes one value of several.
     *
     * @param data the dataset of the measurements
     * @param measurements all of one subject in one metric, at least one, in the order of their ids
     */
    Result reconcile(Dataset data, ImmutableList<Measurement> measurements);

    /**
     * Returns the policy of the smallest interval around all measurements.
     *
     * <p>It has a best value only if all measurements with a best value agree on it.
     */
    static Reconciliation hull() {
        return (data, measurements) -> Result.hull(measurements, "hull of " + measurements.size() + " measurements");
    }

    /** Returns the policy of the intersection of all measurements, or of their {@link #hull()} if it is empty. */
    static Reconciliation intersection() {
        return (data, measurements) -> {
            List<Estimate> values =
                    measurements.stream().map(Measurement::value).toList();
            Optional<Interval> common = Optional.of(Interval.unbounded());
            for (Estimate value : values) {
                common = common.flatMap(value.interval()::intersection);
            }
            String all = measurements.size() + " measurements";
            return common.map(interval -> Result.withCommonBest(Estimate.of(interval), values))
                    .map(value -> new Result(value, measurements, "intersection of " + all))
                    .orElseGet(() -> Result.hull(measurements, "hull of " + all + ", which have nothing in common"));
        };
    }

    /**
     * Returns the policy of the latest measurement, by its period, else by the latest publication date among its
     * sources. Sources without a date are ignored.
     *
     * <p>A measurement without any date always remains. If several measurements remain because no one is certainly
     * later than another, the result is their hull.
     */
    static Reconciliation latest() {
        return (data, measurements) -> {
            List<Measurement> latest = Days.latest(measurements, one -> time(data, one));
            return Result.hull(latest, "latest " + latest.size() + " of " + measurements.size() + " measurements");
        };
    }

    private static Optional<Period> time(Dataset data, Measurement measurement) {
        return Days.periodOf(measurement)
                .or(() -> measurement.citations().stream()
                        .flatMap(citation -> data.get(Source.class, citation.source()).published().stream())
                        .max(Comparator.comparing(PartialDate::lastDay).thenComparing(PartialDate::firstDay))
                        .map(Period::of));
    }

    /**
     * Returns a policy of the most trusted measurement, by its standing, then by its source.
     *
     * <p>Standings and sources outside the lists come last, all alike. If several measurements
     * remain, the result is their hull.
     *
     * @param standings from the most trusted to the least
     * @param sourceIds from the most trusted to the least; a measurement counts by the best of its sources
     */
    static Reconciliation mostTrusted(List<Standing> standings, List<String> sourceIds) {
        ImmutableList<Standing> rankedStandings = ImmutableList.copyOf(standings);
        ImmutableList<String> rankedSources = ImmutableList.copyOf(sourceIds);
        Comparator<Measurement> byTrust = Comparator.<Measurement>comparingInt(
                        measurement -> rank(rankedStandings, measurement.standing()))
                .thenComparingInt(measurement -> measurement.citations().stream()
                        .mapToInt(citation -> rank(rankedSources, citation.source()))
                        .min()
                        .orElse(rankedSources.size()));
        return (data, measurements) -> {
            Measurement first = measurements.stream().min(byTrust).orElseThrow();
            List<Measurement> trusted = measurements.stream()
                    .filter(one -> byTrust.compare(one, first) == 0)
                    .toList();
            return Result.hull(
                    trusted, "most trusted " + trusted.size() + " of " + measurements.size() + " measurements");
        };
    }

    private static <T> int rank(ImmutableList<T> ranking, T value) {
        int rank = ranking.indexOf(value);
        return rank < 0 ? ranking.size() : rank;
    }

    /**
     * The value that a {@link Reconciliation} makes of the measurements of one subject in one metric.
     *
     * @param value the value if all the measurements used hold; its own confidence does not count
     * @param used the measurements used, at least one; their confidences count
     * @param rule how it was made, in a few words
     */
    public record Result(Estimate value, ImmutableList<Measurement> used, String rule) implements ModelValue {
        /**
         * Creates a result.
         *
         * @throws IllegalArgumentException if no measurement was used
         */
        public Result {
            checkArgument(!used.isEmpty(), "expected a value that rests on one measurement at least, got none");
            NoNulls.check(value, rule);
            used.forEach(Measurement::id);
        }

        /** Returns whether the value is the hull of the measurements used. */
        boolean isHull() {
            return value.equals(hull(used.stream().map(Measurement::value).toList()));
        }

        /** Returns the hull of the measurements as a result. */
        static Result hull(List<Measurement> measurements, String rule) {
            List<Estimate> values =
                    measurements.stream().map(Measurement::value).toList();
            return new Result(hull(values), ImmutableList.copyOf(measurements), rule);
        }

        static Estimate hull(Collection<Estimate> estimates) {
            Interval hull = estimates.stream()
                    .map(Estimate::interval)
                    .reduce(Interval::hull)
                    .orElseThrow();
            return withCommonBest(Estimate.of(hull), estimates);
        }

        /** Returns the bounds as an estimate, with a best value if all estimates with a best value agree on it. */
        static Estimate withCommonBest(Estimate bounds, Collection<Estimate> estimates) {
            double[] best = estimates.stream()
                    .flatMapToDouble(estimate -> estimate.best().stream())
                    .distinct()
                    .toArray();
            Interval interval = bounds.interval();
            return best.length == 1 && interval.lowest() <= best[0] && best[0] <= interval.highest()
                    ? bounds.withBest(best[0])
                    : bounds;
        }
    }
}
