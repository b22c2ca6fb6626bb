// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.util.List;
import java.util.Optional;

/**
 * A finding with its picture and its numbers.
 *
 * @param id the name in links
 * @param title the finding, with its numbers
 * @param says the contents of the picture and of the table
 */
record Figure(String id, String question, String title, String says, List<Row> rows, Optional<Chart> chart) {
    /** Returns whether a row is about a claim of the article, not about other data only. */
    boolean isOfArticle() {
        return rows.stream().anyMatch(row -> row.sourceIds().contains("chip-gap-article"));
    }

    /** Returns the names of the columns of numbers. A confidence of 1 or a unit of all rows has no column. */
    List<String> numbers() {
        boolean hasDoubts = rows.stream().anyMatch(Row::isDoubtful);
        boolean hasUnits = rows.stream().map(Row::unit).distinct().count() > 1;
        List<String> all = Row.NUMBERS.subList(0, hasUnits ? 5 : hasDoubts ? 4 : 3);
        return rows.stream().anyMatch(Row::isKnown) ? all : List.of();
    }
}
