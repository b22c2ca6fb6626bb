// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record's fields, for programs that know its type only by its description: a record in the making, filled
 * field by field, or {@linkplain RecordType#draftOf what a record was made of}.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <T> the record's Java type
 */
public final class Draft<T> {
    private final RecordType<T> type;
    private final Field[] fields;
    /** Of each field its value, or the list of its values unless that is empty. */
    private final @Nullable Object[] values;

    private ImmutableMap<String, ExtensionValue> extensions = ImmutableMap.of();
    /** The fields that the form has put or taken, a bit each, and whether it has the extensions. */
    private long touched;

    private boolean touchedExtensions;
    /** The field that the form probably comes to next. */
    private int next;

    Draft(RecordType<T> type) {
        this.type = type;
        this.fields = type.fieldArray();
        this.values = new Object[fields.length];
    }

    /**
     * Gives a field its value.
     *
     * @param field a field of the record's type
     * @param value for a list its values, else the value; each of the field's {@linkplain Kind#valueType() value type}
     * @throws ClassCastException where the value is of another type
     * @throws IllegalArgumentException where the field is of another record type
     */
    public void set(Field field, Object value) {
        putValue(own(field), value);
        checkType(field);
    }

    private Field own(Field field) {
        if (field.index() >= fields.length || fields[field.index()] != field) {
            throw new IllegalArgumentException(type + " has no such field " + field);
        }
        return field;
    }

    /** Checks that a field holds what its kind says. */
    void checkType(Field field) {
        Object value = values[field.index()];
        if (field.isList() && value != null) {
            ImmutableList<?> list = (ImmutableList<?>) value;
            for (int i = 0; i < list.size(); i++) {
                checkType(field, list.get(i), field.valueType());
            }
        } else if (value != null) {
            checkType(field, value, field.valueType());
        }
    }

    private void checkType(Field field, Object value, Class<?> expected) {
        if (value.getClass() != expected && !expected.isInstance(value)) {
            throw new ClassCastException(type + ", " + field + ": expected a " + expected.getSimpleName() + ", got a "
                    + value.getClass().getSimpleName());
        }
    }

    /**
     * Puts what a record holds in a field, as {@link RecordForm#fill} does: the value itself where the field is required, a
     * list where it is one.
     *
     * <p>Of which type the value is does not matter here; {@link RecordType#check} looks at it.
     *
     * @return this draft
     * @throws ClassCastException where the field is a list and the value none
     * @throws IllegalArgumentException where the type has no such field
     * @throws NullPointerException where the record holds none, with the name of the field
     */
    public Draft<T> put(String field, Object value) {
        putValue(touch(field), Objects.requireNonNull(value, field));
        return this;
    }

    private void putValue(Field field, Object value) {
        if (field.isList()) {
            ImmutableList<?> list = listOf(field, value);
            values[field.index()] = list.isEmpty() ? null : list;
        } else {
            values[field.index()] = value;
        }
    }

    private ImmutableList<?> listOf(Field field, Object value) {
        if (value instanceof ImmutableList<?> list) {
            return list;
        }
        checkType(field, value, List.class);
        return ImmutableList.copyOf((List<?>) value);
    }

    /**
     * Puts what a record holds in an optional field.
     *
     * @return this draft
     * @throws IllegalArgumentException where the type has no such field, or the field is not optional
     * @throws NullPointerException where the record holds none, not even an empty one, with the name of the field
     */
    public Draft<T> put(String field, Optional<?> value) {
        Field optional = touch(field);
        if (optional.arity() != Arity.OPTIONAL) {
            throw new IllegalArgumentException(
                    type + ": the form has an Optional for the field " + field + ", which is not optional");
        }
        values[optional.index()] = Objects.requireNonNull(value, field).orElse(null);
        return this;
    }

    /**
     * Puts a record's extension keys and their values.
     *
     * @return this draft
     */
    public Draft<T> putExtensions(Map<String, ExtensionValue> extensionsByKey) {
        extensions = extensionsByKey.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(extensionsByKey);
        touchedExtensions = true;
        return this;
    }

    /**
     * Takes the value of a required field.
     *
     * @param <V> the field's value type
     * @throws IllegalStateException where it was given none
     * @throws IllegalArgumentException where the type has no such field
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as take
    public <V> V required(String field) {
        V value = this.<V>take(field);
        if (value == null) {
            throw new IllegalStateException(type + ": the required field " + field + " was not given a value");
        }
        return value;
    }

    /**
     * Takes the value of an optional field.
     *
     * @param <V> the field's value type
     * @return empty where it was given none
     * @throws IllegalArgumentException where the type has no such field
     */
    public <V> Optional<V> optional(String field) {
        return Optional.ofNullable(this.<V>take(field));
    }

    /**
     * Takes the values of a field that holds a list.
     *
     * @param <V> the field's value type
     * @return empty where it was given none
     * @throws IllegalArgumentException where the type has no such field
     */
    public <V> ImmutableList<V> list(String field) {
        ImmutableList<V> list = this.<ImmutableList<V>>take(field);
        return list == null ? ImmutableList.of() : list;
    }

    /** The extension keys; empty where it was given none. */
    public ImmutableMap<String, ExtensionValue> extensions() {
        touchedExtensions = true;
        return extensions;
    }

    // What a form does with the value says which type it takes it for; one that is wrong fails there at its first
    // record.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <V> @Nullable V take(String field) {
        return (V) values[touch(field).index()];
    }

    private Field touch(String name) {
        // A form that goes through the fields in their order never looks for one.
        Field field = next < fields.length ? fields[next] : null;
        if (field == null || !field.name().equals(name)) {
            field = type.field(name);
        }
        next = field.index() + 1;
        touched |= bit(field.index());
        return field;
    }

    /**
     * The values of a field, whatever its arity: empty where an optional one is absent.
     *
     * @param field a field of the record's type
     * @throws IllegalArgumentException where the field is of another record type
     */
    public ImmutableList<?> values(Field field) {
        Object value = value(own(field));
        if (value == null) {
            return ImmutableList.of();
        }
        return field.isList() ? (ImmutableList<?>) value : ImmutableList.of(value);
    }

    /** The value of a field, or the list of its values; null where there is none. */
    @Nullable
    Object value(Field field) {
        return values[field.index()];
    }

    /** Whether the other object is a draft of the same type, with the same values and extension keys. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Draft<?> other
                && type == other.type
                && areEqual(values, other.values)
                && (extensions.isEmpty() ? other.extensions.isEmpty() : extensions.equals(other.extensions));
    }

    /** As arrays are, with lists compared here: each start would load much of Guava where lists compare themselves. */
    private static boolean areEqual(@Nullable Object[] some, @Nullable Object[] others) {
        for (int i = 0; i < some.length; i++) {
            boolean areLists = some[i] instanceof ImmutableList<?> && others[i] instanceof ImmutableList<?>;
            boolean isEqual = areLists
                    ? areEqual((ImmutableList<?>) some[i], (ImmutableList<?>) others[i])
                    : Objects.equals(some[i], others[i]);
            if (!isEqual) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEqual(ImmutableList<?> some, ImmutableList<?> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!some.get(i).equals(others.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    private static long bit(int index) {
        return 1L << index;
    }

    /**
     * Makes the record.
     *
     * @throws InvalidRecordException where the record breaks a rule of its type
     * @throws IllegalStateException where a required field was not given a value, or the form leaves out a field that was,
     *     or the extension keys
     */
    public T build() {
        touched = 0;
        next = 0;
        touchedExtensions = false;
        T record = type.form().make(this);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && (touched & bit(i)) == 0) {
                throw leftOut(i, "take");
            }
        }
        if (!touchedExtensions && !extensions.isEmpty()) {
            throw new IllegalStateException(type + ": the form does not take the extensions");
        }
        return record;
    }

    /** Takes over what a record holds. */
    void fillFrom(T record) {
        touched = 0;
        next = 0;
        touchedExtensions = false;
        type.form().fill(this, record);
        int first = Long.numberOfTrailingZeros(~touched);
        if (first < values.length) {
            throw leftOut(first, "put");
        }
        if (!touchedExtensions) {
            throw new IllegalStateException(type + ": the form does not put the extensions");
        }
    }

    private IllegalStateException leftOut(int index, String how) {
        return new IllegalStateException(type + ": the form does not " + how + " the field " + fields[index]);
    }
}
