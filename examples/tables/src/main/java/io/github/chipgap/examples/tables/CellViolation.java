// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

/**
 * A cell that breaks the mapping, or a row or header with wrong cells.
 *
 * @param row the row, counted from 1; the header is row 1
 * @param column the name of the column; empty for a whole row
 * @param expected what was expected
 * @param value the text of the cell
 */
record CellViolation(long row, String column, String expected, String value) {
    private static final int LONGEST = 80;

    @Override
    public String toString() {
        String shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
        return "row " + row + (column.isEmpty() ? "" : ", " + column) + ": expected " + expected + ", got \"" + shown
                + "\"";
    }
}
