// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import org.jspecify.annotations.Nullable;

/** One field of a record type: its name, what it holds, how often, and what it means. */
public final class Field {
    private final int index;
    private final String name;
    private final Kind<?> kind;
    private final Arity arity;
    private final String documentation;
    private final Class<?> valueType;
    private final boolean isList;
    private final @Nullable TextKind<?> textKind;
    private final @Nullable TextForm textForm;
    private final boolean isFree;

    Field(int index, String name, Kind<?> kind, Arity arity, String documentation) {
        this.index = index;
        this.name = name;
        this.kind = kind;
        this.arity = arity;
        this.documentation = documentation;
        this.valueType = kind.valueType();
        this.isList = arity.isList();
        this.textKind = kind instanceof TextKind<?> text ? text : null;
        this.textForm = textKind == null ? null : textKind.form();
        this.isFree = allowsAll(kind);
    }

    private static boolean allowsAll(Kind<?> kind) {
        if (kind instanceof TextKind<?> text) {
            TextForm form = text.form();
            return form == null || form.allowsAll();
        }
        return kind instanceof EmbeddedKind<?>
                || kind instanceof FlagKind
                || (kind instanceof EstimateKind estimate && estimate.isUnbounded());
    }

    /** The field's place among those of its type, counted from 0. */
    public int index() {
        return index;
    }

    /** The name, in lower camel case, that documents and tables use. */
    public String name() {
        return name;
    }

    /** What each value is. */
    public Kind<?> kind() {
        return kind;
    }

    /** How many values there are. */
    public Arity arity() {
        return arity;
    }

    /** What the field means, in one line without a full stop. */
    public String documentation() {
        return documentation;
    }

    /** The form of its texts; null where they are words of a vocabulary, or the kind is none of texts. */
    @Nullable
    TextForm textForm() {
        return textForm;
    }

    /** The bit of the field in a number that has one for each of its type. */
    long bit() {
        return 1L << index;
    }

    Class<?> valueType() {
        return valueType;
    }

    boolean isList() {
        return isList;
    }

    /** The kind, where it is one of texts. */
    @Nullable
    TextKind<?> textKind() {
        return textKind;
    }

    /** Whether there is nothing to check, as every value that a record can hold here is allowed. */
    boolean isFree() {
        return isFree && !isList;
    }

    /** Whether a value that a record holds is allowed; one that is embedded was checked when it was built. */
    boolean allows(Object value) {
        return textForm == null ? isFree || allows(kind, value) : textForm.allows(value);
    }

    private static <V> boolean allows(Kind<V> kind, Object value) {
        return kind.allows(kind.valueType().cast(value));
    }

    @Override
    public String toString() {
        return name;
    }
}
