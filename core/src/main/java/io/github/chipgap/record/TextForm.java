// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.base.CharMatcher;
import io.github.chipgap.message.Quoted;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known text forms. */
enum TextForm {
    TEXT(TextForm.TEXT_PATTERN, "text that is not blank", "Huawei"),
    ID(
            TextForm.KEBAB_PATTERN,
            "an id in lower-case letters, digits and single hyphens, such as huawei-ascend-910c",
            "huawei-ascend-910c"),
    REFERENCE(TextForm.KEBAB_PATTERN, "the id of a record", "huawei"),
    TERM(TextForm.KEBAB_PATTERN, "a lower-case word such as self-reported", "self-reported"),
    CURRENCY("[A-Z]{3}", "an ISO 4217 currency code such as USD", "USD"),
    JURISDICTION("[A-Z]{2}", "an ISO 3166-1 alpha-2 code such as CN", "CN"),
    URL(
            "https?://[^\\u0000-\\u0020\\u007f-\\u00a0]+",
            "an address such as https://example.org/page",
            "https://example.org/page"),
    SHA256("[0-9a-f]{64}", "a SHA-256 digest of 64 lower-case hexadecimal digits", "0".repeat(64)),
    DATE(TextForm.DATE_PATTERN, "a year, month or day such as 2025, 2025-09 or 2025-09-18", "2025-09"),
    PERIOD(
            "source-year|[0-9]{4}-(Q[1-4]|H[12])|" + TextForm.DATE_PATTERN + "(/" + TextForm.DATE_PATTERN + ")?",
            "a period such as 2025, 2025-Q1, 2022/2025-06 or source-year, which does not end before it begins",
            "2022/2025-06"),
    PLACE(
            TextForm.KEBAB_WORDS + " " + TextForm.TEXT_PATTERN,
            "a unit and its label, such as \"paragraph 4\"",
            "paragraph 4");

    private static final String KEBAB_WORDS = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String KEBAB_PATTERN = "(?!.{121})" + KEBAB_WORDS;
    /**
     * A pattern for text that is neither blank nor has control characters, in the common syntax of Java and ECMA-262.
     * It excludes only ASCII white space and the no-break space around the text.
     */
    private static final String TEXT_PATTERN =
            "[^\\u0000-\\u0020\\u007f-\\u00a0]([^\\u0000-\\u001f\\u007f-\\u009f]*[^\\u0000-\\u0020\\u007f-\\u00a0])?";

    private static final String DATE_PATTERN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    static final String EXPECTED_EXTENSION_KEY = "an extension key, well-formed text that begins with x-";

    private static final int LONGEST_KEBAB_CASE = 120;

    final String kind;
    /** A pattern for the whole text, in the common syntax of Java and ECMA-262. */
    final String pattern;
    /** A description that follows "expected" in messages. */
    final String expected;

    final String example;

    TextForm(String pattern, String expected, String example) {
        this.kind = name().toLowerCase(Locale.ROOT);
        this.pattern = pattern;
        this.expected = expected;
        this.example = example;
    }

    /** Parses a value, and refuses a date, a period or a place without its form. */
    Object parse(String text) {
        return switch (this) {
            case TEXT, ID, REFERENCE, TERM, CURRENCY, JURISDICTION, URL, SHA256 -> text;
            case DATE -> PartialDate.parse(text);
            case PERIOD -> Period.parse(text);
            case PLACE -> Place.parse(text);
        };
    }

    /** Returns whether a value is allowed; terms, dates, periods and places always are. */
    boolean allows(Object value) {
        return switch (this) {
            case TEXT -> isClean((String) value);
            case ID, REFERENCE -> isKebabCase((String) value);
            case CURRENCY -> IsoCodes.isCurrency((String) value);
            case JURISDICTION -> IsoCodes.isJurisdiction((String) value);
            case URL -> isUrl((String) value);
            case SHA256 -> ((String) value).matches(pattern);
            case TERM, DATE, PERIOD, PLACE -> true;
        };
    }

    /**
     * Returns whether a text matches {@link #KEBAB_PATTERN}, as ids and terms do. The pattern slows reading by two
     * fifths.
     */
    static boolean isKebabCase(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_KEBAB_CASE) {
            return false;
        }
        boolean wordBefore = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                wordBefore = true;
            } else if (c == '-' && wordBefore) {
                wordBefore = false;
            } else {
                return false;
            }
        }
        return wordBefore;
    }

    private static boolean isClean(String text) {
        int length = text.length();
        if (length == 0 || isSpace(text.charAt(0)) || isSpace(text.charAt(length - 1))) {
            return false;
        }
        boolean isPlain = true;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                if (Character.isISOControl(c)) {
                    return false;
                }
                isPlain = false;
            }
        }
        return isPlain || Quoted.isWellFormed(text);
    }

    /** Returns the refusal of a text without this form, with its cause or null. */
    IllegalArgumentException refusal(CharSequence text, @Nullable Throwable cause) {
        return new IllegalArgumentException("expected " + expected + ", got " + Quoted.of(text), cause);
    }

    /** Returns a description of the text that was expected instead of one that is not {@link #TEXT}. */
    static String expectedInsteadOf(String text) {
        String trimmed = CharMatcher.whitespace().trimFrom(text);
        return trimmed.isEmpty()
                ? TEXT.expected
                : isClean(trimmed)
                        ? "text that does not begin or end with a space"
                        : "well-formed text without control characters";
    }

    static void checkWellFormed(String text) {
        if (!Quoted.isWellFormed(text)) {
            throw new IllegalArgumentException("expected well-formed Unicode text, got " + Quoted.of(text));
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c > '~' && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return Quoted.isWellFormed(text)
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
