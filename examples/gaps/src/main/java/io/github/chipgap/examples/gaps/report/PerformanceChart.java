// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.PartialDate;
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
 * @param chips the chips, by their release
 */
public record PerformanceChart(String metric, String unit, List<ChipFigure> chips) {
    private static final Group CHINA = new Group("Chinese makers", Tone.CHINA, Marker.DIAMOND);
    private static final Group OTHERS = new Group("Other makers", Tone.OTHERS, Marker.CIRCLE);

    /**
     * A chip.
     *
     * @param chinese whether its maker is at home in China
     * @param record whether it was the best of its makers when it came, and is to be named in the picture
     */
    public record ChipFigure(
            String name,
            String maker,
            boolean chinese,
            PartialDate released,
            Estimate value,
            boolean record,
            ImmutableSet<Citation> citations) {
        private Span when() {
            return Span.of(released.firstDay(), released.lastDay());
        }
    }

    /** The picture with its words. */
    public Figure figure() {
        ReportText text = ReportText.plain().withUnit(unit);
        List<Mark> marks = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        ImmutableSet.Builder<Citation> citations = ImmutableSet.builder();
        // The newest are named first, for they are those that a reader looks for.
        List<ChipFigure> newestFirst = new ArrayList<>(chips);
        newestFirst.sort(
                Comparator.comparing((ChipFigure chip) -> chip.when().anchor()).reversed());
        for (ChipFigure chip : newestFirst) {
            marks.add(new Mark(
                    chip.chinese() ? CHINA : OTHERS,
                    chip.when(),
                    Span.of(chip.value()),
                    chip.record() ? Optional.of(chip.name()) : Optional.empty()));
            rows.add(List.of(chip.name(), chip.maker(), chip.released().toString(), text.of(chip.value())));
            citations.addAll(chip.citations());
        }
        return new Figure(
                "performance",
                metric + " over time",
                says(text),
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

    private String says(ReportText text) {
        return "Each point is a chip at the date of its release. " + best("The best Chinese chip", true, text)
                + best("The best of the others", false, text)
                + "A bar joins figures that differ, or spans a date that is not known to the day.";
    }

    private String best(String whose, boolean chinese, ReportText text) {
        return chips.stream()
                .filter(chip -> chip.chinese() == chinese)
                .max(Comparator.comparing(chip -> Span.of(chip.value()).anchor()))
                .map(chip -> whose + " is " + chip.name() + " with " + text.of(chip.value()) + ". ")
                .orElse("");
    }
}
