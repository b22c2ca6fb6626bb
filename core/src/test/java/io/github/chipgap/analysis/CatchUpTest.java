// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatchUpTest {
    @Test
    void almostTwoYearsBehindAFrontierThatGrowsByAThirdLeavesMoreThanNineSixteenthsOfIt() {
        // (1 + 1/3)^-2 = 9/16; a time is never negative, so at most the whole is reached
        Estimate ratio =
                CatchUp.after(Estimate.almost(2), Estimate.exactly(1.0 / 3)).ratioOnArrival();

        assertThat(ratio.interval().lower()).hasValueCloseTo(0.5625, within(1e-12));
        assertThat(ratio.interval().isLowerOpen()).isTrue();
        assertThat(ratio.interval().upper()).hasValue(1);
        assertThat(ratio.interval().isUpperOpen()).isFalse();
        assertThat(ratio.best()).hasValueCloseTo(0.5625, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a frontier that stands still is reached as a whole
            almost 2 | 0           | 1
            # whole years give exact powers
            2        | 1           | 0.25
            10       | 3           | 9.5367431640625E-7
            # a growth of which nothing is known leaves the ratio unbounded
            2        | ~1          | > 0 (best 0.25)
            2 (90%)  | 1..3 (90%)  | 0.0625..0.25 (80%)
            """)
    void ratioOnArrival(String years, String growth, String ratio) {
        assertThat(after(years, growth).ratioOnArrival()).isEqualTo(Estimate.parse(ratio));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(illegal(() -> after("< 0", "0.29")))
                .isEqualTo("years: expected an estimate that overlaps >= 0, got < 0");
        assertThat(illegal(() -> after("2", "-1")))
                .isEqualTo("growth of the frontier: expected an estimate that overlaps > -1, got -1");
    }

    @Test
    void explainsItself() {
        CatchUp huawei = CatchUp.of(timeline(), "huawei-parity", "fp16-growth");

        // on arrival 1.29^-2 = 1 / 1.6641 = 0.60093; with less than two years it is more
        assertThat(huawei.explain().text()).isEqualTo("""
                ratio to the frontier on arrival = 0.6009 to 1 (best 0.6009): (1 + growth)^-years
                  years = almost 2 years: huawei-parity, self-reported by huawei, A table, row huawei-parity
                  growth of the frontier = 0.29 1/year: fp16-growth, reported, A table, row fp16-growth
                """);
        // growing by half a year from then on: 2 / (1 - ln 1.29 / ln 1.5) = 2 / (1 - 0.254642 / 0.405465) = 5.37671
        assertThat(huawei.parity(Estimate.exactly(0.5)).explain().text()).isEqualTo("""
                years until parity = 0 to 5.377 years (best 5.377): \
                years / (1 - ln(1 + growth of the frontier) / ln(1 + growth of the follower))
                  years = almost 2 years: huawei-parity, self-reported by huawei, A table, row huawei-parity
                  growth of the frontier = 0.29 1/year: fp16-growth, reported, A table, row fp16-growth
                  growth of the follower = 0.5 1/year: given by the caller
                """);
        // parity after five years needs 1.29^(1 / (1 - 2/5)) - 1 = 1.29^(5/3) - 1 = 0.52868 a year
        assertThat(huawei.growthNeeded(5).orElseThrow().explain().text())
                .startsWith("growth of the follower needed = 0.29 to 0.5287");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # less than two years of 365.2425 days from some day of January 2026: 730.485 days from the 31st at most
            almost 2 | 2026-01    | [2026-01-01..2028-02-01]
            > 1      | 2026-01-10 | [2027-01-10..+∞)
            1..1e9   | 2026-01-10 | [2027-01-10..+∞)
            # no day is beyond the year 9999
            1..9000  | 2026-01-10 | [2027-01-10..+∞)
            9000     | 2026-01-10 | [9999-12-31..+∞)
            1e300    | 2026-01-10 | [9999-12-31..+∞)
            """)
    void calendarDatesComeOutOnceItIsKnownWhenTheSourceWasWritten(String years, String written, String days) {
        assertThat(after(years, "0.29").arrival(PartialDate.parse(written))).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # almost two years may be none at all
            almost 2 | 0.1 | Optional[[2026-01-01..+∞)]
            2        | 0.1 | Optional.empty
            # 5.37671 * 365.2425 = 1963.8 days from 2026-12-31
            almost 2 | 0.5 | Optional[[2026-01-01..2032-05-17]]
            """)
    void soDoTheDaysOfParity(String years, String own, String days) {
        assertThat(parity(years, "0.29", own).datesFrom(PartialDate.of(2026))).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # years | growth of the frontier | of the follower | outcome | years until parity
            2        | 0.2..0.4  | <= 0.2 | NEVER          |
            2        | 0.2..0.4  | > 0.4  | REACHED        | > 2
            # a frontier that shrinks is reached by arrival, no time of which is the best
            2        | -0.1      | -0.5   | REACHED        | 0..2
            # one that stands still is reached on arrival, also by the best value
            1..2 (best 1.5) | 0  | -0.5   | REACHED        | 1..2 (best 1.5)
            # without any time the two are level at once
            0        | 0.29      | 0      | REACHED        | 0
            almost 2 | 0.29      | 0      | POSSIBLY_NEVER | >= 0
            1        | ~0.4      | 0      | POSSIBLY_NEVER | >= 0
            # the doubts use up all confidence
            2 (50%)  | 0.3 (50%) | 0.1    | UNKNOWN        | >= 0
            """)
    void parityAtTheEdges(
            String years, String frontier, String own, CatchUp.Parity.Outcome outcome, @Nullable String parity) {
        CatchUp.Parity found = parity(years, frontier, own);
        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.years()).isEqualTo(Optional.ofNullable(parity).map(Estimate::parse));
    }

    private static CatchUp.Parity parity(String years, String frontier, String own) {
        return after(years, frontier).parity(Estimate.parse(own));
    }

    private static CatchUp after(String years, String frontierGrowth) {
        return CatchUp.after(Estimate.parse(years), Estimate.parse(frontierGrowth));
    }

    @Test
    void noGrowthHelpsWhoArrivesTooLate() {
        CatchUp follower = after("2..3", "0.5");

        assertThat(follower.growthNeeded(2)).isEmpty();
        // 1.5^(1 / (1 - 2 / 2.5)) - 1 = 1.5^5 - 1 = 6.59375
        Interval late = follower.growthNeeded(2.5).orElseThrow().estimate().interval();
        assertThat(late.lower()).hasValueCloseTo(6.59375, within(1e-9));
        assertThat(late.upper()).isEmpty();
        // nearly all is lost at the least
        Interval shrinking =
                after("1..3", "-0.5").growthNeeded(2).orElseThrow().estimate().interval();
        assertThat(shrinking).isEqualTo(Interval.moreThan(-1));
        assertThat(after("1..3", "0").growthNeeded(2.5).orElseThrow().estimate())
                .isEqualTo(Estimate.atLeast(0));
        assertThat(after("1..2", "0").growthNeeded(2.5).orElseThrow().estimate())
                .isEqualTo(Estimate.exactly(0));
        assertThat(illegal(() -> follower.growthNeeded(0))).isEqualTo("expected a number of years above 0, got 0.0");
    }

    @Test
    void aGoalThatMovesIsRefused() {
        Dataset data =
                TestData.data("makers: huawei; nvidia").add(parity("nvidia")).build();

        assertThat(illegal(() -> CatchUp.of(data, "huawei-parity", Estimate.exactly(0.29))))
                .isEqualTo(
                        "huawei-parity: expected a timeline whose reference is a chip, which stands still, got nvidia");
    }

    private static Dataset timeline() {
        return TestData.data(
                        "rate: growth", "makers: huawei", "maker nvidia: current", "growth: fp16-growth nvidia = 0.29")
                .add(parity("current"))
                .build();
    }

    private static TimelineEstimate parity(String reference) {
        return Samples.timeline()
                .id("huawei-parity")
                .subject("huawei")
                .reference(reference)
                .addStatedBy("huawei")
                .citations(List.of(TestData.row("huawei-parity")))
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # years | growth of the frontier | of the follower | verdict | what would decide it
            2        | 0.2..0.4 | 0.3..0.5 | undecided: the growth rates leave open which is greater | \
            growth rates of the frontier and of the follower that do not overlap
            # the follower certainly grows more slowly, and is level only if it needs no time, or the frontier rests
            0..2     | 0.3      | 0.1      | undecided: the years can be 0 | years that are above 0
            2        | -0.1..0.3 | -0.2    | undecided: the frontier possibly does not grow | \
            a growth of the frontier that is above 0
            2        | -0.1..0.3 | -0.2..-0.05 | undecided: the frontier possibly does not grow | \
            a growth of the frontier that is above 0
            0..2     | 0..0.3   | -0.2     | undecided: the years can be 0, and the frontier possibly does not grow | \
            years and a growth of the frontier that are above 0
            # by the best values, 2 / (1 - ln 1.29 / ln 1.5) = 5.38
            2        | ~0.29    | 0.5      | likely level, after 5.4 years | \
            growth rates of the frontier and of the follower that do not overlap
            almost 2 | 0.29     | 0        | likely never level | years that are above 0
            1        | ~0.4     | 0        | likely never level | a growth of the frontier that is above 0
            # the bounds leave one answer, the doubts no confidence: 2 / (1 - ln 1.3 / ln 1.5) = 5.67
            2 (40%)  | 0.3 (40%) | 0.5     | likely level, after 5.7 years | \
            more confidence in the years; more confidence in the growth of the frontier
            2        | 0.3 (50%) | 0.1 (50%) | likely never level | \
            more confidence in the growth of the frontier; more confidence in the growth of the follower
            2 (30%)  | 0.3 (30%) | 0.5 (30%) | likely level, after 5.7 years | \
            more confidence in the years and the growth of the frontier and the growth of the follower
            > 0      | 0.3       | 0.5     | certainly level |
            # from 1 / (1 - ln 1.3 / ln 1.5) = 2.83 times the years
            1..2     | 0.3       | 0.5     | certainly level, after 2.8 to 5.7 years |
            1..2 (best 1.5) | 0.3 | 0.5    | certainly level, after 2.8 to 5.7 years, best 4.3 years |
            almost 2 | 0.3       | 0.5     | certainly level, after at most 5.7 years |
            """)
    void theVerdictSaysWhatWouldDecideIt(
            String years, String frontier, String own, String verdict, @Nullable String findings) {
        Verdict<CatchUp.Parity.Outcome> found = parity(years, frontier, own).verdict();
        assertThat(found).hasToString(verdict);
        assertThat(found.wouldDecide()).isEqualTo(findings == null ? List.of() : List.of(findings.split("; ")));
    }

    /** Against a grid of values within the bounds, the bounds included. */
    @Property
    void parityIsWhatTheValuesAllow(@ForAll Random random) {
        double[] t = grid(random, 0, 0.5, 1, 2);
        double[] g = grid(random, -0.25, 0, 0.25, 0.5);
        double[] s = grid(random, -0.25, 0, 0.25, 0.5, 1);
        CatchUp.Parity parity = CatchUp.after(Estimate.between(t[0], t[2]), Estimate.between(g[0], g[2]))
                .parity(Estimate.between(s[0], s[2]));
        boolean reached = false;
        boolean failed = false;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double time : t) {
            for (double frontier : g) {
                for (double own : s) {
                    if (time == 0 || frontier <= 0 || own > frontier) {
                        reached = true;
                        double from = (time == 0 || frontier < 0) ? 0 : time(time, frontier, own);
                        double to = (time == 0 || frontier < 0) ? time : time(time, frontier, own);
                        least = Math.min(least, from);
                        most = Math.max(most, to);
                    } else {
                        failed = true;
                    }
                }
            }
        }
        assertThat(parity.outcome())
                .isEqualTo(
                        !reached
                                ? CatchUp.Parity.Outcome.NEVER
                                : failed ? CatchUp.Parity.Outcome.POSSIBLY_NEVER : CatchUp.Parity.Outcome.REACHED);
        assertThat(parity.years().isPresent()).isEqualTo(reached);
        if (reached) {
            Interval years = parity.years().orElseThrow().interval();
            assertThat(years.hasUpper()).isEqualTo(!failed);
            assertThat(years.lower()).hasValueCloseTo(least, within(1e-12));
            if (!failed) {
                assertThat(years.upper()).hasValueCloseTo(most, within(1e-12));
            }
        }
    }

    private static double time(double time, double frontier, double own) {
        return frontier == 0 ? time : time / (1 - Math.log1p(frontier) / Math.log1p(own));
    }

    private static double[] grid(Random random, double... values) {
        double first = values[random.nextInt(values.length)];
        double second = values[random.nextInt(values.length)];
        double from = Math.min(first, second);
        double to = Math.max(first, second);
        return new double[] {from, (from < 0 && to > 0) ? 0 : (from + to) / 2, to};
    }

    @Test
    void onlyAGrowthRateIsTakenForOne() {
        Dataset data = TestData.data(
                        "level: fp16", "makers: huawei", "maker nvidia: current 2020", "fp16: current = 320")
                .add(parity("current"))
                .build();

        assertThat(illegal(() -> CatchUp.of(data, "huawei-parity", "current-fp16")))
                .isEqualTo("current-fp16: expected a measurement of growth in 1/year, got fp16 in TFLOP/s");
    }
}
