// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

/**
 * A cell that is not what the mapping says it is, or a row or header that is not as wide or as named as it must be.
 *
 * @param row the row, counted from 1; the header is row 1
 * @param column the name of the column; empty where the whole row is meant
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
