// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

/**
 * Reads the texts of intervals and estimates.
 *
 * <pre>
 * estimate = ("~" number | "almost" number | interval) [ "(" note { "," note } ")" ]
 * note     = "best" number | number "%"
 * interval = "unbounded" | "unknown" | ("&gt;" | "&gt;=" | "&lt;" | "&lt;=") number | number
 *          | [ "&gt;" ] number ".." [ "&lt;" ] number | ("[" | "(") number ("," | "..") number ("]" | ")")
 * number   = ["+" | "-"] digits [ "." digits ] [ ("e" | "E") ["+" | "-"] digits ]
 * </pre>
 *
 * <p>Not by regular expressions: the message says at which character what was expected, whatever the text's length.
 */
final class EstimateParser {
    private static final int LONGEST_QUOTE = 100;

    private final String text;
    private final String kind;
    private int position;

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
        if (skip("~")) {
            return Estimate.about(number());
        }
        if (skip("almost")) {
            return Estimate.almost(number());
        }
        return Estimate.of(interval("5, > 150e9, <= 2, 0..1, ~3, almost 2 or 1..3 (best 2, 90%)"));
    }

    private Interval interval(String examples) {
        if (skip("unbounded") || skip("unknown")) {
            return Interval.unbounded();
        }
        if (skip(">=")) {
            return Interval.atLeast(number());
        }
        if (skip("<=")) {
            return Interval.atMost(number());
        }
        if (skip("<")) {
            return Interval.lessThan(number());
        }
        if (skip("[")) {
            return bracketed(false);
        }
        if (skip("(")) {
            return bracketed(true);
        }
        boolean lowerOpen = skip(">");
        double lower = lowerOpen ? number() : number("something like " + examples);
        if (skip("..")) {
            boolean upperOpen = skip("<");
            return between(lower, number(), lowerOpen, upperOpen);
        }
        return lowerOpen ? Interval.moreThan(lower) : Interval.exactly(lower);
    }

    private Interval bracketed(boolean lowerOpen) {
        double lower = number();
        if (!skip(",") && !skip("..")) {
            throw expected("a comma or ..");
        }
        double upper = number();
        if (skip("]")) {
            return between(lower, upper, lowerOpen, false);
        }
        if (skip(")")) {
            return between(lower, upper, lowerOpen, true);
        }
        throw expected("] or )");
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
                    throw new IllegalArgumentException("it has two best values");
                }
                hasBest = true;
                result = result.withBest(number());
            } else {
                if (hasConfidence) {
                    throw new IllegalArgumentException("it has two confidences");
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

    private double number() {
        return number("a number");
    }

    private double number(String expectation) {
        skipBlanks();
        int start = position;
        if (next() == '+' || next() == '-') {
            position++;
        }
        if (!isDigit(next())) {
            position = start;
            throw expected(expectation);
        }
        skipDecimal();
        boolean zero = text.substring(start, position).chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        skipExponent();
        double value = Double.parseDouble(text.substring(start, position));
        if (Double.isInfinite(value) || (value == 0 && !zero)) {
            throw new IllegalArgumentException("the number at character " + (start + 1)
                    + (value == 0 ? " is too close to zero" : " is too large") + " for a double");
        }
        return value;
    }

    private double percentage() {
        int start = position;
        if (!isDigit(next())) {
            throw expected("a best value as best 2 or a confidence as 90%");
        }
        skipDecimal();
        String percent = text.substring(start, position);
        if (!skip("%")) {
            throw expected("a % after the confidence");
        }
        return Double.parseDouble(percent + "e-2");
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

    /** The character there, the one that no text needs beyond its end. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private IllegalArgumentException expected(String expectation) {
        return new IllegalArgumentException("at character " + (position + 1) + ", " + expectation + " was expected");
    }

    private IllegalArgumentException refused(IllegalArgumentException reason) {
        return new IllegalArgumentException("no " + kind + " in " + quoted(text) + ": " + reason.getMessage(), reason);
    }

    /** The text in quotes; of a very long one, the beginning and how much is left out. */
    static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE
                ? "\"" + text + "\""
                : "\"" + text.substring(0, LONGEST_QUOTE) + "\" and " + (text.length() - LONGEST_QUOTE)
                        + " more characters";
    }
}
