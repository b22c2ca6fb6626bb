// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/** How many values a field has. */
public enum Arity {
    /** Exactly one. */
    REQUIRED,
    /** One or none. */
    OPTIONAL,
    /** Any number, in order, each once. */
    LIST,
    /** At least one, in order, each once. */
    NON_EMPTY_LIST;

    /** Whether there can be more than one. */
    public boolean isList() {
        return this == LIST || this == NON_EMPTY_LIST;
    }

    /** Whether there must be one at least. */
    public boolean isRequired() {
        return this == REQUIRED || this == NON_EMPTY_LIST;
    }
}
