// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.examples.report.Chart.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.data.Range;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A chart as a specification for Vega-Lite, with its data: bars between bounds and points at best values. */
record VegaLite(String title, Chart chart) {
    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

    private static final Map<String, String> NUMBERS =
            Map.of("At", "number", "Low", "number", "Best", "number", "High", "number", "Confidence", "number");

    /** Returns the specification as JSON. */
    String json() {
        boolean isRows = chart.form() == Form.ROWS;
        boolean isLog = chart.form() == Form.LOG;
        String along = isRows ? "x" : "y";
        Range range = ChartDrawer.range(chart, 0.05);
        Map<String, Object> value = Map.of(
                "type",
                "quantitative",
                "title",
                isRows ? chart.across() : chart.up(),
                "scale",
                isLog ? Map.of("type", "log") : Map.of("zero", isRows),
                "axis",
                Map.of("format", chart.isPercent() ? "~%" : "~g"));
        Map<String, Object> place = Map.of(
                "field", isRows ? "Name" : "At",
                "type", isRows ? "nominal" : "quantitative",
                "title", isRows ? "" : chart.across(),
                "scale", isRows ? Map.of("padding", 0.5) : Map.of("zero", false),
                "axis", isRows ? Map.of("labelLimit", 0) : Map.of("format", "d"));
        boolean hasSides = chart.legend().stream().anyMatch(series -> series.tone() == Tone.CHINA);
        Map<String, Object> colours = hasSides
                ? Map.of(
                        "domain", chart.legend().stream().map(Series::name).toList(),
                        "range",
                                chart.legend().stream()
                                        .map(series -> series.tone().light())
                                        .toList())
                : Map.of("scheme", "dark2");
        Map<String, Object> dashes = Map.of(
                "condition", Map.of("test", "datum.Confidence < 1", "value", List.of(3, 3)), "value", List.of(1, 0));
        Map<String, Object> bars = Map.of(along, Map.of("field", "from"), along + "2", Map.of("field", "to"));
        Map<String, Object> spec = Map.of(
                "$schema",
                SCHEMA,
                "title",
                title,
                "width",
                600,
                "height",
                400,
                "data",
                Map.of("values", csv(), "format", Map.of("type", "csv", "parse", NUMBERS)),
                "transform",
                List.of(bound("Low", "from", range.getLowerBound()), bound("High", "to", range.getUpperBound())),
                "encoding",
                Map.of(
                        along,
                        value,
                        isRows ? "y" : "x",
                        place,
                        "color",
                        Map.of("field", "Series", "type", "nominal", "scale", colours),
                        "strokeDash",
                        dashes),
                "layer",
                List.of(
                        layer("isValid(datum.Low) || isValid(datum.High)", "rule", bars),
                        layer("isValid(datum.Best)", "circle", Map.of(along, Map.of("field", "Best")))));
        return JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(spec);
    }

    private static Map<String, Object> layer(String filter, String mark, Map<String, Object> encoding) {
        return Map.of(
                "transform", List.of(Map.of("filter", filter)),
                "mark", Map.of("type", mark, "tooltip", Map.of("content", "data")),
                "encoding", encoding);
    }

    /** Returns the end of a bar, which is at the edge of the picture if there is no bound. */
    private Map<String, Object> bound(String from, String name, double position) {
        double edge = chart.form() == Form.LOG ? Math.pow(10, position) : position;
        return Map.of("calculate", "isValid(datum." + from + ") ? datum." + from + " : " + edge, "as", name);
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("Series,Name,At,Low,Best,High,Confidence\n");
        String heading = "";
        for (Row mark : chart.marks()) {
            if (!mark.isKnown()) {
                heading = mark.label() + ": ";
                continue;
            }
            List<String> cells = new ArrayList<>();
            cells.add(mark.series().name());
            cells.add(heading.isEmpty() ? mark.tip() : heading + mark.label());
            cells.add(String.valueOf(Math.round(mark.x() * 100) / 100.0));
            cells.addAll(mark.numbers());
            csv.append(Table.csv(cells)).append('\n');
        }
        return csv.toString();
    }
}
