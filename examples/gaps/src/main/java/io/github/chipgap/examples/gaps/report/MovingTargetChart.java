// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Somebody on the way to where the frontier is today, and where the frontier is by then.
 *
 * @param id what links on the page call the figure
 * @param subject who is on the way
 * @param goal what is to be reached
 * @param years after how many years
 * @param courses what the frontier does meanwhile, and what that leaves
 * @param citations where the years and the growth are from
 */
public record MovingTargetChart(
        String id,
        String subject,
        String goal,
        Estimate years,
        List<Course> courses,
        ImmutableSet<Citation> citations) {
    private static final double HORIZON = 4;
    private static final int STEPS = 24;

    /**
     * A way for the frontier to go on.
     *
     * @param growth by what part it grows a year
     * @param onArrival what part of it the subject then has
     */
    public record Course(Estimate growth, Estimate onArrival) {}

    /** The picture with its words. */
    public Figure figure() {
        List<Mark> marks = new ArrayList<>();
        List<Trail> trails = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        StringBuilder says = new StringBuilder(
                subject + " says that it reaches " + goal + " in " + inYears() + ". The frontier does not wait. ");
        for (Course course : courses) {
            String growth = ReportText.plain().of(course.growth());
            String left = ReportText.plain().of(course.onArrival());
            trails.add(new Trail(
                    Group.numbered(trails.size(), "Frontier that grows by " + growth + " a year"),
                    points(course.growth())));
            Group frontier = trails.get(trails.size() - 1).group();
            years.best()
                    .ifPresent(time -> marks.add(new Mark(
                            frontier,
                            Span.exactly(time),
                            Span.of(level(course.growth(), time)),
                            Optional.of("the frontier by then"))));
            rows.add(new Table.Row(List.of(growth, inYears(), left)));
            says.append("Where it grows by ")
                    .append(growth)
                    .append(" a year, ")
                    .append(subject)
                    .append(" then stands at ")
                    .append(left)
                    .append(" of it. ");
        }
        Group follower = new Group(subject, Tone.CHINA, Marker.SQUARE);
        marks.add(new Mark(
                follower,
                Span.of(years.within(Interval.atLeast(0)).orElse(years)),
                Span.exactly(1),
                Optional.of(subject + " arrives")));
        return new Figure(
                id,
                "A target that moves",
                says.toString().strip(),
                new Plot(
                        "Performance, today's frontier = 1; years from today",
                        Scale.YEARS,
                        Scale.LINEAR,
                        marks,
                        trails,
                        OptionalDouble.of(0)),
                new Table(
                        List.of("Growth of the frontier a year", "Years until arrival", "Of the frontier on arrival"),
                        rows),
                citations);
    }

    private String inYears() {
        return ReportText.plain().withUnit("years").of(years);
    }

    private static List<Trail.Point> points(Estimate growth) {
        List<Trail.Point> points = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double time = HORIZON * step / STEPS;
            Span level = time == 0 ? Span.exactly(1) : Span.of(level(growth, time));
            points.add(new Trail.Point(Span.exactly(time), level));
        }
        return points;
    }

    /** Where the frontier is after some years, in parts of where it is today. */
    private static Estimate level(Estimate growth, double years) {
        return growth.plus(Estimate.exactly(1)).pow(years);
    }
}
