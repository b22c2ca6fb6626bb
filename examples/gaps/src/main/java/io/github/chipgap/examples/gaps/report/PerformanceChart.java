// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Citation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What chips do, by the date from which on they were to be had.
 *
 * @param metric the name of what is counted
 * @param unit its unit
 * @param says what the chart shows
 * @param chips the chips, in any order
 */
public record PerformanceChart(String metric, String unit, String says, List<ChipFigure> chips) {
    /** The picture with its words. */
    public Figure figure() {
        ReportText text = ReportText.plain().withUnit(unit);
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        ImmutableSet.Builder<Citation> citations = ImmutableSet.builder();
        for (ChipFigure chip : inOrder()) {
            marks.add(new Mark(
                    chip.group(),
                    chip.when(),
                    Span.of(chip.value()),
                    chip.isRecordAmong(chips) ? Optional.of(chip.name()) : Optional.empty()));
            rows.add(new Table.Row(
                    List.of(
                            chip.name(),
                            chip.maker(),
                            (chip.planned() ? "planned for " : "") + chip.released(),
                            text.of(chip.value())),
                    chip.citations()));
            citations.addAll(chip.citations());
        }
        return new Figure(
                "performance",
                metric + " over time",
                says,
                new Plot(
                        metric + ", " + unit + ", logarithmic",
                        Scale.YEARS,
                        Scale.LOGARITHMIC,
                        marks,
                        List.of(),
                        OptionalDouble.empty()),
                new Table(List.of("Chip", "Maker", "Released", metric), rows),
                citations.build());
    }

    /** Chinese chips first and the newest of them first, which is the order in which the picture finds room for names. */
    private List<ChipFigure> inOrder() {
        List<ChipFigure> order = new ArrayList<>(chips);
        order.sort(Comparator.comparing((ChipFigure chip) -> !chip.chinese())
                .thenComparing(Comparator.comparingDouble(
                                (ChipFigure chip) -> chip.when().anchor())
                        .reversed())
                .thenComparing(ChipFigure::name));
        return order;
    }
}
