// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** Yes or no. */
public final class FlagKind implements Kind<Boolean> {
    FlagKind() {}

    @Override
    public String name() {
        return "flag";
    }

    @Override
    public Class<Boolean> valueType() {
        return Boolean.class;
    }

    @Override
    public boolean allows(Boolean value) {
        return true;
    }

    @Override
    public String expected() {
        return "true or false";
    }

    /** A value that is allowed, for documentation. */
    public Boolean example() {
        return true;
    }
}
