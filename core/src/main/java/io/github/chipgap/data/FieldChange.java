// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Objects;

/**
 * What is different in one field of a record, or in one of a dataset's own keys.
 *
 * @param field the name of the field, or the extension key
 * @param before the values that it had, in order: none where an optional one was absent, else one unless it is a list
 * @param after the values that it has, likewise
 */
public record FieldChange(String field, ImmutableList<?> before, ImmutableList<?> after) implements Serializable {
    /** Takes the values. */
    public FieldChange {
        Objects.requireNonNull(field);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** The values that were not there before, in order. */
    public ImmutableList<?> added() {
        return without(after, before);
    }

    /** The values that are there no longer, in order. */
    public ImmutableList<?> removed() {
        return without(before, after);
    }

    private static ImmutableList<?> without(ImmutableList<?> these, ImmutableList<?> those) {
        return these.stream().filter(value -> !those.contains(value)).collect(ImmutableList.toImmutableList());
    }

    /** The change back. */
    public FieldChange reversed() {
        return new FieldChange(field, after, before);
    }
}
