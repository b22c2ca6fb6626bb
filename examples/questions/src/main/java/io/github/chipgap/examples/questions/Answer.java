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
    /** Returns an answer without rows. */
    static Answer of(String question, String words) {
        return new Answer(question, ImmutableList.of(words), ImmutableList.of());
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
