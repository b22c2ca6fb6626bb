// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes the gaps of a dataset as one HTML page without network access. */
public final class Report {
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private Report() {}

    /** Writes the page for the bundled data. The only argument is the file. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("expected one argument, the file to write, got " + args.length);
            System.exit(2);
        }
        write(ReferenceData.all(), AS_OF, Path.of(args[0]));
    }

    /**
     * Writes the page for a dataset. A figure is left out if the dataset lacks its records.
     *
     * @param asOf the day up to which years are compared; the last year is the last to end by then
     */
    public static void write(Dataset data, LocalDate asOf, Path file) throws IOException {
        Files.writeString(file, new Page(data, asOf, Figures.of(data, asOf)).html());
    }
}
