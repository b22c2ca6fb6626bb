// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.dataset.ReadListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows on a terminal how far the reading of a file has come, once that takes longer than a second. */
final class ReadingBar implements ReadListener, AutoCloseable {
    private static final long NANOS_BEFORE_IT_SHOWS = 1_000_000_000;
    private static final int WIDTH = 40;

    private final long size;
    private final PrintStream terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private boolean shown;

    /**
     * Begins with the reading.
     *
     * @param size the length of the file in bytes
     * @param nanoTime as {@link System#nanoTime}
     */
    ReadingBar(long size, PrintStream terminal, LongSupplier nanoTime) {
        this.size = size;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public boolean progressed(long length, long records) {
        if (nanoTime.getAsLong() - start > NANOS_BEFORE_IT_SHOWS) {
            shown = true;
            double share = size == 0 ? 1 : Math.min(1, (double) length / size);
            int filled = (int) (share * WIDTH);
            String bar = "#".repeat(filled) + " ".repeat(WIDTH - filled);
            terminal.printf(Locale.ROOT, "\r[%s] %3d %%, %,d records", bar, (int) (share * 100), records);
            terminal.flush();
        }
        return true;
    }

    /** Ends the line, if there is one. */
    @Override
    public void close() {
        if (shown) {
            terminal.println();
        }
    }
}
