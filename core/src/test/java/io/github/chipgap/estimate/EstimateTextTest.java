// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of an estimate: what people write is read, what is printed is read back, what is neither is refused. */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class EstimateTextTest {
    private static final String EXAMPLES = "5, > 150e9, <= 2, 0..1, ~3, almost 2 or 1..3 (best 2, 90%)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "-5",
                "0",
                "0.33",
                "0.001",
                "999999",
                "1e6",
                "1.234567e6",
                "123456.75",
                "150e9",
                "204.15e9",
                "1e12",
                "1e21",
                "100e21",
                "26.4e24",
                "999e-6",
                "12e-9",
                "5e-324",
                "22.250738585072014e-309",
                "5.000000000000001",
                "59.60464477539063e-9",
                "0.30000000000000004",
                "179.76931348623157e306",
                "> 150e9",
                ">= 1e12",
                "< 2",
                "<= 200000",
                "> -5",
                "0..1",
                ">0..1",
                "0..<1",
                ">0..<1",
                "-2..<-1",
                "~204.15e9",
                "~-5",
                "almost 2",
                "< 2 (best 1)",
                "<= 2 (best 2)",
                "unbounded",
                "unbounded (90%)",
                "~5 (90%)",
                "almost 2 (90%)",
                "5 (95%)",
                "500000..700000 (best 600000, 90%)",
                "0..1 (99.9%)",
                "0..1 (0.00001%)",
                "> 0 (best 0)"
            })
    void canonicalTextsAreReadAndPrinted(String text) {
        assertThat(Estimate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "500e3..700e3 (best 600e3, 90%) | 500000..700000 (best 600000, 90%)",
                "500e3..700e3(90%,best 600e3) | 500000..700000 (best 600000, 90%)",
                "unknown | unbounded",
                ">150E9 | > 150e9",
                ">=+1e+12 | >= 1e12",
                "<2 | < 2",
                "<=2.0e-1 | <= 0.2",
                "~204150000000 | ~204.15e9",
                "unknown (best 5) | ~5",
                "< 2 (best 2) | almost 2",
                "almost2 | almost 2",
                "(0, 1) | >0..<1",
                "[0, 1] | 0..1",
                "(0,1] | >0..1",
                "[0..1) | 0..<1",
                "[ 0 , 1 ] ( 90 % ) | 0..1 (90%)",
                "1..1 | 1",
                "5 (best 5) | 5",
                "-0 | 0",
                "0.00 | 0",
                ".5 | 0.5",
                "-.5e1 | -5",
                "−5 | -5",
                "5–7 | 5..7",
                "−5 – −2 | -5..-2",
                "5 to 7 | 5..7",
                "between 5 and 7 | 5..7",
                "Between .5 and .7 | 0.5..0.7",
                "≥ 5 | >= 5",
                "at least 5 | >= 5",
                "≤ 5 | <= 5",
                "At most 5 | <= 5",
                "up to 200k | <= 200000",
                "more than 150 bn | > 150e9",
                "More than 5 (90%) | > 5 (90%)",
                "less than 2 | < 2",
                "≈5 | ~5",
                "about 5 | ~5",
                "Almost 2 | almost 2",
                "5 ± 1 | 4..6 (best 5)",
                "0.3 ± 0.1 | 0.2..0.4 (best 0.3)",
                "5 bn ± 1bn (90%) | 4e9..6e9 (best 5e9, 90%)",
                "10% | 0.1",
                "5–7% | 0.05..0.07",
                "5%..7 % (90%) | 0.05..0.07 (90%)",
                "1.1k | 1100",
                "1.1 M | 1.1e6",
                "3 mn | 3e6",
                "1.5 tn | 1.5e12",
                "0..5 bn | 0..5e9",
                "500k to 1m | 500000..1e6",
                "\"  0  ..  < 1  \" | 0..<1",
                "\"> 0 .. 1\" | >0..1",
                "1..2 (100%) | 1..2",
                "1..2 (99.999999999999999999%) | 1..2 (99.99999999999999%)",
                "1..3 (99.99999999999999999999%) | 1..3 (99.99999999999999%)"
            })
    void whatPeopleWriteIsRead(String text, String canonical) {
        assertThat(Estimate.parse(text)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\" | at character 1, expected something like EXAMPLES",
                "\"  \" | at character 3, expected something like EXAMPLES",
                "abc | at character 1, expected something like EXAMPLES",
                "NaN | at character 1, expected something like EXAMPLES",
                "Infinity | at character 1, expected something like EXAMPLES",
                "− 5 | at character 2, expected something like EXAMPLES",
                "–5 | at character 1, expected something like EXAMPLES, got U+2013 EN DASH",
                " 5 | at character 1, expected something like EXAMPLES, got U+00A0 NO-BREAK SPACE",
                "1 000 | at character 2, expected the end, got U+00A0 NO-BREAK SPACE",
                "5—7 | at character 2, expected the end, got U+2014 EM DASH",
                "1,000 | at character 2, the comma can group digits or begin decimals: write 1000 or 1.5 for 1,000 or 1,5",
                "[-1,000] | at character 5, expected a number that does not begin with 0",
                "[0,050] | at character 4, expected a number that does not begin with 0",
                "007 | at character 1, expected a number that does not begin with 0",
                "500..1k | expected a scale on both numbers, such as 5 bn..7 bn, because a single one is ambiguous",
                "5–7 bn | expected a scale on both numbers, such as 5 bn..7 bn, because a single one is ambiguous",
                "5%..7 | expected a scale on both numbers, such as 5 bn..7 bn, because a single one is ambiguous",
                "5 ± 10% | at character 5, expected a number of the same scale after ±",
                "5 ± | at character 4, expected a number",
                "5 ± -1 | expected a lower bound not above the upper bound 4, got 6",
                "between 5, 7 | at character 10, expected the word and",
                "5 kg | at character 3, expected the end",
                "inf | at character 1, expected something like EXAMPLES",
                "1..3 90% | at character 6, expected the end",
                "+ 5 | at character 1, expected something like EXAMPLES",
                "٣ | at character 1, expected something like EXAMPLES, got U+0663 ARABIC-INDIC DIGIT THREE",
                "/ | at character 1, expected something like EXAMPLES",
                ": | at character 1, expected something like EXAMPLES",
                "> | at character 2, expected a number",
                ">= x | at character 4, expected a number",
                "<= | at character 3, expected a number",
                "< -> | at character 3, expected a number",
                "~ | at character 2, expected a number",
                "~> 5 | at character 2, expected a number",
                "almost two | at character 8, expected a number",
                "5. | at character 2, expected the end",
                "5d | at character 2, expected the end",
                "5e | at character 2, expected the end",
                "5e+ | at character 2, expected the end",
                "1_000 | at character 2, expected the end",
                "1,5 | at character 2, the comma can group digits or begin decimals: write 1000 or 1.5 for 1,000 or 1,5",
                "0x10 | at character 2, expected the end",
                "5 5 | at character 3, expected the end",
                "1..2..3 | at character 5, expected the end",
                "> 1..=2 | at character 6, expected a number",
                ">= 1..2 | at character 5, expected the end",
                "1.. | at character 4, expected a number",
                "1..< | at character 5, expected a number",
                "0...5 | at character 4, expected a number",
                "[ | at character 2, expected a number",
                "(1 2) | at character 4, expected a comma or ..",
                "(1, 2 | at character 6, expected ] or )",
                "[1, 2} | at character 6, expected ] or )",
                "2..1 | expected a lower bound not above the upper bound 1, got 2",
                "[2, 1] | expected a lower bound not above the upper bound 1, got 2",
                ">1..1 | expected two included bounds if both are 1, got an excluded one",
                "1..<1 | expected two included bounds if both are 1, got an excluded one",
                "1e999 | the number at character 1 is too large for a double",
                "1..-1e309 | the number at character 4 is too large for a double",
                "9e-999 | the number at character 1 is too close to zero for a double",
                "< 1e-999 | the number at character 3 is too close to zero for a double",
                "1..2 ( | at character 7, expected a best value such as best 2, or a confidence such as 90%",
                "1..2 () | at character 7, expected a best value such as best 2, or a confidence such as 90%",
                "1..2 (x%) | at character 7, expected a best value such as best 2, or a confidence such as 90%",
                "1..2 (-5%) | at character 7, expected a best value such as best 2, or a confidence such as 90%",
                "1..2 (90) | at character 9, expected a % after the confidence",
                "1..2 (0.9) | at character 10, expected a % after the confidence",
                "1..2 (90% | at character 10, expected a comma or )",
                "1..2 (90%; | at character 10, expected a comma or )",
                "1..2 (90%) x | at character 12, expected the end",
                "1..2 (90%, 80%) | expected one confidence, got two",
                "1..2 (best 1, best 2) | expected one best value, got two",
                "~1 (best 1) | expected one best value, got two",
                "almost 2 (best 1) | expected one best value, got two",
                "1..2 (best 3) | expected a best value within 1..2, got 3",
                "1..2 (best x) | at character 12, expected a number",
                "5 (best 6) | expected a best value within 5, got 6",
                "1..2 (0%) | expected a confidence above 0 and at most 1, got 0",
                "1..2 (101%) | expected a confidence above 0 and at most 1, got 1.01"
            })
    void otherTextsAreRefused(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.parse(text))
                .withMessage("no estimate in \"" + text + "\": " + reason.replace("EXAMPLES", EXAMPLES));
    }

    @Test
    void intervalsHaveNoBestValueAndNoConfidence() {
        assertThat(Interval.parse(" (0, 1] "))
                .isEqualTo(Interval.openClosed(0, 1))
                .hasToString(">0..1");
        assertThat(Interval.parse("unbounded")).isEqualTo(Interval.unbounded()).hasToString("unbounded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse("~5"))
                .withMessage("no interval in \"~5\": at character 1, expected something like 5, > 150e9,"
                        + " <= 2, 0..1 or 0..<1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse("0..1 (90%)"))
                .withMessage("no interval in \"0..1 (90%)\": at character 6, expected the end");
    }

    @Test
    void aLongTextIsQuotedInPart() {
        String hundred = "x".repeat(100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse(hundred))
                .withMessageStartingWith("no interval in \"" + hundred + "\": at character 1, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse(hundred.repeat(10_000)))
                .withMessageStartingWith(
                        "no interval in \"" + hundred + "\" and 999900 more characters: at character 1, ")
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(250));
    }

    @Test
    void hugeNumbersAreReadInAMoment() {
        assertThat(Interval.parse("0." + "0".repeat(100_000) + "1e100001")).isEqualTo(Interval.exactly(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.parse("1e" + "9".repeat(100_000)))
                .withMessageEndingWith("the number at character 1 is too large for a double");
        assertThat(Estimate.parse("1..2 (90." + "0".repeat(100_000) + "%)").confidence())
                .isEqualTo(0.9);
    }

    @Test
    @SuppressWarnings("DataFlowIssue")
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Interval.parse(nothing()));
        assertThatNullPointerException().isThrownBy(() -> Estimate.parse(nothing()));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll Estimate estimate) {
        assertThat(Estimate.parse(estimate.toString())).isEqualTo(estimate);
        assertThat(Interval.parse(estimate.interval().toString())).isEqualTo(estimate.interval());
    }

    @Property
    void numbersAreShort(@ForAll double number) {
        String text = DecimalText.of(number);

        assertThat(Double.parseDouble(text)).isEqualTo(number + 0.0);
        assertThat(text).matches("-?[0-9]{1,6}(\\.[0-9]+)?(e-?[0-9]+)?").doesNotMatch(".*\\.[0-9]*0(e.*)?");
        BigDecimal printed = new BigDecimal(text);
        BigDecimal shorter = printed.round(new MathContext(Math.max(1, printed.precision() - 1)));
        assertThat(printed.precision() == 1
                        || shorter.stripTrailingZeros().equals(printed.stripTrailingZeros())
                        || shorter.doubleValue() != number)
                .isTrue();
    }

    @Property
    void numbersAreTextsOfTheClosestOfTheirShortestDecimals(
            @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = -30, max = 40) int scale,
            @ForAll @IntRange(min = -1074, max = 1023) int exponent,
            @ForAll @IntRange(min = -2, max = 2) int steps) {
        double power = Math.scalb(1.0, exponent);
        for (double number : new double[] {
            BigDecimal.valueOf(digits, scale).doubleValue(), digits / 1e16, power + steps * Math.ulp(power)
        }) {
            assertThat(new BigDecimal(DecimalText.of(number))).isEqualByComparingTo(closestOfShortest(number));
        }
    }

    /** The first decimal from which the number is read, among those nearest to it and then above it, by length. */
    private static BigDecimal closestOfShortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        return IntStream.rangeClosed(1, 17)
                .boxed()
                .flatMap(length -> Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP)
                        .map(mode -> exact.round(new MathContext(length, mode))))
                .filter(decimal -> decimal.doubleValue() == number)
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "5",
                "-1",
                "0.5",
                "1e9",
                "1e999",
                "..",
                ".",
                "<",
                ">",
                "=",
                "~",
                "(",
                ")",
                "[",
                "]",
                ",",
                "%",
                "best ",
                "90",
                "almost ",
                "unbounded",
                "−",
                "–",
                "≥",
                "±",
                "bn",
                "k",
                " to ",
                "between ",
                " and ",
                " ",
                "\t",
                "e",
                "+",
                "x",
                "\u0130",
                "\ud800",
                "\u0000",
                "NaN");
        return Arbitraries.oneOf(
                Arbitraries.strings(), parts.list().ofMaxSize(12).map(list -> String.join("", list)));
    }

    @Property
    void anyTextIsReadOrRefusedWithAQuote(@ForAll("texts") String text) {
        try {
            Estimate estimate = Estimate.parse(text);
            assertThat(Estimate.parse(estimate.toString())).isEqualTo(estimate);
        } catch (IllegalArgumentException refusal) {
            String quote = text.length() > 100 ? text.substring(0, 100) : text;
            assertThat(refusal).hasMessageMatching("(?s)no estimate in \"" + Pattern.quote(quote) + "\".*: .+");
        }
    }
}
