// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.analysis.Projection;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.Period;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
    private static final Setting SETTING = Setting.standard();
    private static final Path PROGRAMS = Path.of("src/main/java/io/github/chipgap/examples/questions");

    @Test
    void theOverviewIsWhatIsExpected() throws IOException {
        assertThat(Overview.of(SETTING)).isEqualTo(golden("overview"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2000-01-01", "2019-12-31", "2023-06-30", "2025-06-30", "2025-12-31", "2026-10-01", "2026-11-28"
            })
    void theOverviewFitsOnAScreenOnAnyDay(LocalDate day) {
        List<Answer> answers = Arrays.stream(Question.values())
                .map(question -> question.answer(SETTING.at(day)))
                .toList();

        String overview = Overview.of(SETTING.at(day), answers, "examples/questions/target/report.html", Overview.MORE);

        assertThat(overview.lines()).hasSizeLessThanOrEqualTo(30);
        assertThat(overview.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void eachQuestionPrintsItsAnswer(Question question) throws IOException {
        Answer answer = question.answer(SETTING);

        assertThat(golden("overview")).contains(answer.text());
        assertThat(answer.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.words()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void eachSectionIsWhatIsExpected(Question question) throws IOException {
        assertThat(section(question)).isEqualTo(golden(question.toString()));
    }

    private static String section(Question... questions) throws IOException {
        StringWriter text = new StringWriter();
        List<Answer> answers =
                Arrays.stream(questions).map(one -> one.answer(SETTING)).toList();
        new TextFormat().write(text, SETTING.data(), answers, true);
        return text.toString();
    }

    /** The tests of the page draw this file. If the answers change, target/answers.json takes its place. */
    @Test
    void theAnswersOfThePageAreThese() throws IOException {
        StringWriter json = new StringWriter();
        List<Answer> answers = Arrays.stream(Question.values())
                .map(question -> question.answer(SETTING))
                .toList();
        new JsonFormat().write(json, SETTING.data(), answers, false);
        Path now = Files.writeString(Path.of("target", "answers.json"), json.toString());
        assertThat(Path.of("../report/src/test/resources/io/github/chipgap/examples/report/answers.json"))
                .hasSameTextualContentAs(now);
    }

    @Test
    void sourcesOfAllSectionsAreNumberedOnceInTheOrderOfTheirUse() throws IOException {
        String text = section(Question.values());
        int end = text.indexOf("\nSources\n");
        List<String> listed = Pattern.compile("(?m)^ +\\[(\\d+)] ")
                .matcher(text.substring(end))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> cited = Pattern.compile("\\[(\\d+(,\\s+\\d+)*)]")
                .matcher(text.substring(0, end))
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",\\s+")))
                .distinct()
                .toList();

        assertThat(listed)
                .isEqualTo(IntStream.rangeClosed(1, listed.size())
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(cited).containsExactlyInAnyOrderElementsOf(listed);
    }

    /** A program has at most 60 lines, with all its imports, comments and blank lines. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                HowFarBehind.class,
                HowLongBehind.class,
                WhenParity.class,
                WhatShareWasProduced.class,
                WhoOwnsTheChips.class,
                WhatHoldsThemBack.class,
                WhatWasInvested.class,
                WhichChipsAreControlled.class
            })
    void eachProgramIsSmall(Class<?> program) throws IOException {
        assertThat(Files.readAllLines(PROGRAMS.resolve(program.getSimpleName() + ".java")))
                .hasSizeBetween(20, 60);
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void eachNumberRestsOnCitedClaims(Question question) {
        assertThat(question.answer(SETTING).rows())
                .filteredOn(row -> row.value().isPresent())
                .allSatisfy(row -> assertThat(row.sources()).isNotEmpty());
    }

    /** The Ascend 910C has 752 to 800 TFLOP/s, the MI355X 2516.6. */
    @Test
    void theGapAtTheEndOf2025IsThatOfTheTwoBestChips() {
        Row row = only(HowFarBehind.answer(SETTING), "FP16 throughput: best", "2025-12-31");

        Interval ratio = row.value().orElseThrow().interval();
        assertThat(ratio.lower().getAsDouble()).isBetween(752 / 2516.6 - 1e-9, 752 / 2516.6);
        assertThat(ratio.upper().getAsDouble()).isBetween(800 / 2516.6, 800 / 2516.6 + 1e-9);
        assertThat(row.words())
                .isEqualTo(
                        "29 to 32 %; Huawei Ascend 910C, 752 to 800 TFLOP/s, against AMD Instinct MI355X, 2,520 TFLOP/s");
        assertThat(row.inputs())
                .extracting(claim -> claim.id())
                .allMatch(id -> id.startsWith("huawei-ascend-910c-") || id.startsWith("amd-mi355x-"));
    }

    /** The H100 of 20 September 2022 was the first with the level; 31 December 2025 is 1198 days later. */
    @Test
    void theLagNamesItsYearsAndTheChips() {
        Row row = only(HowLongBehind.answer(SETTING), "FP16 throughput: time", "2025-12-31");

        assertThat(row.value().orElseThrow().best().orElseThrow())
                .isBetween(1198 / 365.2425 - 1e-9, 1198 / 365.2425 + 1e-9);
        assertThat(row.words())
                .isEqualTo("3.3 years; Huawei Ascend 910C, 752 to 800 TFLOP/s, first reached by NVIDIA H100 PCIe in"
                        + " September 2022 or NVIDIA H100 SXM5 80 GB in September 2022");
    }

    /** The Ascend 950PR has about 547 TFLOP/s, without a bound; 28 November 2026 is 1530 days after the H100. */
    @Test
    void anUndecidedLagHasItsBoundAndItsReason() {
        Row row = only(HowLongBehind.answer(SETTING), "FP16 throughput: time", "2026-11-28");

        assertThat(row.value().orElseThrow().interval().highest()).isBetween(1530 / 365.2425, 1530 / 365.2425 + 1e-9);
        assertThat(row.words())
                .startsWith("at most 4.2 years, undecided: no upper bound is known for Huawei Ascend 950PR; ");
    }

    /** 1.29 to the power of -2 is 0.6009. */
    @Test
    void whoNeedsTwoYearsForTodaysFrontierIsAtSixtyPercentThen() {
        Row row = WhenParity.answer(SETTING).rows().get(0);

        assertThat(row.words()).isEqualTo("in almost 2 years, then at 60 to 100 % of the frontier");
        assertThat(row.value().orElseThrow().best().orElseThrow()).isBetween(0.6009, 0.6010);
    }

    @Test
    void aGivenGrowthReplacesThePublishedOne() {
        Setting still = new Setting(
                SETTING.data(), SETTING.asOf(), Optional.of(Estimate.exactly(0)), SETTING.yuanPerDollar(), 1000, 1);

        Answer answer = WhenParity.answer(still);

        assertThat(answer.rows().get(0).words()).isEqualTo("in almost 2 years, then at 100 % of the frontier");
        assertThat(answer.question())
                .isEqualTo("When is Huawei level with Nvidia, if the frontier grows by 0 % a year?");
    }

    /** The roadmap is of 18 September 2025. */
    @Test
    void plansCountOnceTheyAreKnown() {
        assertThat(planned(LocalDate.of(2025, 6, 30))).isEmpty();
        assertThat(planned(LocalDate.of(2025, 12, 31)))
                .containsExactly(
                        "Huawei Ascend 950PR", "Huawei Ascend 950DT", "Huawei Ascend 960", "Huawei Ascend 970");
    }

    private static List<String> planned(LocalDate day) {
        return WhenParity.answer(SETTING.at(day)).rows().stream()
                .filter(row -> row.topic().startsWith("Planned"))
                .map(Row::what)
                .toList();
    }

    /** On 28 November 2026 the Maia 200 with 5072 TFLOP/s is the best of all foreign chips. */
    @Test
    void aPlanRestsOnItsFigureTheGrowthAndTheBestChips() {
        assertThat(parity("Huawei Ascend 960").inputs())
                .extracting(Claim::id)
                .containsExactlyInAnyOrder(
                        "huawei-ascend-960-fp8-dense", "ml-hardware-fp16-growth", "msft-maia200-fp8-dense");
    }

    /** The frontier of the plans is that of the gap, as of the same day. */
    @Test
    void theFrontierStartsOnTheDay() {
        for (LocalDate day : List.of(SETTING.asOf(), LocalDate.of(2025, 10, 31), LocalDate.of(2025, 12, 31))) {
            Row first = WhenParity.answer(SETTING.at(day)).rows().stream()
                    .filter(row -> row.topic().startsWith("Frontier"))
                    .findFirst()
                    .orElseThrow();

            assertThat(first.asOf()).isEqualTo(day.toString());
            assertThat(first.value().orElseThrow().interval())
                    .isEqualTo(BestChips.of(SETTING.at(day).data(), BestChips.FOREIGN, BestChips.FP8, day)
                            .leader()
                            .value()
                            .estimate()
                            .interval());
        }
    }

    /** From 28 November 2026 to the end of 2028 are 764 days: at 29 % a year 1.7034 times. */
    @Test
    void theFrontierGrowsByTheRate() {
        List<Row> levels = WhenParity.answer(SETTING).rows().stream()
                .filter(row -> row.topic().startsWith("Frontier"))
                .toList();

        assertThat(levels)
                .extracting(Row::asOf)
                .containsExactly("2026-11-28", "2026-12-31", "2027-12-31", "2028-12-31");
        assertThat(levels.get(3).value().orElseThrow().interval().highest() / 5072)
                .isBetween(1.7034, 1.7035);
    }

    /** In late 2026 the 950DT with 973 to 1034 TFLOP/s can come from the day of the answer on, but not before. */
    @Test
    void aPlanWhoseTimeHasBegunCountsFromTheDayOn() {
        Interval ratio = parity("Huawei Ascend 950DT").value().orElseThrow().interval();

        assertThat(ratio.highest()).isBetween(1034 / 5072.0, 1034 / 5072.0 + 1e-9);
        assertThat(ratio.lowest())
                .isBetween(973 / 5072.0 / Math.pow(1.29, 33 / 365.2425) - 1e-9, 973 / 5072.0 / Math.pow(1.29, 0.09));
    }

    /** At the end of 2025 all plans lie ahead, as {@link Projection} expects. */
    @Test
    void plansHaveTheRatiosOfTheProjection() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        Setting then = SETTING.at(day);
        Projection frontier =
                Projection.of(then.data(), BestChips.FOREIGN, BestChips.FP8, day, FrontierGrowth.PUBLISHED);

        assertThat(ChipTable.planned(then, BestChips.FP8))
                .hasSize(4)
                .allSatisfy(chip -> assertThat(Frontier.of(then).row(chip).value())
                        .contains(frontier.ratio(chip.id()).estimate()));
    }

    private static Row parity(String what) {
        return WhenParity.answer(SETTING).rows().stream()
                .filter(row -> row.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    /** Epoch AI's central figures in mn: 3.663628 TPUs and 1.236937 of Nvidia's. */
    @Test
    void anOwnersChipsOfAllMakersAreAddedUp() {
        Row google = owner("Google");

        assertThat(google.value().orElseThrow().best().orElseThrow()).isEqualTo(3_663_628 + 1_236_937);
        assertThat(google.value().orElseThrow().interval().lowest()).isEqualTo(2_943_126 + 955_469);
        assertThat(google.words()).isEqualTo("3.8 to 6 mn (best 4.9 mn, 80 % confidence)");
    }

    /** Huawei's 707,968 have no bounds; the others have at least 8,559, 32,079 and 324,872. */
    @Test
    void aSumWithAFigureWithoutBoundsHasALowerBound() {
        Row china = owner("Users of AI compute in China");

        assertThat(china.value().orElseThrow().interval()).isEqualTo(Interval.atLeast(8_559 + 32_079 + 324_872));
        assertThat(china.words()).isEqualTo("at least 360,000 (best 1.2 mn, 70 % confidence)");
    }

    private static Row owner(String name) {
        return WhoOwnsTheChips.answer(SETTING).rows().stream()
                .filter(row -> row.topic().startsWith("Chips of all counted makers")
                        && row.what().equals(name)
                        && row.asOf().equals("2025-12-31"))
                .findFirst()
                .orElseThrow();
    }

    /** The phases as registered are 98.72, 204.15 and 344 bn; the first as raised is 138.7 bn. */
    @Test
    void eachAmountIsCountedOnce() {
        Row fund = WhatWasInvested.answer(SETTING).rows().stream()
                .filter(row -> row.what().equals("China's Big Fund"))
                .findFirst()
                .orElseThrow();

        assertThat(fund.value().orElseThrow().interval()).isEqualTo(Interval.closed(646.87e9, 686.85e9));
        assertThat(fund.words()).isEqualTo("CNY 646 to 687 bn");
    }

    @Test
    void theArticlesAmountHasItsYears() {
        assertThat(WhatWasInvested.answer(SETTING).rows().get(0).words())
                .isEqualTo("more than $150 bn over more than 10 years");
    }

    /** At 5 yuan for a dollar 646.87 to 686.85 bn yuan are 129.374 to 137.37 bn dollars. */
    @Test
    void theRateConvertsTheAmountsInYuanAndNoOther() {
        Setting five = new Setting(
                SETTING.data(), SETTING.asOf(), Optional.empty(), Estimate.exactly(5), SETTING.draws(), SETTING.seed());
        List<String> usual = words(WhatWasInvested.answer(SETTING));
        List<String> changed = words(WhatWasInvested.answer(five));

        assertThat(changed).hasSameSizeAs(usual);
        assertThat(changed)
                .filteredOn(words -> !usual.contains(words))
                .containsExactly("$129 to 138 bn, at 5 yuan for a dollar");
    }

    private static List<String> words(Answer answer) {
        return answer.rows().stream().map(Row::words).toList();
    }

    @Test
    void eachConstraintNamesTheFirmsThatItHoldsBack() {
        List<Row> rows = WhatHoldsThemBack.answer(SETTING).rows();

        assertThat(rows)
                .filteredOn(row -> row.what().equals("chip supply"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.topic()).isEqualTo("Alibaba, Tencent, Zhipu AI");
                    assertThat(row.inputs()).extracting(claim -> claim.id()).containsExactly("advanced-chip-shortage");
                });
        assertThat(rows)
                .filteredOn(row -> row.what().equals("policy"))
                .extracting(Row::topic)
                .containsExactly("Huawei");
        assertThat(rows)
                .filteredOn(row -> row.what().equals("talent"))
                .extracting(Row::topic)
                .containsExactly("Huawei, SMIC");
    }

    @Test
    void beforeAChipOfAKindWasReleasedThereIsNoRatio() {
        Answer answer = HowFarBehind.answer(SETTING.at(LocalDate.of(2023, 12, 31)));

        assertThat(only(answer, "FP8 throughput: best", "2023-12-31").value()).isEmpty();
        assertThat(answer.headlines().get(3)).startsWith("FP8 throughput").endsWith("no figure");
    }

    @Test
    void theSameSeedGivesTheSameShares() {
        assertThat(WhatShareWasProduced.answer(SETTING)).isEqualTo(WhatShareWasProduced.answer(Setting.standard()));
    }

    @Test
    void aRuleCountsFromItsDayOnAndAChipFromItsRelease() {
        // ECCN 3A090.a is in force since November 2023; the B200 was released in 2024.
        assertThat(WhichChipsAreControlled.answer(SETTING.at(LocalDate.of(2024, 1, 1)))
                        .headlines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("H100").doesNotContain("B200"));
        assertThat(WhichChipsAreControlled.answer(SETTING.at(LocalDate.of(2019, 12, 31)))
                        .headlines())
                .containsExactly("No rule is in force on the day.");
    }

    /**
     * The review is of licences. The H20 with 2368 and the V100 with 2000 are below the lines of ECCN 3A090.a and .b on
     * their figures; the Ascend 910 (910A) is under .b alone.
     */
    @Test
    void aReviewIsOfChipsUnderALicenceRequirement() {
        Answer answer = WhichChipsAreControlled.answer(SETTING);

        assertThat(answer.headlines().get(1))
                .isEqualTo("case by case review (15 CFR 742.6): of those MI325X, Ascend 910C, A100, H100, H200, H800;"
                        + " not B200");
        assertThat(answer.rows())
                .filteredOn(row -> row.topic().endsWith(", case by case review (15 CFR 742.6)"))
                .allSatisfy(row -> assertThat(row.topic()).startsWith("Chips under a licence requirement, "))
                .extracting(Row::what)
                .contains("NVIDIA A100 SXM4 80 GB", "Huawei Ascend 910 (910A)", "NVIDIA B200 (HGX/DGX)")
                .doesNotContain("NVIDIA H20 (HGX)", "Huawei Ascend 310", "NVIDIA V100 SXM2 32 GB", "NVIDIA T4");
    }

    @Test
    void periodsAreWrittenAsPeopleDo() {
        assertThat(List.of("2025", "2026-H2", "2027-Q4", "2026-Q2", "2026-01/2026-11", "2026-03").stream()
                        .map(Period::parse)
                        .map(Words::period))
                .containsExactly(
                        "2025",
                        "the second half of 2026",
                        "late 2027",
                        "mid-2026",
                        "January 2026 to November 2026",
                        "March 2026");
    }

    /** "About" is a word of sources. A number rounded by the program goes without. */
    @Test
    void aboutIsAWordOfSourcesOnly() {
        assertThat(Words.percent(Estimate.exactly(0.668407))).isEqualTo("67 %");
        assertThat(Words.years(Estimate.exactly(4.1862598))).isEqualTo("4.2 years");
        assertThat(Words.figure(Estimate.exactly(2516.6), "TFLOP/s")).isEqualTo("2,520 TFLOP/s");
        assertThat(Words.figure(Estimate.about(547), "TFLOP/s")).isEqualTo("about 547 TFLOP/s");
        assertThat(Words.percent(Estimate.atLeast(0).withBest(0.2431))).isEqualTo("about 24 %");
        assertThat(Words.percent(Estimate.atLeast(0.1).withBest(0.2431))).isEqualTo("at least 10 % (best 24)");
    }

    @Test
    void aRangeNamesItsUnitOnce() {
        assertThat(Words.sum(Estimate.between(52.7e9, 54.2e9), "USD")).isEqualTo("$52.7 to 54.2 bn");
        assertThat(Words.range(Estimate.between(840_000, 1.6e6))).isEqualTo("840,000 to 1.6 mn");
        assertThat(Words.sum(Estimate.between(9e8, 2e9), "EUR")).isEqualTo("€900 mn to €2 bn");
    }

    @Test
    void theColumnsFollowFromTheDay() {
        assertThat(SETTING.columns())
                .extracting(LocalDate::toString)
                .containsExactly("2021-12-31", "2023-12-31", "2025-12-31", "2026-11-28");
        assertThat(SETTING.at(LocalDate.of(2022, 12, 31)).columns())
                .extracting(LocalDate::toString)
                .containsExactly("2016-12-31", "2018-12-31", "2020-12-31", "2022-12-31");
        assertThat(SETTING.at(LocalDate.of(2017, 3, 1)).columns())
                .extracting(LocalDate::toString)
                .containsExactly("2016-12-31", "2017-03-01");
    }

    /** The Ascend 910 had 256 TFLOP/s, the V100 125. */
    @Test
    void theDayOfTheAnswerIsTheCallers() {
        assertThat(only(
                                HowFarBehind.answer(SETTING.at(LocalDate.of(2019, 12, 31))),
                                "FP16 throughput: best",
                                "2019-12-31")
                        .words())
                .startsWith("200 %; Huawei Ascend 910 (910A), 256 TFLOP/s, against NVIDIA V100");
    }

    private static Row only(Answer answer, String topic, String asOf) {
        return answer.rows().stream()
                .filter(row -> row.topic().startsWith(topic) && row.asOf().equals(asOf))
                .findFirst()
                .orElseThrow();
    }

    private static String golden(String name) throws IOException {
        try (InputStream text = QuestionsTest.class.getResourceAsStream(name + ".txt")) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), UTF_8);
        }
    }
}
