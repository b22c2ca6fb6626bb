// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of a figure.
 *
 * @param words the headings of the columns in words; columns of numbers follow if there are values
 */
record Table(List<String> words, List<Row> rows) {
    private static final List<String> NUMBERS = List.of("Low", "Best", "High", "Confidence");

    /** Returns the headings of all columns except the sources. A confidence of 1 in all rows has no column. */
    List<String> headings() {
        boolean hasDoubts = rows.stream().anyMatch(row -> row.value().confidence() < 1);
        int numbers = rows.stream().noneMatch(Row::isKnown) ? 0 : hasDoubts ? NUMBERS.size() : NUMBERS.size() - 1;
        return Stream.concat(words.stream(), NUMBERS.stream().limit(numbers)).toList();
    }

    /** Returns the cells of a row, one for each heading. */
    List<String> cells(Row row) {
        return Stream.concat(row.cells().stream(), row.numbers().stream())
                .limit(headings().size())
                .toList();
    }

    boolean isNumeric(int column) {
        return column >= words.size();
    }

    /** Returns the table as CSV (RFC 4180), with the ids of the sources. */
    String csv() {
        Stream<String> lines =
                rows.stream().map(row -> csv(cells(row)) + "," + String.join(" ", row.sources()) + "\r\n");
        return csv(headings()) + ",Sources\r\n" + lines.collect(Collectors.joining());
    }

    /** Returns cells as a line of CSV without its end. */
    static String csv(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }

    /** Returns the rows as an array of JSON objects, without members for empty cells. */
    String json() {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        List<String> headings = headings();
        for (Row row : rows) {
            ObjectNode object = array.addObject();
            List<String> cells = cells(row);
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty() && isNumeric(i)) {
                    object.put(headings.get(i), new BigDecimal(cells.get(i)));
                } else if (!cells.get(i).isEmpty()) {
                    object.put(headings.get(i), cells.get(i));
                }
            }
            row.sources().forEach(object.withArray("Sources")::add);
        }
        return array.toString();
    }
}
