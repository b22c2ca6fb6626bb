// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Subject;
import io.github.chipgap.model.TimelineEstimate;
import java.util.List;
import java.util.Optional;

/** The figures of follower and frontier: one for each stated time until a follower has a chip's performance. */
final class ArrivalFigure {
    private static final int YEARS = 4;

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
        CatchUp arrival = CatchUp.of(data, timeline.id(), RoadmapFigure.GROWTH);
        Estimate years = timeline.years();
        String subject = timeline.subject().orElseThrow();
        String follower = data.get(Subject.class, subject).name();
        String goal = data.get(Chip.class, timeline.reference().orElseThrow()).name();
        String when = Words.range(years, 2, "years");
        String growth = Words.percent(arrival.frontierGrowth());
        String then = Words.percent(arrival.ratioOnArrival().withoutBest());

        Series series = new Series(follower, Tone.CHINA, true, true, 0);
        double x = years.best().orElse(years.interval().highest());
        String label = years.interval().hasUpper() ? "← arrives before this" : "arrives about here";
        List<String> tip = List.of(follower + " reaches today’s frontier in " + when);
        Row mark = new Row(series, x, label, tip, Estimate.exactly(1), List.of());
        List<String> sources = Row.sources(arrival.explain().claims());
        Row row = new Row(series, x, "", List.of(growth, when, then), arrival.ratioOnArrival(), sources);

        String verb = timeline.statedBy().contains(subject) ? "says that it reaches" : "is said to reach";
        String title = "%s %s %s in %s; by then it would have %s of a frontier that grows by %s a year"
                .formatted(follower, verb, goal, when, then, growth);
        String says = """
                The goal stands still, the frontier does not: the blue line is the frontier on the day of the undated \
                article, growing by %s a year.""".formatted(growth);
        Chart.Line frontier =
                Chart.Line.growing("foreign frontier", 0, YEARS, Estimate.exactly(1), arrival.frontierGrowth());
        String across = "Years from the day of the article";
        String up = "Performance, % of the frontier on the day of the article";
        List<Row> marks = Double.isFinite(x) ? List.of(mark) : List.of();
        Optional<Chart.Level> level = Optional.of(new Chart.Level(1, "100 %: the goal"));
        Chart chart = new Chart(Chart.Form.LINEAR, across, up, marks, List.of(frontier), level);
        List<String> headings =
                List.of("Growth of the frontier a year", "Years until arrival", "Of the frontier on arrival");
        Table table = new Table(headings, List.of(row));
        return Figure.of("moving-target-" + timeline.id(), true, title, says, chart, table);
    }
}
