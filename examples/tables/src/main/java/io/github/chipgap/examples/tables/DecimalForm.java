// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a table writes decimal numbers: which character comes before the decimals, and which groups the digits in
 * threes.
 */
final class DecimalForm {
    private final char decimal;
    private final @Nullable Character thousands;
    private final Pattern pattern;

    /**
     * Makes a form.
     *
     * @param decimal the character before the decimals; null for a point
     * @param thousands the character between groups of three digits; null if there is none
     * @throws IllegalArgumentException if both are the same
     */
    DecimalForm(@Nullable Character decimal, @Nullable Character thousands) {
        this.decimal = decimal == null ? '.' : decimal;
        this.thousands = thousands;
        if (thousands != null && thousands == this.decimal) {
            throw new IllegalArgumentException(
                    "expected decimal and thousands of the mapping to be different characters, got " + thousands);
        }
        String groups = thousands == null
                ? "[0-9]+"
                : "(?:[1-9][0-9]{0,2}(?:" + Pattern.quote(thousands.toString()) + "[0-9]{3})+|[0-9]+)";
        this.pattern = Pattern.compile("[-\u2212]?" + groups + "(?:" + Pattern.quote(Character.toString(this.decimal))
                + "[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");
    }

    /** Returns the number; empty if the text does not have the form. */
    Optional<BigDecimal> parse(String text) {
        if (!pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = thousands == null ? text : text.replace(thousands.toString(), "");
        return Optional.of(new BigDecimal(digits.replace(decimal, '.').replace('\u2212', '-')));
    }
}
