// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record's fields, for programs that know its type only by its description: a record in the making, filled
 * field by field, or {@linkplain RecordType#draftOf what a record was made of}.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <T> the record's Java type
 */
public final class Draft<T> {
    private final RecordType<T> type;
    private final Field[] fields;
    /** Of each field its value, or the list of its values unless that is empty. */
    private final @Nullable Object[] values;
    /** Of each field the class of the value that it was last given. */
    private final @Nullable Class<?>[] classes;
    /** The fields that have a value, a bit each. */
    private long present;
    /** The fields whose values are seen to be allowed, a bit each. */
    private long checked;

    private ImmutableMap<String, ExtensionValue> extensions = ImmutableMap.of();
    /** The fields in the order in which the form came to them before, as it does every time. */
    private final @Nullable Field[] order;
    /** How many fields the form has put or taken, which those are, a bit each, and whether it has the extensions. */
    private int steps;

    private long touched;
    private boolean touchedExtensions;
    /** The record that the form has made of the values that are here. */
    private @Nullable T made;

    Draft(RecordType<T> type) {
        this.type = type;
        this.fields = type.fieldArray();
        this.values = new Object[fields.length];
        this.classes = new Class<?>[fields.length];
        this.order = new Field[fields.length];
    }

    /**
     * Gives a field its value.
     *
     * @param field a field of the record's type
     * @param value for a list its values, else the value; each of the field's {@linkplain Kind#valueType() value type}
     * @throws ClassCastException where the value is of another type
     * @throws IllegalArgumentException where the field is of another record type
     */
    public void set(Field field, Object value) {
        boolean isAllowed = own(field).isList() ? setList(field, listOf(field, value)) : setOne(field, value);
        checked = isAllowed ? checked | field.bit() : checked & ~field.bit();
    }

    private boolean setOne(Field field, Object value) {
        checkClass(field, value);
        hold(field, value);
        return field.allows(value);
    }

    private boolean setList(Field field, ImmutableList<?> list) {
        boolean areAllowed = true;
        int size = list.size();
        for (int i = 0; i < size; i++) {
            Object value = list.get(i);
            checkClass(field, value);
            areAllowed = areAllowed && field.allows(value);
        }
        hold(field, size == 0 ? null : list);
        return areAllowed && size > 0 && (size == 1 || RecordCheck.areDistinct(list));
    }

    private void checkClass(Field field, Object value) {
        if (classes[field.index()] != value.getClass()) { // as seldom
            checkType(field, value, field.valueType());
            classes[field.index()] = value.getClass();
        }
    }

    /**
     * Gives a field a value that was seen to be allowed.
     *
     * @param field a field of the record's type that holds one text at most
     * @param value one that a kind of such texts was asked about
     * @throws IllegalArgumentException where the field is of another record type, or holds a list or values of another kind
     */
    public void set(Field field, Checked<?> value) {
        TextKind<?> kind = own(field).textKind();
        if (field.isList() || kind == null || !value.isAllowedIn(kind)) {
            throw new IllegalArgumentException(type + ", " + field + ": expected a checked "
                    + field.kind().name() + " and no list, got " + Quoted.of(value));
        }
        hold(field, value.value());
        checked |= field.bit();
    }

    /**
     * Gives a field its text, where the field allows it.
     *
     * @param field a field of the record's type that holds one text at most, which is its own value
     * @param ascii bytes that have an array behind them; the text is those from one index, included, to another, excluded
     * @return the text; null where the field does not allow it, or a byte of it is not ASCII
     * @throws IllegalArgumentException where the field is of another record type, or holds a list or no such texts
     */
    public @Nullable String setText(Field field, ByteBuffer ascii, int from, int to) {
        TextForm form = own(field).textForm();
        if (field.isList() || form == null || field.valueType() != String.class) {
            throw new IllegalArgumentException(type + " has no text in the field " + field);
        }
        if (!form.allowsAscii(ascii, from, to)) {
            return null;
        }
        String text = TextForm.asciiOf(ascii, from, to);
        hold(field, text);
        checked |= field.bit();
        return text;
    }

    /** Takes all values and extension keys out of the draft, which can then be filled anew. */
    public void clear() {
        Arrays.fill(values, null);
        extensions = ImmutableMap.of();
        present = 0;
        checked = 0;
        made = null;
    }

    private Field own(Field field) {
        if (field.index() >= fields.length || fields[field.index()] != field) {
            throw new IllegalArgumentException(type + " has no such field " + field);
        }
        return field;
    }

    /** Checks that a field holds what its kind says. */
    void checkType(Field field) {
        Object value = values[field.index()];
        if (field.isList() && value != null) {
            ImmutableList<?> list = (ImmutableList<?>) value;
            for (int i = 0; i < list.size(); i++) {
                checkType(field, list.get(i), field.valueType());
            }
        } else if (value != null) {
            checkType(field, value, field.valueType());
        }
    }

    private void checkType(Field field, Object value, Class<?> expected) {
        if (value.getClass() != expected && !expected.isInstance(value)) {
            throw new ClassCastException(type + ", " + field + ": expected a " + expected.getSimpleName() + ", got a "
                    + value.getClass().getSimpleName());
        }
    }

    /**
     * Puts what a record holds in a field, as {@link RecordForm#fill} does: the value itself where the field is required, a
     * list where it is one.
     *
     * <p>Of which type the value is does not matter here; {@link RecordType#check} looks at it.
     *
     * @return this draft
     * @throws ClassCastException where the field is a list and the value none
     * @throws IllegalArgumentException where the type has no such field
     * @throws NullPointerException where the record holds none, with the name of the field
     */
    public Draft<T> put(String field, Object value) {
        putValue(touch(field), Objects.requireNonNull(value, field));
        return this;
    }

    private void putValue(Field field, Object value) {
        if (field.isList()) {
            ImmutableList<?> list = listOf(field, value);
            hold(field, list.isEmpty() ? null : list);
        } else {
            hold(field, value);
        }
    }

    private void hold(Field field, @Nullable Object value) {
        values[field.index()] = value;
        present = value == null ? present & ~field.bit() : present | field.bit();
        checked &= ~field.bit();
    }

    private ImmutableList<?> listOf(Field field, Object value) {
        if (value instanceof ImmutableList<?> list) {
            return list;
        }
        checkType(field, value, List.class);
        return ImmutableList.copyOf((List<?>) value);
    }

    /**
     * Puts what a record holds in an optional field.
     *
     * @return this draft
     * @throws IllegalArgumentException where the type has no such field, or the field is not optional
     * @throws NullPointerException where the record holds none, not even an empty one, with the name of the field
     */
    public Draft<T> put(String field, Optional<?> value) {
        Field optional = touch(field);
        if (optional.arity() != Arity.OPTIONAL) {
            throw new IllegalArgumentException(
                    type + ": the form has an Optional for the field " + field + ", which is not optional");
        }
        hold(optional, Objects.requireNonNull(value, field).orElse(null));
        return this;
    }

    /**
     * Puts a record's extension keys and their values.
     *
     * @return this draft
     */
    public Draft<T> putExtensions(Map<String, ExtensionValue> extensionsByKey) {
        extensions = extensionsByKey.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(extensionsByKey);
        touchedExtensions = true;
        return this;
    }

    /**
     * Takes the value of a required field.
     *
     * @param <V> the field's value type
     * @throws IllegalStateException where it was given none
     * @throws IllegalArgumentException where the type has no such field
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // as take
    public <V> V required(String field) {
        V value = this.<V>take(field);
        if (value == null) {
            throw new IllegalStateException(type + ": the required field " + field + " was not given a value");
        }
        return value;
    }

    /**
     * Takes the value of an optional field.
     *
     * @param <V> the field's value type
     * @return empty where it was given none
     * @throws IllegalArgumentException where the type has no such field
     */
    public <V> Optional<V> optional(String field) {
        return Optional.ofNullable(this.<V>take(field));
    }

    /**
     * Takes the values of a field that holds a list.
     *
     * @param <V> the field's value type
     * @return empty where it was given none
     * @throws IllegalArgumentException where the type has no such field
     */
    public <V> ImmutableList<V> list(String field) {
        ImmutableList<V> list = this.<ImmutableList<V>>take(field);
        return list == null ? ImmutableList.of() : list;
    }

    /** The extension keys; empty where it was given none. */
    public ImmutableMap<String, ExtensionValue> extensions() {
        touchedExtensions = true;
        return extensions;
    }

    /** The id that a record made of this draft has; null where the values do not say it by themselves. */
    @Nullable
    public String id() {
        int field = type.idField();
        return field < 0 ? null : (String) values[field];
    }

    boolean hasExtensions() {
        return !extensions.isEmpty();
    }

    // What a form does with the value says which type it takes it for; one that is wrong fails there at its first
    // record.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <V> @Nullable V take(String field) {
        return (V) values[touch(field).index()];
    }

    @SuppressWarnings("ReferenceEquality") // the literal of a form is always the same, and so is its order
    private Field touch(String name) {
        Field field = steps < order.length ? order[steps] : null;
        if (field == null || field.name() != name) {
            field = type.field(name);
            if (steps < order.length) {
                order[steps] = field;
            }
        }
        steps++;
        touched |= field.bit();
        return field;
    }

    private void begin() {
        steps = 0;
        touched = 0;
        touchedExtensions = false;
        made = null;
    }

    /**
     * The values of a field, whatever its arity: empty where an optional one is absent.
     *
     * @param field a field of the record's type
     * @throws IllegalArgumentException where the field is of another record type
     */
    public ImmutableList<?> values(Field field) {
        Object value = value(field);
        if (value == null) {
            return ImmutableList.of();
        }
        return field.isList() ? (ImmutableList<?>) value : ImmutableList.of(value);
    }

    /** Returns the type of the record in the making. */
    public RecordType<T> type() {
        return type;
    }

    /**
     * The value of a field, or for a list the immutable list of its values; null where there is none.
     *
     * @param field a field of the record's type
     * @throws IllegalArgumentException where the field is of another record type
     */
    public @Nullable Object value(Field field) {
        return values[own(field).index()];
    }

    /** Whether the other object is a draft of the same type, with the same values and extension keys. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Draft<?> other
                && type == other.type
                && areEqual(values, other.values)
                && Objects.equals(extensions, other.extensions); // mostly the same empty map
    }

    private static boolean areEqual(@Nullable Object[] some, @Nullable Object[] others) {
        for (int i = 0; i < some.length; i++) {
            if (!areEqual(some[i], others[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean areEqual(@Nullable Object one, @Nullable Object other) {
        if (one instanceof ImmutableList<?> list && other instanceof ImmutableList<?> otherList) {
            return areEqual(list, otherList);
        }
        return Objects.equals(one, other);
    }

    /** As {@code equals} says, for which each start would have to load further classes of Guava. */
    private static boolean areEqual(ImmutableList<?> some, ImmutableList<?> others) {
        int size = some.size();
        boolean areEqual = size == others.size();
        for (int i = 0; areEqual && i < size; i++) {
            areEqual = some.get(i).equals(others.get(i));
        }
        return areEqual;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /**
     * Makes the record.
     *
     * @throws InvalidRecordException where the record breaks a rule of its type
     * @throws IllegalStateException where a required field was not given a value, or the form leaves out a field that was,
     *     or the extension keys
     */
    public T build() {
        begin();
        T record = type.make(this);
        if ((present & ~touched) != 0) {
            throw leftOut(present & ~touched, "take");
        }
        if (!touchedExtensions && !extensions.isEmpty()) {
            throw new IllegalStateException(type + ": the form does not take the extensions");
        }
        assert equals(type.draftOf(record)) : type + ": the form makes a record of other values than it takes";
        made = record;
        return record;
    }

    /** Whether a record is the one that was made of the values that are here. */
    @SuppressWarnings("ReferenceEquality") // that record, not another one
    boolean wasMadeInto(Object record) {
        return made == record;
    }

    /** The fields whose values, or whose lack of any, may not be allowed, a bit each. */
    long unchecked() {
        return type.checkedFields() & (present | type.filledFields()) & ~checked;
    }

    /**
     * Takes over what a record holds, in place of all that was here.
     *
     * @throws IllegalStateException where the form leaves out a field, or the extension keys
     * @throws NullPointerException where the record is null
     */
    public void fill(T record) {
        begin();
        checked = 0;
        type.form().fill(this, record);
        if (touched != type.allFields()) {
            throw leftOut(type.allFields() & ~touched, "put");
        }
        if (!touchedExtensions) {
            throw new IllegalStateException(type + ": the form does not put the extensions");
        }
    }

    private IllegalStateException leftOut(long some, String how) {
        Field first = fields[Long.numberOfTrailingZeros(some)];
        return new IllegalStateException(type + ": the form does not " + how + " the field " + first);
    }
}
