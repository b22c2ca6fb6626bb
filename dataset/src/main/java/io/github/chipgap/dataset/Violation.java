// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.Problem;
import java.io.Serializable;

/**
 * A broken rule and its place in a document.
 *
 * <p>These rules are in the schema too: {@code type} (a value has another JSON type than expected), {@code
 * unknown-key}, {@code missing-key}, {@code value} (a field cannot hold the value), {@code term} (a word is not in its
 * vocabulary), {@code estimate} (keys exclude each other) and {@code format} (the format has another version).
 *
 * <p>The schema states {@code value} in part: it describes the form of a text, a code, an address or a date. Only the
 * reader checks that a code is in use, a date exists, and a text is well-formed without rare white space at its ends.
 *
 * <p>Only the reader checks {@code well-formed} (the document is JSON in UTF-8), {@code limit} (see
 * {@link ReadLimits}), {@code repeated-key}, {@code repeated-value}, {@code number} (the number is the value of a
 * double), {@code bounds} (they are in order, with the best value between them) and {@code record} (the values of a
 * record fit together). Only the reader checks the rules between records: {@code unique-id}, {@code reference},
 * {@code domain}, {@code plausible} (a warning, unless the reader rejects warnings), {@code place} (the source has the
 * paragraph) and {@code cause-cycle}.
 *
 * @param problem the rule, the record, the value, the expectation and the suggestion; the type and the id are empty
 *     outside of records
 * @param document the name of the document: the name of the file or the resource, or the one given to the reader
 * @param pointer the place as a JSON Pointer (RFC 6901), empty for the document as a whole; an ellipsis marks a part
 *     left out of long keys and very long pointers
 * @param line the line, counted from 1; below 1 if a mapper reads from a source without lines
 * @param column the column in the line, counted from 1 in {@code char} values
 */
public record Violation(Problem problem, String document, String pointer, int line, int column)
        implements Serializable {
    /** Returns the name of the broken rule. */
    public String rule() {
        return problem.rule();
    }

    /** Returns the type of the record, such as {@code Chipmaker}; empty outside of records. */
    public String recordType() {
        return problem.type();
    }

    /** Returns the id of the record; empty if it has none. */
    public String recordId() {
        return problem.id();
    }

    /** Returns the offending value as written in the document; a long value is cut. */
    public String value() {
        return problem.value();
    }

    /** Returns the expectation, which follows "expected" in messages. */
    public String expected() {
        return problem.expected();
    }

    /** Returns the suggested value or key, or an empty text if nothing is near. */
    public String suggestion() {
        return problem.suggestion();
    }

    /** Returns the violation in one line: document, line, column, pointer, record, rule, expectation and value. */
    @Override
    public String toString() {
        String where = document
                + (line > 0 ? ":" + line + ":" + column : "")
                + (pointer.isEmpty() ? "" : " " + Quoted.escaped(pointer));
        String record = recordType() + (recordId().isEmpty() ? "" : " " + recordId());
        String guess = suggestion().isEmpty() ? "" : "; did you mean " + suggestion() + "?";
        return where
                + (record.isEmpty() ? "" : " (" + record + ")")
                + " [" + rule() + "] expected " + expected() + ", got " + value() + guess;
    }
}
