// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * The answer of a question.
 *
 * @param question the question
 * @param headlines the answer in short: a few paragraphs, or the lines of a table
 * @param rows the whole answer
 */
record Answer(String question, ImmutableList<String> headlines, ImmutableList<Row> rows) {
    /** Returns the answer that the data known on the day has no figure. */
    static Answer withoutFigures(String question) {
        return new Answer(question, ImmutableList.of(Row.NO_FIGURE), ImmutableList.of());
    }

    /** Returns the question and the headlines as lines of text. */
    String text() {
        return question + "\n"
                + headlines.stream()
                        .map(line -> Words.wrapped("  ", line) + "\n")
                        .collect(Collectors.joining());
    }

    /** Prints the question and the headlines. */
    void print() {
        System.out.print(text());
    }
}
