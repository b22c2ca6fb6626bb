// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

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
