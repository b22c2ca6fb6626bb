// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.message.Quoted;
import java.io.Serializable;

/**
 * One place where a document is not what it must be.
 *
 * @param document the document's name: the file's or the resource's, or what the caller of the reader called it
 * @param pointer where in the document, as a JSON Pointer (RFC 6901); empty for the document as a whole
 * @param line the line, counted from 1, of the value or, where records do not fit together, of the record
 * @param column the column in that line, counted from 1
 * @param record the type and, if it has one, the id of the record; empty outside of records
 * @param value the offending value as it stands, long ones shortened
 * @param expected what was expected instead
 */
public record Violation(
        String document, String pointer, int line, int column, String record, String value, String expected)
        implements Serializable {
    /** The violation in one line, as the message of {@link InvalidDatasetException} gives it. */
    @Override
    public String toString() {
        String where = document + ":" + line + ":" + column + (pointer.isEmpty() ? "" : " " + Quoted.escaped(pointer));
        return where + (record.isEmpty() ? "" : " (" + record + ")") + ": expected " + expected + ", got " + value;
    }
}
