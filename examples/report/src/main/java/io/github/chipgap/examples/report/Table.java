// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers of a figure.
 *
 * @param words the headings of the columns in words; columns of numbers follow if there are values, and the sources
 */
record Table(List<String> words, List<Row> rows) {
    static final ImmutableList<String> NUMBERS = ImmutableList.of("Low", "Best", "High", "Confidence");
    private static final String SOURCES = "Sources";

    /** Returns the headings of all columns. A confidence of 1 in all rows has no column. */
    List<String> headings() {
        boolean hasDoubts = rows.stream().anyMatch(row -> row.value().confidence() < 1);
        int numbers = rows.stream().noneMatch(Row::isKnown) ? 0 : hasDoubts ? NUMBERS.size() : NUMBERS.size() - 1;
        return Stream.of(words, NUMBERS.subList(0, numbers), List.of(SOURCES))
                .flatMap(List::stream)
                .toList();
    }

    /** Returns the cells of a row by their headings, without the empty ones. */
    Map<String, Object> cells(Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        words.forEach(heading -> cells.put(heading, row.cells().get(cells.size())));
        cells.values().removeIf(""::equals);
        cells.putAll(row.numbers());
        cells.put(SOURCES, row.sources());
        cells.keySet().retainAll(headings());
        return cells;
    }

    /** Returns the table as CSV (RFC 4180), with the ids of the sources. */
    String csv() {
        return Stream.concat(Stream.of(headings()), rows.stream().map(this::line))
                .map(line -> CSVFormat.RFC4180.format(line.toArray()) + "\r\n")
                .collect(Collectors.joining());
    }

    private List<String> line(Row row) {
        Map<String, Object> cells = cells(row);
        cells.put(SOURCES, String.join(" ", row.sources()));
        return headings().stream()
                .map(heading -> cells.getOrDefault(heading, "").toString())
                .toList();
    }

    /** Returns the rows as an array of JSON objects, without members for empty cells. */
    String json() {
        return JsonMapper.shared()
                .writeValueAsString(rows.stream().map(this::cells).toList());
    }
}
