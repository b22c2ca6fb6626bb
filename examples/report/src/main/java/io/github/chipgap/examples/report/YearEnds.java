// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.Leader;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The best Chinese chip and the best foreign chip at the end of each year, by chips whose release is dated. */
final class YearEnds {
    static final String THROUGHPUT = "fp16-dense";
    static final double SAME = 0.02;

    private static final List<String> METRICS = List.of(THROUGHPUT, "fp8-dense", "int8-dense", "memory-size");
    private static final String CHINESE = "chinese-accelerator-makers";
    private static final String FOREIGN = "other-accelerator-makers";
    private static final int FIRST = 2019;

    private final Dataset data;
    private final List<YearEnd> all = new ArrayList<>();

    YearEnds(Dataset data, int last) {
        this.data = data;
        for (String metric : METRICS) {
            for (int year = FIRST; year <= last; year++) {
                try {
                    all.add(at(metric, year));
                } catch (NoSuchElementException e) {
                    // one side has no such chip yet
                }
            }
        }
    }

    /**
     * The state on the last day of a year.
     *
     * @param best the best Chinese chip, or the candidates
     * @param frontier the best foreign chip, or the candidates
     * @param lag the time for which foreign makers have had the best Chinese value, within 2 percent
     */
    record YearEnd(int year, Leader best, Leader frontier, Gap gap, Lag lag) {
        Estimate ratio() {
            return gap.ratio().orElseThrow();
        }

        /** Returns the measurements of the best chips on either side. */
        List<Claim> leading() {
            List<String> chips = Stream.concat(best.candidates().stream(), frontier.candidates().stream())
                    .toList();
            return gap.inputs().stream()
                    .filter(claim -> claim instanceof Measurement value && chips.contains(value.subject()))
                    .toList();
        }
    }

    private YearEnd at(String metric, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        Leaders leaders = Leaders.of(data).datedOnly().at(day);
        return new YearEnd(
                year,
                leaders.of(CHINESE, metric),
                leaders.of(FOREIGN, metric),
                Gaps.of(data).datedOnly().at(day).between(CHINESE, FOREIGN, metric),
                Lags.of(data).datedOnly().at(day).behind(CHINESE, List.of(FOREIGN), metric, SAME));
    }

    /** Returns the metrics in which both sides have a chip with a figure. */
    List<String> metrics() {
        return METRICS.stream().filter(metric -> !of(metric).isEmpty()).toList();
    }

    /** Returns the years in which both sides have a chip with a figure. */
    List<YearEnd> of(String metric) {
        return all.stream()
                .filter(end -> end.best().metric().id().equals(metric))
                .toList();
    }

    /**
     * Returns the last year end of a metric.
     *
     * @throws NoSuchElementException if there is no year with a figure on both sides
     */
    YearEnd last(String metric) {
        List<YearEnd> ends = of(metric);
        if (ends.isEmpty()) {
            throw new NoSuchElementException("expected a year with a figure of " + metric + " on both sides, got none");
        }
        return ends.get(ends.size() - 1);
    }

    /** Returns the names of the candidates. */
    String names(Leader leader) {
        return leader.candidates().stream()
                .map(id -> data.get(Subject.class, id).name())
                .collect(Collectors.joining(" or "));
    }
}
