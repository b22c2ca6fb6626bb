// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/**
 * A record inside another, such as a {@link io.github.chipgap.model.Citation}, which has no id of its own.
 *
 * @param <V> the Java type of the embedded record
 */
public final class EmbeddedKind<V> implements Kind<V> {
    private final RecordType<V> type;

    EmbeddedKind(RecordType<V> type) {
        this.type = type;
    }

    /** The description of the embedded record. */
    public RecordType<V> type() {
        return type;
    }

    @Override
    public String name() {
        return type.name();
    }

    @Override
    public Class<V> valueType() {
        return type.javaType();
    }

    /** True: an embedded record was checked when it was built. */
    @Override
    public boolean allows(V value) {
        return true;
    }

    @Override
    public String expected() {
        return "a " + type.name();
    }
}
