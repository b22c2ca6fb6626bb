// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.TradeControls.Side.Outcome;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the answers against values worked by hand from the rows of the data, in exact fractions. */
class AnswersTest {
    private static final Dataset DATA = ReferenceData.all();
    private static final double DAYS_PER_YEAR = 365.2425;
    private static final double ROUNDINGS = 1e-12;

    @ParameterizedTest
    @CsvSource({
        // value of the best Chinese chip, of the best of others, and days from the one to the other
        "fp16-dense, 2019, 256, 256, 125, 125, -135, -135, AHEAD",
        "fp16-dense, 2020, 256, 256, 312, 312, 231, 231, BEHIND",
        "fp16-dense, 2021, 256, 256, 383, 383, 596, 596, BEHIND",
        "fp16-dense, 2022, 320, 376, 989.4, 989.4, 418, 497, BEHIND",
        "fp16-dense, 2023, 320, 376, 1307.4, 1307.4, 783, 862, BEHIND",
        "fp16-dense, 2024, 345, 800, 2250, 2250, 833, 1228, BEHIND",
        "fp16-dense, 2025, 752, 800, 2516.6, 2516.6, 1198, 1198, BEHIND",
        "int8-dense, 2020, 820, 825, 624, 624, -628, -628, AHEAD",
        "int8-dense, 2021, 820, 825, 624, 624, -263, -263, AHEAD",
        "int8-dense, 2022, 820, 825, 1979, 1979, 102, 102, BEHIND",
        "int8-dense, 2023, 820, 825, 2614.9, 2614.9, 467, 467, BEHIND",
        "int8-dense, 2024, 820, 1504, 3500, 4500, 833, 833, BEHIND",
        "int8-dense, 2025, 1504, 1504, 5033.2, 5033.2, 1198, 1198, BEHIND",
        "memory-size, 2019, 32, 32, 32, 32, 644, 644, BEHIND",
        "memory-size, 2020, 32, 32, 80, 80, 1010, 1010, BEHIND",
        "memory-size, 2021, 32, 32, 128, 128, 1375, 1375, BEHIND",
        "memory-size, 2022, 48, 64, 128, 128, 775, 775, BEHIND",
        "memory-size, 2023, 64, 64, 192, 192, 1140, 1140, BEHIND",
        "memory-size, 2024, 96, 128, 256, 256, 1149, 1149, BEHIND",
        "memory-size, 2025, 128, 128, 288, 288, 1514, 1514, BEHIND",
    })
    void theBestChipsOfAYear(
            String metric,
            int year,
            double least,
            double most,
            double frontierLeast,
            double frontierMost,
            int fewestDays,
            int mostDays,
            Lag.Outcome outcome) {
        YearEnds.YearEnd end = new YearEnds(DATA)
                .in(metric).stream()
                        .filter(one -> one.year() == year)
                        .findFirst()
                        .orElseThrow();

        assertBounds(end.best().value().estimate(), least, most);
        assertBounds(end.frontier().value().estimate(), frontierLeast, frontierMost);
        assertBounds(end.gap().ratio().orElseThrow(), least / frontierMost, most / frontierLeast);
        assertBounds(end.lag().years().orElseThrow(), fewestDays / DAYS_PER_YEAR, mostDays / DAYS_PER_YEAR);
        assertThat(end.lag().outcome()).isEqualTo(outcome);
    }

    @Test
    void noYearOfFp8HasAChineseChipThatWasReleased() {
        YearEnds ends = new YearEnds(DATA);
        assertThat(ends.in("fp8-dense")).isEmpty();
        assertThat(ends.in("int8-dense")).hasSize(6);
        assertThat(ends.leftOut("fp8-dense"))
                .extracting(chip -> chip.id())
                .containsExactly("huawei-ascend-950dt-28", "huawei-ascend-950dt-32", "mthreads-s5000");
    }

    @ParameterizedTest
    @CsvSource({
        // what it is to do, and from when to when that is after the end of 2025, in days
        "huawei-ascend-950pr, 1000, 1000, 60, 90",
        "huawei-ascend-950dt, 973, 1034, 274, 365",
        "huawei-ascend-960, 2000, 2000, 366, 730",
        "huawei-ascend-970, 4000, 4000, 1005, 1096",
    })
    void theRoadmapAgainst29PercentAYear(String chip, double least, double most, int first, int last) {
        Roadmap roadmap = new Roadmap(DATA);
        Roadmap.Course course = roadmap.courses(List.of()).get(0);
        Roadmap.Step step = course.steps().stream()
                .filter(one -> one.chip().id().equals(chip))
                .findFirst()
                .orElseThrow();

        assertBounds(roadmap.today().estimate(), 5000, 5033.2);
        double then = 5000 * Math.pow(1.29, first / DAYS_PER_YEAR);
        double thenMost = 5033.2 * Math.pow(1.29, last / DAYS_PER_YEAR);
        assertBounds(step.value().estimate(), least, most);
        assertBounds(step.frontier().estimate(), then, thenMost);
        assertBounds(step.ratio().estimate(), least / thenMost, most / then);
        assertThat(course.steps()).hasSize(4);
    }

    @Test
    void oneRivalPlansMoreThanGrowthGives() {
        List<Roadmap.Rival> rivals = new Roadmap(DATA).courses(List.of()).get(0).rivals();
        assertThat(rivals).extracting(rival -> rival.chip().id()).containsExactly("nvidia-rubin-vr200");
        assertBounds(rivals.get(0).value().estimate(), 17500, 17500);
    }

    @Test
    void aGrowthRateThatIsGivenTakesThePlaceOfThePublishedOne() {
        Roadmap.Course course =
                new Roadmap(DATA).courses(List.of(Estimate.between(0, 1))).get(0);
        Roadmap.Step last = course.steps().get(3);
        assertThat(last.chip().id()).isEqualTo("huawei-ascend-970");
        assertBounds(last.frontier().estimate(), 5000, 5033.2 * Math.pow(2, 1096 / DAYS_PER_YEAR));
    }

    @ParameterizedTest
    @CsvSource({
        // Huawei 650k to 966k, Cambricon 97k to 153k, Nvidia 1,950,747 to 7,032,523 units, and so on
        "0, units-shipped, 0.09602131133232719, 0.3645251546788709, 0.16865003431379544, 0.4",
        "1, units-shipped, 0.01360539828541124, 1, 0.169419690345244, 0.6",
        "2, units-shipped, 0.11312155850988766, 1, , 0.6",
        "3, h100-equivalents-shipped, 0.03846983268638379, 0.09597250527728311, 0.05861388512895228, 0.4",
        "4, h100-equivalents-shipped, 0.0021699435748951347, 1, 0.058940994988638674, 0.6",
        "5, h100-equivalents-shipped, 0.015114769357892027, 1, , 0.6",
    })
    void theSmallFractionOfThreeMakers(
            int number, String metric, double least, double most, Double best, double confidence) {
        SmallFraction.Answer answer = new SmallFraction(DATA).answers().get(number);

        assertThat(answer.counted().id()).isEqualTo(metric);
        assertBounds(answer.ofThree().estimate(), least, most);
        assertBest(answer.ofThree(), best);
        assertThat(answer.ofThree().estimate().confidence()).isCloseTo(confidence, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.09465039109853636",
        "1, 0.09512097985212897",
        "2, ",
        "3, 0.04085340271958485",
        "4, 0.04108572148531422",
        "5, ",
    })
    void theSmallFractionOfSixDesignersHasNoBoundsWorthTheName(int number, Double best) {
        Computed share = new SmallFraction(DATA).answers().get(number).ofSix();

        assertBest(share, best);
        assertThat(share.estimate().interval().equals(Interval.closed(0, 1))
                        || share.estimate().confidence() < 1e-9)
                .isTrue();
    }

    @Test
    void whatANewspaperNamesIsNotSaidByItInH100Equivalents() {
        SmallFraction.Answer answer = new SmallFraction(DATA).answers().get(5);
        assertThat(answer.huawei().statedBy()).isEmpty();
        assertThat(answer.huawei().standing()).hasToString("computed");
        // more than 800,000 chips of 376 / 1979 of an H100 at least
        assertThat(answer.huawei().value().interval().lower().orElseThrow())
                .isCloseTo(800_000 * 376.0 / 1979, within(1e-6));
        assertThat(answer.huawei().value().interval().hasUpper()).isFalse();
    }

    @Test
    void thePartThatTheBigFundExplains() {
        List<BigFund.Answer> answers = new BigFund(DATA, BigFund.YUAN_PER_DOLLAR).answers();
        // 138.7 + 204.15 + 344 and 98.72 + 204.15 + 344 bn yuan, by 7.25 and 7.1, by more than 150
        assertFund(answers.get(0), 686.85e9, 94.73793103448276e9, 96.7394366197183e9, 0.6449295774647887);
        assertFund(answers.get(1), 646.87e9, 89.22344827586207e9, 91.10845070422535e9, 0.6073896713615023);
    }

    private static void assertFund(BigFund.Answer answer, double yuan, double least, double most, double part) {
        assertBounds(answer.yuan().estimate(), yuan, yuan);
        assertBounds(answer.dollars().estimate(), least, most);
        assertBounds(answer.part().estimate(), 0, part);
        assertThat(answer.part().estimate().interval().isLowerOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "nvidia-a100-sxm-80, 4992, 4992, 826",
        "nvidia-a800-sxm, 4992, 4992, 826",
        "nvidia-h100-sxm, 15832, 15832, 814",
        "nvidia-h800-sxm, 15832, 15832, 814",
        "nvidia-h20, 2368, 2368, 814",
        "nvidia-h200-sxm, 15832, 15832, 814",
        "nvidia-b200, 36000, 36000, 1628",
        "amd-mi325x, 20919.2, 20919.2, 1017",
        "amd-mi355x, 40265.6, 40265.6, 1017",
        "huawei-ascend-910c, 12032, 12800, ",
    })
    void thePerformanceOfTheMainChips(String chip, double least, double most, Double area) {
        ExportLines.Performance performance = new ExportLines(DATA)
                .performances().stream()
                        .filter(one -> one.chip().id().equals(chip))
                        .findFirst()
                        .orElseThrow();

        assertBounds(performance.total().estimate(), least, most);
        if (area == null) {
            assertThat(performance.density()).isEmpty();
        } else {
            assertBounds(performance.density().orElseThrow().estimate(), least / area, most / area);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // chip by chip, in the order above: M met, N not met, - undecided; by what is known, and if that is all
        "us-3a090-2022, MNMN-MMMM-, MNMNNMMMM-",
        "us-3a090-a, MMMM-MMMMM, MMMMNMMMMM",
        "us-3a090-b, NNNN-NNNN-, NNNNNNNNN-",
        "us-china-case-by-case-2026, ------N-N-, MMMMMMNMNM",
        "us-tariff-2026, NNNNN-N-NN, NNNNNMNMNN",
    })
    void theSidesOfTheMainChips(String control, String known, String all) {
        ExportLines.Line line = new ExportLines(DATA)
                .lines().stream()
                        .filter(one -> one.control().id().equals(control))
                        .findFirst()
                        .orElseThrow();
        StringBuilder byKnown = new StringBuilder();
        StringBuilder byAll = new StringBuilder();
        line.sides().forEach(side -> {
            byKnown.append(letter(side.known().outcome()));
            byAll.append(letter(side.all().outcome()));
        });
        assertThat(byKnown).hasToString(known);
        assertThat(byAll).hasToString(all);
    }

    private static char letter(Outcome outcome) {
        return switch (outcome) {
            case MET -> 'M';
            case NOT_MET -> 'N';
            case UNDECIDED -> '-';
        };
    }

    private static void assertBest(Computed computed, Double best) {
        OptionalDouble actual = computed.estimate().best();
        if (best == null) {
            assertThat(actual).isEmpty();
        } else {
            assertThat(actual).hasValueCloseTo(best, within(ROUNDINGS));
        }
    }

    private static void assertBounds(Estimate estimate, double least, double most) {
        assertThat(estimate.interval().lower().orElseThrow())
                .isCloseTo(least, within(ROUNDINGS * Math.max(1, Math.abs(least))));
        assertThat(estimate.interval().upper().orElseThrow())
                .isCloseTo(most, within(ROUNDINGS * Math.max(1, Math.abs(most))));
    }
}
