// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Citation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is planned, against a frontier that grows on from a day.
 *
 * @param metric the name of what is counted
 * @param unit its unit
 * @param says what the chart shows
 * @param from the day from which the frontier grows
 * @param today what the frontier has on that day
 * @param courses a way for the frontier to go on, or several
 * @param citations where the frontier and its growth are from
 */
public record RoadmapChart(
        String metric,
        String unit,
        String says,
        LocalDate from,
        Estimate today,
        List<Course> courses,
        ImmutableSet<Citation> citations) {
    /**
     * A way for the frontier to go on, with what is planned held against it.
     *
     * @param growth by what part the frontier grows a year
     */
    public record Course(Estimate growth, List<Plan> plans) {}

    /**
     * A chip that is planned.
     *
     * @param frontier what the frontier has when the chip comes, if it grows on
     * @param ratio the chip's value divided by that; absent where the chip is only told for being beyond it
     */
    public record Plan(ChipFigure chip, Estimate frontier, Optional<Estimate> ratio) {}

    /** The picture with its words. */
    public Figure figure() {
        List<Mark> marks = new ArrayList<>();
        List<Trail> trails = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        ImmutableSet.Builder<Citation> all = ImmutableSet.<Citation>builder().addAll(citations);
        ReportText words = ReportText.plain().withUnit(unit);
        for (Course course : courses) {
            String growth = ReportText.plain().of(course.growth());
            Group frontier = Group.numbered(trails.size(), "Frontier that grows by " + growth + " a year");
            trails.add(new Trail(frontier, points(course)));
            for (Plan plan : course.plans()) {
                ChipFigure chip = plan.chip();
                if (trails.size() == 1) {
                    marks.add(new Mark(chip.group(), chip.when(), Span.of(chip.value()), Optional.of(chip.name())));
                }
                rows.add(new Table.Row(
                        List.of(
                                chip.name(),
                                chip.released().toString(),
                                words.of(chip.value()),
                                growth,
                                words.of(plan.frontier()),
                                plan.ratio().map(ReportText.plain()::of).orElse("more than growth gives")),
                        chip.citations()));
                all.addAll(chip.citations());
            }
        }
        return new Figure(
                "roadmap",
                "What is planned, against a frontier that grows on",
                says,
                new Plot(
                        metric + ", " + unit + ", logarithmic",
                        Scale.YEARS,
                        Scale.LOGARITHMIC,
                        marks,
                        trails,
                        OptionalDouble.empty()),
                new Table(
                        List.of("Chip", "Planned for", metric, "Growth a year", "Frontier by then", "Chip / frontier"),
                        rows),
                all.build());
    }

    /** The frontier from quarter to quarter, to the last that is planned. */
    private List<Trail.Point> points(Course course) {
        double begin = Span.of(from, from).anchor();
        double end = course.plans().stream()
                .mapToDouble(plan -> plan.chip().when().high())
                .max()
                .orElse(begin + 1);
        Estimate factor = course.growth().plus(Estimate.exactly(1));
        List<Trail.Point> points = new ArrayList<>();
        for (int quarter = 0; begin + quarter / 4.0 <= end; quarter++) {
            Estimate level = quarter == 0 ? today : today.times(factor.pow(quarter / 4.0));
            points.add(new Trail.Point(Span.exactly(begin + quarter / 4.0), Span.of(level)));
        }
        return points;
    }
}
