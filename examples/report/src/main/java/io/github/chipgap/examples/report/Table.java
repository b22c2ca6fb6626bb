// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableSet;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbers of a figure. The columns in words are followed by those of the values, if there are values.
 *
 * @param words the headings of the columns in words
 */
record Table(List<String> words, List<Row> rows) {
    private static final List<String> VALUES = List.of("Low", "Best", "High", "Confidence");

    /**
     * A row.
     *
     * @param words as many cells as the table has headings; the first names the row
     */
    record Row(List<String> words, Optional<Estimate> value, ImmutableSet<Citation> citations) {
        static Row of(List<String> words, Estimate value, Collection<? extends Claim> claims) {
            return new Row(words, Optional.of(value), citations(claims));
        }

        static Row of(List<String> words, Claim claim) {
            return new Row(words, Optional.empty(), citations(List.of(claim)));
        }

        private static ImmutableSet<Citation> citations(Collection<? extends Claim> claims) {
            return claims.stream().flatMap(claim -> claim.citations().stream()).collect(ImmutableSet.toImmutableSet());
        }

        /** Returns the ids of the sources. */
        List<String> sources() {
            return citations.stream().map(Citation::source).distinct().sorted().toList();
        }
    }

    /** Returns the lower bound, best value, upper bound and confidence; bounds are rounded outward. */
    static List<String> numbers(Estimate value) {
        return List.of(
                Words.plain(value.interval().lower(), RoundingMode.FLOOR),
                Words.plain(value.best(), RoundingMode.HALF_EVEN),
                Words.plain(value.interval().upper(), RoundingMode.CEILING),
                Words.plain(OptionalDouble.of(value.confidence()), RoundingMode.FLOOR));
    }

    /** Returns the headings of all columns except that of the sources. A full confidence of all rows has no column. */
    List<String> headings() {
        boolean hasValues = rows.stream().anyMatch(row -> row.value().isPresent());
        boolean hasDoubts =
                rows.stream().flatMap(row -> row.value().stream()).anyMatch(value -> value.confidence() < 1);
        List<String> values = VALUES.subList(0, hasDoubts ? VALUES.size() : VALUES.size() - 1);
        return Stream.concat(words.stream(), hasValues ? values.stream() : Stream.empty())
                .toList();
    }

    /** Returns the cells of a row, one for each heading. */
    List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.words());
        row.value().ifPresent(value -> cells.addAll(numbers(value)));
        return cells.subList(0, headings().size());
    }

    boolean isNumeric(int column) {
        return column >= words.size();
    }

    /** Returns the table as CSV (RFC 4180), with the ids of the sources. */
    String csv() {
        StringBuilder csv = new StringBuilder(csv(headings(), "Sources"));
        rows.forEach(row -> csv.append(csv(cells(row), String.join(" ", row.sources()))));
        return csv.toString();
    }

    private static String csv(List<String> cells, String last) {
        return cells.stream().map(cell -> csv(cell) + ",").collect(Collectors.joining()) + last + "\r\n";
    }

    /** Returns a cell of CSV. */
    static String csv(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Returns the rows as an array of JSON objects, without members for empty cells. */
    String json() {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        List<String> headings = headings();
        for (Row row : rows) {
            ObjectNode object = array.addObject();
            for (int i = 0; i < headings.size(); i++) {
                String cell = cells(row).get(i);
                if (!cell.isEmpty() && isNumeric(i)) {
                    object.put(headings.get(i), new BigDecimal(cell));
                } else if (!cell.isEmpty()) {
                    object.put(headings.get(i), cell);
                }
            }
            row.sources().forEach(object.withArray("Sources")::add);
        }
        return array.toString();
    }
}
