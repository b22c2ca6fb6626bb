// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The figures of parties as the sources give them, by metric and period. Each source has a row of its own. */
final class FigureTable {
    private FigureTable() {}

    static ImmutableList<Row> of(Dataset data, Predicate<String> metricIds) {
        return data.all(Measurement.class).stream()
                .filter(one -> one.period().isPresent()
                        && data.find(Party.class, one.subject()).isPresent())
                .filter(one -> metricIds.test(one.metric()))
                .sorted(Comparator.comparing(Measurement::metric)
                        .thenComparing(one -> one.period().map(Period::firstDay).orElseThrow())
                        .thenComparing(one -> one.period().map(Period::lastDay).orElseThrow()))
                .map(one -> row(data, one))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the sum of a subject's figures on a day in some metrics; empty if there are none. */
    static Optional<Row> sum(Dataset data, String subject, Predicate<String> metricIds, LocalDate day) {
        List<Measurement> parts = Lookup.of(data).measurements(subject).stream()
                .filter(one -> metricIds.test(one.metric()))
                .filter(one -> one.period()
                        .filter(Period.of(PartialDate.of(day))::equals)
                        .isPresent())
                .toList();
        return parts.stream()
                .map(FigureTable::notNegative)
                .reduce(Estimate::plus)
                .map(sum -> {
                    String unit =
                            data.get(Metric.class, parts.get(0).metric()).unit().orElse("");
                    String topic = "Chips of all counted makers, in " + unit + ": " + Words.day(day);
                    return Row.of(topic, data.get(Subject.class, subject).name(), Words.number(sum, ""), parts)
                            .withValue(sum, unit)
                            .at(day);
                });
    }

    /** Limits a figure to 0 and above. A sum then has a lower bound even if a part is unbounded. */
    private static Estimate notNegative(Measurement figure) {
        return figure.value().within(Interval.atLeast(0)).orElseThrow();
    }

    private static Row row(Dataset data, Measurement figure) {
        Metric metric = data.get(Metric.class, figure.metric());
        Period period = figure.period().orElseThrow();
        String unit = metric.unit().orElse("");
        String topic = Words.shortName(metric) + ": " + Words.date(period);
        String words =
                Words.figure(figure.value(), metric.name().contains(unit) ? "" : unit) + ", " + figure.standing();
        return Row.of(topic, data.get(Subject.class, figure.subject()).name(), words, ImmutableList.of(figure))
                .withValue(figure.value(), unit)
                .at(period);
    }
}
