// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A place in a text, as messages tell it: found by going over all that is before it.
 *
 * <p>A line ends with a line feed, and a column is a character of Unicode, however many bytes or halves it takes.
 */
record TextPlace(int line, int column) {
    /** The place behind a text. */
    static TextPlace behind(String before) {
        int line = 1;
        int column = 1;
        for (int c : before.codePoints().toArray()) {
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return new TextPlace(line, column);
    }

    /** The same of a text in UTF-8, however it goes on. */
    static TextPlace behind(byte[] bytes, int length) {
        return behind(new String(bytes, 0, length, UTF_8));
    }

    /** A place as a cursor gives it. */
    static TextPlace of(long place) {
        return new TextPlace(DocumentWindow.line(place), DocumentWindow.column(place));
    }
}
