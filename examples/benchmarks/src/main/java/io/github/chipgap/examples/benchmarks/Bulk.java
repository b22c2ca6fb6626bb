// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReadLimits;
import io.github.chipgap.dataset.ReadLimits.Limit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file and prints the milliseconds per megabyte and the megabytes retained. */
public final class Bulk {
    private static final double MEGA = 1e6;
    private static final long LEAST_NANOSECONDS = 3_000_000_000L;

    private Bulk() {}

    /** Warms up with the first file, then reads the second one for at least three seconds. */
    public static void main(String[] arguments) throws IOException {
        DatasetReader reader = DatasetReader.standard()
                .withLimits(ReadLimits.standard()
                        .with(Limit.DOCUMENT_LENGTH, Long.MAX_VALUE)
                        .with(Limit.RECORDS, Integer.MAX_VALUE));
        Path file = Path.of(arguments[1]);
        long warm = System.nanoTime() + 2 * LEAST_NANOSECONDS;
        while (System.nanoTime() < warm) {
            reader.read(Path.of(arguments[0]));
        }
        double best = Double.MAX_VALUE;
        long end = System.nanoTime() + LEAST_NANOSECONDS;
        do {
            long start = System.nanoTime();
            reader.read(file);
            best = Math.min(best, (double) (System.nanoTime() - start));
        } while (System.nanoTime() < end);
        long before = used();
        Dataset data = reader.read(file);
        long retained = used() - before;
        if (data.id().isEmpty()) {
            throw new AssertionError("every dataset has an id"); // and this one is retained until here
        }
        System.out.printf(Locale.ROOT, "%.4f %.1f", best / Files.size(file), retained / MEGA);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
