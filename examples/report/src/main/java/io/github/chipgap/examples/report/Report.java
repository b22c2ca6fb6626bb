// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes the gaps of a dataset as one HTML page without network access. */
public final class Report {
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private Report() {}

    /** Writes the page for the bundled data. The first argument is the file; it is {@code report.html} by default. */
    public static void main(String[] args) throws IOException {
        write(ReferenceData.all(), AS_OF, Path.of(args.length > 0 ? args[0] : "report.html"));
    }

    /**
     * Writes the page for a dataset. A figure is left out if the dataset lacks its records.
     *
     * @param asOf the day up to which years are compared; the last year is the last to end by then
     */
    public static void write(Dataset data, LocalDate asOf, Path file) throws IOException {
        Files.writeString(file, new Page(data, asOf, figures(data, asOf)).html());
    }

    /** Returns the figures for which a dataset has the records, in their order. */
    static List<Figure> figures(Dataset data, LocalDate asOf) {
        LocalDate lastYearEnd = LocalDate.of(asOf.plusDays(1).getYear() - 1, 12, 31);
        YearFigures years = new YearFigures(data, YearEnd.byMetric(data, lastYearEnd.getYear()));
        return Stream.<Supplier<List<Figure>>>of(
                        () -> List.of(years.gap()),
                        () -> List.of(PerformanceFigure.of(data, years.last(YearEnd.THROUGHPUT))),
                        () -> List.of(years.lag()),
                        () -> ArrivalFigure.all(data),
                        () -> List.of(RoadmapFigure.of(data, lastYearEnd)),
                        () -> List.of(ShareFigure.of(data)),
                        () -> List.of(CausesFigure.of(data)))
                .flatMap(figures -> ifPossible(figures).stream())
                .toList();
    }

    private static List<Figure> ifPossible(Supplier<List<Figure>> figures) {
        try {
            return figures.get();
        } catch (NoSuchElementException e) {
            return List.of(); // the dataset lacks the records
        }
    }
}
