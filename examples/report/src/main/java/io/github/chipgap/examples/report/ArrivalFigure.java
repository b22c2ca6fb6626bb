// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.Chart.Level;
import io.github.chipgap.examples.report.Chart.Line;
import io.github.chipgap.examples.report.Chart.Point;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Subject;
import io.github.chipgap.model.TimelineEstimate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The figures of follower and frontier: one for each stated time until a follower has a chip's performance. */
final class ArrivalFigure {
    private static final int QUARTERS = 16;

    private ArrivalFigure() {}

    static List<Figure> all(Dataset data) {
        return data.all(TimelineEstimate.class).stream()
                .filter(timeline -> timeline.subject().isPresent())
                .filter(timeline -> timeline.reference()
                        .flatMap(id -> data.find(Chip.class, id))
                        .isPresent())
                .map(timeline -> figure(data, timeline))
                .toList();
    }

    private static Figure figure(Dataset data, TimelineEstimate timeline) {
        CatchUp arrival = CatchUp.of(data, timeline.id(), ChipFigures.GROWTH);
        String subject =
                data.get(Subject.class, timeline.subject().orElseThrow()).name();
        String goal =
                data.get(Subject.class, timeline.reference().orElseThrow()).name();
        String when = Words.range(timeline.years(), 2, "years");
        String growth = Words.percent(arrival.frontierGrowth());
        String then = Words.percent(arrival.ratioOnArrival().withoutBest());
        List<Point> points = IntStream.rangeClosed(0, QUARTERS)
                .mapToObj(quarter -> grown(quarter / 4.0, Estimate.exactly(1), arrival.frontierGrowth(), quarter / 4.0))
                .toList();
        List<Mark> marks = arrival.years().best().stream()
                .mapToObj(years -> new Mark(
                        new Series(subject, Tone.CHINA, true, true),
                        years,
                        Estimate.exactly(1),
                        "← arrives before this",
                        subject + " reaches today’s frontier in " + when))
                .toList();
        return Figure.of(
                "moving-target-" + timeline.id(),
                true,
                subject + " says that it reaches " + goal + " in " + when + "; by then it would have " + then
                        + " of a frontier that grows by " + growth + " a year",
                "The goal stands still, the frontier does not: the blue line is the frontier on the day of the undated"
                        + " article, growing by " + growth + " a year.",
                new Chart(
                        Form.LINEAR,
                        "Years from the day of the article",
                        "Performance, % of the frontier on the day of the article",
                        marks,
                        List.of(new Line(Tone.OTHERS, "foreign frontier", points)),
                        Optional.of(new Level(1, "100 %: the goal"))),
                new Table(
                        List.of("Growth of the frontier a year", "Years until arrival", "Of the frontier on arrival"),
                        List.of(Table.Row.of(
                                List.of(growth, when, then),
                                arrival.ratioOnArrival(),
                                arrival.explain().claims()))));
    }

    /** Returns a place on the line of a frontier that has grown at a rate for some years. */
    static Point grown(double x, Estimate start, Estimate growth, double years) {
        Estimate level = years == 0
                ? start
                : start.times(growth.plus(Estimate.exactly(1)).pow(years));
        double best = level.best().orElse(0);
        return new Point(
                x,
                level.interval().lower().orElse(best),
                level.interval().upper().orElse(best));
    }
}
