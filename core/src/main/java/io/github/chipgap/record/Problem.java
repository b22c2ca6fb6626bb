// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.message.Quoted;
import java.io.Serializable;

/**
 * A broken rule of a record, with the field and the value concerned.
 *
 * @param rule the rule's name: {@link #VALUE}, {@link #REPEATED_VALUE}, {@link #RECORD}, {@link #UNIQUE_ID},
 *     {@link #REFERENCE}, {@link #DOMAIN}, {@link #PLAUSIBLE}, {@link #PLACE} or {@link #CAUSE_CYCLE}
 * @param type the type of the record, such as {@code Chipmaker}
 * @param id the id of the record; empty for an embedded record
 * @param field the path in the record: the name of a field, then any index in a list and any field of an embedded
 *     record, such as {@code citations/0/source}
 * @param value the value in the form of messages, shortened if it is long
 * @param expected the expectation, which follows "expected" in messages
 * @param suggestion the value probably meant; empty if there is no near value
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

    /** A measurement lies outside of its metric's plausible values; a warning, unless a reader rejects it. */
    public static final String PLAUSIBLE = "plausible";

    /** A citation names a place outside of its source. */
    public static final String PLACE = "place";

    /** A claim is, directly or indirectly, a cause of itself. */
    public static final String CAUSE_CYCLE = "cause-cycle";

    /** Creates a problem without a suggestion. */
    public Problem(String rule, RecordType<?> type, String id, String field, Object value, String expected) {
        this(rule, type.javaType().getSimpleName(), id, field, Quoted.of(value), expected, "");
    }

    /** Returns a copy of this problem with the value probably meant. */
    public Problem withSuggestion(String meant) {
        return new Problem(rule, type, id, field, value, expected, meant);
    }

    /** Returns the problem in one line: the record, the field, the expectation and the value. */
    @Override
    public String toString() {
        String where = type + (id.isEmpty() ? "" : " " + id) + ", " + field;
        String guess = suggestion.isEmpty() ? "" : "; did you mean " + suggestion + "?";
        return where + ": expected " + expected + ", got " + value + guess;
    }
}
