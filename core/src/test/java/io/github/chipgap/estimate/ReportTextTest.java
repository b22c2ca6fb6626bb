// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class ReportTextTest {
    private static final Pattern CONFIDENCE = Pattern.compile("(?:, )?([0-9.e-]+)% confidence");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 | 5
            -5 | -5
            0 | 0
            1234 | about 1,230
            1230 | 1,230
            999999 | about 1 mn
            123000 | 123,000
            150e6 | 150 mn
            204.15e9 | about 204 bn
            999e9 | 999 bn
            1e12 | 1 tn
            999e12 | 999 tn
            1e15 | 1e15
            26.4e24 | 2.64e25
            0.001 | 0.001
            0.000999 | 9.99e-4
            > 150e9 | more than 150 bn
            > 150.15e9 | more than 150 bn
            >= 1e12 | at least 1 tn
            >= 0.95 | at least 0.95
            < 2 | less than 2
            < 2.0001 | less than 2.01
            <= 200e3 | at most 200,000
            almost 2 | almost 2
            almost 2.0001 | almost 2.01
            ~204.15e9 | about 204 bn
            unbounded | unknown
            0.33445..0.3557 | 0.334 to 0.356
            >0.33445..<0.3557 | 0.334 to 0.356
            -0.3557..-0.33445 | -0.356 to -0.334
            >0..<1 | 0 to 1 (both excluded)
            >0..1 | 0 to 1 (0 excluded)
            0..<1 | 0 to 1 (1 excluded)
            >0..<0.33333 | 0 to 0.334 (0 excluded)
            500e3..700e3 (best 600e3, 90%) | 500,000 to 700,000 (best 600,000, 90% confidence)
            >0..<1 (best 0.33333) | 0 to 1 (both excluded, best 0.333)
            > 2 (best 3) | more than 2 (best 3)
            < 2 (best 1) | less than 2 (best 1)
            <= 2 (best 2) | at most 2 (best 2)
            5 (95%) | 5 (95% confidence)
            unknown (90%) | unknown
            1.7976931348623157e308 | about 1.79e308
            <= 1.7976931348623157e308 | at most 1.8e308
            >= -1.7976931348623157e308 | at least -1.8e308
            1..2 (99.99%) | 1 to 2 (99.9% confidence)
            9995..9996 | 9,990 to 10,000
            """)
    void inThreeDigits(String estimate, String words) {
        assertThat(ReportText.plain().of(Estimate.parse(estimate))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | 1 to 2
            2 | 1.2 to 1.3
            17 | 1.23456 to 1.23457
            """)
    void inSoManyDigits(int digits, String words) {
        Estimate estimate = Estimate.between(1.23456, 1.23457);

        assertThat(ReportText.plain().withSignificantDigits(digits).of(estimate))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD |            | > 150e9           | more than $150 bn
            USD |            | -5e9..6e9         | -$5 bn to $6 bn
            USD | a year     | 1..2 (best 1.5)   | $1 to $2 a year (best $1.5)
            EUR |            | ~5                | about €5
            GBP |            | <= 5              | at most £5
            JPY |            | 5                 | ¥5
            TWD |            | 5e9               | TWD 5 bn
            AZZ |            | 1                 | AZZ 1
                | years      | almost 2          | almost 2 years
                | years      | 2                 | 2 years
                | years      | < 2               | less than 2 years
                | years      | 1..2              | 1 to 2 years
                | years      | ~2 (50%)          | about 2 years (50% confidence)
                | years      | unknown           | unknown
                | ''         | 2                 | 2
                | per second | >= 1e12           | at least 1 tn per second
                | year/years | 1                 | 1 year
                | year/years | almost 1          | almost 1 year
                | year/years | > 1               | more than 1 year
                | year/years | ~1                | about 1 year
                | year/years | 1.5               | 1.5 years
                | year/years | -1                | -1 years
                | year/years | 0.5..1            | 0.5 to 1 years
            """)
    void withUnitOrCurrency(String currency, String unit, String estimate, String words) {
        ReportText text =
                currency == null ? ReportText.plain() : ReportText.plain().withCurrency(currency);
        if (unit != null) {
            String[] units = unit.split("/");
            text = units.length == 2 ? text.withUnit(units[0], units[1]) : text.withUnit(unit);
        }

        assertThat(text.of(Estimate.parse(estimate))).isEqualTo(words);
    }

    @Test
    void withAllSettingsInAnyOrder() {
        assertThat(ReportText.plain()
                        .withSignificantDigits(2)
                        .withUnit("s")
                        .withCurrency("USD")
                        .of(Estimate.moreThan(1.23)))
                .isEqualTo("more than $1.2 s");
        assertThat(ReportText.plain()
                        .withUnit("year", "years")
                        .withSignificantDigits(1)
                        .of(Estimate.parse("1 (99.95%)")))
                .isEqualTo("1 year (99.9% confidence)");
    }

    @Test
    void refusals() {
        for (String code : new String[] {"", "usd", "US", "USDT", "US1", "U[D", "U@D", "ÜSD"}) {
            assertThat(illegal(() -> ReportText.plain().withCurrency(code)))
                    .isEqualTo("expected a currency code such as USD, got \"" + code + "\"");
        }
        for (int digits : new int[] {0, 18}) {
            assertThat(illegal(() -> ReportText.plain().withSignificantDigits(digits)))
                    .isEqualTo("expected 1 to 17 significant digits, got " + digits);
        }
    }

    /** What sources said in tenths is reported in tenths. */
    @Test
    void sumsOfTenthsAreReportedAsDecimals() {
        for (int a = 1; a < 100; a++) {
            for (int b = 1; b < 100; b++) {
                String sum = BigDecimal.valueOf(a + b, 1).stripTrailingZeros().toPlainString();
                String product =
                        BigDecimal.valueOf((long) a * b, 2).stripTrailingZeros().toPlainString();
                Interval atLeastA = Interval.atLeast(a / 10.0);
                Interval atLeastB = Interval.atLeast(b / 10.0);
                Interval above = Interval.moreThan(a / 10.0);
                assertSays("at least " + sum, atLeastA.plus(atLeastB));
                assertSays("more than " + sum, above.plus(atLeastB));
                assertSays("more than " + sum, atLeastB.plus(above));
                assertSays("at most " + sum, Interval.atMost(a / 10.0).plus(Interval.atMost(b / 10.0)));
                assertSays("less than " + sum, Interval.lessThan(a / 10.0).plus(Interval.atMost(b / 10.0)));
                assertSays("at least " + product, atLeastA.times(atLeastB));
                assertSays("more than " + product, above.times(atLeastB));
                assertSays(sum, Interval.exactly(a / 10.0).plus(Interval.exactly(b / 10.0)));
                assertSays(product, Interval.exactly(a / 10.0).times(Interval.exactly(b / 10.0)));
                assertSays(
                        BigDecimal.valueOf(a, 1).stripTrailingZeros().toPlainString(),
                        Interval.exactly(a * b).dividedBy(Interval.exactly(10 * b)));
            }
        }
    }

    private static void assertSays(String words, Interval interval) {
        assertThat(ReportText.plain().withSignificantDigits(4).of(Estimate.of(interval)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            almost 0.7 | + | almost 0.1 | almost 0.8
            90 | / | 0.9 | 100
            1 | / | 3 | about 0.333
            1..2 | / | 3 | 0.333 to 0.667
            1..<2 | / | 4 | 0.25 to 0.5 (0.5 excluded)
            0.1..<0.7 | + | 0.1 | 0.2 to 0.8 (0.8 excluded)
            """)
    void roundingIsNotStrictness(String x, char operation, String y, String words) {
        Estimate a = Estimate.parse(x);
        Estimate b = Estimate.parse(y);
        Estimate result = operation == '+' ? a.plus(b) : a.dividedBy(b);

        assertThat(ReportText.plain().of(result)).isEqualTo(words);
    }

    /** What is read from the words contains all that the estimate does. Numbers beyond doubles are not read. */
    @Property
    void neverClaimsMore(@ForAll Estimate estimate, @ForAll @IntRange(min = 1, max = 17) int digits) {
        String words = ReportText.plain().withSignificantDigits(digits).of(estimate);
        if (words.equals("unknown")) {
            assertThat(estimate.interval()).isEqualTo(Interval.unbounded());
            return;
        }
        Assume.that(!words.contains("e308"));
        Matcher percent = CONFIDENCE.matcher(words);
        double confidence = percent.find() ? Double.parseDouble(percent.group(1)) / 100 : 1;
        Estimate claim = Estimate.parse(percent.replaceFirst("")
                .replaceAll(",(?=[0-9])", "")
                .replace(" mn", "e6")
                .replace(" bn", "e9")
                .replace(" tn", "e12")
                .replaceFirst("\\([^(]* excluded(, )?", "(")
                .replace(" ()", ""));
        boolean open = words.contains("both excluded");

        assertThat(estimate.interval().isWithin(widened(claim.interval(), open)))
                .as("%s in %s", estimate, words)
                .isTrue();
        assertThat(confidence).isLessThanOrEqualTo(Math.nextUp(estimate.confidence()));
    }

    /** The claim and the rounding that the words leave out. */
    private static Interval widened(Interval claimed, boolean open) {
        double lower = claimed.lowest() - Math.abs(claimed.lowest()) * 1.1e-12;
        double upper = claimed.highest() + Math.abs(claimed.highest()) * 1.1e-12;
        return new Interval(
                Math.min(lower, claimed.lowest()),
                Math.max(upper, claimed.highest()),
                (open || claimed.isLowerOpen()) && claimed.lowest() == lower,
                (open || claimed.isUpperOpen()) && claimed.highest() == upper);
    }
}
