// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.Chart.Line;
import io.github.chipgap.examples.report.Chart.Point;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The figure of Huawei's roadmap against a growing foreign frontier. */
final class RoadmapFigure {
    static final String GROWTH = "ml-hardware-fp16-growth";

    private static final String METRIC = "fp8-dense";
    private static final String MAKER = "huawei";
    private static final String FRONTIER = "other-accelerator-makers";

    private RoadmapFigure() {}

    static Figure of(Dataset data, LocalDate from) {
        Metric metric = data.get(Metric.class, METRIC);
        String unit = metric.unit().orElse("");
        Estimate growth = data.get(Measurement.class, GROWTH).value();
        Projection frontier = Projection.of(data, FRONTIER, METRIC, from, GROWTH);
        Estimate today = Leaders.of(data)
                .datedOnly()
                .at(from)
                .of(FRONTIER, METRIC)
                .value()
                .estimate();
        List<Row> rows = new ArrayList<>();
        String title = "";
        StringBuilder says = new StringBuilder("The blue line is the best foreign chip at the end of " + from.getYear()
                + ", " + Words.range(today, 3, unit) + ", growing by " + Words.percent(growth) + " a year.");
        for (Chip chip : planned(data, from)) {
            Period when = frontier.when(chip.id());
            Computed value =
                    Leaders.of(data).withTargets().of(chip.id(), METRIC).value();
            Estimate level = frontier.level(when).estimate();
            String ratio = Words.percent(frontier.ratio(chip.id()).estimate());
            String said = Words.range(value.estimate(), 3, unit);
            boolean onRoadmap = chip.maker().filter(MAKER::equals).isPresent();
            if (onRoadmap) {
                title = chip.name() + ", planned for " + Words.date(when) + ", would stand at " + ratio
                        + " of a foreign frontier that grows by " + Words.percent(growth) + " a year";
            } else if (value.estimate().isCertainlyGreaterThan(level)) {
                says.append(" " + chip.name() + ", planned for " + Words.date(when) + " with " + said
                        + ", beats the assumed growth, which gives " + Words.range(level, 3, unit) + ".");
            } else {
                continue;
            }
            List<String> cells = List.of(chip.name(), Words.date(when), said, ratio);
            rows.add(new Chips(data).row(chip, when, cells, value.estimate(), value.inputs()));
        }
        if (title.isEmpty()) {
            throw new NoSuchElementException("expected a planned chip of " + MAKER + ", got none");
        }
        double last = Math.max(2, rows.stream().mapToDouble(Row::x).max().orElseThrow() - Words.year(from) + 0.25);
        return Figure.of(
                "roadmap",
                false,
                title,
                says.toString(),
                new Chart(
                        Form.LOG,
                        "Planned release",
                        metric.name() + ", " + unit + " (logarithmic)",
                        rows,
                        List.of(growing("foreign frontier, if it grows", Words.year(from), last, today, growth)),
                        Optional.empty()),
                new Table(List.of("Chip", "Planned for", metric.name(), "Of the frontier by then"), rows));
    }

    /** Returns the chips with a figure and a release after a day, in the order of their release. */
    private static List<Chip> planned(Dataset data, LocalDate from) {
        return data.all(Chip.class).stream()
                .filter(chip -> !new Chips(data).measured(chip, METRIC).isEmpty())
                .filter(chip -> chip.released()
                        .filter(when -> when.firstDay().isAfter(from))
                        .isPresent())
                .sorted(Comparator.comparing(
                        chip -> chip.released().orElseThrow().firstDay()))
                .toList();
    }

    /** Returns the line of a frontier growing for some years at a rate. */
    static Line growing(String label, double from, double years, Estimate start, Estimate growth) {
        List<Point> points = new ArrayList<>();
        for (double time = 0; time <= years; time += 0.25) {
            Estimate factor = growth.plus(Estimate.exactly(1)).pow(time);
            Estimate level = time == 0 ? start : start.times(factor);
            double best = level.best().orElse(0);
            points.add(new Point(
                    from + time,
                    level.interval().lower().orElse(best),
                    level.interval().upper().orElse(best)));
        }
        return new Line(Tone.OTHERS, label, points);
    }
}
