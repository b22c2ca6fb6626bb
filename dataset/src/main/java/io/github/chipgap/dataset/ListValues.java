// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a list that is being read, each once. */
final class ListValues {
    private static final int FEW = 8;

    private @Nullable Object[] values = new Object[FEW];
    private int count;
    /** The values, where there are more than a few. */
    private Set<Object> many = Set.of();

    /** Begins a list. */
    void clear() {
        count = 0;
        many = Set.of();
    }

    /** Adds a value; tells whether it was not there yet. */
    boolean add(Object value) {
        if (count > 0 && isThere(value)) {
            return false;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
        return true;
    }

    private boolean isThere(Object value) {
        if (count >= FEW) {
            if (many.isEmpty()) {
                many = new HashSet<>(Arrays.asList(values).subList(0, count));
            }
            return !many.add(value);
        }
        for (int i = 0; i < count; i++) {
            if (value.equals(values[i])) {
                return true;
            }
        }
        return false;
    }

    /** The list of all of them. */
    ImmutableList<Object> toList() {
        if (count == 1) {
            return ImmutableList.of(Objects.requireNonNull(values[0]));
        }
        ImmutableList.Builder<Object> list = ImmutableList.builderWithExpectedSize(count);
        for (int i = 0; i < count; i++) {
            list.add(Objects.requireNonNull(values[i]));
        }
        return list.build();
    }
}
