// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.examples.report.Chart.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.data.Range;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A chart as a specification for Vega-Lite, with its data: bars between bounds and points at best values. */
record VegaLite(String title, Chart chart) {
    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

    /** Returns the specification as JSON. */
    String json() {
        boolean isRows = chart.form() == Form.ROWS;
        boolean isLog = chart.form() == Form.LOG;
        String along = isRows ? "x" : "y";
        Range range = ChartDrawer.range(chart);
        Map<String, Object> value = Map.of(
                "title", isRows ? chart.across() : chart.up(),
                "scale", Map.of("type", isLog ? "log" : "linear", "zero", isRows),
                "axis", Map.of("format", chart.isPercent() ? "~%" : "~g"));
        Map<String, Object> place = Map.of(
                "field", isRows ? "Name" : "At",
                "type", isRows ? "nominal" : "quantitative",
                "title", isRows ? chart.up() : chart.across(),
                "scale", isRows ? Map.of() : Map.of("zero", false),
                "axis", isRows ? Map.of("labelLimit", 400) : Map.of("format", "d"));
        Map<String, Object> dashes = Map.of(
                "condition", Map.of("test", "datum.Confidence < 1", "value", List.of(3, 3)), "value", List.of(1, 0));
        Map<String, Object> bars = Map.of(
                "transform", List.of(Map.of("filter", "isValid(datum.Low) || isValid(datum.High)")),
                "mark", Map.of("type", "rule", "tooltip", Map.of("content", "data")),
                "encoding",
                        Map.of(along, field("from", value), along + "2", Map.of("field", "to"), "strokeDash", dashes));
        Map<String, Object> points = Map.of(
                "mark", Map.of("type", "point", "filled", true, "tooltip", Map.of("content", "data")),
                "encoding", Map.of(along, field("Best", value)));
        Map<String, Object> spec = Map.of(
                "$schema", SCHEMA,
                "title", title,
                "data", Map.of("values", csv(), "format", Map.of("type", "csv")),
                "transform",
                        List.of(
                                bound("Low", "from", range.getLowerBound()),
                                bound("High", "to", range.getUpperBound())),
                "encoding", Map.of(isRows ? "y" : "x", place, "color", Map.of("field", "Series", "type", "nominal")),
                "layer", List.of(bars, points));
        return JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(spec);
    }

    private static Map<String, Object> field(String name, Map<String, Object> value) {
        return Map.of(
                "field",
                name,
                "type",
                "quantitative",
                "title",
                value.get("title"),
                "scale",
                value.get("scale"),
                "axis",
                value.get("axis"));
    }

    /** Returns the end of a bar, which is at the edge of the picture if there is no bound. */
    private Map<String, Object> bound(String from, String name, double position) {
        double edge = chart.form() == Form.LOG ? Math.pow(10, position) : position;
        return Map.of("calculate", "isValid(datum." + from + ") ? datum." + from + " : " + edge, "as", name);
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("Series,Name,At,Low,Best,High,Confidence\n");
        String heading = "";
        for (Mark mark : chart.marks()) {
            if (mark.isHeading()) {
                heading = mark.label() + ": ";
                continue;
            }
            List<String> cells = new ArrayList<>();
            cells.add(mark.series().name());
            cells.add(heading + mark.tip());
            cells.add(String.valueOf(Math.round(mark.x() * 100) / 100.0));
            cells.addAll(Table.numbers(mark.value()));
            csv.append(cells.stream().map(Table::csv).collect(Collectors.joining(",", "", "\n")));
        }
        return csv.toString();
    }
}
