// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.util.regex.Pattern;

/**
 * A cell not readable as the mapping says, or a row or header without the expected cells.
 *
 * @param row the row, counted from 1; the header is row 1
 * @param name the name of the row; empty if it has none
 * @param column the name of the column; empty if the whole row is meant
 * @param expected what was expected
 * @param value the text of the cell
 * @param note what the reader made of the text; empty if it adds nothing
 */
record CellViolation(long row, String name, String column, String expected, String value, String note) {
    private static final int LONGEST = 80;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}&&[^ ]]");

    @Override
    public String toString() {
        return "row " + row + (name.isEmpty() ? "" : " (" + shown(name) + ")") + (column.isEmpty() ? "" : ", " + column)
                + ": expected " + expected + ", got \"" + shown(value) + "\"" + note;
    }

    /** Returns a text on one line, without the end of a long one, in which invisible characters are escaped. */
    private static String shown(String text) {
        String line = INVISIBLE
                .matcher(text.replaceAll("\\s+", " "))
                .replaceAll(match -> String.format("\\\\u%04x", match.group().codePointAt(0)));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
