// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;

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
    private static final char MINUS = '\u2212';
    private static final String PERCENT = "%";
    private static final ImmutableMap<String, Integer> EXPONENTS =
            ImmutableMap.of(PERCENT, -2, "k", 3, "m", 6, "mn", 6, "bn", 9, "tn", 12);

    /** Reads a number after blanks; a message names the expectation if there is none. */
    static Numeral read(TextScanner text, String expectation) {
        text.skipBlanks();
        int start = text.position();
        boolean negative = text.next() == '-' || text.next() == MINUS;
        boolean isAscii = text.next() < 128;
        if (negative || text.next() == '+') {
            text.moveTo(start + 1);
        }
        int from = text.position();
        if (!text.isDigit(0) && !(text.next() == '.' && text.isDigit(1))) {
            if (text.next() < 128 && isAscii) {
                text.moveTo(start);
            }
            throw text.expected(expectation);
        }
        if (text.next() == '0' && text.isDigit(1)) {
            throw text.expected("a number that does not begin with 0");
        }
        skipDecimal(text);
        if (text.next() == ',' && text.isDigit(1) && !text.beginsWithBracket()) {
            throw new IllegalArgumentException("at character " + (text.position() + 1)
                    + ", the comma can group digits or begin decimals: write 1000 or 1.5 for 1,000 or 1,5");
        }
        int endOfDecimal = text.position();
        skipExponent(text);
        String digits = text.textFrom(from);
        String scale = text.position() == endOfDecimal ? readScale(text) : "";
        Numeral numeral = new Numeral(start, (negative ? "-" : "") + digits, scale);
        numeral.value();
        return numeral;
    }

    /** Reads a percentage, and returns it as a part of 1, rounded down. */
    static double readPercentage(TextScanner text) {
        int start = text.position();
        if (!text.isDigit(0)) {
            throw text.expected("a best value such as best 2, or a confidence such as 90%");
        }
        skipDecimal(text);
        String percent = text.textFrom(start);
        if (!text.skip(PERCENT)) {
            throw text.expected("a % after the confidence");
        }
        String digits = percent.substring(0, Math.min(percent.length(), MOST_DIGITS_OF_PERCENTAGES));
        return DecimalText.roundedDown(new BigDecimal(digits).scaleByPowerOfTen(-2));
    }

    private static void skipDecimal(TextScanner text) {
        text.skipDigits();
        if (text.next() == '.' && text.isDigit(1)) {
            text.moveTo(text.position() + 1);
            text.skipDigits();
        }
    }

    private static void skipExponent(TextScanner text) {
        if (text.next() == 'e' || text.next() == 'E') {
            int digits = text.next(1) == '+' || text.next(1) == '-' ? 2 : 1;
            if (text.isDigit(digits)) {
                text.moveTo(text.position() + digits);
                text.skipDigits();
            }
        }
    }

    /** Reads a percent sign or a scale, which may follow after blanks; returns an empty text if there is none. */
    private static String readScale(TextScanner text) {
        int end = text.position();
        if (text.skip(PERCENT)) {
            return PERCENT;
        }
        int start = text.position();
        while (isLetter(text.next())) {
            text.moveTo(text.position() + 1);
        }
        String word = text.textFrom(start).toLowerCase(Locale.ROOT);
        if (EXPONENTS.containsKey(word)) {
            return word;
        }
        text.moveTo(end);
        return "";
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** Returns the number with the scale of another if only the other one is a percentage. */
    Numeral asPercentageLike(Numeral other) {
        return scale.isEmpty() && other.isPercentage() ? new Numeral(start, decimal, PERCENT) : this;
    }

    boolean isPercentage() {
        return scale.equals(PERCENT);
    }

    boolean hasScale() {
        return !scale.isEmpty();
    }

    /**
     * Returns the nearest double.
     *
     * @throws IllegalArgumentException if it is infinite, or 0 for another number
     */
    double value() {
        double value = Double.parseDouble(decimal + (hasScale() ? "e" + EXPONENTS.get(scale) : ""));
        if (Double.isInfinite(value) || (value == 0 && !isZero())) {
            throw new IllegalArgumentException("the number at character " + (start + 1)
                    + (value == 0 ? " is too close to zero" : " is too large") + " for a double");
        }
        return value;
    }

    private boolean isZero() {
        for (int i = 0; i < decimal.length() && Character.toLowerCase(decimal.charAt(i)) != 'e'; i++) {
            if (decimal.charAt(i) >= '1' && decimal.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }
}
