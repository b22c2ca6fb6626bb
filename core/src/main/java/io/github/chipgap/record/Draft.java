// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Article;
import io.github.chipgap.record.Kind.TextKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record's fields, before the record is created or {@linkplain #of after}. Drafts are for programs that
 * know only the description of the type.
 *
 * <p>A draft is not safe for use by several threads.
 *
 * @param <T> the Java type of the record
 */
public final class Draft<T extends Described> {
    private final RecordType<T> type;
    /** The value of each field by its index: the list of a list field, null if another field has no value. */
    private final @Nullable Object[] values;

    private ImmutableMap<String, ExtensionValue> extensions = ImmutableMap.of();

    Draft(RecordType<T> type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Returns a draft of the values of a record, from which {@link #build} makes an equal record. */
    public static Draft<?> of(Described record) {
        return of(record.recordType(), record);
    }

    static <T extends Described> Draft<T> of(RecordType<T> type, Described record) {
        @SuppressWarnings("unchecked") // a record is of the Java type that its record type names
        T values = (T) record;
        return new Draft<>(type, type.valuesOf(values)).putExtensions(record.extensions());
    }

    /** Returns the type of the record. */
    public RecordType<T> type() {
        return type;
    }

    /**
     * Sets the value of a field.
     *
     * @param field a field of the record's type
     * @param value a value of the {@linkplain Kind#valueType() type} of the field's kind, or a list of such values
     * @throws ClassCastException if the value, or one in the list, has another type
     * @throws IllegalArgumentException if the field belongs to another record type
     */
    public void set(Field field, Object value) {
        int index = type.indexOf(field);
        if (!field.arity().isList()) {
            checkType(type, field, value, field.kind().valueType());
            values[index] = value;
            return;
        }
        // The class is compared first: comparing with the interface Iterable makes reading a twentieth slower.
        ImmutableList<?> list = value instanceof ImmutableList<?> known ? known : copyOf(field, value);
        for (int i = 0; i < list.size(); i++) {
            checkType(type, field, list.get(i), field.kind().valueType());
        }
        values[index] = list;
    }

    private ImmutableList<?> copyOf(Field field, Object value) {
        if (value instanceof Iterable<?> others) {
            return ImmutableList.copyOf(others);
        }
        throw anotherType(type, field, value, List.class);
    }

    /** Throws a {@link ClassCastException} if a value does not have its Java type. */
    static void checkType(RecordType<?> type, Field field, Object value, Class<?> expected) {
        if (!expected.isInstance(value)) {
            throw anotherType(type, field, value, expected);
        }
    }

    static ClassCastException anotherType(RecordType<?> type, Field field, Object value, Class<?> expected) {
        return new ClassCastException(type + ", " + field + ": expected " + Article.before(expected.getSimpleName())
                + ", got " + Article.before(value.getClass().getSimpleName()));
    }

    void setNullable(Field field, @Nullable Object value) {
        if (value == null) {
            values[field.index()] = null;
        } else {
            set(field, value);
        }
    }

    /** Sets all extension keys with their values, and returns this draft. */
    public Draft<T> putExtensions(Map<String, ExtensionValue> extensionsByKey) {
        extensions = ImmutableMap.copyOf(extensionsByKey);
        return this;
    }

    /** Returns the value of a field, the list of a list field, or null if another field has no value. */
    public @Nullable Object value(Field field) {
        return values[type.indexOf(field)];
    }

    /** Returns the values of a field, or an empty list if it has no value. */
    public ImmutableList<?> values(Field field) {
        return listOf(value(field));
    }

    /** Returns a value of a field as the list of its values. */
    static ImmutableList<?> listOf(@Nullable Object value) {
        return value == null
                ? ImmutableList.of()
                : value instanceof ImmutableList<?> list ? list : ImmutableList.of(value);
    }

    /** Returns the extension keys with their values. */
    public ImmutableMap<String, ExtensionValue> extensions() {
        return extensions;
    }

    /** Returns the references of the record, including those of embedded records, in the order of the fields. */
    public ImmutableList<Reference> references() {
        ImmutableList.Builder<Reference> references = ImmutableList.builder();
        collectReferences("", references);
        return references.build();
    }

    private void collectReferences(String prefix, ImmutableList.Builder<Reference> references) {
        for (Field field : type.referringFields()) {
            ImmutableList<?> list = values(field);
            for (int i = 0; i < list.size(); i++) {
                String place = prefix + (field.arity().isList() ? field.name() + "/" + i : field.name());
                if (field.kind() instanceof TextKind<?> text) {
                    references.add(new Reference(
                            place, (String) list.get(i), text.target().orElseThrow()));
                } else if (list.get(i) instanceof Described embedded) {
                    of(embedded).collectReferences(place + "/", references);
                }
            }
        }
    }

    /**
     * Returns the value of a required field, for generated code.
     *
     * @throws IllegalStateException if the field has no value
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the generated code names the type
    public <V> V required(int field) {
        Object value = values[field];
        if (value == null) {
            throw new IllegalStateException(
                    type + ": the required field " + type.fields().get(field) + " was not given a value");
        }
        return (V) value;
    }

    /** Returns the value of an optional field, for generated code. */
    @SuppressWarnings("unchecked")
    public <V> Optional<V> optional(int field) {
        return Optional.ofNullable((V) values[field]);
    }

    /** Returns the values of a list field, for generated code. */
    @SuppressWarnings("unchecked")
    public <V> ImmutableList<V> list(int field) {
        return this.<ImmutableList<V>>required(field);
    }

    /**
     * Returns the broken rules of the values, each checked by itself.
     *
     * <p>The draft may lack required values. Rules between fields are checked when the record is made.
     */
    public ImmutableList<Problem> problems() {
        return new RecordCheck(type, values, extensions, false).problems();
    }

    /**
     * Makes the record, which checks itself.
     *
     * @throws InvalidRecordException if the values break a rule of the type
     * @throws IllegalStateException if a required field has no value
     */
    public T build() {
        return type.make(this);
    }

    /** Returns whether the other object is a draft of the same type, with the same values and extension keys. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Draft<?> other
                && type.equals(other.type)
                && Arrays.equals(values, other.values)
                && extensions.equals(other.extensions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /**
     * A reference from one record to another.
     *
     * @param field the place in the record, as in a {@link Problem}
     * @param id the id of the other record
     * @param target the required type of the other record
     */
    public record Reference(String field, String id, Class<? extends ModelRecord> target) {}
}
