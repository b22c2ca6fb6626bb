// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.Answers.outcome;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.maker;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LagsTest {
    private static final Dataset FACTS = ChipFacts.data();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 752 to 800 is within the 989.4 of the H100, which came 2022-09-20; the 910C came 2024-10-15.
            # 365 + 366 days to 2024-09-20, 25 more
            huawei-ascend-910c | nvidia-h100 | fp16-dense | 0    | BEHIND | 756
            # 2000 is more than the 1979 of the H100, so the frontier first had it with the B200, 2024-11-15.
            # 3 * 365 = 1095 days to 2027-11-15; from 45 days before (2027-10-01) to 46 after (2027-12-31)
            huawei-ascend-960  | nvidia      | fp8-dense  | 0    | BEHIND | 1050..1141
            # 1979 counts as 2000 at 2 %: 0.98 * 2000 = 1960. Then it is the H100, 2022-09-20.
            # 5 * 365 + 1 = 1826 days to 2027-09-20, 11 to 2027-10-01, 91 to 2027-12-31
            huawei-ascend-960  | nvidia      | fp8-dense  | 0.02 | BEHIND | 1837..1928
            # the H100's 1979 is within the 960's 2000, five years later
            nvidia-h100        | huawei      | fp8-dense  | 0    | AHEAD  | -1928..-1837
            """)
    void lagsOfFacts(
            String subject, String frontier, String metric, double tolerance, Lag.Outcome outcome, String days) {
        Lag lag = Lags.of(FACTS).behind(subject, List.of(frontier), metric, tolerance);

        assertThat(lag.outcome()).isEqualTo(outcome);
        assertThat(lag.years()).hasValue(Estimate.parse(days).dividedBy(365.2425));
    }

    @Test
    void explainsItself() {
        Lag lag = Lags.of(FACTS).behind("huawei-ascend-960", List.of("nvidia-h100"), "fp8-dense", 0.02);

        assertThat(ids(lag.inputs())).containsExactly("960-fp8", "h100-fp8");
        assertThat(lag.explain().text()).isEqualTo("""
                huawei-ascend-960 behind nvidia-h100 in fp8-dense = 5.029 to 5.279 years: \
                from 2022-09-20 to 2027-10-01/2027-12-31, 1 of 1 of the frontier can have been first
                  fp8-dense of huawei-ascend-960 with its date = 2,000 TFLOP/s: 2027-10-01/2027-12-31
                    fp8-dense of huawei-ascend-960 = 2,000 TFLOP/s: in 2027-10/2027-12, 960-fp8, reported, \
                A table, row 960-fp8
                  tolerance = 0.02: given by the caller
                  fp8-dense of nvidia-h100 with its date = 1,979 TFLOP/s: 2022-09-20
                    fp8-dense of nvidia-h100 = 1,979 TFLOP/s: h100-fp8, reported, A table, row h100-fp8
                    release of nvidia-h100: in 2022-09-20, A table, row nvidia-h100
                """);
    }

    @Test
    void aTargetIsNamedAsOne() {
        Dataset data =
                dataset("level: speed", "maker m: a planned 2027-10/2027-12; b 2022-01-01", "speed: a = 8; b = 9");
        Lag lag = Lags.of(data).withTargets().behind("a", List.of("b"), "speed", 0);

        // 2099 days from 2022-01-01 to 2027-10-01, 91 more to 2027-12-31
        assertThat(lag.years()).hasValue(Estimate.between(2099, 2190).dividedBy(365.2425));
        assertThat(lag.explain().text())
                .contains("planned release of a: in 2027-10/2027-12, A table, row a\n")
                .contains("    release of b: in 2022-01-01, A table, row b\n");
    }

    @Test
    void asOfADayTheLagIsCountedFromThatDay() {
        // on 2025-01-01 Huawei's best is the 910C; the H100 came 834 days before
        Lag lag = Lags.of(FACTS).at(LocalDate.of(2025, 1, 1)).behind("huawei", List.of("nvidia"), "fp16-dense", 0);

        assertThat(lag.verdict()).hasToString("certainly behind, by 2.3 years");
        assertThat(lag.years()).hasValue(Estimate.exactly(834).dividedBy(365.2425));
    }

    @Test
    void neverHadItIsAnAnswer() {
        Lag never = Lags.of(FACTS).behind("huawei-ascend-960", List.of("nvidia-h100"), "fp8-dense", 0);
        assertThat(never.outcome()).isEqualTo(Lag.Outcome.NEVER_HAD_IT);
        assertThat(never.years()).isEmpty();
        assertThat(never.explain().text())
                .startsWith("huawei-ascend-960 behind nvidia-h100 in fp8-dense: no member of the frontier has it\n"
                        + "  fp8-dense of huawei-ascend-960 with its date = 2,000 TFLOP/s: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # kind of metric | one chip and its release | another | tolerance | days between | verdict | what would decide it
            # 2024 has 366 days: 365 between its first and its last
            level | 8 in 2024              | 9 in 2024              | 0   | -365..365  | \
            undecided: the dates leave open who was first                           | \
            a closer date for a than 2024; a closer date for b than 2024
            level | 8 in 2024-01-01        | 4..10 in 2022-01-01    | 0   | <= 730     | \
            undecided: the frontier only possibly has the level                     | a closer value of speed for b
            level | 8 in 2021-11-08        | 9 in 2016-04-05        | 0   | 2043       | certainly behind, by 5.6 years |
            less  | 8 in 2024-01-01        | 9 in 2022-01-01        | 0   |            | \
            certainly ahead, as the frontier has never had it                       |
            level | 8 in 2024-01-01        | 0..<8 in 2022-01-01    | 0   |            | \
            certainly ahead, as the frontier has never had it                       |
            # 8 * 1.2 = 9.6
            less  | 8 in 2024-01-01        | 9 in 2022-01-01        | 0.2 | 730        | certainly behind, by 2 years |
            # a tolerance that is just met: 2250 is 2500 less a tenth
            level | 2500 in 2024-01-01     | 2250 in 2022-01-01     | 0.1 | 730        | certainly behind, by 2 years |
            less  | 100 in 2024-01-01      | 110 in 2022-01-01      | 0.1 | 730        | certainly behind, by 2 years |
            level | ~8 in 2024-01-01       | 9 in 2022-01-01        | 0   | <= 730 (best 730) | \
            likely behind, by at most 2 years                                       | a closer value of speed for b
            # doubts that use up all confidence
            level | 8 (50%) in 2024-01-01  | 9 (50%) in 2022-01-01  | 0   | ~730       | likely behind, by 2 years | \
            more confidence in the values of speed
            level | 16 (50%) in 2024-01-01 | 9 (50%) in 2022-01-01  | 0   |            | \
            likely ahead, as the frontier has never had it                          | \
            more confidence in the values of speed
            """)
    void lagsOfAChipBehindAnother(
            String kind,
            String a,
            String b,
            double tolerance,
            @Nullable String days,
            String verdict,
            @Nullable String findings) {
        Lag lag = Lags.of(speeds(kind, a, b)).behind("a", List.of("b"), "speed", tolerance);

        assertThat(lag.years())
                .isEqualTo(Optional.ofNullable(days).map(Estimate::parse).map(between -> between.dividedBy(365.2425)));
        assertThat(lag.verdict()).hasToString(verdict);
        assertThat(lag.outcome() == Lag.Outcome.UNDECIDED).isEqualTo(!verdict.startsWith("certainly"));
        assertThat(lag.verdict().wouldDecide()).isEqualTo(findings == null ? List.of() : List.of(findings.split("; ")));
    }

    /** Two chips, each as its speed and the time of its release: "8 in 2024". */
    private static Dataset speeds(String kind, String a, String b) {
        List<String> first = List.of(a.split(" in "));
        List<String> second = List.of(b.split(" in "));
        return dataset(
                kind + ": speed",
                "maker m: a " + first.get(1) + "; b " + second.get(1),
                "speed: a = " + first.get(0) + "; b = " + second.get(0));
    }

    @Test
    void whatIsMissingIsNamed() {
        Dataset undated = dataset("level: speed", "maker m: a 2024; b; c 2020", "speed: a = 8; b = 9");

        assertThat(missing(() -> Lags.of(undated).behind("a", List.of("b"), "speed", 0)))
                .isEqualTo("no date for b-speed: neither a period of its own nor the release of a chip");
        assertThat(missing(() -> Lags.of(undated).behind("a", List.of("c"), "speed", 0)))
                .isEqualTo("no speed for c; it has no measurement");
        assertThat(illegal(() -> Lags.of(undated).behind("a", List.of("b"), "speed", 1)))
                .isEqualTo("expected a tolerance from 0 to less than 1, and 0 for a metric that can be negative, "
                        + "got 1.0 for speed");
        assertThat(illegal(() -> Lags.of(undated).behind("a", List.of(), "speed", 0)))
                .isEqualTo("expected a frontier of one subject at least, got none");
        // a chip certainly below the level needs no date
        assertThat(outcome(Lags.of(undated), "b", List.of("a", "c"), "speed", 0))
                .isEqualTo(Lag.Outcome.NEVER_HAD_IT);
    }

    /** Against decimals of three digits, in whole numbers. */
    @Property
    void comparesExactlyInDecimals(
            @ForAll @IntRange(min = 1, max = 20) int value,
            @ForAll @IntRange(min = 1, max = 20) int level,
            @ForAll @IntRange(min = 0, max = 9) int tenths,
            @ForAll boolean moreIsBetter) {
        Tolerance tolerance = new Tolerance(
                Metric.builder().from(level("speed")).moreIsBetter(moreIsBetter).build(),
                Double.parseDouble("0." + tenths));
        Interval have = Interval.exactly(Double.parseDouble("0." + (100 + value)));
        Interval need = Interval.exactly(Double.parseDouble("0." + (100 + level)));
        boolean has = moreIsBetter
                ? 10 * (100 + value) >= (10 - tenths) * (100 + level)
                : 10 * (100 + value) <= (10 + tenths) * (100 + level);

        assertThat(tolerance.certainlyHas(have, need)).isEqualTo(has);
        assertThat(tolerance.possiblyHas(have, need)).isEqualTo(has);
    }

    @Test
    void noMakerIsBehindItself() {
        Dataset data = speeds("level", "7..9 in 2024", "8..10 in 2022");

        Lag chip = Lags.of(data).behind("a", List.of("a"), "speed", 0);
        assertThat(chip.outcome()).isEqualTo(Lag.Outcome.AHEAD);
        assertThat(chip.years()).hasValue(Estimate.exactly(0));
        // b may have been first, but a cannot have been later than itself
        Lag maker = Lags.of(data).behind("a", List.of("m"), "speed", 0);
        assertThat(maker.years()).hasValue(Estimate.between(0, 366 + 365 + 364).dividedBy(365.2425));
    }

    @Test
    void chipsWithoutADateAreLeftOutAndTold() {
        Dataset data = dataset("level: speed", "maker m: a 2024-01-01; b 2022-01-01; c", "speed: a = 8; b = 9; c = 20");

        Lag behind = Lags.of(data).behind("a", List.of("b", "c"), "speed", 0);
        assertThat(behind.outcome()).isEqualTo(Lag.Outcome.BEHIND);
        assertThat(behind.years()).hasValue(Estimate.exactly(730).dividedBy(365.2425));
        assertThat(behind.undated()).containsExactly("c-speed");
        assertThat(behind.explain().text())
                .startsWith("a behind b, c in speed = about 1.999 years: from 2022-01-01 to 2024-01-01, "
                        + "1 of 2 of the frontier can have been first; without a date, left out: c-speed\n");
        // an answer that it could change is likely, not certain
        Lag ahead = Lags.of(data).behind("b", List.of("a", "b", "c"), "speed", 0.2);
        assertThat(ahead.outcome()).isEqualTo(Lag.Outcome.UNDECIDED);
        assertThat(ahead.verdict().grade()).isEqualTo(Verdict.Grade.LIKELY);
        assertThat(ahead.verdict().answer()).hasValue(Lag.Outcome.AHEAD);
        assertThat(ahead.verdict().wouldDecide()).contains("a date for c-speed");
        assertThat(outcome(Lags.of(data).datedOnly(), "b", List.of("a", "b", "c"), "speed", 0.2))
                .isEqualTo(Lag.Outcome.AHEAD);
    }
}
