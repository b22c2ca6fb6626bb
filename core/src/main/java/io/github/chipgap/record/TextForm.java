// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/**
 * The forms of text that the library knows, with the code that tells them.
 *
 * <p>A switch rather than two functions each: every start would have to link those.
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

    /**
     * Makes a value of its text.
     *
     * @throws IllegalArgumentException where the text has not the form of a date, a period or a place
     */
    Object parse(String text) {
        return switch (this) {
            case TEXT, ID, CURRENCY, JURISDICTION, URL, SHA256 -> text;
            case DATE -> PartialDate.parse(text);
            case PERIOD -> Period.parse(text);
            case PLACE -> Place.parse(text);
        };
    }

    /** Whether every value is allowed. */
    boolean allowsAll() {
        return this == DATE || this == PERIOD || this == PLACE;
    }

    /** Whether a value is allowed; dates, periods and places are by being there. */
    boolean allows(Object value) {
        return switch (this) {
            case TEXT -> PlainText.isClean((String) value);
            case ID -> KebabCase.matches((String) value);
            case CURRENCY -> IsoCodes.isCurrency((String) value);
            case JURISDICTION -> IsoCodes.isJurisdiction((String) value);
            case URL -> PlainText.isUrl((String) value);
            case SHA256 -> PlainText.isSha256((String) value);
            case DATE, PERIOD, PLACE -> true;
        };
    }

    /** Whether a text is allowed, of which it knows the bytes; asked for texts that are their own values alone. */
    boolean allowsAscii(ByteBuffer bytes, int from, int to) {
        return switch (this) {
            case TEXT -> PlainText.isCleanAscii(bytes, from, to);
            case ID -> KebabCase.matches(bytes, from, to);
            default -> PlainText.isCleanAscii(bytes, from, to) && allows(asciiOf(bytes, from, to));
        };
    }

    /** The text whose bytes these are. */
    static String asciiOf(ByteBuffer bytes, int from, int to) {
        return new String(bytes.array(), bytes.arrayOffset() + from, to - from, ISO_8859_1);
    }
}
