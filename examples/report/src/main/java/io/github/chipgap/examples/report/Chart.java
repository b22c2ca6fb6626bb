// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.chipgap.estimate.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Marks and lines over two axes.
 *
 * @param across the caption of the horizontal axis
 * @param up the caption of the vertical axis, or the heading of a chart of rows
 */
record Chart(Form form, String across, String up, List<Row> marks, List<Line> lines, Optional<Level> level) {
    /** How axes count. */
    enum Form {
        /** Years across, equal ratios up. */
        LOG,
        /** Years across, equal differences up. */
        LINEAR,
        /** Shares across, a row for each mark. */
        ROWS
    }

    /** A line, with a band if its bounds differ. */
    record Line(Tone tone, String label, List<Point> points) {
        /** Returns the line of a frontier growing for some years at a rate. */
        static Line growing(String label, double from, double years, Estimate start, Estimate growth) {
            List<Point> points = new ArrayList<>();
            for (double time = 0; time <= years; time += 0.25) {
                Estimate level = start.times(growth.plus(Estimate.exactly(1)).pow(time));
                double best = level.best().orElse(0);
                double low = level.interval().lower().orElse(best);
                points.add(new Point(from + time, low, level.interval().upper().orElse(best)));
            }
            return new Line(Tone.OTHERS, label, points);
        }

        /** Returns the coordinates along the lower bounds and back along the upper bounds. */
        double[] outline() {
            Stream<double[]> there = points.stream().map(point -> new double[] {point.x(), point.low()});
            Stream<double[]> back = Lists.reverse(points).stream().map(point -> new double[] {point.x(), point.high()});
            return Stream.concat(there, back).flatMapToDouble(DoubleStream::of).toArray();
        }
    }

    /** A place on a line with the bounds of its height. */
    record Point(double x, double low, double high) {}

    /** The height of parity, which has a line with words. */
    record Level(double at, String words) {}

    boolean isRows() {
        return form == Form.ROWS;
    }

    /** Returns the named series of the marks. */
    ImmutableSet<Series> legend() {
        return marks.stream()
                .map(Row::series)
                .filter(series -> !series.name().isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns whether the axis of the values counts in percent; the values themselves are parts of 1. */
    boolean isPercent() {
        return (across + up).contains("%");
    }
}
