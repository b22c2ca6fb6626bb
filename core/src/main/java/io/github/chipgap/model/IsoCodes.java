// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ISO codes that the running Java knows. */
final class IsoCodes {
    /** Not a country, and reserved by ISO 3166 for what is said of the union as a whole. */
    private static final String EUROPEAN_UNION = "EU";

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
    /** Currencies of most documents, for which no start need load the table of all that the running Java has. */
    private static final Set<String> FREQUENT_CURRENCIES = Set.of("CNY", "EUR", "JPY", "KRW", "TWD", "USD");

    private IsoCodes() {}

    static boolean isCurrency(String code) {
        if (FREQUENT_CURRENCIES.contains(code)) {
            return true;
        }
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** All codes of currencies, in alphabetical order. */
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
