// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.Leader;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figure of all chips with a figure of throughput, and of the best so far on either side. */
final class PerformanceFigure {
    private static final int NAMED = 3;

    private PerformanceFigure() {}

    static Figure of(Dataset data, YearEnd end) {
        Metric metric = data.get(Metric.class, YearEnd.THROUGHPUT);
        Chips chips = new Chips(data, metric);
        List<Row> rows = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        for (Chip chip : chips.all()) {
            if (chip.released().isPresent()) {
                String maker =
                        chip.maker().map(id -> data.get(Party.class, id).name()).orElse("");
                String released = chip.released().get().toString();
                String side = chips.series(chip).name();
                rows.add(chips.row(chip, List.of(chip.name(), maker, side, released, chips.words(chip))));
            } else {
                undated.add(chip.name());
            }
        }
        rows.sort(Comparator.comparingDouble(Row::x).thenComparing(Row::label));
        List<Row> chinese = recordHolders(rows, Series.CHINESE);
        List<Row> foreign = recordHolders(rows, Series.FOREIGN);
        List<Row> named = Stream.of(chinese, foreign)
                .flatMap(holders -> holders.stream().skip(Math.max(0, holders.size() - NAMED)))
                .toList();
        List<Row> marks = rows.stream()
                .map(row -> named.contains(row) ? row : row.withoutLabel())
                .toList();
        String title = words(data, end.best()) + ", against " + words(data, end.frontier())
                + ": the best AI chips at the end of " + end.year();
        String says = """
                %s of %s chips by the date of their release. The lines are the best so far on either side, by lower \
                bounds. The latest record holders have names if there is room.""".formatted(metric.name(), rows.size());
        List<Chart.Line> lines = List.of(steps(Tone.OTHERS, foreign), steps(Tone.CHINA, chinese));
        Chart chart = new Chart(Chart.Form.LOG, "Release", chips.caption(), marks, lines, Optional.empty());
        Table table = new Table(List.of("Chip", "Maker", "Side", "Release", "Throughput"), rows);
        Figure figure = Figure.of("performance", false, title, says, chart, table);
        String note = "Excluded, because no release date is known: " + Words.list(undated) + ".";
        return undated.isEmpty() ? figure : figure.withNote(note);
    }

    private static String words(Dataset data, Leader leader) {
        String value = Words.range(leader.value().estimate(), 3, leader.value().unit());
        return String.join(" or ", Words.names(data, leader.candidates())) + ", " + value;
    }

    /** Returns the chips of a series with a lower bound above all chips before them. */
    private static List<Row> recordHolders(List<Row> rows, Series series) {
        List<Row> holders = new ArrayList<>();
        double best = 0;
        for (Row row : rows) {
            if (row.series().equals(series) && row.low() > best) {
                best = row.low();
                holders.add(row);
            }
        }
        return holders;
    }

    /** Returns a line that keeps the value of each holder until the next. */
    private static Chart.Line steps(Tone tone, List<Row> holders) {
        List<Chart.Point> points = new ArrayList<>();
        for (Row holder : holders) {
            double before = points.isEmpty()
                    ? holder.low()
                    : points.get(points.size() - 1).low();
            points.add(new Chart.Point(holder.x(), before, before));
            points.add(new Chart.Point(holder.x(), holder.low(), holder.low()));
        }
        return new Chart.Line(tone, "", points);
    }
}
