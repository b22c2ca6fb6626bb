// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.record.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EncodedTextsTest {
    private static final int MORE_THAN_THERE_ARE_PLACES = 10_000;

    @Property(tries = 20)
    void givesEachValueItsOwnTextHoweverManyShareAPlace(@ForAll Random random) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_THERE_ARE_PLACES; i++) {
            values.add(i % 2 == 0 ? "report-" + i : PartialDate.of(1 + i / 2));
        }
        EncodedTexts texts = new EncodedTexts();
        for (int i = 0; i < 2 * MORE_THAN_THERE_ARE_PLACES; i++) {
            int recent = i < MORE_THAN_THERE_ARE_PLACES ? i + 1 : MORE_THAN_THERE_ARE_PLACES;
            Object value = values.get(random.nextInt(recent));
            assertThat(new String(texts.of(value), UTF_8)).isEqualTo('"' + value.toString() + '"');
        }
    }

    @Test
    void takesEqualTextsForTheSame() {
        EncodedTexts texts = new EncodedTexts();
        assertThat(texts.of("a\"b")).isEqualTo("\"a\\\"b\"".getBytes(UTF_8));
        assertThat(texts.of(new StringBuilder("a\"b").toString())).isEqualTo("\"a\\\"b\"".getBytes(UTF_8));
    }

    @Test
    void encodesAValueThatComesAgainOnce() {
        EncodedTexts texts = new EncodedTexts();
        assertThat(texts.of("chipmaker-1")).isSameAs(texts.of("chipmaker-1"));
    }
}
