// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.illegalState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.chipgap.Serialized;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2025-09-18, 2025-09-18, 2025-09-18",
        "2022/2025-06, 2022-01-01, 2025-06-30",
        "2024-02-29/2024-02, 2024-02-29, 2024-02-29",
        "2025-12-31/2025, 2025-12-31, 2025-12-31"
    })
    void goesFromItsFirstToItsLastDay(String text, LocalDate first, LocalDate last) {
        Period period = Period.parse(text);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.isRelative()).isFalse();
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-Q1, 2025-01/2025-03",
        "2025-Q2, 2025-04/2025-06",
        "2025-Q4, 2025-10/2025-12",
        "2024-H1, 2024-01/2024-06",
        "0001-H2, 0001-07/0001-12"
    })
    void aQuarterOrHalfIsThePeriodOfItsMonths(String text, String months) {
        assertThat(Period.parse(text)).isEqualTo(Period.parse(months)).hasToString(months);
    }

    @Test
    void refusesWhatIsNoPeriod() {
        String texts =
                "|2025-Q0|2025-Q5|2025-H3|2025-q1|2025-Q1/2025-Q2|0000-Q1|/|2022/2025/2026|2025 /2026|source-year/2025"
                        + "|Source-Year|2025/2024|2025-06-02/2025-06-01|٢٠٢٥/2026";
        assertThat(texts.split("\\|"))
                .hasSize(15)
                .allSatisfy(text -> assertThat(illegal(() -> Period.parse(text)))
                        .isEqualTo(
                                "expected a period such as 2025, 2025-Q1, 2022/2025-06 or source-year, "
                                        + "which does not end before it begins, got \"%s\"",
                                text));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThat(illegal(() -> Period.between(PartialDate.parse("2025-06"), PartialDate.parse("2025-05-31"))))
                .isEqualTo("expected a period that ends after its beginning 2025-06, got the end 2025-05-31");
    }

    @Test
    void isOneDateWhereItBeginsAndEndsWithIt() {
        PartialDate year = PartialDate.of(2025);
        assertThat(Period.between(year, year))
                .isEqualTo(Period.of(year))
                .isEqualTo(Period.parse("2025/2025"))
                .hasSameHashCodeAs(Period.of(year))
                .hasToString("2025")
                .isNotEqualTo(Period.parse("2025/2026"))
                .isNotEqualTo(Period.parse("2024/2025"))
                .isNotEqualTo(Period.SOURCE_YEAR);
    }

    @Test
    void staysRelativeUntilTheDateOfTheSourceIsGiven() {
        Period period = Period.parse("source-year");
        assertThat(period).isEqualTo(Period.SOURCE_YEAR).hasToString("source-year");
        assertThat(period.isRelative()).isTrue();
        assertThat(period.resolvedAt(LocalDate.of(2025, 11, 3))).isEqualTo(Period.parse("2025"));
        assertThat(illegalState(period::firstDay))
                .isEqualTo("source-year has no days until the date of its source is given: resolvedAt");
        assertThatIllegalStateException().isThrownBy(period::lastDay);
        assertThat(Period.parse("2022/2025").resolvedAt(LocalDate.of(2030, 1, 1)))
                .isEqualTo(Period.parse("2022/2025"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-06, 2025",
        "2022-08-11, 2022-11, 2022-08-11/2022-11",
        "2022/2025-06, 2021-01-01/2023, 2021-01-01/2025-06"
    })
    void theHullSpansBoth(String one, String other, String hull) {
        assertThat(Period.parse(one).hull(Period.parse(other))).hasToString(hull);
    }

    @Property(tries = 500)
    @Domain(TextValueDomain.class)
    void theHullHasTheEarlierFirstAndTheLaterLastDay(@ForAll Period one, @ForAll Period other) {
        if (one.isRelative() || other.isRelative()) {
            assertThatIllegalStateException().isThrownBy(() -> one.hull(other));
            return;
        }
        Period hull = one.hull(other);
        assertThat(hull.firstDay()).isEqualTo(Collections.min(List.of(one.firstDay(), other.firstDay())));
        assertThat(hull.lastDay()).isEqualTo(Collections.max(List.of(one.lastDay(), other.lastDay())));
        assertThat(Period.parse(hull.toString())).isEqualTo(hull);
    }

    @Property(tries = 1000)
    @Domain(TextValueDomain.class)
    void readsBackWhatItPrints(@ForAll Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period).hasSameHashCodeAs(period);
        assertThat(Serialized.back(period)).isEqualTo(period);
    }
}
