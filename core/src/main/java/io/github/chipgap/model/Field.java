// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One field of a record type: its name, what it holds, how often, what it means, and how to get and set it.
 *
 * @param <T> the record type's Java type
 */
public final class Field<T> {
    private final String name;
    private final Kind<?> kind;
    private final Arity arity;
    private final String documentation;
    private final Function<T, ImmutableList<?>> getter;
    private final BiConsumer<Object, Object> setter;

    Field(
            String name,
            Kind<?> kind,
            Arity arity,
            String documentation,
            Function<T, ImmutableList<?>> getter,
            BiConsumer<Object, Object> setter) {
        this.name = name;
        this.kind = kind;
        this.arity = arity;
        this.documentation = documentation;
        this.getter = getter;
        this.setter = setter;
    }

    /** The name, in lower camel case, that documents and tables use. */
    public String name() {
        return name;
    }

    /** What each value is. */
    public Kind<?> kind() {
        return kind;
    }

    /** How many values there are. */
    public Arity arity() {
        return arity;
    }

    /** What the field means, in one line without a full stop. */
    public String documentation() {
        return documentation;
    }

    /** The field's values in a record, whatever its arity: empty where an optional one is absent. */
    public ImmutableList<?> values(T record) {
        return getter.apply(record);
    }

    void set(Object builder, Object value) {
        setter.accept(builder, value);
    }

    @Override
    public String toString() {
        return name;
    }
}
