// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** A kind with its name, its Java type and its description. */
abstract sealed class NamedKind<V> implements Kind<V>
        permits Kind.TextKind,
                Kind.EstimateKind,
                Kind.IntervalKind,
                Kind.CountKind,
                Kind.FlagKind,
                Kind.EmbeddedKind,
                Kind.AdaptedKind {
    private final String name;
    private final Class<V> valueType;
    private final String expected;

    NamedKind(String name, Class<V> valueType, String expected) {
        this.name = name;
        this.valueType = valueType;
        this.expected = expected;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Class<V> valueType() {
        return valueType;
    }

    @Override
    public boolean allows(V value) {
        return true;
    }

    @Override
    public String expected() {
        return expected;
    }
}
