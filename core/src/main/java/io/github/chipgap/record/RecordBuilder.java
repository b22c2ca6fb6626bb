// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds records of one type. The annotation processor generates a builder for each type, with methods for its fields.
 *
 * <p>A builder must not be used by several threads. It can be used again after {@link #build}.
 *
 * @param <T> the Java type of the records
 * @param <B> the type of the builder itself
 */
public abstract class RecordBuilder<T extends Described, B extends RecordBuilder<T, B>> {
    private Draft<T> draft;

    /** Makes a builder without any values. */
    protected RecordBuilder(RecordType<T> type) {
        this.draft = type.newDraft();
    }

    @SuppressWarnings("unchecked") // B is the type of the builder itself
    private B self() {
        return (B) this;
    }

    private Field field(int index) {
        return draft.type().fields().get(index);
    }

    /** Sets all fields and extension keys to those of a record. */
    public final B from(T record) {
        draft = Draft.of(draft.type(), record);
        return self();
    }

    /** Adds an extension key, or replaces its value. */
    public final B putExtensions(String key, ExtensionValue value) {
        return extensions(ImmutableMap.<String, ExtensionValue>builder()
                .putAll(draft.extensions())
                .put(key, value)
                .buildKeepingLast());
    }

    /** Sets the extension keys. */
    public final B extensions(Map<String, ExtensionValue> extensionsByKey) {
        draft.putExtensions(extensionsByKey);
        return self();
    }

    /**
     * Makes the record.
     *
     * @throws InvalidRecordException if the values break a rule of the type
     * @throws IllegalStateException if a required field has no value
     */
    public final T build() {
        return draft.build();
    }

    /** Sets the value of a field, for generated code. */
    protected final B set(int field, Object value) {
        draft.set(field(field), Objects.requireNonNull(value, field(field).name()));
        return self();
    }

    /** Sets the value of an optional field or removes it, for generated code. */
    protected final B set(int field, Optional<?> value) {
        draft.setNullable(field(field), value.orElse(null));
        return self();
    }

    /** Sets the values of a list field, for generated code. */
    protected final B setAll(int field, Iterable<?> values) {
        return set(field, (Object) values);
    }

    /** Adds values to a list field, for generated code. */
    protected final B add(int field, Object[] values) {
        return addAll(field, ImmutableList.copyOf(values));
    }

    /** Adds values to a list field, for generated code. */
    protected final B addAll(int field, Iterable<?> values) {
        return setAll(field, Iterables.concat(draft.values(field(field)), values));
    }
}
