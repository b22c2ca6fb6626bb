// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableSet;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Checks currency and country codes against the ISO tables of the running Java. */
final class IsoCodes {
    /** The code reserved by ISO 3166 for the European Union, which is not a country. */
    private static final String EUROPEAN_UNION = "EU";

    private static final ImmutableSet<String> COUNTRIES = ImmutableSet.copyOf(Locale.getISOCountries());

    private IsoCodes() {}

    static boolean isCurrency(String code) {
        return switch (code) {
            // The codes of most documents, for which the table of all currencies need not be loaded.
            case "CNY", "EUR", "JPY", "KRW", "TWD", "USD" -> true;
            default -> isKnownCurrency(code);
        };
    }

    private static boolean isKnownCurrency(String code) {
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns all currency codes in alphabetical order. */
    static List<String> currencies() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList();
    }

    static boolean isJurisdiction(String code) {
        return code.equals(EUROPEAN_UNION) || COUNTRIES.contains(code);
    }
}
