// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The numbers of a figure, as its table shows them and its CSV holds them.
 *
 * @param headings the columns, without the sources
 */
record Table(List<String> headings, List<Row> rows) {
    /** The columns of an estimate. */
    static final List<String> ESTIMATE = List.of("Low", "Best", "High", "Confidence");

    /**
     * A row.
     *
     * @param cells as many as there are headings; the first names the row
     */
    record Row(List<String> cells, ImmutableSet<Citation> citations) {
        /** Returns the ids of the sources. */
        List<String> sources() {
            return citations.stream().map(Citation::source).distinct().sorted().toList();
        }
    }

    /** Returns the cells before an estimate, followed by the estimate in four cells. */
    static List<String> cells(List<String> first, Estimate value) {
        List<String> cells = new ArrayList<>(first);
        cells.add(Words.plain(value.interval().lower(), RoundingMode.FLOOR));
        cells.add(Words.plain(value.best(), RoundingMode.HALF_EVEN));
        cells.add(Words.plain(value.interval().upper(), RoundingMode.CEILING));
        cells.add(Words.plain(OptionalDouble.of(value.confidence()), RoundingMode.FLOOR));
        return cells;
    }

    /** Returns whether a column holds numbers. */
    boolean isNumeric(int column) {
        return ESTIMATE.contains(headings.get(column));
    }

    /** Returns the table as CSV of RFC 4180, with the ids of the sources. */
    String csv() {
        StringBuilder csv = new StringBuilder(line(headings, "Sources"));
        rows.forEach(row -> csv.append(line(row.cells(), String.join(" ", row.sources()))));
        return csv.toString();
    }

    private static String line(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all.stream()
                .map(cell -> cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Returns the rows as a JSON array of objects; empty cells are null. */
    String json() {
        return rows.stream().map(this::json).collect(Collectors.joining(",\n", "[", "]"));
    }

    private String json(Row row) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String cell = row.cells().get(i);
            String value = cell.isEmpty() ? "null" : isNumeric(i) ? cell : quoted(cell);
            members.add(quoted(headings.get(i)) + ":" + value);
        }
        String sources = row.sources().stream().map(Table::quoted).collect(Collectors.joining(",", "[", "]"));
        members.add("\"Sources\":" + sources);
        return "{" + String.join(",", members) + "}";
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                + '"';
    }

    /** Returns a Vega-Lite specification that draws the rows as bars between their bounds. */
    String vegaLite(String title, String by, boolean log) {
        String y = "\"type\":\"quantitative\",\"scale\":{\"type\":\"" + (log ? "log" : "linear") + "\",\"zero\":false}";
        String x = "\"x\":{\"field\":" + quoted(by) + ",\"type\":\"nominal\"}";
        return "{\"$schema\":\"https://vega.github.io/schema/vega-lite/v5.json\",\"title\":" + quoted(title)
                + ",\"data\":{\"values\":" + quoted(csv()) + ",\"format\":{\"type\":\"csv\"}},\"encoding\":{" + x
                + "},\"layer\":[{\"mark\":\"rule\","
                + "\"encoding\":{\"y\":{\"field\":\"Low\"," + y + "},\"y2\":{\"field\":\"High\"}}},{\"mark\":\"point\","
                + "\"encoding\":{\"y\":{\"field\":\"Best\"," + y + "}}}]}";
    }
}
