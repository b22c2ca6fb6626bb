// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far behind somebody was at the end of each year, in one metric or several.
 *
 * @param id what links on the page call the figure
 * @param title what the figure is of
 * @param says what it shows
 * @param caption what is counted
 * @param logarithmic whether equal ratios are equal steps
 * @param onAPar the number that nobody behind would have; the picture always shows it
 * @param values the numbers, by year
 */
public record YearChart(
        String id,
        String title,
        String says,
        String caption,
        boolean logarithmic,
        double onAPar,
        List<YearValue> values) {
    private static final double BESIDE = 0.14;

    /**
     * A number of a year.
     *
     * @param metric the name of the metric
     * @param who who is held against whom
     * @param value the number; absent where the answer is none, and is told in the table alone
     * @param words the answer in words
     */
    public record YearValue(
            int year,
            String metric,
            String who,
            Optional<Estimate> value,
            String words,
            ImmutableSet<Citation> citations) {}

    /** The picture with its words. */
    public Figure figure() {
        List<String> metrics = values.stream().map(YearValue::metric).distinct().toList();
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        ImmutableSet.Builder<Citation> citations = ImmutableSet.builder();
        for (YearValue value : values) {
            int metric = metrics.indexOf(value.metric());
            double beside = (metric - (metrics.size() - 1) / 2.0) * BESIDE;
            value.value()
                    .ifPresent(number -> marks.add(new Mark(
                            Group.numbered(metric, value.metric()),
                            Span.exactly(value.year() + beside),
                            Span.of(number),
                            Optional.empty())));
            rows.add(new Table.Row(
                    List.of(String.valueOf(value.year()), value.metric(), value.who(), value.words()),
                    value.citations()));
            citations.addAll(value.citations());
        }
        Scale up = logarithmic ? Scale.LOGARITHMIC : Scale.LINEAR;
        return new Figure(
                id,
                title,
                says,
                new Plot(caption, Scale.YEARS, up, marks, List.of(), OptionalDouble.of(onAPar)),
                new Table(List.of("End of", "Metric", "Who", caption), rows),
                citations.build());
    }
}
