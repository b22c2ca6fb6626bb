// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The check of one record against its description, to which its type adds rules of its own.
 *
 * <pre>{@code
 * @Value.Check
 * default void check() {
 *     TYPE.check(this)
 *             .require(!subject().equals(reference()), "reference", "another than the subject")
 *             .orThrow();
 * }
 * }</pre>
 */
public final class RecordCheck {
    private final RecordType<?> type;
    private final String id;
    private final List<Problem> problems = new ArrayList<>();
    private final Function<String, Object> valueOf;

    <T> RecordCheck(RecordType<T> type, T record) {
        this.type = type;
        this.id = record instanceof ModelRecord withId ? withId.id() : "";
        this.valueOf = field -> {
            ImmutableList<?> values = type.field(field).values(record);
            return values.size() == 1 ? values.get(0) : values;
        };
        for (Field<T> field : type.fields()) {
            checkField(field, field.values(record));
        }
        if (record instanceof Extensible extensible) {
            extensible.extensions().forEach((String key, ExtensionValue value) -> {
                if (!PlainText.isExtensionKey(key)) {
                    add(Problem.VALUE, "extensions", key, PlainText.EXPECTED_EXTENSION_KEY);
                }
            });
        }
    }

    private void checkField(Field<?> field, ImmutableList<?> values) {
        if (field.arity() == Arity.NON_EMPTY_LIST && values.isEmpty()) {
            add(
                    Problem.VALUE,
                    field.name(),
                    "[]",
                    "at least one " + field.kind().name());
        }
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            String place = field.arity().isList() ? field.name() + "/" + i : field.name();
            if (!allows(field.kind(), value)) {
                add(Problem.VALUE, place, value, field.kind().expected());
            } else if (values.subList(0, i).contains(value)) {
                add(Problem.REPEATED_VALUE, place, value, "each value once");
            }
        }
    }

    private static <V> boolean allows(Kind<V> kind, Object value) {
        return kind.allows(kind.valueType().cast(value));
    }

    /**
     * Adds a rule.
     *
     * @param holds whether the record keeps the rule
     * @param field the name of the field whose value is at fault where it does not
     * @param expected what was expected of that value, as messages say it after "expected"
     * @return this check
     * @throws IllegalArgumentException where the type has no such field
     */
    public RecordCheck require(boolean holds, String field, String expected) {
        if (!holds) {
            add(Problem.RECORD, type.field(field).name(), valueOf.apply(field), expected);
        }
        return this;
    }

    private void add(String rule, String field, Object value, String expected) {
        problems.add(new Problem(rule, type, id, field, value, expected));
    }

    /**
     * Ends the check.
     *
     * @throws InvalidRecordException where a rule is broken, with every one that is
     */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidRecordException(problems);
        }
    }
}
