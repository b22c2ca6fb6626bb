// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.message.Quoted;
import java.io.Serializable;

/**
 * A rule that a record breaks, with the field and the value that break it.
 *
 * @param rule the rule's name: {@link #VALUE}, {@link #REPEATED_VALUE}, {@link #RECORD}, {@link #UNIQUE_ID},
 *     {@link #REFERENCE}, {@link #DOMAIN}, {@link #PLACE} or {@link #CAUSE_CYCLE}
 * @param type the record's type, as {@code Chipmaker}
 * @param id the record's id; empty for an embedded record, which has none
 * @param field the path in the record: the name of a field, followed by the index in a list and the field of an embedded
 *     record if there are any, such as {@code citations/0/source}
 * @param value the value as messages show it, shortened if it is long
 * @param expected what was expected instead
 * @param suggestion the value that was probably meant; empty if none is near
 */
public record Problem(
        String rule, String type, String id, String field, String value, String expected, String suggestion)
        implements Serializable {
    /** A value is not allowed in its field. */
    public static final String VALUE = "value";

    /** A list contains a value twice. */
    public static final String REPEATED_VALUE = "repeated-value";

    /** The values of a record do not fit together. */
    public static final String RECORD = "record";

    /** Two records of a dataset share an id. */
    public static final String UNIQUE_ID = "unique-id";

    /** No record of the expected type has the id. */
    public static final String REFERENCE = "reference";

    /** A measurement lies outside of its metric's domain. */
    public static final String DOMAIN = "domain";

    /** A citation names a place that its source does not have. */
    public static final String PLACE = "place";

    /** A claim is, directly or indirectly, a cause of itself. */
    public static final String CAUSE_CYCLE = "cause-cycle";

    /** Creates a problem without a suggestion, in words for the value. */
    /** Makes a problem without a suggestion. */
    public Problem(String rule, RecordType<?> type, String id, String field, Object value, String expected) {
        this(rule, type.javaType().getSimpleName(), id, field, Quoted.of(value), expected, "");
    }

    /** Returns this problem with the value that was probably meant. */
    /** Returns the same problem with the value that was probably meant. */
    public Problem withSuggestion(String meant) {
        return new Problem(rule, type, id, field, value, expected, meant);
    }

    /** Returns the problem in one line, as messages show it. */
    @Override
    public String toString() {
        String where = type + (id.isEmpty() ? "" : " " + id) + ", " + field;
        String guess = suggestion.isEmpty() ? "" : "; did you mean " + suggestion + "?";
        return where + ": expected " + expected + ", got " + value + guess;
    }
}
