// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.invalid;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.Refusals.noRecord;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.Answers.total;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Investment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvestmentsTest {
    private static final Pattern WORDS = Pattern.compile(
            "(?<id>\\S+)( = (?<amount>.+?) (?<currency>[A-Z]{3}))?" + "( of (?<whole>\\S+))?( as (?<same>\\S+))?");

    /** The article's figure, and the three phases of the Big Fund: 138.7, 204.15 and 344 billion yuan. */
    private static final Dataset FACTS = investments(
            "state-chip-investment = > 150e9 USD",
            "big-fund-1 = 138.7e9 CNY of state-chip-investment",
            "big-fund-2 = 204.15e9 CNY of state-chip-investment",
            "big-fund-3 = 344e9 CNY of state-chip-investment");

    private static final List<String> PHASES = List.of("big-fund-1", "big-fund-2", "big-fund-3");

    @Test
    void threePhasesOfTheBigFundAgainstMoreThan150BillionDollars() {
        // 138.7 + 204.15 + 344 = 686.85 bn yuan; at 7.1 to 7.25 yuan a dollar
        // 686.85 / 7.25 = 94.738 bn dollars, 686.85 / 7.1 = 96.739 bn dollars: less than 150
        Investments phases = Investments.of(FACTS).only(PHASES);
        Estimate dollars = phases.totalIn(
                        "USD", Map.of("CNY", Estimate.between(7.1, 7.25).reciprocal()))
                .estimate();

        assertThat(total(phases, "CNY")).isEqualTo(Estimate.exactly(686.85e9));
        Bounds.assertClose(dollars.interval(), 94.738e9, 96.739e9, 1e6);
        assertThat(dollars.isCertainlyLessThan(Estimate.moreThan(150e9))).isTrue();
    }

    @Test
    void ofFiguresBesideEachOtherSomeAreNamed() {
        Investments all = Investments.of(FACTS);
        assertThat(ids(all.only(List.of("big-fund-3", "big-fund-1")).list()))
                .containsExactly("big-fund-1", "big-fund-3");
        assertThat(all.only(List.of()).list()).isEmpty();
        assertThat(illegal(() -> all.only(PHASES).only(List.of("state-chip-investment"))))
                .isEqualTo("expected investments of the selection, got state-chip-investment");
        assertThat(noRecord(() -> all.only(List.of("big-fund-4"))))
                .isEqualTo("no Investment \"big-fund-4\" in dataset test; did you mean big-fund-1?");
    }

    @Test
    void anUmbrellaAndItsPartsAreNotAdded() {
        Investments all = Investments.of(FACTS).by("china-government");

        assertThat(all.list()).hasSize(4);
        assertThat(ids(all.counted())).containsExactly("state-chip-investment");
        assertThat(all.totals()).containsOnlyKeys("USD");
        assertThat(total(all, "USD")).isEqualTo(Estimate.moreThan(150e9));
        assertThat(all.totalIn("USD", Map.of()).estimate()).isEqualTo(Estimate.moreThan(150e9));
        assertThat(Investments.of(FACTS).by("elsewhere").totals()).isEmpty();
    }

    @Test
    void figuresOfOneAmountCountOnce() {
        Investments fund = Investments.of(investments(
                "act = 52.7e9 USD",
                "act-research = 13.2e9 USD of act",
                "act-with-wireless = 54.2e9 USD as act",
                "fund-raised = ~204e9 CNY",
                "fund-registered = 204.15e9 CNY as fund-raised",
                "fund-in-dollars = ~29e9 USD as fund-registered"));
        Computed act = fund.only(List.of("act", "act-with-wireless", "act-research"))
                .totals()
                .get("USD");

        assertThat(ids(fund.counted()))
                .containsExactly("act", "act-with-wireless", "fund-in-dollars", "fund-raised", "fund-registered");
        assertThat(act.explain().text()).isEqualTo("""
                        invested in USD = 52.7 bn to 54.2 bn USD: sum of 1
                          amount of act = 52.7 bn to 54.2 bn USD: hull of 2 figures of one amount
                            amount of act = 52.7 bn USD: act, reported, A table, row act
                            amount of act-with-wireless = 54.2 bn USD: act-with-wireless, reported, A table, row act-with-wireless
                        """);
        assertThat(ids(fund.only(List.of("act-with-wireless", "act-research")).counted()))
                .containsExactly("act-with-wireless");
        assertThat(total(fund.only(List.of("fund-raised", "fund-registered")), "CNY"))
                .isEqualTo(Estimate.exactly(204.15e9));
        assertThat(total(fund.only(List.of("fund-raised")), "CNY"))
                .isEqualTo(Estimate.about(204e9).within(Interval.atLeast(0)).orElseThrow());
        assertThat(fund.only(List.of("fund-registered", "fund-in-dollars")).totals())
                .containsOnlyKeys("USD");
    }

    @Test
    void totalsAreBoundsAndExplained() {
        Dataset figures = investments("a = > 1e9 (90%) USD", "b = 2e9..3e9 USD", "c = < 4e9 EUR");
        Computed sum = Investments.of(figures).totalIn("USD", Map.of("EUR", Estimate.exactly(1.25)));

        assertThat(sum.explain().text()).isEqualTo("""
                invested, in USD = more than 3 bn USD (90% confidence): sum of 2
                  invested in EUR, converted = 0 to 5 bn USD (5 bn excluded): amount times rate
                    invested in EUR = 0 to 4 bn EUR (4 bn excluded): sum of 1
                      amount of c = less than 4 bn EUR: c, reported, A table, row c
                    USD for one EUR = 1.25 USD: given by the caller
                  invested in USD = more than 3 bn USD (90% confidence): sum of 2
                    amount of a = more than 1 bn USD (90% confidence): a, reported, A table, row a
                    amount of b = 2 bn to 3 bn USD: b, reported, A table, row b
                """);
    }

    @Test
    void withoutConfidenceMoneyIsStillNotNegative() {
        Dataset doubtful = investments("a = 1e9..2e9 (50%) USD", "b = 1e9..2e9 (50%) USD");

        assertThat(total(Investments.of(doubtful), "USD")).isEqualTo(Estimate.atLeast(0));
    }

    @Test
    void aRateIsNotGuessed() {
        Investments phases = Investments.of(FACTS).only(PHASES);

        assertThat(missing(() -> phases.totalIn("USD", Map.of("EUR", Estimate.exactly(1.1)))))
                .isEqualTo("no rate from CNY to USD; there is one from EUR");
        assertThat(missing(() -> phases.totalIn("USD", Map.of())))
                .isEqualTo("no rate from CNY to USD; no rate is given");
        assertThat(missing(() -> Investments.of(FACTS).by("elsewhere").totalIn("USD", Map.of())))
                .isEqualTo("no investment is selected, so there is no total in USD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a of a | partOf | other than this one, got "a"
            a as a | sameMoneyAs | other than this one, got "a"
            a of b, b of a | partOf | that is not part of this one, got a <- b <- a
            # records of the same money are one amount in that rule
            k of l, l as k | partOf | that is not part of this one ("=": the same money), got k <- l = k
            k of l as l, l | partOf | that is not part of this one ("=": the same money), got k <- l = k
            b of a, a, c of b as a | partOf | that is not part of this one ("=": the same money), got b <- a = c <- b
            c of d, a as b, b as c, d of a | partOf \
            | that is not part of this one ("=": the same money), got c <- d <- a = c
            a of b, b, c of d as b, d, e of a as d | partOf \
            | that is not part of this one ("=": the same money), got a <- b = c <- d = e <- a
            # a long path is cut
            b of c, a as b, c of d, d of e, e of f, f of g, g of h, h of i, i of j, j of k, k of l, l of m, m of n, \
            n of o, o of p, p of q, q of r, r of s, s of t, t of u, \
            u of v, v of w, w of x, x of y, y of z, z of a | partOf \
            | that is not part of this one, \
            got b <- c <- d <- e <- f <- g <- h <- i <- j <- k <- l <- m <- n <- o <- p <- q <- …
            """)
    void nothingIsPartOfItself(String investments, String field, String message) {
        assertThat(invalid(() -> related(investments)))
                .endsWith("Investment " + investments.charAt(0) + ", " + field + ": expected an investment " + message);
    }

    @ParameterizedTest
    @CsvSource({"'a as b, b as a'", "'a as b, b as c, c as a, d of a, e of b'", "'a, b as a, c of a, d of b as c'"})
    void theSameMoneyMayBeStatedInARound(String investments) {
        assertThat(Investments.of(related(investments)).counted()).isNotEmpty();
    }

    @Test
    void isNoPartOfItselfByRecordsOfAnotherDataset() {
        Dataset two = related("a, b of a");
        assertThat(invalid(two.toBuilder().add(investment("c of b as a"))::build))
                .isEqualTo(
                        "Investment b, partOf: expected an investment that is not part of this one (\"=\": the same money), "
                                + "got b <- a = c <- b");
    }

    private static Dataset related(String investments) {
        return investments(investments.split(", "));
    }

    /**
     * Investments in words: "a = 5..7 USD of b as c" is 5 to 7 dollars, a part of b, and the same money
     * as c; without an amount it is a dollar.
     */
    private static Dataset investments(String... texts) {
        DatasetBuilder builder = data("makers: china-government; elsewhere");
        List.of(texts).forEach(text -> builder.add(investment(text)));
        return builder.build();
    }

    private static Investment investment(String text) {
        Matcher words = WORDS.matcher(text);
        assertThat(words.matches()).as(text).isTrue();
        String id = words.group("id");
        return Investment.builder()
                .from(TestData.invested())
                .id(id)
                .investor("china-government")
                .amount(word("amount", words).map(Estimate::parse).orElse(Estimate.exactly(1)))
                .currency(word("currency", words).orElse("USD"))
                .partOf(word("whole", words))
                .sameMoneyAs(word("same", words))
                .citations(List.of(row(id)))
                .build();
    }

    private static Optional<String> word(String name, Matcher words) {
        return Optional.ofNullable(words.group(name));
    }
}
