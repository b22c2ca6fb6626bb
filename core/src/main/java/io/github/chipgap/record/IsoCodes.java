// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.message.NearestWord;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks currency and country codes against the ISO tables of the running Java. */
final class IsoCodes {
    /** The code reserved by ISO 3166 for the European Union, which is not a country. */
    private static final String EUROPEAN_UNION = "EU";

    private static final int LENGTH_OF_CURRENCY = 3;

    /** The currencies of most documents, for which the table of all currencies need not be loaded. */
    private static final ImmutableSet<String> COMMON_CURRENCIES =
            ImmutableSet.of("CNY", "EUR", "JPY", "KRW", "TWD", "USD");

    private static final ImmutableSet<String> COUNTRIES = ImmutableSet.copyOf(Locale.getISOCountries());

    private IsoCodes() {}

    static boolean isCurrency(String code) {
        try {
            return COMMON_CURRENCIES.contains(code)
                    || Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Returns the currency probably meant by a text. A text of three letters is near to many codes, so only codes in
     * lower case and well-known other names are recognized.
     */
    static Optional<String> currencyNear(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH_OF_CURRENCY) {
            Stream<String> codes = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode);
            return NearestWord.to(text, codes.sorted().toList());
        }
        return Optional.of(code.equals("RMB") ? "CNY" : code).filter(IsoCodes::isCurrency);
    }

    static boolean isJurisdiction(String code) {
        return code.equals(EUROPEAN_UNION) || COUNTRIES.contains(code);
    }

    /** Returns the jurisdiction meant by a code in small letters or by a well-known other one. */
    static Optional<String> jurisdictionNear(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return Optional.of(code.equals("UK") ? "GB" : code).filter(IsoCodes::isJurisdiction);
    }
}
