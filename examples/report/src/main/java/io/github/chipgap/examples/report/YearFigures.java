// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Streams;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures with a mark for each year and metric: the gap as a ratio, and as a time. */
record YearFigures(Dataset data, ImmutableListMultimap<String, YearEnd> ends) {
    /** Returns the best Chinese chip as a share of the best foreign chip. */
    Figure gap() {
        YearEnd last = last(YearEnd.THROUGHPUT);
        String title = "At the end of " + last.year() + ", the best Chinese AI chip reached " + last.share()
                + " of the FP16 throughput of the best foreign one";
        String says = "Best Chinese chip as a share of the best foreign chip, by chips whose release is dated."
                + lasts(YearEnd::share);
        List<Row> rows = rows(YearEnd::ratio, YearEnd::share);
        String up = "Share of the best foreign chip, % (logarithmic)";
        Chart.Level parity = new Chart.Level(1, "100 %: parity; ahead above it");
        Chart chart = new Chart(Chart.Form.LOG, "End of the year", up, rows, List.of(), Optional.of(parity));
        return Figure.of("gap", false, title, says, chart, table("Share", rows));
    }

    /** Returns the years for which foreign makers have had what the best Chinese chip has. */
    Figure lag() {
        YearEnd last = last(YearEnd.THROUGHPUT);
        String title = "At the end of " + last.year() + ", the best Chinese AI chip was " + last.time()
                + " in FP16 throughput";
        String says = "Years since foreign makers first had the throughput or memory of the best Chinese chip; values"
                + " within " + Math.round(100 * YearEnd.TOLERANCE) + " % count as equal." + lasts(YearEnd::time);
        List<Row> rows = rows(YearEnd::years, YearEnd::time);
        Chart.Level level = new Chart.Level(0, "0: level; ahead below it");
        Chart chart =
                new Chart(Chart.Form.LINEAR, "End of the year", "Years behind", rows, List.of(), Optional.of(level));
        return Figure.of("lag", false, title, says, chart, table("Years", rows));
    }

    /** Returns the last year end of a metric. */
    YearEnd last(String metric) {
        return Streams.findLast(ends.get(metric).stream()).orElseThrow();
    }

    private String name(String metric) {
        return data.get(Metric.class, metric).name();
    }

    /** Returns sentences with the last value of each metric. */
    private String lasts(Function<YearEnd, String> words) {
        return " In each year, the marks have the order of the legend."
                + ends.keySet().stream()
                        .map(metric -> " " + name(metric) + ", end of "
                                + last(metric).year() + ": " + words.apply(last(metric)) + ".")
                        .collect(Collectors.joining());
    }

    /** Returns a row for each year and metric. The last of the first metric has its value beside its mark. */
    private List<Row> rows(Function<YearEnd, Estimate> value, Function<YearEnd, String> words) {
        List<String> metrics = ends.keySet().asList();
        List<Row> rows = new ArrayList<>();
        ends.forEach((metric, end) -> {
            int index = metrics.indexOf(metric);
            Series series = Series.neutral(name(metric), index, metrics.size());
            String chinese = String.join(" or ", Words.names(data, end.best().candidates()));
            String foreign =
                    String.join(" or ", Words.names(data, end.frontier().candidates()));
            List<String> cells = List.of("" + end.year(), series.name(), chinese, foreign, words.apply(end));
            String label = index == 0 && end.equals(last(metric)) ? words.apply(end) : "";
            rows.add(new Row(series, end.year(), label, cells, value.apply(end), end.sources()));
        });
        return rows;
    }

    private static Table table(String column, List<Row> rows) {
        return new Table(List.of("Year", "Metric", "Best Chinese chip", "Best foreign chip", column), rows);
    }
}
