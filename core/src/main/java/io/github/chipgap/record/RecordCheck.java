// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 *
 * @param <T> the Java type of the record
 */
public final class RecordCheck<T> {
    private static final int FEW = 8;

    private final RecordType<T> type;
    private final T record;
    private final Draft<T> values;
    private List<Problem> problems = List.of();

    RecordCheck(RecordType<T> type, T record) {
        this.type = type;
        this.record = record;
        Field[] fields = type.fieldArray();
        Draft<T> draft = type.draftInTheMaking();
        if (draft == null) {
            draft = type.draftOf(record); // refuses null, which a record that bytes were made into can hold
            for (Field field : fields) {
                draft.checkType(field);
            }
        }
        this.values = draft;
        for (long left = draft.unchecked(); left != 0; left &= left - 1) {
            Field field = fields[Long.numberOfTrailingZeros(left)];
            checkField(field, draft.value(field));
        }
        if (values.hasExtensions()) {
            checkExtensions();
        }
    }

    private void checkExtensions() {
        for (String key : values.extensions().keySet()) {
            if (!PlainText.isExtensionKey(key)) {
                add(Problem.VALUE, "extensions", key, PlainText.EXPECTED_EXTENSION_KEY);
            }
        }
    }

    private void checkField(Field field, @Nullable Object value) {
        if (field.isList()) {
            checkList(field, values.values(field));
        } else if (value != null && !field.allows(value)) {
            add(Problem.VALUE, field.name(), value, field.kind().expected());
        }
    }

    private void checkList(Field field, ImmutableList<?> list) {
        if (field.arity() == Arity.NON_EMPTY_LIST && list.isEmpty()) {
            add(
                    Problem.VALUE,
                    field.name(),
                    "[]",
                    "at least one " + field.kind().name());
        }
        Set<Object> before = list.size() > FEW ? new HashSet<>() : Set.of();
        for (int i = 0; i < list.size(); i++) {
            Object value = list.get(i);
            boolean isNew = list.size() > FEW ? before.add(value) : !isAmong(list, i, value);
            if (!field.allows(value)) {
                add(Problem.VALUE, field.name() + "/" + i, value, field.kind().expected());
            } else if (!isNew) {
                add(Problem.REPEATED_VALUE, field.name() + "/" + i, value, "each value once");
            }
        }
    }

    /** Whether every value of a list is there once. */
    static boolean areDistinct(ImmutableList<?> list) {
        if (list.size() > FEW) {
            return new HashSet<>(list).size() == list.size();
        }
        for (int i = 1; i < list.size(); i++) {
            if (isAmong(list, i, list.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAmong(ImmutableList<?> values, int end, @Nullable Object value) {
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
    public RecordCheck<T> require(boolean holds, String field, String expected) {
        if (!holds) {
            ImmutableList<?> held = values.values(type.field(field));
            add(Problem.RECORD, field, held.size() == 1 ? held.get(0) : held, expected);
        }
        return this;
    }

    /**
     * Adds the rule that a record does not refer to itself.
     *
     * @param field the name of a field that holds ids
     * @param expected what was expected of them, as messages say it after "expected"
     * @return this check
     * @throws IllegalArgumentException where the type has no such field
     */
    public RecordCheck<T> requireOthers(String field, String expected) {
        return requireOthers(field, record instanceof ModelRecord withId ? withId.id() : null, expected);
    }

    /** The same of another record than itself, whose id is given. */
    public RecordCheck<T> requireOthers(String field, @Nullable String id, String expected) {
        ImmutableList<?> ids = values.values(type.field(field));
        return require(!isAmong(ids, ids.size(), id), field, expected);
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
