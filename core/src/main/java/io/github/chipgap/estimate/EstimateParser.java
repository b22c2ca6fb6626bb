// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.util.function.Function;

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
 * </pre>
 *
 * <p>Words may begin with a capital letter. A {@link Numeral number} may have a scale. A percentage applies to both
 * numbers of a range; any other scale must be written with each.
 */
final class EstimateParser {
    private final TextScanner text;
    private final String kind;
    /** The last number read. */
    private Numeral last = new Numeral(0, "0", "");

    private EstimateParser(CharSequence text, String kind) {
        this.text = new TextScanner(text);
        this.kind = kind;
    }

    static Interval interval(CharSequence text) {
        return new EstimateParser(text, "interval").whole(parser -> parser.interval("5, > 150e9, <= 2, 0..1 or 0..<1"));
    }

    static Estimate estimate(CharSequence text) {
        return new EstimateParser(text, "estimate").whole(parser -> parser.notes(parser.claim()));
    }

    /** Parses the whole text by a rule of the grammar. */
    private <T> T whole(Function<EstimateParser, T> rule) {
        try {
            T value = rule.apply(this);
            text.expectEnd();
            return value;
        } catch (IllegalArgumentException refusal) {
            throw new IllegalArgumentException(
                    "no " + kind + " in " + text.quoted() + ": " + refusal.getMessage(), refusal);
        }
    }

    private Estimate claim() {
        if (text.skip("~") || text.skip("≈") || text.skipWords("about")) {
            return Estimate.about(number().value());
        }
        if (text.skipWords("almost")) {
            return Estimate.almost(number().value());
        }
        Estimate bounds = Estimate.of(interval("5, > 150e9, <= 2, 0..1, ~3, almost 2 or 1..3 (best 2, 90%)"));
        return bounds.interval().isPoint() && text.skip("±") ? aroundLast() : bounds;
    }

    /** Returns the range of the last number plus or minus the next one, computed in decimals. */
    private Estimate aroundLast() {
        Numeral middle = last;
        Numeral distance = number();
        if (!middle.scale().equals(distance.scale())) {
            throw new IllegalArgumentException(
                    "at character " + (distance.start() + 1) + ", expected a number of the same scale after ±");
        }
        BigDecimal best = DecimalText.shortest(middle.value());
        BigDecimal width = DecimalText.shortest(distance.value());
        return Estimate.between(
                        best.subtract(width).doubleValue(), best.add(width).doubleValue())
                .withBest(middle.value());
    }

    private Interval interval(String examples) {
        if (text.skipWords("unbounded") || text.skipWords("unknown")) {
            return Interval.unbounded();
        }
        if (text.skip(">=") || text.skip("≥") || text.skipWords("at least")) {
            return Interval.atLeast(number().value());
        }
        if (text.skip("<=") || text.skip("≤") || text.skipWords("at most") || text.skipWords("up to")) {
            return Interval.atMost(number().value());
        }
        if (text.skip("<") || text.skipWords("less than")) {
            return Interval.lessThan(number().value());
        }
        if (text.skipWords("more than")) {
            return Interval.moreThan(number().value());
        }
        if (text.skipWords("between")) {
            Numeral lower = number();
            if (!text.skip("and")) {
                throw text.expected("the word and");
            }
            return between(lower, number(), false, false);
        }
        if (text.skip("[")) {
            return bracketed(false);
        }
        if (text.skip("(")) {
            return bracketed(true);
        }
        boolean lowerOpen = text.skip(">");
        Numeral lower = lowerOpen ? number() : number("something like " + examples);
        if (skipDots()) {
            boolean upperOpen = text.skip("<");
            return between(lower, number(), lowerOpen, upperOpen);
        }
        if (!lowerOpen && (text.skip("–") || text.skip("to"))) {
            return between(lower, number(), false, false);
        }
        return lowerOpen ? Interval.moreThan(lower.value()) : Interval.exactly(lower.value());
    }

    private Interval bracketed(boolean lowerOpen) {
        Numeral lower = number();
        if (!text.skip(",") && !skipDots()) {
            throw text.expected("a comma or ..");
        }
        Numeral upper = number();
        if (text.skip("]")) {
            return between(lower, upper, lowerOpen, false);
        }
        if (text.skip(")")) {
            return between(lower, upper, lowerOpen, true);
        }
        throw text.expected("] or )");
    }

    private static Interval between(Numeral from, Numeral to, boolean lowerOpen, boolean upperOpen) {
        Numeral lower = from.asPercentageLike(to);
        boolean ambiguous =
                lower.scale().isEmpty() != to.scale().isEmpty() || lower.isPercentage() != to.isPercentage();
        if (ambiguous && lower.value() != 0 && to.value() != 0) {
            throw new IllegalArgumentException(
                    "expected a scale on both numbers, such as 5 bn..7 bn, because a single one is ambiguous");
        }
        return Interval.of(lower.value(), lowerOpen, to.value(), upperOpen);
    }

    private Estimate notes(Estimate claim) {
        if (!text.skip("(")) {
            return claim;
        }
        Estimate result = claim;
        boolean hasBest = !claim.interval().isPoint() && claim.best().isPresent();
        boolean hasConfidence = false;
        do {
            if (text.skip("best")) {
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
                result = result.withConfidence(Numeral.readPercentage(text));
            }
        } while (text.skip(","));
        if (!text.skip(")")) {
            throw text.expected("a comma or )");
        }
        return result;
    }

    private Numeral number() {
        return number("a number");
    }

    private Numeral number(String expectation) {
        last = Numeral.read(text, expectation);
        return last;
    }

    /** Skips two dots; a third dot must not follow. */
    private boolean skipDots() {
        boolean found = text.skip("..");
        if (found && text.next() == '.') {
            throw text.expected("a number");
        }
        return found;
    }
}
