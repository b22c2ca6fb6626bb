// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record in the making, filled field by field by a program that knows the record type only by its description, and
 * emptied by the type's {@link RecordForm}.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <T> the record's Java type
 */
public final class Draft<T> {
    private final RecordType<T> type;
    private final @Nullable Object[] values;
    private ImmutableMap<String, ExtensionValue> extensions = ImmutableMap.of();
    /** The fields that have a value, and those whose value the form has taken, a bit each. */
    private long given;

    private long taken;
    private int next;

    Draft(RecordType<T> type) {
        this.type = type;
        this.values = new Object[type.fields().size()];
    }

    /**
     * Gives a field its value.
     *
     * @param field a field of the record's type
     * @param value for a list its values, else the value; each of the field's {@linkplain Kind#valueType() value type}
     * @throws ClassCastException where the value is of another type
     * @throws IllegalArgumentException where the field is of another record type
     */
    public void set(Field<T> field, Object value) {
        if (type.fields().get(field.index()) != field) {
            throw new IllegalArgumentException(type + " has no such field " + field);
        }
        if (field.isList()) {
            ImmutableList<?> list = ImmutableList.copyOf((List<?>) value);
            for (int i = 0; i < list.size(); i++) {
                checkType(field, list.get(i));
            }
            values[field.index()] = list;
        } else {
            checkType(field, value);
            values[field.index()] = value;
        }
        given |= bit(field.index());
    }

    private void checkType(Field<T> field, Object value) {
        if (value.getClass() != field.valueType() && !field.valueType().isInstance(value)) {
            throw new ClassCastException(type + ", " + field + ": expected a "
                    + field.valueType().getSimpleName() + ", got a "
                    + value.getClass().getSimpleName());
        }
    }

    /** Gives the record its extension keys. */
    public void setExtensions(Map<String, ExtensionValue> extensionsByKey) {
        extensions = ImmutableMap.copyOf(extensionsByKey);
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
        return extensions;
    }

    // What a form does with the value says which type it takes it for; one that is wrong fails there at its first
    // record.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <V> @Nullable V take(String field) {
        // A form that takes the fields in their order never looks for one.
        int index = next < values.length && type.fields().get(next).name().equals(field)
                ? next
                : type.field(field).index();
        next = index + 1;
        taken |= bit(index);
        return (V) values[index];
    }

    /** Whether the other object is a draft of the same type, with the same values and extension keys. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Draft<?> other
                && type == other.type
                && Arrays.equals(values, other.values)
                && extensions.equals(other.extensions);
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
     * @throws IllegalStateException where a required field was not given a value, or the form leaves out a field that was
     */
    public T build() {
        taken = 0;
        next = 0;
        T record = type.make(this);
        long left = given & ~taken;
        if (left != 0) {
            throw new IllegalStateException(
                    type + ": the form does not take the field " + type.fields().get(Long.numberOfTrailingZeros(left)));
        }
        return record;
    }
}
