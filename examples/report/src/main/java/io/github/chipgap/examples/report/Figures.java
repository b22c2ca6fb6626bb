// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.data.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** The figures of the report, in their order. */
final class Figures {
    private Figures() {}

    /** Returns the figures for which a dataset has the records. */
    static List<Figure> of(Dataset data, LocalDate asOf) {
        LocalDate lastYearEnd = LocalDate.of(asOf.plusDays(1).getYear() - 1, 12, 31);
        YearFigures years = new YearFigures(data, YearEnd.byMetric(data, lastYearEnd.getYear()));
        List<Supplier<List<Figure>>> all = List.of(
                () -> List.of(years.gap()),
                () -> List.of(PerformanceFigure.of(data, years.last(YearEnd.THROUGHPUT))),
                () -> List.of(years.lag()),
                () -> ArrivalFigure.all(data),
                () -> List.of(RoadmapFigure.of(data, lastYearEnd)),
                () -> List.of(ShareFigure.of(data)),
                () -> List.of(CausesFigure.of(data)));
        List<Figure> figures = new ArrayList<>();
        for (Supplier<List<Figure>> figure : all) {
            try {
                figures.addAll(figure.get());
            } catch (NoSuchElementException e) {
                // the dataset lacks its records
            }
        }
        return figures;
    }
}
