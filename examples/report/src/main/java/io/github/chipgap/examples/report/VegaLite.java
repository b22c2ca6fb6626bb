// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.json.JsonMapper;

/** A chart as a specification for Vega-Lite, with its data: bars between bounds and points at best values. */
record VegaLite(String title, Chart chart) {
    /** Returns the specification as JSON. It fills {@code vega-lite.jte}. */
    String json() {
        String json = Resources.filled("vega-lite.jte", Map.of("title", title, "chart", chart, "values", csv()));
        return JsonMapper.shared().readTree(json).toString();
    }

    private String csv() {
        return "Series,Name,At,Low,Best,High,Confidence\n"
                + chart.marks().stream()
                        .filter(Row::isKnown)
                        .map(VegaLite::line)
                        .collect(Collectors.joining("\n"));
    }

    private static String line(Row mark) {
        Map<String, BigDecimal> numbers = mark.numbers();
        Stream<Object> words = Stream.of(mark.series().name(), name(mark), Math.round(mark.x() * 100) / 100.0);
        return CSVFormat.RFC4180.format(
                Stream.concat(words, Table.NUMBERS.stream().map(numbers::get)).toArray());
    }

    /** Returns the words of a mark, except the last of several, which say the value. */
    private static String name(Row mark) {
        List<String> words = mark.cells();
        return String.join(" · ", words.subList(0, Math.max(1, words.size() - 1)));
    }
}
