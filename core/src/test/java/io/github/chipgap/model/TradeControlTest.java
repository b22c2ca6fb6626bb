// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.record.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeControlTest {
    @ParameterizedTest
    @CsvSource({
        "2023-11-17, , 2023-11-16, false, false",
        "2023-11-17, , 2023-11-17, true, true",
        "2023-11-17, , 9999-12-31, true, true",
        "2023-11, , 2023-10-31, false, false",
        "2023-11, , 2023-11-01, false, true",
        "2023-11, , 2023-11-29, false, true",
        "2023-11, , 2023-11-30, true, true",
        "2022-10-07, 2023-11-16, 2023-11-16, true, true",
        "2022-10-07, 2023-11-16, 2023-11-17, false, false",
        "2022-10-07, 2023, 2023-01-01, true, true",
        "2022-10-07, 2023, 2023-01-02, false, true",
        "2022-10-07, 2023, 2023-12-31, false, true",
        "2022-10-07, 2023, 2024-01-01, false, false",
        "2023, 2023, 2023-06-01, false, true",
    })
    void isInForceFromItsFirstDayToItsLast(String from, String to, LocalDate day, boolean certainly, boolean possibly) {
        TradeControlBuilder line = Samples.control().id("line").inForceFrom(PartialDate.parse(from));
        TradeControl control = (to == null ? line : line.inForceTo(PartialDate.parse(to))).build();

        assertThat(control.isCertainlyInForceOn(day)).isEqualTo(certainly);
        assertThat(control.isPossiblyInForceOn(day)).isEqualTo(possibly);
    }
}
