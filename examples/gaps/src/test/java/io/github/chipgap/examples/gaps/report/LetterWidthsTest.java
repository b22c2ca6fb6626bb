// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LetterWidthsTest {
    @Test
    void textIsAsWideAsItsLetters() {
        assertThat(LetterWidths.of("", 10, false)).isZero();
        assertThat(LetterWidths.of("0", 1000, false)).isEqualTo(556);
        assertThat(LetterWidths.of(" ~", 1000, false)).isEqualTo(278 + 584);
        assertThat(LetterWidths.of("Wil", 1000, false)).isEqualTo(944 + 222 + 222);
        assertThat(LetterWidths.of("@`", 1000, false)).isEqualTo(1015 + 333);
        assertThat(LetterWidths.of("华é\t", 1000, false)).isEqualTo(3 * 556);
    }

    @Test
    void boldIsWiderAndSizeIsAFactor() {
        assertThat(LetterWidths.of("chips", 13, true)).isGreaterThan(LetterWidths.of("chips", 13, false));
        assertThat(LetterWidths.of("chips", 26, false))
                .isEqualTo(2 * LetterWidths.of("chips", 13, false), within(1e-9));
    }
}
