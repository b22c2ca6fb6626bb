// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.util.function.Function;

/**
 * A value of a type that has a form of its own already, which its author's code reads and writes.
 *
 * <p>Descriptions know nothing of what is inside of it: no reference of it is checked, and a schema says nothing of it.
 *
 * @param <V> the Java type of the values, which are immutable and have an {@code equals} of their own
 */
public final class AdaptedKind<V> implements Kind<V> {
    private final Class<V> valueType;
    private final String expected;
    private final Function<ExtensionValue, V> reader;
    private final Function<V, ExtensionValue> writer;

    AdaptedKind(
            Class<V> valueType,
            String expected,
            Function<ExtensionValue, V> reader,
            Function<V, ExtensionValue> writer) {
        this.valueType = valueType;
        this.expected = expected;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String name() {
        return "adapted";
    }

    @Override
    public Class<V> valueType() {
        return valueType;
    }

    /** True: what its author's code made is allowed. */
    @Override
    public boolean allows(V value) {
        return true;
    }

    @Override
    public String expected() {
        return expected;
    }

    /**
     * Makes a value of its form.
     *
     * @throws IllegalArgumentException where the form is not that of a value; the message says why
     */
    public V read(ExtensionValue form) {
        return reader.apply(form);
    }

    /** The form of a value; {@link #read} undoes it. */
    public ExtensionValue write(V value) {
        return writer.apply(value);
    }
}
