// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.estimate.Estimate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5         | 5
                    ~5        | 5
                    752..800  | 752,800
                    < 1       | 1
                    > 150     | 150
                    756..804 (best 756) | 756
                    """)
    void pointsStandWhereANumberIsKnownAndElseAtTheBounds(String estimate, String levels) {
        assertThat(Span.of(Estimate.parse(estimate)).levels())
                .containsExactly(java.util.Arrays.stream(levels.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Test
    void theUnknownHasNoPoint() {
        assertThat(Span.of(Estimate.unknown()).levels()).isEmpty();
    }

    @Test
    void whatHasNoBoundGoesOutOfThePicture() {
        Span span = Span.of(Estimate.moreThan(1)).within(0, 4);
        assertThat(span.low()).isEqualTo(1);
        assertThat(span.high()).isGreaterThan(4).isFinite();
    }

    @Test
    void aYearIsAllItsDaysAndADayIsAPoint() {
        Span year = Span.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(year.low()).isEqualTo(2024);
        assertThat(year.high()).isEqualTo(2025);
        assertThat(year.best()).isEmpty();
        assertThat(Span.of(LocalDate.of(2023, 7, 2), LocalDate.of(2023, 7, 2)).levels())
                .containsExactly(2023 + 182 / 365.0);
    }
}
