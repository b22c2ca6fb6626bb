// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

/**
 * The text forms that the library knows.
 *
 * <p>They are told apart by switches, because a lambda for each would cost every start more than all their checks.
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
     * Makes a value from its text.
     *
     * @throws IllegalArgumentException if the text is not that of a date, a period or a place
     */
    Object parse(String text) {
        return switch (this) {
            case TEXT, ID, CURRENCY, JURISDICTION, URL, SHA256 -> text;
            case DATE -> PartialDate.parse(text);
            case PERIOD -> Period.parse(text);
            case PLACE -> Place.parse(text);
        };
    }

    /** Returns whether a value is allowed; dates, periods and places always are. */
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
}
