// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.Chart.Level;
import io.github.chipgap.examples.report.YearEnds.YearEnd;
import io.github.chipgap.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures with a mark for each year and metric: the gap as a ratio, and as a time. */
final class YearFigures {
    private final Dataset data;
    private final YearEnds years;

    YearFigures(Dataset data, YearEnds years) {
        this.data = data;
        this.years = years;
    }

    /** Returns the best Chinese chip as a share of the best foreign chip. */
    Figure gap() {
        YearEnd end = years.last(YearEnds.THROUGHPUT);
        return figure(
                "gap",
                "At the end of " + end.year() + ", the best Chinese AI chip reached " + Words.percent(end.ratio())
                        + " of the FP16 throughput of the best foreign one",
                "Best Chinese chip as a share of the best foreign chip, by chips whose release is dated.",
                "Share of the best foreign chip, % (logarithmic)",
                Form.LOG,
                new Level(1, "100 %: parity; ahead above it"),
                "Share",
                YearEnd::ratio,
                YearFigures::ratio);
    }

    /** Returns the years for which foreign makers have had what the best Chinese chip has. */
    Figure lag() {
        YearEnd end = years.last(YearEnds.THROUGHPUT);
        return figure(
                "lag",
                "At the end of " + end.year() + ", the best Chinese AI chip was " + time(end) + " in FP16 throughput",
                "Years since foreign makers first had the throughput or memory of the best Chinese chip; values within "
                        + Math.round(100 * YearEnds.SAME) + " % count as equal.",
                "Years behind",
                Form.LINEAR,
                new Level(0, "0: level; ahead below it"),
                "Years",
                YearFigures::years,
                YearFigures::time);
    }

    private static String ratio(YearEnd end) {
        return Words.percent(end.ratio());
    }

    private static Estimate years(YearEnd end) {
        return end.lag().years().orElse(Estimate.unknown());
    }

    private static String time(YearEnd end) {
        String time = Words.range(years(end), 2, "years");
        return switch (end.lag().outcome()) {
            case BEHIND -> time + " behind";
            case AHEAD -> "ahead or level";
            case NEVER_HAD_IT -> "alone in the field";
            case UNDECIDED -> "ahead or behind, undecided: " + time;
        };
    }

    private Figure figure(
            String id,
            String title,
            String says,
            String axis,
            Form form,
            Level level,
            String column,
            Function<YearEnd, Estimate> value,
            Function<YearEnd, String> words) {
        List<String> metrics = years.metrics();
        List<Series> series = Series.neutral(metrics.stream()
                .map(metric -> data.get(Metric.class, metric).name())
                .toList());
        List<Row> rows = new ArrayList<>();
        for (Series one : series) {
            int index = series.indexOf(one);
            List<YearEnd> ends = years.of(metrics.get(index));
            for (YearEnd end : ends) {
                String said = words.apply(end);
                boolean isLast = index == 0 && end.equals(ends.get(ends.size() - 1));
                rows.add(Row.of(
                        one,
                        end.year(),
                        isLast ? said : "",
                        List.of(
                                "" + end.year(),
                                one.name(),
                                years.names(end.best()),
                                years.names(end.frontier()),
                                said),
                        value.apply(end),
                        end.leading()));
            }
        }
        String lasts = metrics.stream()
                .map(metric -> data.get(Metric.class, metric).name() + ", end of "
                        + years.last(metric).year() + ": " + words.apply(years.last(metric)) + ".")
                .collect(Collectors.joining(" "));
        return Figure.of(
                id,
                false,
                title,
                says + " In each year, the marks have the order of the legend. " + lasts,
                new Chart(form, "End of the year", axis, rows, List.of(), Optional.of(level)),
                new Table(List.of("Year", "Metric", "Best Chinese chip", "Best foreign chip", column), rows));
    }
}
