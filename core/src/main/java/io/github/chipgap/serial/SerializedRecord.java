// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.serial;

import com.google.common.reflect.TypeToken;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The serialized form of a public record with optional components. Java cannot serialize an {@link Optional}: its value
 * takes its place, or null if it is empty.
 */
public record SerializedRecord(Class<?> type, List<@Nullable Object> values) implements Serializable {
    /** Returns the form of a record. */
    public static <R extends Record & Serializable> SerializedRecord of(R record) {
        Class<?> type = record.getClass();
        List<@Nullable Object> values = new ArrayList<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                Object value = type.getMethod(component.getName()).invoke(record);
                if (value instanceof OptionalDouble number) {
                    value = number.stream().boxed().findAny();
                }
                values.add(value instanceof Optional<?> optional ? optional.orElse(null) : value);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("expected a public record, got " + record, e);
        }
        return new SerializedRecord(type, values);
    }

    /** Returns the record. Its class must be serializable: a stream without this form could hold no other record. */
    private Object readResolve() throws InvalidObjectException {
        try {
            RecordComponent[] components = type.asSubclass(Serializable.class).getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            @Nullable Object[] all = values.toArray();
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                all[i] = component(components[i], Optional.ofNullable(all[i]));
            }
            return type.getConstructor(types).newInstance(all);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw (InvalidObjectException) new InvalidObjectException("expected a record of " + type).initCause(e);
        }
    }

    private static @Nullable Object component(RecordComponent component, Optional<?> value) {
        if (component.getType() == OptionalDouble.class) {
            return value.stream().mapToDouble(Double.class::cast).findAny();
        }
        return component.getType() == Optional.class
                ? value.map(present -> typeOfValue(component).cast(present))
                : value.orElse(null);
    }

    private static Class<?> typeOfValue(RecordComponent optional) {
        return TypeToken.of(optional.getGenericType())
                .resolveType(Optional.class.getTypeParameters()[0])
                .getRawType();
    }
}
