// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.estimate.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * What a field of a record holds: which values are allowed, and how to say so. It knows no file format.
 *
 * @param <V> the Java type of the values
 */
public sealed interface Kind<V>
        permits TextKind, EstimateKind, IntervalKind, CountKind, FlagKind, EmbeddedKind, AdaptedKind {
    /** Text for people: not blank, no control characters, no white space around it. */
    TextKind<String> TEXT =
            TextKind.ofText(TextForm.TEXT, "text", PlainText.PATTERN, "text that is not blank", "Huawei");

    /** A record's own id. */
    TextKind<String> ID =
            TextKind.ofText(TextForm.ID, "id", KebabCase.PATTERN, KebabCase.EXPECTED_ID, "huawei-ascend-910c");

    /** An ISO 4217 currency code. */
    TextKind<String> CURRENCY =
            TextKind.ofText(TextForm.CURRENCY, "currency", "[A-Z]{3}", "an ISO 4217 currency code such as USD", "USD");

    /** An ISO 3166-1 alpha-2 code. */
    TextKind<String> JURISDICTION = TextKind.ofText(
            TextForm.JURISDICTION, "jurisdiction", "[A-Z]{2}", "an ISO 3166-1 alpha-2 code such as CN", "CN");

    /** An absolute http or https address. */
    TextKind<String> URL = TextKind.ofText(
            TextForm.URL,
            "url",
            "https?://[^\\u0000-\\u0020\\u007f-\\u00a0]+",
            "an address such as https://example.org/page",
            "https://example.org/page");

    /** A SHA-256 digest in hexadecimal. */
    TextKind<String> SHA256 = TextKind.ofText(
            TextForm.SHA256,
            "sha256",
            "[0-9a-f]{64}",
            "a SHA-256 digest of 64 lower-case hexadecimal digits",
            "0".repeat(64));

    /** A date known to the year, month or day. */
    TextKind<PartialDate> DATE = TextKind.of(
            TextForm.DATE,
            "date",
            PartialDate.class,
            "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
            "a year, month or day such as 2025, 2025-09 or 2025-09-18",
            "2025-09");

    /** A stretch of time. */
    TextKind<Period> PERIOD = TextKind.of(
            TextForm.PERIOD,
            "period",
            Period.class,
            "source-year|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?",
            "a period such as 2025, 2022/2025-06 or source-year, which does not end before it begins",
            "2022/2025-06");

    /** A place in a source. */
    TextKind<Place> PLACE = TextKind.of(
            TextForm.PLACE,
            "place",
            Place.class,
            KebabCase.WORDS + " " + PlainText.PATTERN,
            "a unit and which one, such as \"paragraph 4\"",
            "paragraph 4");

    /** A whole number from 1. */
    CountKind COUNT = new CountKind();

    /** Yes or no. */
    FlagKind FLAG = new FlagKind();

    /** An interval, such as the domain of a metric. */
    IntervalKind INTERVAL = new IntervalKind();

    /** An estimate of any number. */
    EstimateKind NUMBER = new EstimateKind(Interval.unbounded());

    /** An estimate of a quantity that is never negative. */
    EstimateKind NOT_NEGATIVE = new EstimateKind(Interval.atLeast(0));

    /**
     * The id of another record of the dataset.
     *
     * @param target the type that the record must be of, which may be an interface that several types share
     */
    static TextKind<String> reference(Class<? extends ModelRecord> target) {
        return TextKind.ofReference(target);
    }

    /**
     * A word of an open vocabulary.
     *
     * @param type the vocabulary
     * @param named the words that the library knows, one or more
     */
    static <V extends Term> TextKind<V> term(Class<V> type, List<V> named) {
        return TextKind.ofTerm(type, named);
    }

    /** A record inside another, which has no id of its own. */
    static <V> EmbeddedKind<V> embedded(RecordType<V> type) {
        return new EmbeddedKind<>(type);
    }

    /**
     * A value of a type that has a form of its own already, such as one that a mapper reads by its annotations.
     *
     * @param expected what the value is, as messages say it after "expected"
     * @param reader makes a value of its form; throws {@link IllegalArgumentException} where that is none, with a message
     *     that says why
     * @param writer makes the form of a value
     */
    static <V> AdaptedKind<V> adapted(
            Class<V> type, String expected, Function<ExtensionValue, V> reader, Function<V, ExtensionValue> writer) {
        return new AdaptedKind<>(type, expected, reader, writer);
    }

    /** An estimate whose bounds and best value lie in a domain. */
    static EstimateKind estimate(Interval domain) {
        return domain.equals(NOT_NEGATIVE.domain()) ? NOT_NEGATIVE : new EstimateKind(domain);
    }

    /** The kind's name in documentation, such as {@code text}, {@code reference} or {@code estimate}. */
    String name();

    /** The Java type of the values. */
    Class<V> valueType();

    /** Whether a value is allowed. */
    boolean allows(V value);

    /** What is allowed, as messages say it after "expected". */
    String expected();
}
