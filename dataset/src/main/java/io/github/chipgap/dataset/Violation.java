// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.message.Quoted;
import java.io.Serializable;

/**
 * One place where a document is not what it must be.
 *
 * <p>The rules that the schema tells too: {@code type} (another JSON type than the value must have), {@code unknown-key},
 * {@code missing-key}, {@code value} (not one that the field can hold), {@code term} (a word that is not in the
 * vocabulary), {@code estimate} (keys that exclude each other) and {@code format} (a document of another version of the
 * format).
 *
 * <p>Of {@code value} the schema tells less: how a text, a code, an address or a date looks, but not that the code is in
 * use, the day in the calendar, or the text free of rare white space and of halves of characters.
 *
 * <p>Those that only the reader tells: {@code well-formed} (not JSON in UTF-8), {@code limit} (beyond what the reader
 * takes), {@code repeated-key}, {@code repeated-value}, {@code number} (not one that a double holds to its last digit),
 * {@code bounds} (out of order, or the best value outside of them), {@code record} (values of a record that do not fit
 * together), {@code unique-id}, {@code reference}, {@code domain}, {@code place} (a paragraph that the source does not
 * have) and {@code cause-cycle}.
 *
 * @param rule the name of the rule that is broken, one of those above
 * @param document the document's name: the file's or the resource's, or what the caller of the reader called it
 * @param pointer where in the document, as a JSON Pointer (RFC 6901); empty for the document as a whole
 * @param line the line, counted from 1; below that where a mapper reads from something that has none
 * @param column the column in that line, counted from 1
 * @param recordType the type of the record, as {@code Chipmaker}; empty outside of records
 * @param recordId the id of the record; empty where it has none
 * @param value the offending value as it stands, long ones shortened
 * @param expected what was expected instead
 * @param suggestion what was probably meant; empty where nothing is near
 */
public record Violation(
        String rule,
        String document,
        String pointer,
        int line,
        int column,
        String recordType,
        String recordId,
        String value,
        String expected,
        String suggestion)
        implements Serializable {
    static final String TYPE = "type";
    static final String UNKNOWN_KEY = "unknown-key";
    static final String MISSING_KEY = "missing-key";
    static final String TERM = "term";
    static final String ESTIMATE = "estimate";
    static final String FORMAT = "format";
    static final String WELL_FORMED = "well-formed";
    static final String LIMIT = "limit";
    static final String REPEATED_KEY = "repeated-key";
    static final String NUMBER = "number";
    static final String BOUNDS = "bounds";
    static final String CAUSE_CYCLE = "cause-cycle";

    Violation ofRecord(String type, String id) {
        return new Violation(rule, document, pointer, line, column, type, id, value, expected, suggestion);
    }

    Violation at(String otherPointer, int otherLine, int otherColumn) {
        return new Violation(
                rule,
                document,
                otherPointer,
                otherLine,
                otherColumn,
                recordType,
                recordId,
                value,
                expected,
                suggestion);
    }

    /** The violation in one line: document, line, column, pointer, record, rule, what was expected and what stands there. */
    @Override
    public String toString() {
        String where = document
                + (line > 0 ? ":" + line + ":" + column : "")
                + (pointer.isEmpty() ? "" : " " + Quoted.escaped(pointer));
        String record = recordType + (recordId.isEmpty() ? "" : " " + recordId);
        String guess = suggestion.isEmpty() ? "" : "; did you mean " + suggestion + "?";
        return where
                + (record.isEmpty() ? "" : " (" + record + ")")
                + " [" + rule + "] expected " + expected + ", got " + value + guess;
    }
}
