// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import io.github.chipgap.record.Problem;

/**
 * A problem with its place in a document.
 *
 * @param problem the problem; its field is the path inside the record, or inside the document if outside of records
 * @param pointer the JSON Pointer of the value
 * @param line the line, counted from 1; below 1 if the value does not come from a text
 * @param column the column, counted from 1
 */
public record Located(Problem problem, String pointer, int line, int column) {
    Located inRecord(String type, String id) {
        String field = problem.field();
        String value = problem.value();
        Problem whole = new Problem(problem.rule(), type, id, field, value, problem.expected(), problem.suggestion());
        return new Located(whole, pointer, line, column);
    }
}
