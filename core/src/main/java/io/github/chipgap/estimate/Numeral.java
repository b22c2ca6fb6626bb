// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number in its written form.
 *
 * <pre>
 * number   = ["+" | "-" | "−"] decimal [ ("e" | "E") ["+" | "-"] digits | scale ]
 * decimal  = digits [ "." digits ] | "." digits
 * scale    = "%" | "k" | "m" | "mn" | "bn" | "tn"
 * </pre>
 *
 * <p>A scale may be written in capitals. A number does not begin with a zero before another digit, unlike the second
 * half of {@code 1,000}.
 *
 * @param start the index of its first character
 * @param decimal the number without its scale
 * @param scale the scale in small letters, or an empty text
 */
record Numeral(int start, String decimal, String scale) {
    private static final int MOST_DIGITS_OF_PERCENTAGES = 400;
    private static final Pattern SIGN = Pattern.compile("[-+\u2212]");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]++(\\.[0-9]++)?|\\.[0-9]++");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern GROUP = Pattern.compile(",[0-9]");
    private static final Pattern EXPONENT = Pattern.compile("[eE][-+]?[0-9]++");
    private static final Pattern SCALE = Pattern.compile("\\p{javaWhitespace}*+(%|(?i:k|mn?|bn|tn)(?![A-Za-z]))");
    private static final String PERCENT = "%";
    private static final ImmutableMap<String, Integer> EXPONENTS =
            ImmutableMap.of(PERCENT, -2, "k", 3, "m", 6, "mn", 6, "bn", 9, "tn", 12);

    /** Reads a number after blanks; a message names the expectation if there is none. */
    static Numeral read(TextScanner text, String expectation) {
        text.skipBlanks();
        int start = text.position();
        String sign = text.take(SIGN);
        int from = text.position();
        String decimal = text.take(DECIMAL);
        if (decimal.isEmpty()) {
            boolean isAscii = CharMatcher.ascii().matchesAllOf(sign + text.next());
            text.moveTo(isAscii ? start : from);
            throw text.expected(expectation);
        }
        if (decimal.length() > 1 && decimal.startsWith("0") && decimal.charAt(1) != '.') {
            text.moveTo(from);
            throw text.expected("a number that does not begin with 0");
        }
        if (text.isAt(GROUP) && !text.beginsWithBracket()) {
            throw new IllegalArgumentException("at character " + (text.position() + 1)
                    + ", the comma can group digits or begin decimals: write 1000 or 1.5 for 1,000 or 1,5");
        }
        String exponent = text.take(EXPONENT);
        String scale = exponent.isEmpty() ? text.take(SCALE).strip().toLowerCase(Locale.ROOT) : "";
        boolean isNegative = !sign.isEmpty() && !sign.equals("+");
        Numeral numeral = new Numeral(start, (isNegative ? "-" : "") + decimal + exponent, scale);
        numeral.value();
        return numeral;
    }

    /** Reads a percentage, and returns it as a part of 1, rounded down. */
    static double readPercentage(TextScanner text) {
        if (!text.isAt(DIGIT)) {
            throw text.expected("a best value such as best 2, or a confidence such as 90%");
        }
        String percent = text.take(DECIMAL);
        if (!text.skip(PERCENT)) {
            throw text.expected("a % after the confidence");
        }
        String digits = percent.substring(0, Math.min(percent.length(), MOST_DIGITS_OF_PERCENTAGES));
        return DecimalText.roundedDown(new BigDecimal(digits).scaleByPowerOfTen(-2));
    }

    /** Returns the number with the scale of another if only the other one is a percentage. */
    Numeral asPercentageLike(Numeral other) {
        return scale.isEmpty() && other.isPercentage() ? new Numeral(start, decimal, PERCENT) : this;
    }

    boolean isPercentage() {
        return scale.equals(PERCENT);
    }

    /** Returns the nearest double, and refuses an infinite one, and 0 for another number. */
    double value() {
        double value = Double.parseDouble(decimal + (scale.isEmpty() ? "" : "e" + EXPONENTS.get(scale)));
        if (Double.isInfinite(value) || (value == 0 && !isZero())) {
            throw new IllegalArgumentException("the number at character " + (start + 1)
                    + (value == 0 ? " is too close to zero" : " is too large") + " for a double");
        }
        return value;
    }

    private boolean isZero() {
        return CharMatcher.inRange('1', '9').matchesNoneOf(decimal.split("[eE]", 2)[0]);
    }
}
