// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.record.Field.Arity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of the values of one record. It collects every broken rule.
 *
 * <p>A type adds the rules between its fields:
 *
 * <pre>{@code
 * @Override
 * default void check(RecordCheck rules) {
 *     rules.require(!subject().equals(reference()), "reference", "another than the subject");
 * }
 * }</pre>
 */
public final class RecordCheck {
    private final RecordType<?> type;
    /** The value of each field by its index: the list of a list field, null if another field has no value. */
    private final @Nullable Object[] values;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * Checks each value by itself.
     *
     * @param isComplete whether required values and the first value of a list must be present
     * @throws NullPointerException if the values are complete and a required one is null; the message names the field
     */
    RecordCheck(
            RecordType<?> type,
            @Nullable Object[] values,
            ImmutableMap<String, ExtensionValue> extensions,
            boolean isComplete) {
        this.type = type;
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            Field field = type.fields().get(i);
            Object value = values[i];
            if (isComplete && field.arity() != Arity.OPTIONAL) {
                Objects.requireNonNull(value, field.name());
            }
            if (value != null && field.arity().isList()) {
                checkList(field, value, isComplete);
            } else if (value != null && !allows(field, value)) {
                add(Problem.VALUE, field.name(), value, field.anyKind().expectedInsteadOf(value));
            }
        }
        for (String key : extensions.keySet()) {
            if (!Extensible.isExtensionKey(key)) {
                add(Problem.VALUE, "extensions", key, TextForm.EXPECTED_EXTENSION_KEY);
            }
        }
    }

    /** Returns whether the kind of the field allows the value, which must have the kind's Java type. */
    private boolean allows(Field field, Object value) {
        Draft.checkType(type, field, value, field.kind().valueType());
        return field.anyKind().allows(value);
    }

    private void checkList(Field field, Object values, boolean isComplete) {
        if (!(values instanceof ImmutableList<?> list)) {
            throw Draft.anotherType(type, field, values, ImmutableList.class);
        }
        if (list.isEmpty() && isComplete && field.arity() == Arity.NON_EMPTY_LIST) {
            add(
                    Problem.VALUE,
                    field.name(),
                    "[]",
                    "at least one " + field.kind().name());
        }
        Set<Entry> before = list.size() > 1 ? new HashSet<>() : Set.of();
        for (int i = 0; i < list.size(); i++) {
            Object value = list.get(i);
            boolean isNew = list.size() == 1 || before.add(new Entry(value));
            if (!allows(field, value)) {
                add(
                        Problem.VALUE,
                        field.name() + "/" + i,
                        value,
                        field.anyKind().expectedInsteadOf(value));
            } else if (!isNew) {
                add(Problem.REPEATED_VALUE, field.name() + "/" + i, value, "each value once");
            }
        }
    }

    /** A value in a set. Values of equal hashes are ordered by their texts, which keeps a set of many of them fast. */
    private record Entry(Object value) implements Comparable<Entry> {
        // Written out, as in Place, so a start does not link the generated methods of a record.
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Entry other && value.equals(other.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public int compareTo(Entry other) {
            return RecordType.fullTextOf(value).compareTo(RecordType.fullTextOf(other.value));
        }
    }

    /**
     * Adds a rule.
     *
     * @param holds whether the record keeps the rule
     * @param field the name of the field with the wrong value if the rule is broken
     * @param expected a description of the allowed values, which follows "expected" in messages
     * @return this check
     * @throws IllegalArgumentException if the rule is broken and the type has no such field
     */
    public RecordCheck require(boolean holds, String field, String expected) {
        if (!holds) {
            ImmutableList<?> wrong = valuesOf(field);
            if (wrong.isEmpty()) {
                String typeName = type.javaType().getSimpleName();
                problems.add(new Problem(Problem.RECORD, typeName, id(), field, "no value", expected, ""));
            } else {
                add(Problem.RECORD, field, wrong.size() == 1 ? wrong.get(0) : wrong, expected);
            }
        }
        return this;
    }

    /**
     * Adds the rule that a record does not refer to itself.
     *
     * @param field the name of a field of ids
     * @param expected a description of the allowed ids, which follows "expected" in messages
     * @return this check
     * @throws IllegalArgumentException if the type has no such field
     */
    public RecordCheck requireOthers(String field, String expected) {
        return requireOthers(field, id(), expected);
    }

    /**
     * Adds the rule that a field does not contain an id.
     *
     * @param field the name of a field of ids
     * @param id the forbidden id
     * @param expected a description of the allowed ids, which follows "expected" in messages
     * @return this check
     * @throws IllegalArgumentException if the type has no such field
     */
    public RecordCheck requireOthers(String field, String id, String expected) {
        return require(!valuesOf(field).contains(id), field, expected);
    }

    private void add(String rule, String field, Object value, String expected) {
        problems.add(new Problem(rule, type, id(), field, value, expected));
    }

    private String id() {
        Field field = type.idField();
        Object id = field == null ? null : values[field.index()];
        return id == null ? "" : (String) id;
    }

    private ImmutableList<?> valuesOf(String field) {
        return Draft.listOf(values[type.field(field).index()]);
    }

    /** Returns the broken rules, in the order of the fields. */
    public ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    /**
     * Ends the check.
     *
     * @throws InvalidRecordException if a rule is broken; it has all problems
     */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidRecordException(problems);
        }
    }
}
