// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** A whole number from 1 to {@link Integer#MAX_VALUE}. */
public final class CountKind implements Kind<Integer> {
    CountKind() {}

    @Override
    public String name() {
        return "count";
    }

    @Override
    public Class<Integer> valueType() {
        return Integer.class;
    }

    @Override
    public boolean allows(Integer value) {
        return value >= 1;
    }

    @Override
    public String expected() {
        return "a whole number from 1 to " + Integer.MAX_VALUE;
    }

    /** A value that is allowed, for documentation. */
    public Integer example() {
        return 31;
    }
}
