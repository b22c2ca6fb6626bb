// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of ratios as lines of a table, with a line for each topic and a column for some days. */
final class YearTable {
    private YearTable() {}

    static ImmutableList<String> of(Setting setting, List<Row> rows) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(line("", setting.columns().stream().map(Words::day).toList()));
        rows.stream()
                .map(Row::topic)
                .distinct()
                .forEach(topic -> lines.add(line(
                        Row.shortTopic(topic),
                        setting.columns().stream()
                                .map(day -> cell(rows, topic, day))
                                .toList())));
        return lines.build();
    }

    private static String cell(List<Row> rows, String topic, LocalDate day) {
        return rows.stream()
                .filter(row -> row.topic().equals(topic) && row.asOf().equals(day.toString()))
                .flatMap(row -> row.value().stream())
                .map(Words::percentRange)
                .findFirst()
                .orElse(Row.NO_FIGURE);
    }

    private static String line(String name, List<String> cells) {
        return "%-24s".formatted(name) + cells.stream().map("%18s"::formatted).collect(Collectors.joining());
    }
}
