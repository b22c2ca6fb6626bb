// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final int FEW = 8;

    private final RecordType<?> type;
    private final Object record;
    private List<Problem> problems = List.of();

    <T> RecordCheck(RecordType<T> type, T record) {
        this.type = type;
        this.record = record;
        ImmutableList<Field<T>> fields = type.fields();
        for (int i = 0; i < fields.size(); i++) {
            Field<T> field = fields.get(i);
            Object held = field.held(record); // which is never null, not even of a record that bytes were made into
            if (!field.isFree()) {
                checkField(field, held);
            }
        }
        if (record instanceof Extensible extensible && !extensible.extensions().isEmpty()) {
            extensible.extensions().forEach((String key, ExtensionValue value) -> {
                if (!PlainText.isExtensionKey(key)) {
                    add(Problem.VALUE, "extensions", key, PlainText.EXPECTED_EXTENSION_KEY);
                }
            });
        }
    }

    private void checkField(Field<?> field, Object held) {
        if (field.isList()) {
            checkList(field, (ImmutableList<?>) held);
        } else if (field.arity() == Arity.REQUIRED) {
            checkValue(field, held);
        } else if (((Optional<?>) held).isPresent()) {
            checkValue(field, ((Optional<?>) held).get());
        }
    }

    private void checkValue(Field<?> field, Object value) {
        if (!field.allows(value)) {
            add(Problem.VALUE, field.name(), value, field.kind().expected());
        }
    }

    private void checkList(Field<?> field, ImmutableList<?> values) {
        if (field.arity() == Arity.NON_EMPTY_LIST && values.isEmpty()) {
            add(
                    Problem.VALUE,
                    field.name(),
                    "[]",
                    "at least one " + field.kind().name());
        }
        Set<Object> before = values.size() > FEW ? new HashSet<>() : Set.of();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            boolean isNew = values.size() > FEW ? before.add(value) : !isAmong(values, i, value);
            if (!field.allows(value)) {
                add(Problem.VALUE, field.name() + "/" + i, value, field.kind().expected());
            } else if (!isNew) {
                add(Problem.REPEATED_VALUE, field.name() + "/" + i, value, "each value once");
            }
        }
    }

    private static boolean isAmong(ImmutableList<?> values, int end, Object value) {
        for (int i = 0; i < end; i++) {
            if (values.get(i).equals(value)) {
                return true;
            }
        }
        return false;
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
            ImmutableList<?> values = values(type, field);
            add(Problem.RECORD, field, values.size() == 1 ? values.get(0) : values, expected);
        }
        return this;
    }

    private <T> ImmutableList<?> values(RecordType<T> ofRecord, String field) {
        return ofRecord.field(field).values(ofRecord.javaType().cast(record));
    }

    private void add(String rule, String field, Object value, String expected) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        String id = record instanceof ModelRecord withId ? withId.id() : "";
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
