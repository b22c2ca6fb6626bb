// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Leader;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.Chart.Line;
import io.github.chipgap.examples.report.Chart.Point;
import io.github.chipgap.examples.report.YearEnds.YearEnd;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figure of all chips with a figure of throughput, and of the best so far on either side. */
final class PerformanceFigure {
    private static final int NAMED = 3;

    private PerformanceFigure() {}

    static Figure of(Dataset data, YearEnds years) {
        Metric metric = data.get(Metric.class, YearEnds.THROUGHPUT);
        String unit = metric.unit().orElse("");
        Chips chips = new Chips(data);
        List<Row> rows = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        for (Chip chip : data.all(Chip.class)) {
            ImmutableList<Measurement> values = chips.measured(chip, metric.id());
            Optional<Period> when = chip.released().filter(period -> !period.isRelative());
            if (!values.isEmpty() && when.isPresent()) {
                Estimate value = Reconciliation.hull().reconcile(data, values).value();
                String maker =
                        chip.maker().map(id -> data.get(Party.class, id).name()).orElse("");
                String side = chips.series(chip).name();
                List<String> cells =
                        List.of(chip.name(), maker, side, when.get().toString(), Words.range(value, 3, unit));
                rows.add(chips.row(chip, when.get(), cells, value, values));
            } else if (!values.isEmpty()) {
                undated.add(chip.name());
            }
        }
        rows.sort(Comparator.comparingDouble(Row::x).thenComparing(Row::label));
        List<Row> chinese = recordHolders(rows, Series.CHINESE);
        List<Row> foreign = recordHolders(rows, Series.FOREIGN);
        List<Row> named = Stream.of(chinese, foreign)
                .flatMap(holders -> holders.stream().skip(Math.max(0, holders.size() - NAMED)))
                .toList();
        YearEnd end = years.last(metric.id());
        Set<String> best = Stream.of(end.best(), end.frontier())
                .flatMap(leader -> leader.candidates().stream())
                .map(id -> data.get(Subject.class, id).name())
                .collect(Collectors.toSet());
        Figure figure = Figure.of(
                "performance",
                false,
                words(years, end.best(), unit) + ", against " + words(years, end.frontier(), unit)
                        + ": the best AI chips at the end of " + end.year(),
                metric.name() + " of " + rows.size() + " chips by the date of their release. The lines are"
                        + " the best so far on either side, by lower bounds. The latest record holders have names if"
                        + " there is room.",
                new Chart(
                        Form.LOG,
                        "Release",
                        metric.name() + ", " + unit + " (logarithmic)",
                        rows.stream()
                                .map(row -> named.contains(row)
                                                || best.contains(row.cells().get(0))
                                        ? row
                                        : row.withoutLabel())
                                .toList(),
                        List.of(steps(Tone.OTHERS, foreign), steps(Tone.CHINA, chinese)),
                        Optional.empty()),
                new Table(List.of("Chip", "Maker", "Side", "Release", "Throughput"), rows));
        return undated.isEmpty()
                ? figure
                : figure.withNote("Excluded, because no release date is known: " + Words.list(undated) + ".");
    }

    private static String words(YearEnds years, Leader leader, String unit) {
        return years.names(leader) + ", " + Words.range(leader.value().estimate(), 3, unit);
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

    private static Line steps(Tone tone, List<Row> holders) {
        List<Point> points = new ArrayList<>();
        double best = Double.NaN;
        for (Row holder : holders) {
            if (!points.isEmpty()) {
                points.add(new Point(holder.x(), best, best));
            }
            best = holder.low();
            points.add(new Point(holder.x(), best, best));
        }
        return new Line(tone, "", points);
    }
}
