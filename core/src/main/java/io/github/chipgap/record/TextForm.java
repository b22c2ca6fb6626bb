// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.base.CharMatcher;
import io.github.chipgap.message.Quoted;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The known text forms.
 *
 * <p>Switches select the form, because a lambda for each form would cost more at every start than all the checks.
 */
enum TextForm {
    TEXT,
    ID,
    CURRENCY,
    JURISDICTION,
    URL,
    SHA256,
    DATE,
    PERIOD,
    PLACE;

    static final String KEBAB_WORDS = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String KEBAB_PATTERN = "(?!.{121})" + KEBAB_WORDS;
    static final String EXPECTED_TEXT = "text that is not blank";
    static final String EXPECTED_TERM = "a lower-case word such as self-reported";
    static final String EXPECTED_ID =
            "an id in lower-case letters, digits and single hyphens, such as huawei-ascend-910c";
    static final String EXPECTED_EXTENSION_KEY = "an extension key, well-formed text that begins with x-";
    /**
     * A pattern for text that is neither blank nor has control characters, in the common syntax of Java and ECMA-262.
     * It excludes only ASCII white space and the no-break space around the text.
     */
    static final String TEXT_PATTERN =
            "[^\\u0000-\\u0020\\u007f-\\u00a0]([^\\u0000-\\u001f\\u007f-\\u009f]*[^\\u0000-\\u0020\\u007f-\\u00a0])?";

    private static final int LONGEST_KEBAB_CASE = 120;
    private static final int SHA256_DIGITS = 64;

    /**
     * Parses a value.
     *
     * @throws IllegalArgumentException if a date, a period or a place does not have its form
     */
    Object parse(String text) {
        return switch (this) {
            case TEXT, ID, CURRENCY, JURISDICTION, URL, SHA256 -> text;
            case DATE -> PartialDate.parse(text);
            case PERIOD -> Period.parse(text);
            case PLACE -> Place.parse(text);
        };
    }

    /** Returns whether a value is allowed; dates, periods and places are always allowed. */
    boolean allows(Object value) {
        return switch (this) {
            case TEXT -> isClean((String) value);
            case ID -> isKebabCase((String) value);
            case CURRENCY -> IsoCodes.isCurrency((String) value);
            case JURISDICTION -> IsoCodes.isJurisdiction((String) value);
            case URL -> isUrl((String) value);
            case SHA256 -> isSha256((String) value);
            case DATE, PERIOD, PLACE -> true;
        };
    }

    /**
     * Returns whether a text matches {@link #KEBAB_PATTERN}, as ids and terms do. The loop is faster than the pattern
     * for the many ids of a document.
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

    /** Returns a description of the text that was expected instead of one that is not {@link #TEXT}. */
    static String expectedInsteadOf(String text) {
        String trimmed = CharMatcher.whitespace().trimFrom(text);
        return trimmed.isEmpty()
                ? EXPECTED_TEXT
                : isClean(trimmed)
                        ? "text that does not begin or end with a space"
                        : "well-formed text without control characters";
    }

    static void checkWellFormed(String text) {
        if (!Quoted.isWellFormed(text)) {
            throw new IllegalArgumentException("expected well-formed Unicode text, got " + Quoted.of(text));
        }
    }

    static boolean isExtensionKey(String key) {
        return key.startsWith(Extensible.EXTENSION_PREFIX) && Quoted.isWellFormed(key);
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

    private static boolean isSha256(String text) {
        if (text.length() != SHA256_DIGITS) {
            return false;
        }
        for (int i = 0; i < SHA256_DIGITS; i++) {
            if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
