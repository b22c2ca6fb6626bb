// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/**
 * A value that its kind was seen to allow, so that it can go into many drafts and none of them has to look again.
 *
 * <p>{@link TextKind#check} makes it.
 *
 * @param <V> the Java type of the value
 */
public final class Checked<V> {
    private final TextKind<V> kind;
    private final V value;

    Checked(TextKind<V> kind, V value) {
        this.kind = kind;
        this.value = value;
    }

    /** The value. */
    public V value() {
        return value;
    }

    /** Whether this is as good in a field of a kind as it was in one of its own: of which type a record is that it refers to does not matter. */
    boolean isAllowedIn(TextKind<?> other) {
        return other == kind || (kind.form() != null && kind.form() == other.form());
    }

    /** The value as text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
