// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

/**
 * A row in a chart.
 *
 * @param x the place on the horizontal axis, or the number of the line in a chart of rows
 * @param row the numbers; a heading in a chart of rows has none
 */
record Mark(Series series, double x, Row row) {
    /** Returns the words shown when a reader points at the mark. */
    String tip() {
        return series.name() + (series.name().isEmpty() ? "" : " · ") + row.subject() + " · " + row.answer();
    }
}
