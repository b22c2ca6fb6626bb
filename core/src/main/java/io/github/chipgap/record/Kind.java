// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.message.Article;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The kind of the values of a field: their Java type, the allowed values, and their description for messages. A kind is
 * independent of any file format.
 *
 * @param <V> the Java type of the values
 */
public abstract sealed class Kind<V> {
    /** Text for people: not blank, no control characters, no white space around it. */
    public static final TextKind<String> TEXT = TextKind.of(TextForm.TEXT, String.class);

    /** The id of the record itself. */
    public static final TextKind<String> ID = TextKind.of(TextForm.ID, String.class);

    /** An ISO 4217 currency code. */
    public static final TextKind<String> CURRENCY = TextKind.of(TextForm.CURRENCY, String.class);

    /** An ISO 3166-1 alpha-2 code. */
    public static final TextKind<String> JURISDICTION = TextKind.of(TextForm.JURISDICTION, String.class);

    /** An absolute http or https address. */
    public static final TextKind<String> URL = TextKind.of(TextForm.URL, String.class);

    /** A SHA-256 digest in hexadecimal. */
    public static final TextKind<String> SHA256 = TextKind.of(TextForm.SHA256, String.class);

    /** A date known to the year, month or day. */
    public static final TextKind<PartialDate> DATE = TextKind.of(TextForm.DATE, PartialDate.class);

    /** A period of time. */
    public static final TextKind<Period> PERIOD = TextKind.of(TextForm.PERIOD, Period.class);

    /** A place in a source. */
    public static final TextKind<Place> PLACE = TextKind.of(TextForm.PLACE, Place.class);

    /** A whole number of at least 1. */
    public static final CountKind COUNT = new CountKind();

    /** Yes or no. */
    public static final FlagKind FLAG = new FlagKind();

    /** An interval, such as the domain of a metric. */
    public static final IntervalKind INTERVAL = new IntervalKind();

    /** An estimate of any number. */
    public static final EstimateKind NUMBER = new EstimateKind(Interval.unbounded());

    /** An estimate whose bounds and best value are not negative. */
    public static final EstimateKind NOT_NEGATIVE = new EstimateKind(Interval.atLeast(0));

    private final String name;
    private final Class<V> valueType;
    private final String expected;

    // Private, as those of all kinds are: if other classes made kinds, two threads could wait for each other's
    // initialization of this class and of a nested one.
    private Kind(String name, Class<V> valueType, String expected) {
        this.name = name;
        this.valueType = valueType;
        this.expected = expected;
    }

    /**
     * Returns the kind of references: ids of other records of the dataset.
     *
     * @param target the required type of the record, which may be an interface shared by several types
     */
    public static TextKind<String> reference(Class<? extends ModelRecord> target) {
        String name = target == ModelRecord.class ? "record" : target.getSimpleName();
        return new TextKind<>(
                TextForm.REFERENCE, String.class, "the id of " + Article.before(name), target, ImmutableList.of());
    }

    /**
     * Returns the kind of terms of an open vocabulary.
     *
     * @param type the vocabulary
     * @param named the terms known to the library, at least one
     */
    public static <V extends Term> TextKind<V> term(Class<V> type, List<V> named) {
        return new TextKind<>(TextForm.TERM, type, TextForm.TERM.expected, null, ImmutableList.copyOf(named));
    }

    /** Returns the kind of records embedded in others, which have no ids. */
    public static <V extends Described> EmbeddedKind<V> embedded(RecordType<V> type) {
        return new EmbeddedKind<>(type);
    }

    /**
     * Returns the kind of values of a type with a form of its own, such as a type mapped by its annotations.
     *
     * @param expected a description of the value, which follows "expected" in messages
     * @param reader makes a value from its form, or throws an {@link IllegalArgumentException} with the reason
     * @param writer makes the form of a value
     */
    public static <V> AdaptedKind<V> adapted(
            Class<V> type, String expected, Function<ExtensionValue, V> reader, Function<V, ExtensionValue> writer) {
        return new AdaptedKind<>(type, expected, reader, writer);
    }

    /** Returns the kind of estimates whose bounds and best value lie in a domain. */
    public static EstimateKind estimate(Interval domain) {
        return domain.equals(NOT_NEGATIVE.domain()) ? NOT_NEGATIVE : new EstimateKind(domain);
    }

    /** Returns the name of the kind in documentation, such as {@code text}, {@code reference} or {@code estimate}. */
    public final String name() {
        return name;
    }

    /** Returns the Java type of the values. */
    public final Class<V> valueType() {
        return valueType;
    }

    /** Returns whether a value is allowed; embedded and adapted values are, because they were checked on creation. */
    public boolean allows(V value) {
        return true;
    }

    /** Returns a description of the allowed values, which follows "expected" in messages. */
    public String expected() {
        return expected;
    }

    /** Returns the expectation for a value that is not allowed; it follows "expected" in messages. */
    public String expectedInsteadOf(V value) {
        return expected();
    }

    /**
     * The kind of values with a text form: plain text, ids, references, dates, terms of a vocabulary.
     *
     * @param <V> the Java type of the values, whose {@code toString} is the text form
     */
    public static final class TextKind<V> extends Kind<V> {
        private final TextForm form;
        private final @Nullable Class<? extends ModelRecord> target;
        private final ImmutableList<V> named;

        private TextKind(
                TextForm form,
                Class<V> valueType,
                String expected,
                @Nullable Class<? extends ModelRecord> target,
                ImmutableList<V> named) {
            super(form.kind, valueType, expected);
            this.form = form;
            this.target = target;
            this.named = named;
        }

        private static <V> TextKind<V> of(TextForm form, Class<V> valueType) {
            return new TextKind<>(form, valueType, form.expected, null, ImmutableList.of());
        }

        @Override
        public boolean allows(V value) {
            return form.allows(value);
        }

        @Override
        public String expectedInsteadOf(V value) {
            return form == TextForm.TEXT ? TextForm.expectedInsteadOf(value.toString()) : expected();
        }

        /** Returns an example of an allowed value. */
        public V example() {
            return form == TextForm.TERM ? named.get(0) : parse(form.example);
        }

        /**
         * Parses the text form of a value.
         *
         * @return the value, which is not necessarily {@linkplain #allows allowed}
         * @throws IllegalArgumentException if the text does not have the form
         */
        public V parse(String text) {
            return valueType().cast(form == TextForm.TERM ? ((Term) named.get(0)).withName(text) : form.parse(text));
        }

        /**
         * Returns a regular expression for the whole text form, in the common syntax of Java and ECMA-262.
         *
         * <p>It describes the form only: a matching date does not necessarily exist in the calendar.
         */
        public String pattern() {
            return form.pattern;
        }

        /** Returns the code probably meant by a text, or empty if no code is near or the values are not codes. */
        public Optional<String> near(String text) {
            return form == TextForm.CURRENCY
                    ? IsoCodes.currencyNear(text)
                    : form == TextForm.JURISDICTION ? IsoCodes.jurisdictionNear(text) : Optional.empty();
        }

        /** Returns the required type of the referenced record, or empty if the values are not references. */
        public Optional<Class<? extends ModelRecord>> target() {
            return Optional.ofNullable(target);
        }

        /** Returns whether a reference of this kind may refer to the record; false for null. */
        public boolean resolvesTo(@Nullable ModelRecord record) {
            return target != null && target.isInstance(record);
        }

        /** Returns whether the values are ids of other records. */
        public boolean isReference() {
            return target != null;
        }

        /** Returns whether the values are terms of an open vocabulary. */
        public boolean isVocabulary() {
            return form == TextForm.TERM;
        }

        /** Returns the terms known to the library, or an empty list if the values are not terms. */
        public ImmutableList<V> named() {
            return named;
        }
    }

    /** The kind of estimates whose bounds and best value lie in a domain. */
    public static final class EstimateKind extends Kind<Estimate> {
        private final Interval domain;

        private EstimateKind(Interval domain) {
            super("estimate", Estimate.class, "an estimate");
            this.domain = domain;
        }

        /** Returns the interval of the allowed bounds and best values. */
        public Interval domain() {
            return domain;
        }

        /**
         * Returns whether the bounds and the best value of an estimate lie in the domain.
         *
         * <p>An absent bound is not compared: "less than 1" is allowed in a domain that begins at 0. The best value may
         * be an open bound of the domain: the best value of "almost 1" is 1.
         */
        @Override
        public boolean allows(Estimate value) {
            if (domain.equals(Interval.unbounded())) {
                return true;
            }
            Interval interval = value.interval();
            Interval inside = domain.intersection(interval).orElse(null);
            double best = value.best().orElse(domain.lowest());
            return inside != null
                    && interval.equals(Interval.of(
                            interval.hasLower() ? inside.lowest() : null,
                            inside.isLowerOpen(),
                            interval.hasUpper() ? inside.highest() : null,
                            inside.isUpperOpen()))
                    && domain.lowest() <= best
                    && best <= domain.highest();
        }

        /** Returns the description with the domain, created on each call because few programs need it. */
        @Override
        public String expected() {
            return super.expected() + (domain.equals(Interval.unbounded()) ? "" : " inside " + domain);
        }
    }

    /** The kind of intervals, written like estimates without a best value and a confidence. */
    public static final class IntervalKind extends Kind<Interval> {
        private IntervalKind() {
            super("interval", Interval.class, "bounds without a best value or a confidence");
        }
    }

    /** The kind of whole numbers from 1 to {@link Integer#MAX_VALUE}. */
    public static final class CountKind extends Kind<Integer> {
        private CountKind() {
            super("count", Integer.class, "a whole number from 1 to " + Integer.MAX_VALUE);
        }

        @Override
        public boolean allows(Integer value) {
            return value >= 1;
        }
    }

    /** Yes or no. */
    public static final class FlagKind extends Kind<Boolean> {
        private FlagKind() {
            super("flag", Boolean.class, "true or false");
        }
    }

    /**
     * The kind of records embedded in others, which have no ids, such as a {@link io.github.chipgap.model.Citation}.
     *
     * @param <V> the Java type of the embedded record
     */
    public static final class EmbeddedKind<V extends Described> extends Kind<V> {
        private final RecordType<V> type;

        private EmbeddedKind(RecordType<V> type) {
            super(type.name(), type.javaType(), Article.before(type.name()));
            this.type = type;
        }

        /** Returns the description of the embedded record. */
        public RecordType<V> type() {
            return type;
        }
    }

    /**
     * The kind of values of a type with a form of its own, read and written by given functions.
     *
     * <p>The library does not interpret the form: references inside are not checked, and the schema leaves it open.
     *
     * @param <V> the Java type of the values, which must be immutable and implement {@code equals}
     */
    public static final class AdaptedKind<V> extends Kind<V> {
        private final Function<ExtensionValue, V> reader;
        private final Function<V, ExtensionValue> writer;

        private AdaptedKind(
                Class<V> valueType,
                String expected,
                Function<ExtensionValue, V> reader,
                Function<V, ExtensionValue> writer) {
            super("adapted", valueType, expected);
            this.reader = reader;
            this.writer = writer;
        }

        /**
         * Makes a value from its form.
         *
         * @throws IllegalArgumentException if no value has this form; the message gives the reason
         */
        public V read(ExtensionValue form) {
            return reader.apply(form);
        }

        /** Returns the form of a value, from which {@link #read} makes an equal value. */
        public ExtensionValue write(V value) {
            return writer.apply(value);
        }
    }
}
