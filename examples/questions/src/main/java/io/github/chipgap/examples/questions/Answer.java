// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;

/**
 * The answer of a question.
 *
 * @param question the question
 * @param headlines the answer in short: a few paragraphs, or the lines of a table
 * @param rows the whole answer
 */
record Answer(String question, ImmutableList<String> headlines, ImmutableList<Row> rows) {
    /** Prints the question and the headlines. */
    void print() {
        System.out.println(question);
        headlines.forEach(paragraph -> System.out.println(Words.wrapped(2, paragraph)));
    }
}
