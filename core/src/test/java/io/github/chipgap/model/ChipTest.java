// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.record.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | ''
            released reported 2022-09-20 | 2022-09-20
            announced reported 2022-03-22; released reported 2022-09-20 | 2022-09-20
            # sources that disagree leave it between them
            released reported 2024-11-18; released reported 2024-06 | 2024-06/2024-11-18
            # what happened counts before what is planned, released before shipping
            released projected 2025-01/2025-03; released reported 2024-10-15 | 2024-10-15
            shipping reported 2026-03; released projected 2026-01/2026-03 | 2026-03
            shipping reported 2025-01; released estimated 2024-10 | 2024-10
            released projected 2027-10/2027-12; roadmap reported 2025-09-18 | 2027-10/2027-12
            shipping projected 2028; roadmap reported 2025-09-18 | 2028
            # no time of its own, or no other stage than these
            released reported; shipping reported 2023-01 | 2023-01
            released reported source-year | ''
            roadmap reported 2025; announced reported 2025; sampling reported 2025; cancelled reported 2026 | ''
            """)
    void isReleasedWhenItsLifecycleSays(String milestones, String released) {
        Chip chip = Samples.chip()
                .id("c")
                .lifecycle(Stream.of(milestones.split("; "))
                        .filter(text -> !text.isEmpty())
                        .map(ChipTest::milestone)
                        .toList())
                .build();

        assertThat(chip.released().map(Period::toString).orElse("")).isEqualTo(released);
        assertThat(chip.releases().isEmpty()).isEqualTo(released.isEmpty());
    }

    @Test
    void aTargetIsNotAFact() {
        assertThat(milestone("released projected 2020").isPlanned()).isTrue();
        assertThat(milestone("released self-reported 2020").isPlanned()).isFalse();
    }

    private static Milestone milestone(String text) {
        String[] words = text.split(" ");
        MilestoneBuilder milestone =
                Samples.milestone().stage(new LifecycleStage(words[0])).standing(new Standing(words[1]));
        return (words.length > 2 ? milestone.period(Period.parse(words[2])) : milestone).build();
    }
}
