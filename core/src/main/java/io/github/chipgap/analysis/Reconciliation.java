// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A policy that makes one value of several measurements of a subject in a metric, where sources may disagree.
 *
 * <p>{@link #hull()} is what every analysis takes unless the caller says otherwise: it loses nothing. A project can write
 * its own.
 */
@FunctionalInterface
public interface Reconciliation {
    /**
     * Makes one value of several.
     *
     * @param data the dataset that the measurements are from
     * @param measurements all of one subject in one metric, at least one, in the order of their ids
     */
    Reconciled reconcile(Dataset data, ImmutableList<Measurement> measurements);

    /**
     * The smallest interval that holds every measurement.
     *
     * <p>It has a best value only where the measurements that have one agree on it.
     */
    static Reconciliation hull() {
        return (data, measurements) ->
                Reconciled.hull(measurements, "hull of " + measurements.size() + " measurements");
    }

    /** What all measurements have in common; where that is nothing, their {@link #hull()}. */
    static Reconciliation intersection() {
        return (data, measurements) -> {
            List<Estimate> values =
                    measurements.stream().map(Measurement::value).toList();
            Optional<Interval> common = Optional.of(Interval.unbounded());
            for (Estimate value : values) {
                common = common.flatMap(value.interval()::intersection);
            }
            return common.map(interval -> new Reconciled(
                            Reconciled.withCommonBest(Estimate.of(interval), values),
                            measurements,
                            "intersection of " + measurements.size() + " measurements"))
                    .orElseGet(() -> Reconciled.hull(
                            measurements,
                            "hull of " + measurements.size() + " measurements, which have nothing in common"));
        };
    }

    /**
     * The measurement of the latest time: of its period, or where it has none of when its sources were published.
     *
     * <p>One without any date is not taken for old. Where several are left of which none is certainly later than another,
     * it is their hull.
     */
    static Reconciliation latest() {
        return (data, measurements) -> {
            List<Measurement> latest = measurements.stream()
                    .filter(one -> measurements.stream().noneMatch(newer -> isCertainlyLater(data, newer, one)))
                    .toList();
            return Reconciled.hull(latest, "latest " + latest.size() + " of " + measurements.size() + " measurements");
        };
    }

    private static boolean isCertainlyLater(Dataset data, Measurement later, Measurement earlier) {
        Optional<Period> when = time(data, later);
        Optional<Period> before = time(data, earlier);
        return when.isPresent()
                && before.isPresent()
                && when.get().firstDay().isAfter(before.get().lastDay());
    }

    private static Optional<Period> time(Dataset data, Measurement measurement) {
        return measurement
                .period()
                .filter(period -> !period.isRelative())
                .or(() -> measurement.citations().stream()
                        .flatMap(citation -> data.get(Source.class, citation.source()).published().stream())
                        .max(Comparator.comparing(PartialDate::lastDay).thenComparing(PartialDate::firstDay))
                        .map(Period::of));
    }

    /**
     * The most trusted measurement: that of the best standing, and among several of those that of the best source.
     *
     * <p>Standings and sources that are not in the lists come after those that are, all alike. Where several measurements
     * are left, it is their hull.
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
            return Reconciled.hull(
                    trusted, "most trusted " + trusted.size() + " of " + measurements.size() + " measurements");
        };
    }

    private static <T> int rank(ImmutableList<T> ranking, T value) {
        int rank = ranking.indexOf(value);
        return rank < 0 ? ranking.size() : rank;
    }
}
