// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values as fields hold them, mixed with those that are easily lost on the way through a document. */
final class Values {
    private Values() {}

    /** Any well-formed text, control characters and the empty one included. */
    static Arbitrary<String> anyText() {
        Arbitrary<Integer> characters = Arbitraries.oneOf(
                Arbitraries.integers().between(' ', '~'),
                Arbitraries.integers().between(0, 0x2100),
                Arbitraries.of((int) '"', (int) '\\', (int) '/', 0x2028, 0xFEFF, 0xFFFF, 0xE000, 0x130, 0x131, 0x1F600),
                Arbitraries.integers().between(0x10000, 0x10FFFF));
        return characters.list().ofMaxSize(6).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::appendCodePoint);
            return text.toString();
        });
    }

    /** Text as {@link Kind#TEXT} allows it. */
    static Arbitrary<String> texts() {
        return anyText().map(text -> Kind.TEXT.allows(text) ? text : "a" + text.replaceAll("\\p{gc=Cc}", "") + "b");
    }

    static Arbitrary<BigDecimal> decimals() {
        Arbitrary<Integer> scales = Arbitraries.oneOf(
                Arbitraries.integers().between(-30, 30), Arbitraries.of(-999_999_900, 999_999_900, 400, -400));
        return Combinators.combine(Arbitraries.bigIntegers(), scales).as(BigDecimal::new);
    }

    static Arbitrary<?> text(TextKind<?> kind) {
        return switch (kind.name()) {
            case "text" -> texts();
            case "term" ->
                Arbitraries.oneOf(
                                Arbitraries.of(kind.named().stream()
                                        .map(Object::toString)
                                        .toList()),
                                Arbitraries.of(Documents.FURTHER_WORDS))
                        .map(kind::parse);
            case "currency" -> Arbitraries.of("USD", "CNY", "TRY");
            case "jurisdiction" -> Arbitraries.of("CN", "US", "TW");
            case "url" -> Arbitraries.of("https://example.org", "http://example.org:8080/é?a=b&c=%20#d");
            case "sha256" -> Arbitraries.of("0".repeat(64), "0123456789abcdef".repeat(4));
            case "date" -> Arbitraries.of("0001", "2024-02-29", "9999-12").map(kind::parse);
            case "period" ->
                Arbitraries.of("source-year", "2025", "2022/2025-06", "0001-01-01/9999")
                        .map(kind::parse);
            case "place" -> texts().map(label -> kind.parse("table-row " + label));
            default -> throw new AssertionError("a kind that the tests do not know: " + kind.name());
        };
    }

    /** Estimates of every shape: bounds open, closed and absent, a best value or none, any confidence. */
    static Arbitrary<Estimate> estimates(boolean notNegative) {
        Arbitrary<Double> numbers = notNegative ? numbers().map(Math::abs) : numbers();
        return Combinators.combine(
                        numbers, numbers, numbers, Arbitraries.integers().between(0, 63), confidences())
                .as(Values::estimate);
    }

    private static Estimate estimate(double a, double b, double c, int shape, double confidence) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        Interval lower = (shape & 1) == 0
                ? Interval.unbounded()
                : (shape & 2) == 0 ? Interval.atLeast(low) : Interval.moreThan(low);
        Interval upper = (shape & 4) == 0
                ? Interval.unbounded()
                : (shape & 8) == 0 ? Interval.atMost(high) : Interval.lessThan(high);
        Interval interval = lower.intersection(upper).orElseGet(() -> Interval.exactly(low));
        double best =
                (shape & 32) == 0 ? c : interval.upper().orElse(interval.lower().orElse(c));
        double above = Math.max(best, interval.lower().orElse(best));
        double inside = Math.min(above, interval.upper().orElse(above));
        Estimate estimate = Estimate.of(interval).withConfidence(confidence);
        return (shape & 16) == 0 ? estimate : estimate.withBest(inside);
    }

    private static Arbitrary<Double> confidences() {
        return Arbitraries.of(1.0, 1.0, 0.9, 0.5, Double.MIN_VALUE, Math.nextDown(1.0), 1e-300);
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-10, 10).map(Integer::doubleValue),
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
                Arbitraries.longs().between(0, 1L << 52).map(Double::longBitsToDouble),
                Arbitraries.of(0.1, 0.30000000000000004, 150e9, 9007199254740992.0, Double.MAX_VALUE, -0.0));
    }
}
