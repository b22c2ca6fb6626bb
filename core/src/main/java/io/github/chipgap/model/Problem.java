// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.message.Quoted;
import java.io.Serializable;

/**
 * One rule that a record breaks, with the place in the record and the value that breaks it.
 *
 * @param type the record's type, as {@code Chipmaker}
 * @param id the record's id; empty for an embedded record, which has none
 * @param field where in the record: a field's name, and behind it, divided by slashes, the index in a list from 0 and
 *     the field of an embedded record, such as {@code citations/0/source}
 * @param value the offending value as messages show it, long ones shortened
 * @param expected what was expected instead
 */
public record Problem(String type, String id, String field, String value, String expected) implements Serializable {
    Problem(RecordType<?> type, String id, String field, Object value, String expected) {
        this(type.javaType().getSimpleName(), id, field, Quoted.of(value), expected);
    }

    /** The problem in one line, as messages give it. */
    @Override
    public String toString() {
        return type + (id.isEmpty() ? "" : " " + id) + ", " + field + ": expected " + expected + ", got " + value;
    }
}
