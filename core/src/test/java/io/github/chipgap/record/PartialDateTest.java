// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.Serialized;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "0001, 0001-01-01, 0001-12-31",
        "9999, 9999-01-01, 9999-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "1900-02, 1900-02-01, 1900-02-28",
        "2025-09-18, 2025-09-18, 2025-09-18",
        "2024-02-29, 2024-02-29, 2024-02-29"
    })
    void standsForTheDaysThatItMayBe(String text, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.firstDay()).isEqualTo(first);
        assertThat(date.lastDay()).isEqualTo(last);
        assertThat(date.year()).isEqualTo(first.getYear());
        assertThat(date).hasToString(text);
    }

    @Test
    void refusesWhatIsNoDate() {
        String texts =
                "|202|20255|2025-9|2025-09-|2025/09|+202|0000|2025-13|2025-09-31|2023-02-29| 2025|202x|２０２５|2025-0९"
                        + "|2025-09-18T00";
        assertThat(texts.split("\\|"))
                .hasSize(16)
                .allSatisfy(text -> assertThat(illegal(() -> PartialDate.parse(text)))
                        .isEqualTo(
                                "expected a year, month or day such as 2025, 2025-09 or 2025-09-18, got \"%s\"", text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesYearsThatFourDigitsCannotSay(int year) {
        assertThat(illegal(() -> PartialDate.of(year))).isEqualTo("expected a year from 1 to 9999, got " + year);
    }

    @Test
    void refusesMonthsAndDaysOfYearsThatFourDigitsCannotSay() {
        assertThat(illegal(() -> PartialDate.of(YearMonth.of(10000, 1))))
                .isEqualTo("expected a year from 1 to 9999, got 10000");
        assertThat(illegal(() -> PartialDate.of(LocalDate.of(0, 12, 31))))
                .isEqualTo("expected a year from 1 to 9999, got 0");
    }

    @Test
    void differsFromADateThatIsKnownBetter() {
        assertThat(PartialDate.parse("2025"))
                .isEqualTo(PartialDate.of(2025))
                .hasSameHashCodeAs(PartialDate.of(2025))
                .isNotEqualTo(PartialDate.parse("2025-01"));
        assertThat(PartialDate.parse("2025-01"))
                .isEqualTo(PartialDate.of(YearMonth.of(2025, 1)))
                .isNotEqualTo(PartialDate.parse("2025-01-01"))
                .isNotEqualTo("2025-01");
    }

    @Property(tries = 1000)
    void readsBackTheDayTheMonthAndTheYearThatItPrints(
            @ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate day) {
        YearMonth month = YearMonth.from(day);
        assertReadsBack(day, PartialDate.of(day), day.toString());
        assertReadsBack(day, PartialDate.of(month), month.toString());
        assertReadsBack(day, PartialDate.of(day.getYear()), month.toString().substring(0, 4));
    }

    private static void assertReadsBack(LocalDate day, PartialDate date, String text) {
        assertThat(date).hasToString(text);
        assertThat(PartialDate.parse(text)).isEqualTo(date).hasSameHashCodeAs(date);
        assertThat(Serialized.back(date)).isEqualTo(date);
        assertThat(day).isBetween(date.firstDay(), date.lastDay());
    }
}
