// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableListMultimap;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.Leader;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Measurement;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The chips of both sides on the last day of a year, by chips whose release is dated.
 *
 * @param best the best Chinese chip, or the candidates
 * @param frontier the best foreign chip, or the candidates
 * @param lag the time for which foreign makers have had the best Chinese value, within the tolerance
 */
record YearEnd(int year, Leader best, Leader frontier, Gap gap, Lag lag) {
    static final String THROUGHPUT = "fp16-dense";
    static final String CHINESE = "chinese-accelerator-makers";
    static final String FOREIGN = "other-accelerator-makers";
    static final double TOLERANCE = 0.02;

    private static final List<String> METRICS = List.of(THROUGHPUT, "fp8-dense", "int8-dense", "memory-size");
    private static final int FIRST = 2019;

    /** Returns the years in which both sides have a chip with a figure, by the ids of the metrics. */
    static ImmutableListMultimap<String, YearEnd> byMetric(Dataset data, int last) {
        ImmutableListMultimap.Builder<String, YearEnd> all = ImmutableListMultimap.builder();
        for (String metric : METRICS) {
            for (int year = FIRST; year <= last; year++) {
                try {
                    all.put(metric, of(data, metric, year));
                } catch (NoSuchElementException e) {
                    // one side has no such chip yet
                }
            }
        }
        return all.build();
    }

    private static YearEnd of(Dataset data, String metric, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        Leaders leaders = Leaders.of(data).datedOnly().at(day);
        Gap gap = Gaps.of(data).datedOnly().at(day).between(CHINESE, FOREIGN, metric);
        Lag lag = Lags.of(data).datedOnly().at(day).behind(CHINESE, List.of(FOREIGN), metric, TOLERANCE);
        return new YearEnd(year, leaders.of(CHINESE, metric), leaders.of(FOREIGN, metric), gap, lag);
    }

    /** Returns the best Chinese chip as a share of the best foreign chip. */
    Estimate ratio() {
        return gap.ratio().orElseThrow();
    }

    String share() {
        return Words.percent(ratio());
    }

    Estimate years() {
        return lag.years().orElse(Estimate.unknown());
    }

    /** Returns the lag in words. */
    String time() {
        String time = Words.range(years(), 2, "years");
        return switch (lag.outcome()) {
            case BEHIND -> time + " behind";
            case AHEAD -> "ahead or level";
            case NEVER_HAD_IT -> "alone in the field";
            case UNDECIDED -> "ahead or behind, undecided: " + time;
        };
    }

    /** Returns the sources of the best chips on either side. */
    List<String> sources() {
        List<String> chips = Stream.of(best, frontier)
                .flatMap(leader -> leader.candidates().stream())
                .toList();
        return Row.sources(gap.inputs().stream()
                .filter(claim -> claim instanceof Measurement value && chips.contains(value.subject()))
                .toList());
    }
}
