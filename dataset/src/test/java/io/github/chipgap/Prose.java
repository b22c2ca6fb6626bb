// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of English in a file, without markup.
 *
 * @param file the file, relative to the root of the repository
 * @param line the line on which the piece begins, counted from 1
 * @param kind the kind of text
 * @param text the text with its line feeds; markup and code samples are blank
 * @param declaration the declaration that Javadoc documents, up to its first parenthesis, brace, semicolon or equals sign,
 *     which is included; empty for other kinds
 */
record Prose(Path file, int line, Kind kind, String text, String declaration) {
    /** The end of a sentence, an empty line, or the beginning of a tag, an item or a row. */
    private static final Pattern BOUNDARY = Pattern.compile("\\.\\s|\\n\\s*\\n|\\n\\s*(?=@|- |\\||\\d+\\. )");

    /** The kinds of text. */
    enum Kind {
        JAVADOC,
        COMMENT,
        LITERAL,
        PAGE,
        DATA
    }

    /** Returns the number of lines. */
    int lines() {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }

    /** Returns the first sentence on one line, without its full stop. */
    String firstSentence() {
        return text.strip().split("\\.(\\s|$)|\\s@\\w+|\\n\\s*\\n", 2)[0].replaceAll("\\s+", " ");
    }

    /** Describes a finding at an index of the text: the place, the message and the sentence around it. */
    String at(int index, String message) {
        int from = 0;
        int end = text.length();
        Matcher boundary = BOUNDARY.matcher(text);
        while (boundary.find()) {
            if (boundary.end() <= index) {
                from = boundary.end();
            } else {
                end = Math.min(end, boundary.start() + 1);
            }
        }
        String sentence = text.substring(from, end).strip().replaceAll("\\s+", " ");
        int lineOf = line
                + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
        return file + ":" + lineOf + ": " + message + ": "
                + (sentence.length() > 200 ? sentence.substring(0, 200) + "…" : sentence);
    }
}
