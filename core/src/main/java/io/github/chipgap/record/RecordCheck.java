// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of the values of one record. It collects every rule that they break.
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
    private final Draft<?> draft;
    private final List<Problem> problems = new ArrayList<>();

    /** Checks each value by itself; an empty list breaks a rule only if the draft is said to be complete. */
    RecordCheck(Draft<?> draft, boolean isComplete) {
        this.draft = draft;
        for (Field field : draft.type().fields()) {
            Object value = draft.value(field);
            if (value instanceof ImmutableList<?> list) {
                checkList(field, list);
            } else if (value != null && !field.allows(value)) {
                add(Problem.VALUE, field.name(), value, field.kind().expected());
            } else if (value == null && field.arity() == Field.Arity.NON_EMPTY_LIST && isComplete) {
                add(
                        Problem.VALUE,
                        field.name(),
                        "[]",
                        "at least one " + field.kind().name());
            }
        }
        for (String key : draft.extensions().keySet()) {
            if (!PlainText.isExtensionKey(key)) {
                add(Problem.VALUE, "extensions", key, PlainText.EXPECTED_EXTENSION_KEY);
            }
        }
    }

    private void checkList(Field field, ImmutableList<?> list) {
        Set<Entry> before = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Object value = list.get(i);
            boolean isNew = list.size() == 1 || before.add(new Entry(value));
            if (!field.allows(value)) {
                add(Problem.VALUE, field.name() + "/" + i, value, field.kind().expected());
            } else if (!isNew) {
                add(Problem.REPEATED_VALUE, field.name() + "/" + i, value, "each value once");
            }
        }
    }

    /** A value in a set. Values of equal hashes are ordered by their texts, so that a set of many of them stays fast. */
    private static final class Entry implements Comparable<Entry> {
        private final Object value;
        private final int hash;

        Entry(Object value) {
            this.value = value;
            this.hash = value.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Entry other && value.equals(other.value);
        }

        @Override
        public int hashCode() {
            return hash;
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
     * @param field the name of the field whose value is wrong if it does not
     * @param expected what was expected of that value, as messages say it after "expected"
     * @return this check
     * @throws IllegalArgumentException if the rule is broken and the type has no such field
     */
    public RecordCheck require(boolean holds, String field, String expected) {
        if (!holds) {
            ImmutableList<?> values = draft.values(draft.type().field(field));
            add(Problem.RECORD, field, values.size() == 1 ? values.get(0) : values, expected);
        }
        return this;
    }

    /**
     * Adds the rule that a record does not refer to itself.
     *
     * @param field the name of a field that holds ids
     * @param expected what was expected of them, as messages say it after "expected"
     * @return this check
     * @throws IllegalArgumentException if the type has no such field
     */
    public RecordCheck requireOthers(String field, String expected) {
        return requireOthers(field, draft.id(), expected);
    }

    /**
     * Adds the rule that a field does not contain an id.
     *
     * @param field the name of a field that holds ids
     * @param id the id that it must not contain
     * @param expected what was expected of its values, as messages say it after "expected"
     * @return this check
     * @throws IllegalArgumentException if the type has no such field
     */
    public RecordCheck requireOthers(String field, String id, String expected) {
        return require(!draft.values(draft.type().field(field)).contains(id), field, expected);
    }

    private void add(String rule, String field, Object value, String expected) {
        problems.add(new Problem(rule, draft.type(), draft.id(), field, value, expected));
    }

    /** Returns the rules that are broken, in the order of the fields. */
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
