// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.examples.report.Chart.Form;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chart as a specification for Vega-Lite, with its data: bars between bounds and points at best values. */
record VegaLite(String title, Chart chart) {
    /** Returns the specification as JSON. It fills {@code vega-lite.json}. */
    String json() {
        boolean isRows = chart.isRows();
        String template = Resources.text("vega-lite.json")
                .replace("VALUE", isRows ? "x" : "y")
                .replace("PLACE", isRows ? "y" : "x");
        ObjectNode spec = (ObjectNode) JsonMapper.shared().readTree(template);
        spec.put("title", title).withObject("data").put("values", csv());
        ObjectNode encoding = spec.withObject("encoding");
        ObjectNode value = encoding.withObject(isRows ? "x" : "y").put("title", isRows ? chart.across() : chart.up());
        value.putObject("scale")
                .put("type", chart.form() == Form.LOG ? "log" : "linear")
                .put("zero", isRows);
        value.putObject("axis").put("format", chart.isPercent() ? "~%" : "~g");
        if (isRows) {
            encoding.putObject("y").put("field", "Name").putNull("title").putNull("sort");
            encoding.withObject("y").put("type", "nominal").putObject("axis").put("labelLimit", 0);
        } else {
            encoding.withObject("x").put("title", chart.across());
        }
        ObjectNode colours = encoding.withObject("color").putObject("scale");
        if (chart.legend().stream().anyMatch(series -> series.tone() == Tone.CHINA)) {
            chart.legend().forEach(series -> colours.withArray("domain").add(series.name()));
            chart.legend()
                    .forEach(series ->
                            colours.withArray("range").add(series.tone().light()));
        } else {
            colours.put("scheme", "dark2");
        }
        return spec.toString();
    }

    private String csv() {
        return "Series,Name,At,Low,Best,High,Confidence\n"
                + chart.marks().stream()
                        .filter(Row::isKnown)
                        .map(VegaLite::line)
                        .collect(Collectors.joining("\n"));
    }

    private static String line(Row mark) {
        double at = Math.round(mark.x() * 100) / 100.0;
        Map<String, BigDecimal> numbers = mark.numbers();
        Stream<?> cells = Stream.concat(
                Stream.of(mark.series().name(), mark.tip(), at),
                Table.NUMBERS.stream().map(numbers::get));
        return CSVFormat.RFC4180.format(cells.toArray());
    }
}
