// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/** The figures of all chips in a metric, plans included: the Chinese chips and then the others, each by their dates. */
final class ChipTable {
    private static final ImmutableMap<String, String> MAKERS =
            ImmutableMap.of(BestChips.CHINESE, "Chinese", BestChips.FOREIGN, "foreign");

    /** The topic of planned chips. */
    static final String PLANNED = "Planned chips: in percent of the frontier's FP8 throughput by then";

    private ChipTable() {}

    static ImmutableList<Row> of(Dataset data, Metric metric) {
        ImmutableListMultimap<String, Measurement> figures = Multimaps.index(
                data.all(Measurement.class).stream()
                        .filter(one -> one.metric().equals(metric.id()))
                        .toList(),
                Measurement::subject);
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        MAKERS.forEach((id, makers) -> {
            Cohort cohort = data.get(Cohort.class, id);
            data.all(Chip.class).stream()
                    .filter(chip ->
                            chip.maker().filter(cohort.members()::contains).isPresent())
                    .filter(chip -> figures.containsKey(chip.id()))
                    .sorted(Comparator.comparing(ChipTable::day))
                    .map(chip -> row(data, metric, makers, chip, figures.get(chip.id())))
                    .forEach(rows::add);
        });
        return rows.build();
    }

    /** Returns the chips with a figure whose release is planned and whose time is not over, by their dates. */
    static Stream<Chip> planned(Setting setting, String metricId) {
        Dataset data = setting.data();
        return data.all(Chip.class).stream()
                .filter(chip -> chip.releases().stream().allMatch(Milestone::isPlanned))
                .filter(chip -> chip.released()
                        .filter(when -> !when.lastDay().isBefore(setting.asOf()))
                        .isPresent())
                .filter(chip ->
                        !Lookup.of(data).measurements(chip.id(), metricId).isEmpty())
                .sorted(Comparator.comparing(ChipTable::day));
    }

    /** Returns the chips released by the day, without classes of chips. */
    static ImmutableList<Chip> released(Setting setting) {
        return setting.data().all(Chip.class).stream()
                .filter(chip -> !chip.generic())
                .filter(chip -> chip.releases().stream().anyMatch(one -> !one.isPlanned()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Row row(Dataset data, Metric metric, String makers, Chip chip, ImmutableList<Measurement> figures) {
        Estimate value = Reconciliation.hull().reconcile(data, figures).value();
        String unit = metric.unit().orElse("");
        return Row.of(
                        Words.shortName(metric) + ": all " + makers + " chips",
                        chip.name(),
                        Words.figure(value, unit) + ", " + release(chip),
                        figures)
                .withValue(value, unit)
                .at(chip.released().map(Period::toString).orElse(""));
    }

    private static LocalDate day(Chip chip) {
        return chip.released().map(Period::firstDay).orElse(LocalDate.MAX);
    }

    private static String release(Chip chip) {
        if (chip.released().isEmpty()) {
            boolean isCancelled =
                    chip.lifecycle().stream().anyMatch(one -> one.stage().equals(LifecycleStage.CANCELLED));
            return isCancelled ? "cancelled" : "no release date";
        }
        boolean isPlanned = chip.releases().stream().allMatch(Milestone::isPlanned);
        String when = Words.period(chip.released().get());
        String between = when.contains(" to ") ? "between " + when.replace(" to ", " and ") : "in " + when;
        return (isPlanned ? "planned for " + when : "released " + between);
    }
}
