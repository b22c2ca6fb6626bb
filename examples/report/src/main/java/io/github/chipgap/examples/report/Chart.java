// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;

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
    record Line(Tone tone, String label, List<Point> points) {}

    /** A place on a line with the bounds of its height. */
    record Point(double x, double low, double high) {}

    /** The height of parity, which has a line with words. */
    record Level(double at, String words) {}

    /** Returns the named series of the marks. */
    ImmutableSet<Series> legend() {
        return marks.stream()
                .map(Row::series)
                .filter(series -> !series.name().isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns whether the axis of the values counts in percent; the values themselves are parts of 1. */
    boolean isPercent() {
        return (form == Form.ROWS ? across : up).contains("%");
    }
}
