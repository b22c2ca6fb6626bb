// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Parses the texts of intervals and estimates, as programs print them and as people type them.
 *
 * <pre>
 * estimate = (about number | "almost" number | number "±" number | interval) [ "(" note { "," note } ")" ]
 * note     = "best" number | number "%"
 * interval = "unbounded" | "unknown" | (above | below) number | number | range
 * range    = [ "&gt;" ] number ".." [ "&lt;" ] number | number ("–" | "to") number | "between" number "and" number
 *          | ("[" | "(") number ("," | "..") number ("]" | ")")
 * about    = "~" | "≈" | "about"
 * above    = "&gt;" | "more than" | "&gt;=" | "≥" | "at least"
 * below    = "&lt;" | "less than" | "&lt;=" | "≤" | "at most" | "up to"
 * number   = ["+" | "-" | "−"] decimal [ ("e" | "E") ["+" | "-"] digits | scale ]
 * decimal  = digits [ "." digits ] | "." digits
 * scale    = "%" | "k" | "m" | "mn" | "bn" | "tn"
 * </pre>
 *
 * <p>Words may begin with a capital letter, and a scale may be written in capitals. A number does not begin with a zero
 * before another digit, unlike the second half of {@code 1,000}. A percentage applies to both numbers of a range; any
 * other scale must be written with each.
 *
 * <p>The parser reads character by character, not with regular expressions, so that a message can name the character
 * and what was expected there.
 */
final class EstimateParser {
    private static final int LONGEST_QUOTE = 100;
    private static final int MOST_DIGITS_OF_PERCENTAGES = 400;
    private static final char MINUS = '\u2212';
    private static final String PERCENT = "%";
    private static final ImmutableMap<String, Integer> EXPONENTS =
            ImmutableMap.of(PERCENT, -2, "k", 3, "m", 6, "mn", 6, "bn", 9, "tn", 12);

    private final String text;
    private final String kind;
    private int position;
    /** The last number read. */
    private Numeral last = new Numeral(0, "0", "");

    private EstimateParser(CharSequence text, String kind) {
        this.text = text.toString();
        this.kind = kind;
    }

    static Interval interval(CharSequence text) {
        EstimateParser parser = new EstimateParser(text, "interval");
        try {
            Interval interval = parser.interval("5, > 150e9, <= 2, 0..1 or 0..<1");
            parser.expectEnd();
            return interval;
        } catch (IllegalArgumentException refusal) {
            throw parser.refused(refusal);
        }
    }

    static Estimate estimate(CharSequence text) {
        EstimateParser parser = new EstimateParser(text, "estimate");
        try {
            Estimate estimate = parser.notes(parser.claim());
            parser.expectEnd();
            return estimate;
        } catch (IllegalArgumentException refusal) {
            throw parser.refused(refusal);
        }
    }

    private Estimate claim() {
        if (skip("~") || skip("≈") || skipWords("about")) {
            return Estimate.about(number().value());
        }
        if (skipWords("almost")) {
            return Estimate.almost(number().value());
        }
        Estimate bounds = Estimate.of(interval("5, > 150e9, <= 2, 0..1, ~3, almost 2 or 1..3 (best 2, 90%)"));
        return bounds.interval().isPoint() && skip("±") ? aroundLast() : bounds;
    }

    /** Returns the range of the last number plus or minus the next one, computed in decimals. */
    private Estimate aroundLast() {
        Numeral middle = last;
        Numeral distance = number();
        if (!middle.scale.equals(distance.scale)) {
            throw new IllegalArgumentException(
                    "at character " + (distance.start + 1) + ", expected a number of the same scale after ±");
        }
        BigDecimal best = DecimalText.shortest(middle.value());
        BigDecimal width = DecimalText.shortest(distance.value());
        return Estimate.between(
                        best.subtract(width).doubleValue(), best.add(width).doubleValue())
                .withBest(middle.value());
    }

    private Interval interval(String examples) {
        if (skipWords("unbounded") || skipWords("unknown")) {
            return Interval.unbounded();
        }
        if (skip(">=") || skip("≥") || skipWords("at least")) {
            return Interval.atLeast(number().value());
        }
        if (skip("<=") || skip("≤") || skipWords("at most") || skipWords("up to")) {
            return Interval.atMost(number().value());
        }
        if (skip("<") || skipWords("less than")) {
            return Interval.lessThan(number().value());
        }
        if (skipWords("more than")) {
            return Interval.moreThan(number().value());
        }
        if (skipWords("between")) {
            Numeral lower = number();
            if (!skip("and")) {
                throw expected("the word and");
            }
            return between(lower, number(), false, false);
        }
        if (skip("[")) {
            return bracketed(false);
        }
        if (skip("(")) {
            return bracketed(true);
        }
        boolean lowerOpen = skip(">");
        Numeral lower = lowerOpen ? number() : number("something like " + examples);
        if (skipDots()) {
            boolean upperOpen = skip("<");
            return between(lower, number(), lowerOpen, upperOpen);
        }
        if (!lowerOpen && (skip("–") || skip("to"))) {
            return between(lower, number(), false, false);
        }
        return lowerOpen ? Interval.moreThan(lower.value()) : Interval.exactly(lower.value());
    }

    private Interval bracketed(boolean lowerOpen) {
        Numeral lower = number();
        if (!skip(",") && !skipDots()) {
            throw expected("a comma or ..");
        }
        Numeral upper = number();
        if (skip("]")) {
            return between(lower, upper, lowerOpen, false);
        }
        if (skip(")")) {
            return between(lower, upper, lowerOpen, true);
        }
        throw expected("] or )");
    }

    private static Interval between(Numeral from, Numeral to, boolean lowerOpen, boolean upperOpen) {
        Numeral lower = from.scale.isEmpty() && to.scale.equals(PERCENT) ? from.withScale(PERCENT) : from;
        boolean ambiguous =
                lower.scale.isEmpty() != to.scale.isEmpty() || lower.scale.equals(PERCENT) != to.scale.equals(PERCENT);
        if (ambiguous && lower.value() != 0 && to.value() != 0) {
            throw new IllegalArgumentException(
                    "expected a scale on both numbers, such as 5 bn..7 bn, because a single one is ambiguous");
        }
        return between(lower.value(), to.value(), lowerOpen, upperOpen);
    }

    private static Interval between(double lower, double upper, boolean lowerOpen, boolean upperOpen) {
        if (lowerOpen) {
            return upperOpen ? Interval.open(lower, upper) : Interval.openClosed(lower, upper);
        }
        return upperOpen ? Interval.closedOpen(lower, upper) : Interval.closed(lower, upper);
    }

    private Estimate notes(Estimate claim) {
        if (!skip("(")) {
            return claim;
        }
        Estimate result = claim;
        boolean hasBest = !claim.interval().isPoint() && claim.best().isPresent();
        boolean hasConfidence = false;
        do {
            if (skip("best")) {
                if (hasBest) {
                    throw new IllegalArgumentException("expected one best value, got two");
                }
                hasBest = true;
                result = result.withBest(number().value());
            } else {
                if (hasConfidence) {
                    throw new IllegalArgumentException("expected one confidence, got two");
                }
                hasConfidence = true;
                result = result.withConfidence(percentage());
            }
        } while (skip(","));
        if (!skip(")")) {
            throw expected("a comma or )");
        }
        return result;
    }

    private Numeral number() {
        return number("a number");
    }

    private Numeral number(String expectation) {
        skipBlanks();
        int start = position;
        boolean negative = next() == '-' || next() == MINUS;
        if (negative || next() == '+') {
            position++;
        }
        int from = position;
        if (!isDigit(next()) && !(next() == '.' && isDigit(at(position + 1)))) {
            if (next() < 128 && at(start) < 128) {
                position = start;
            }
            throw expected(expectation);
        }
        if (next() == '0' && isDigit(at(position + 1))) {
            throw expected("a number that does not begin with 0");
        }
        skipDecimal();
        if (next() == ',' && isDigit(at(position + 1)) && !inBrackets()) {
            throw new IllegalArgumentException("at character " + (position + 1)
                    + ", the comma can group digits or begin decimals: write 1000 or 1.5 for 1,000 or 1,5");
        }
        int endOfDecimal = position;
        skipExponent();
        String digits = text.substring(from, position);
        String scale = position == endOfDecimal ? scale() : "";
        last = new Numeral(start, (negative ? "-" : "") + digits, scale);
        last.value();
        return last;
    }

    /** Returns whether the text is an interval in brackets, whose bounds a comma separates. */
    private boolean inBrackets() {
        return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("(");
    }

    /** Reads a percent sign or a scale, which may follow after blanks; returns an empty text if there is none. */
    private String scale() {
        int end = position;
        skipBlanks();
        int start = position;
        if (next() == '%') {
            position++;
            return PERCENT;
        }
        while (isLetter(next())) {
            position++;
        }
        String word = text.substring(start, position).toLowerCase(Locale.ROOT);
        if (EXPONENTS.containsKey(word)) {
            return word;
        }
        position = end;
        return "";
    }

    /** A number in its written form, with the index of its first character. */
    private record Numeral(int start, String decimal, String scale) {
        Numeral withScale(String other) {
            return new Numeral(start, decimal, other);
        }

        double value() {
            String exponent = scale.isEmpty() ? "" : "e" + EXPONENTS.get(scale);
            double value = Double.parseDouble(decimal + exponent);
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

    private double percentage() {
        int start = position;
        if (!isDigit(next())) {
            throw expected("a best value such as best 2, or a confidence such as 90%");
        }
        skipDecimal();
        // Further digits are cut off, which rounds down.
        String percent = text.substring(start, Math.min(position, start + MOST_DIGITS_OF_PERCENTAGES));
        if (!skip("%")) {
            throw expected("a % after the confidence");
        }
        return DecimalText.roundedDown(new BigDecimal(percent).scaleByPowerOfTen(-2));
    }

    private void skipDecimal() {
        skipDigits();
        if (next() == '.' && isDigit(at(position + 1))) {
            position++;
            skipDigits();
        }
    }

    private void skipExponent() {
        if (next() == 'e' || next() == 'E') {
            int digits = at(position + 1) == '+' || at(position + 1) == '-' ? position + 2 : position + 1;
            if (isDigit(at(digits))) {
                position = digits;
                skipDigits();
            }
        }
    }

    private void skipDigits() {
        while (isDigit(next())) {
            position++;
        }
    }

    /** Skips two dots; a third dot must not follow. */
    private boolean skipDots() {
        boolean found = skip("..");
        if (found && next() == '.') {
            throw expected("a number");
        }
        return found;
    }

    /** Skips words; the first may begin with a capital letter. */
    private boolean skipWords(String words) {
        skipBlanks();
        boolean found = text.startsWith(words.substring(1), position + 1)
                && (next() == words.charAt(0) || next() == words.charAt(0) - 'a' + 'A');
        if (found) {
            position += words.length();
        }
        return found;
    }

    private boolean skip(String token) {
        skipBlanks();
        boolean found = text.startsWith(token, position);
        if (found) {
            position += token.length();
        }
        return found;
    }

    private void skipBlanks() {
        while (Character.isWhitespace(next())) {
            position++;
        }
    }

    private void expectEnd() {
        skipBlanks();
        if (position < text.length()) {
            throw expected("the end");
        }
    }

    private char next() {
        return at(position);
    }

    /** Returns the character at an index, or NUL beyond the end. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private IllegalArgumentException expected(String expectation) {
        return new IllegalArgumentException("at character " + (position + 1) + ", expected " + expectation + found());
    }

    /** Returns the name of the next character unless it is ASCII: other characters may be invisible or look alike. */
    private String found() {
        if (next() < 128) {
            return "";
        }
        int character = text.codePointAt(position);
        String name = Character.getName(character);
        return ", got U+" + String.format(Locale.ROOT, "%04X", character) + (name == null ? "" : " " + name);
    }

    private IllegalArgumentException refused(IllegalArgumentException reason) {
        return new IllegalArgumentException("no " + kind + " in " + quoted(text) + ": " + reason.getMessage(), reason);
    }

    /**
     * Returns the text in quotes; a text of more than 100 characters is cut, with the number of characters left out.
     */
    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE
                ? "\"" + text + "\""
                : "\"" + text.substring(0, LONGEST_QUOTE) + "\" and " + (text.length() - LONGEST_QUOTE)
                        + " more characters";
    }
}
