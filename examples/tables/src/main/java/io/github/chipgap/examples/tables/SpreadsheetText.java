// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.util.regex.Pattern;

/** Cells shown as text by a spreadsheet: an apostrophe comes before a text that it would run as a formula. */
final class SpreadsheetText {
    private static final String STARTS = "=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(e[0-9]+)?");

    private SpreadsheetText() {}

    /** Returns the cell of a text. */
    static String of(String text) {
        boolean isNumber = NUMBER.matcher(text).matches();
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 && !isNumber ? "'" + text : text;
    }

    /** Returns the text of a cell. */
    static String textOf(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }
}
