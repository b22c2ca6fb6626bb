// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.model.Metric;
import java.time.LocalDate;
import java.util.List;

/** Asks what share of the best foreign chip's performance the best Chinese chip has, over the years and now. */
public final class HowFarBehind {
    static final String CHINESE = "chinese-accelerator-makers";
    static final String FOREIGN = "other-accelerator-makers";
    static final List<String> METRICS = List.of("fp16-dense", "int8-dense", "fp8-dense", "memory-size");

    private static final List<Integer> YEARS = List.of(2021, 2023, 2025);
    private static final String COLUMNS = "%-27s%15s%15s%15s%17s";

    private HowFarBehind() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<String> table = ImmutableList.builder();
        table.add(COLUMNS.formatted("at the end of", 2021, 2023, 2025, "now"));
        for (String id : METRICS) {
            Metric metric = setting.data().get(Metric.class, id);
            List<Row> cells =
                    days(setting).stream().map(day -> row(setting, metric, day)).toList();
            rows.addAll(cells);
            table.add(COLUMNS.formatted(
                    Words.shortName(metric),
                    cells.get(0).words(),
                    cells.get(1).words(),
                    cells.get(2).words(),
                    cells.get(3).words()));
        }
        return new Answer(
                "How far behind is the best Chinese chip, in percent of the best foreign one?",
                table.build(),
                rows.build());
    }

    private static ImmutableList<LocalDate> days(Setting setting) {
        ImmutableList.Builder<LocalDate> days = ImmutableList.builder();
        YEARS.forEach(year -> days.add(LocalDate.of(year, 12, 31)));
        return days.add(setting.asOf()).build();
    }

    private static Row row(Setting setting, Metric metric, LocalDate day) {
        try {
            Gap gap = Gaps.of(setting.data()).datedOnly().at(day).between(CHINESE, FOREIGN, metric.id());
            return Row.of(
                    Words.shortName(metric),
                    Words.percent(gap.ratio().orElseThrow()),
                    gap.ratio().orElseThrow(),
                    "",
                    day,
                    gap.inputs());
        } catch (MissingDataException e) {
            return Row.of(Words.shortName(metric), "no chip yet", day.toString(), List.of());
        }
    }
}
