// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.message.Quoted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One field of a record type: its name, the kind and number of its values, and its documentation. */
public final class Field {
    /** The number of values of a field. */
    public enum Arity {
        /** Exactly one. */
        REQUIRED,
        /** At most one. */
        OPTIONAL,
        /** Any number of different values, in order. */
        LIST,
        /** One or more different values, in order. */
        NON_EMPTY_LIST;

        /** Returns whether a field can have more than one value. */
        public boolean isList() {
            return this == LIST || this == NON_EMPTY_LIST;
        }

        /** Returns whether a field must have at least one value. */
        public boolean isRequired() {
            return this == REQUIRED || this == NON_EMPTY_LIST;
        }
    }

    private final int index;
    private final String name;
    private final Kind<?> kind;
    private final Arity arity;
    private final String documentation;
    private final @Nullable Object defaultValue;

    Field(int index, String name, Kind<?> kind, Arity arity, String documentation, @Nullable Object defaultValue) {
        this.index = index;
        this.name = name;
        this.kind = kind;
        this.arity = arity;
        this.documentation = documentation;
        this.defaultValue = defaultValue;
    }

    /** Returns a copy of this field with an index in a type, and with a default that is a value of the kind. */
    Field at(int position, String type) {
        Object value = defaultValue instanceof String text ? parsed(text, type) : defaultValue;
        return new Field(position, name, kind, arity, documentation, value);
    }

    private Object parsed(String byDefault, String type) {
        IllegalArgumentException reason = null;
        if (kind == Kind.FLAG && (byDefault.equals("true") || byDefault.equals("false"))) {
            return Boolean.valueOf(byDefault);
        }
        if (kind instanceof Kind.TextKind<?> textKind) {
            try {
                Object value = textKind.parse(byDefault);
                if (anyKind().allows(value)) {
                    return value;
                }
            } catch (IllegalArgumentException e) {
                reason = e;
            }
        }
        String expected = kind.expected() + " as the default, got " + Quoted.of(byDefault);
        throw new IllegalArgumentException(type + ", " + name + ": expected " + expected, reason);
    }

    /** Returns the index of the field in its type, counted from 0. */
    public int index() {
        return index;
    }

    /** Returns the name in documents and tables, in lower camel case. */
    public String name() {
        return name;
    }

    /** Returns the kind of each value. */
    public Kind<?> kind() {
        return kind;
    }

    /** Returns the number of values. */
    public Arity arity() {
        return arity;
    }

    /** Returns the meaning of the field in one line, without a full stop. */
    public String documentation() {
        return documentation;
    }

    /** Returns the value of the field if a document gives none. */
    public Optional<Object> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** Returns whether a document must give a value: the arity requires one, and there is no default. */
    public boolean isRequired() {
        return arity.isRequired() && defaultValue == null;
    }

    /** Returns the kind for values that are known to have its Java type. */
    @SuppressWarnings("unchecked")
    Kind<Object> anyKind() {
        return (Kind<Object>) kind;
    }

    @Override
    public String toString() {
        return name;
    }
}
