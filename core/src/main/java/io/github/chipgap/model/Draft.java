// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.util.List;
import java.util.Map;

/**
 * A record in the making, filled field by field by a program that knows the record type only by its description.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <T> the record's Java type
 */
public final class Draft<T> {
    private final RecordType<T> type;
    private final Object builder;

    Draft(RecordType<T> type, Object builder) {
        this.type = type;
        this.builder = builder;
    }

    /**
     * Gives a field its value.
     *
     * @param field a field of the record's type
     * @param value for a list its values, else the value; each of the field's {@linkplain Kind#valueType() value type}
     * @throws ClassCastException where the value is of another type
     */
    public void set(Field<T> field, Object value) {
        List<?> values = field.arity().isList() ? (List<?>) value : List.of(value);
        for (Object one : values) {
            if (!field.kind().valueType().isInstance(one)) {
                throw new ClassCastException(type + ", " + field + ": expected a "
                        + field.kind().valueType().getSimpleName() + ", got a "
                        + one.getClass().getSimpleName());
            }
        }
        field.set(builder, value);
    }

    /** Gives the record its extension keys. */
    public void setExtensions(Map<String, ExtensionValue> extensions) {
        type.setExtensions(builder, extensions);
    }

    /**
     * Makes the record.
     *
     * @throws InvalidRecordException where the record breaks a rule of its type
     * @throws IllegalStateException where a required field was not given a value
     */
    public T build() {
        return type.build(builder);
    }
}
