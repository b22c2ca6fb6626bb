// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionsTest {
    private static final Setting SETTING = Setting.standard();

    @Test
    void theOverviewFitsOnAScreen() throws IOException {
        String overview = Overview.of(SETTING);

        assertThat(overview).isEqualTo(golden("overview"));
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
    void eachNumberRestsOnCitedClaims(Question question) {
        assertThat(question.answer(SETTING).rows())
                .filteredOn(row -> row.value().isPresent())
                .allSatisfy(row -> assertThat(row.sources()).isNotEmpty());
    }

    /** The Ascend 910C has 752 to 800 TFLOP/s, the MI355X 2516.6. */
    @Test
    void theGapAtTheEndOf2025IsThatOfTheTwoBestChips() {
        Row row = only(HowFarBehind.answer(SETTING), "FP16 throughput", "2025-12-31");

        Interval ratio = row.value().orElseThrow().interval();
        assertThat(ratio.lower().getAsDouble()).isBetween(752 / 2516.6 - 1e-9, 752 / 2516.6);
        assertThat(ratio.upper().getAsDouble()).isBetween(800 / 2516.6, 800 / 2516.6 + 1e-9);
        assertThat(row.words()).isEqualTo("29 to 32 %");
    }

    /** 1.29 to the power of -2 is 0.6009. */
    @Test
    void whoNeedsTwoYearsForTodaysFrontierIsAtSixtyPercentThen() {
        Row row = WhenParity.answer(SETTING).rows().get(0);

        assertThat(row.words()).isEqualTo("then at 60 to 100 % of the frontier");
        assertThat(row.value().orElseThrow().best().orElseThrow()).isBetween(0.6009, 0.6010);
    }

    @Test
    void aGivenGrowthReplacesThePublishedOne() {
        Setting still = new Setting(
                SETTING.data(), SETTING.asOf(), Optional.of(Estimate.exactly(0)), SETTING.yuanPerDollar(), 1000, 1);

        Answer answer = WhenParity.answer(still);

        assertThat(answer.rows().get(0).words()).isEqualTo("then at 100 % of the frontier");
        assertThat(answer.headlines().get(0)).startsWith("If the frontier grows by 0 % a year: Huawei");
    }

    /** Epoch AI's central figures in mn: 3.663628 TPUs and 1.236937 of Nvidia's. */
    @Test
    void anOwnersChipsOfAllMakersAreAddedUp() {
        Row google = only(WhoOwnsTheChips.answer(SETTING), "Google", "2025-12-31");

        assertThat(google.value().orElseThrow().best().orElseThrow()).isEqualTo(3_663_628 + 1_236_937);
        assertThat(google.value().orElseThrow().interval().lowest()).isEqualTo(2_943_126 + 955_469);
    }

    /** The phases as registered are 98.72, 204.15 and 344 bn; the first as raised is 138.7 bn. */
    @Test
    void eachAmountIsCountedOnce() {
        List<Row> rows = WhatWasInvested.answer(SETTING).rows();

        assertThat(rows.get(0).value().orElseThrow().interval()).isEqualTo(Interval.closed(646.87e9, 686.85e9));
        assertThat(rows).extracting(Row::words).contains("more than $150 bn", "$52.7 bn to $54.2 bn");
    }

    @Test
    void beforeAChipOfAKindWasReleasedThereIsNoRatio() {
        assertThat(only(HowFarBehind.answer(SETTING), "FP8 throughput", "2023-12-31")
                        .value())
                .isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameShares() {
        assertThat(WhatShareWasProduced.answer(SETTING)).isEqualTo(WhatShareWasProduced.answer(Setting.standard()));
    }

    @Test
    void aRuleCountsFromItsDayOnAndAChipFromItsRelease() {
        Setting then = new Setting(
                SETTING.data(), LocalDate.of(2024, 1, 1), Optional.empty(), SETTING.yuanPerDollar(), 1000, 1);
        Setting before = new Setting(
                SETTING.data(), LocalDate.of(2019, 12, 31), Optional.empty(), SETTING.yuanPerDollar(), 1000, 1);

        // ECCN 3A090.a is in force since November 2023; the B200 was released in 2024.
        assertThat(WhichChipsAreControlled.answer(then).headlines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("H100").doesNotContain("B200"));
        assertThat(WhichChipsAreControlled.answer(before).rows()).isEmpty();
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

    @Test
    void theDayOfTheAnswerIsTheCallers() {
        Setting then = new Setting(
                SETTING.data(), LocalDate.of(2019, 12, 31), Optional.empty(), SETTING.yuanPerDollar(), 1000, 1);

        // The Ascend 910 had 256 TFLOP/s, the V100 125.
        assertThat(only(HowFarBehind.answer(then), "FP16 throughput", "2019-12-31")
                        .words())
                .isEqualTo("about 200 %");
    }

    private static Row only(Answer answer, String what, String asOf) {
        return answer.rows().stream()
                .filter(row -> row.what().equals(what) && row.asOf().equals(asOf))
                .findFirst()
                .orElseThrow();
    }

    private static String golden(String name) throws IOException {
        try (InputStream text = QuestionsTest.class.getResourceAsStream(name + ".txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
        }
    }
}
