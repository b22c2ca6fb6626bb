// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
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

    private RoadmapFigure() {}

    static Figure of(Dataset data, LocalDate from) {
        Metric metric = data.get(Metric.class, METRIC);
        Chips chips = new Chips(data, metric);
        String unit = metric.unit().orElse("");
        Estimate growth = data.get(Measurement.class, GROWTH).value();
        String rate = Words.percent(growth) + " a year";
        Projection frontier = Projection.of(data, YearEnd.FOREIGN, METRIC, from, GROWTH);
        Leaders today = Leaders.of(data).datedOnly().at(from);
        Estimate start = today.of(YearEnd.FOREIGN, METRIC).value().estimate();

        String title = "";
        StringBuilder says = new StringBuilder("The blue line is the best foreign chip at the end of " + from.getYear()
                + ", " + Words.range(start, 3, unit) + ", growing by " + rate + ".");
        List<Row> rows = new ArrayList<>();
        for (Chip chip : planned(chips, from)) {
            Period when = chip.released().orElseThrow();
            Estimate level = frontier.level(when).estimate();
            String plan = chip.name() + ", planned for " + Words.date(when);
            String ratio = Words.percent(frontier.ratio(chip.id()).estimate());
            boolean isOfMaker = chip.maker().filter(MAKER::equals).isPresent();
            boolean isBetter = chips.value(chip).isCertainlyGreaterThan(level);
            if (isOfMaker) {
                title = plan + ", would stand at " + ratio + " of a foreign frontier that grows by " + rate;
            } else if (isBetter) {
                says.append(" " + plan + " with " + chips.words(chip) + ", beats the assumed growth, which gives "
                        + Words.range(level, 3, unit) + ".");
            }
            if (isOfMaker || isBetter) {
                rows.add(chips.row(chip, List.of(chip.name(), Words.date(when), chips.words(chip), ratio)));
            }
        }
        if (title.isEmpty()) {
            throw new NoSuchElementException("expected a planned chip of " + MAKER + ", got none");
        }
        double first = Words.year(from);
        double years = Math.max(2, rows.get(rows.size() - 1).x() - first + 0.25);
        Chart.Line line = Chart.Line.growing("foreign frontier, if it grows", first, years, start, growth);
        Chart chart =
                new Chart(Chart.Form.LOG, "Planned release", chips.caption(), rows, List.of(line), Optional.empty());
        Table table = new Table(List.of("Chip", "Planned for", metric.name(), "Of the frontier by then"), rows);
        return Figure.of("roadmap", false, title, says.toString(), chart, table);
    }

    /** Returns the chips with a release after a day, in the order of their release. */
    private static List<Chip> planned(Chips chips, LocalDate from) {
        return chips.all().stream()
                .filter(chip -> chip.released()
                        .filter(when -> when.firstDay().isAfter(from))
                        .isPresent())
                .sorted(Comparator.comparing(
                        chip -> chip.released().orElseThrow().firstDay()))
                .toList();
    }
}
