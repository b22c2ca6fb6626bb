// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.params.provider.CsvFileSource;

/** The text of an estimate: what people write is read, what is printed is read back, what is neither is refused. */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class EstimateTextTest {
    private static final String EXAMPLES = "5, > 150e9, <= 2, 0..1, ~3, almost 2 or 1..3 (best 2, 90%)";

    @ParameterizedTest
    @CsvFileSource(resources = "estimates.txt", delimiter = '|', numLinesToSkip = 1)
    void whatPeopleWriteIsReadAndPrintedInOneForm(String text, String printed) {
        assertThat(Estimate.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "no-estimates.txt", delimiter = '|', numLinesToSkip = 1)
    void otherTextsAreRefused(String text, String reason) {
        assertThat(illegal(() -> Estimate.parse(text)))
                .isEqualTo("no estimate in \"" + text + "\": " + reason.replace("EXAMPLES", EXAMPLES));
    }

    @Test
    void intervalsHaveNoBestValueAndNoConfidence() {
        assertThat(Interval.parse(" (0, 1] "))
                .isEqualTo(Interval.openClosed(0, 1))
                .hasToString(">0..1");
        assertThat(Interval.parse("unbounded")).isEqualTo(Interval.unbounded()).hasToString("unbounded");
        assertThat(illegal(() -> Interval.parse("~5")))
                .isEqualTo("no interval in \"~5\": at character 1, expected something like 5, > 150e9,"
                        + " <= 2, 0..1 or 0..<1");
        assertThat(illegal(() -> Interval.parse("0..1 (90%)")))
                .isEqualTo("no interval in \"0..1 (90%)\": at character 6, expected the end");
    }

    @Test
    void aLongTextIsQuotedInPart() {
        String hundred = "x".repeat(100);

        assertThat(illegal(() -> Interval.parse(hundred)))
                .startsWith("no interval in \"" + hundred + "\": at character 1, ");
        assertThat(illegal(() -> Interval.parse(hundred.repeat(10_000))))
                .startsWith("no interval in \"" + hundred + "\" and 999900 more characters: at character 1, ")
                .hasSizeLessThan(250);
    }

    @Test
    void hugeNumbersAreReadInAMoment() {
        assertThat(Interval.parse("0." + "0".repeat(100_000) + "1e100001")).isEqualTo(Interval.exactly(1));
        assertThat(illegal(() -> Interval.parse("1e" + "9".repeat(100_000))))
                .endsWith("the number at character 1 is too large for a double");
        assertThat(Estimate.parse("1..2 (90." + "0".repeat(100_000) + "%)").confidence())
                .isEqualTo(0.9);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> Interval.parse(null));
        assertThatNullPointerException().isThrownBy(() -> Estimate.parse(null));
    }

    @Property
    void whatIsPrintedIsReadBack(@ForAll Estimate estimate) {
        assertThat(Estimate.parse(estimate.toString())).isEqualTo(estimate).hasSameHashCodeAs(estimate);
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
        Arbitrary<String> parts = Arbitraries.of("""
                5|-1|0.5|1e9|1e999|..|.|<|>|=|~|(|)|[|]|,|%|best |90|almost |unbounded|−|–|≥|±|bn|k| to |between | and | |\t|\
                e|+|x|\u0130|\ud800|\u0000|NaN""".split("\\|"));
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
