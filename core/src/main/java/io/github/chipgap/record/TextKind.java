// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.message.NearestWord;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of value that has a text form: plain text, an id, a reference, a date, a word of a vocabulary.
 *
 * @param <V> the Java type of the values, whose {@code toString} is the text form
 */
public final class TextKind<V> implements Kind<V> {
    private final @Nullable TextForm form;
    private final String name;
    private final Class<V> valueType;
    private final String pattern;
    private final String expected;
    private final String example;
    private final @Nullable Class<? extends ModelRecord> target;
    private final ImmutableList<V> named;

    private TextKind(
            @Nullable TextForm form,
            String name,
            Class<V> valueType,
            String pattern,
            String expected,
            String example,
            @Nullable Class<? extends ModelRecord> target,
            List<V> named) {
        this.form = form;
        this.name = name;
        this.valueType = valueType;
        this.pattern = pattern;
        this.expected = expected;
        this.example = example;
        this.target = target;
        this.named = ImmutableList.copyOf(named);
    }

    static TextKind<String> ofText(TextForm form, String name, String pattern, String expected, String example) {
        return of(form, name, String.class, pattern, expected, example);
    }

    static <V> TextKind<V> of(
            TextForm form, String name, Class<V> valueType, String pattern, String expected, String example) {
        return new TextKind<>(form, name, valueType, pattern, expected, example, null, List.of());
    }

    static TextKind<String> ofReference(Class<? extends ModelRecord> target) {
        return new TextKind<>(
                TextForm.ID,
                "reference",
                String.class,
                KebabCase.PATTERN,
                "the id of a " + nameOf(target),
                "huawei",
                target,
                List.of());
    }

    /** How messages name a type that a reference must be of. */
    public static String nameOf(Class<?> target) {
        return target == ModelRecord.class ? "record" : target.getSimpleName();
    }

    static <V extends Term> TextKind<V> ofTerm(Class<V> type, List<V> named) {
        return new TextKind<>(
                null,
                "term",
                type,
                KebabCase.PATTERN,
                KebabCase.EXPECTED_TERM,
                named.get(0).name(),
                null,
                named);
    }

    /** The form of the texts; null where they are words of a vocabulary. */
    @Nullable
    TextForm form() {
        return form;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<V> valueType() {
        return valueType;
    }

    @Override
    public boolean allows(V value) {
        return form == null || form.allows(value);
    }

    @Override
    public String expected() {
        return expected;
    }

    /** A value that is allowed, for documentation. */
    public V example() {
        return parse(example);
    }

    /**
     * Makes a value of its text form.
     *
     * @return the value, which may still be one that this kind does not {@linkplain #allows allow}
     * @throws IllegalArgumentException where the text has not the form
     */
    public V parse(String text) {
        return valueType.cast(form == null ? ((Term) named.get(0)).withName(text) : form.parse(text));
    }

    /**
     * Looks at a value once for all drafts that it goes into.
     *
     * @return empty where the value is not {@linkplain #allows allowed}
     */
    public Optional<Checked<V>> check(V value) {
        return allows(value) ? Optional.of(new Checked<>(this, value)) : Optional.empty();
    }

    /** The text form of a value; {@link #parse} undoes it. */
    public String print(V value) {
        return value.toString();
    }

    /**
     * A regular expression that every text form matches as a whole, of the syntax that Java and ECMA-262 share.
     *
     * <p>Not every text that matches is one: that a day is in the calendar, or a currency in use, it does not say.
     */
    public String pattern() {
        return pattern;
    }

    /** The value that was probably meant by a text that is none; absent where none is near, or the kind lists none. */
    public Optional<String> near(String text) {
        return this == Kind.CURRENCY ? NearestWord.to(text, IsoCodes.currencies()) : Optional.empty();
    }

    /** The type of the record whose id the value is; absent where the value is no reference. */
    public Optional<Class<? extends ModelRecord>> target() {
        return Optional.ofNullable(target);
    }

    /** Whether a record, or none, is what a value of this kind may be the id of. */
    public boolean resolvesTo(@Nullable ModelRecord record) {
        return target != null && target.isInstance(record);
    }

    /** Whether the value is the id of another record. */
    public boolean isReference() {
        return target != null;
    }

    /** Whether the values are words of an open vocabulary. */
    public boolean isVocabulary() {
        return Term.class.isAssignableFrom(valueType);
    }

    /** The values that the library knows of an open vocabulary; empty where the kind is none. */
    public ImmutableList<V> named() {
        return named;
    }
}
