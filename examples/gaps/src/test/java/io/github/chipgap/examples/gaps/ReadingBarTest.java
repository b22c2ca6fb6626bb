// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingBarTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(-5);
    private final ReadingBar bar = new ReadingBar(2000, new PrintStream(out, true, UTF_8), now::get);

    @Test
    void staysAwayWhereTheReadingIsQuick() {
        now.addAndGet(1_000_000_000);
        assertThat(bar.progressed(2000, 7)).isTrue();
        bar.close();

        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void showsHowFarALongReadingHasCome() {
        now.addAndGet(1_000_000_001);
        assertThat(bar.progressed(500, 12_345)).isTrue();
        assertThat(bar.progressed(2000, 50_000)).isTrue();
        bar.close();

        assertThat(out.toString(UTF_8))
                .isEqualTo("\r[##########                              ]  25 %, 12,345 records"
                        + "\r[########################################] 100 %, 50,000 records"
                        + System.lineSeparator());
    }
}
