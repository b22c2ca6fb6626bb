// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file within the page.
 *
 * @param name the name of the format
 * @param suffix the end of the file's name
 */
record Download(String name, String suffix, String type, String text) {
    private static final Pattern NOT_IN_LINKS = Pattern.compile("[\\x00-\\x20\"#%&<>\\[\\\\\\]^`{|}]");

    /** Returns the files of a figure. */
    static List<Download> of(Figure figure, String credit) {
        List<Download> all = new ArrayList<>();
        all.add(new Download("CSV", "csv", "text/csv;charset=utf-8", csv(figure.rows(), Row.COLUMNS)));
        all.add(new Download("JSON", "json", "application/json", json(figure.rows())));
        figure.chart().ifPresent(chart -> {
            Map<String, Object> parameters = Map.of("title", figure.title(), "chart", chart);
            String vegaLite = JsonMapper.shared()
                    .readTree(Resources.filled("vega-lite.jte", parameters))
                    .toString();
            all.add(new Download("SVG", "svg", "image/svg+xml", picture(figure, chart, credit, false)));
            all.add(new Download("Vega-Lite", "vl.json", "application/json", vegaLite));
        });
        return all;
    }

    /** Returns some columns of rows as CSV (RFC 4180). */
    static String csv(List<Row> rows, List<String> columns) {
        return Stream.concat(
                        Stream.of(columns),
                        rows.stream().map(row -> columns.stream().map(row::cell).toList()))
                .map(line -> CSVFormat.RFC4180.format(line.toArray()) + "\r\n")
                .collect(Collectors.joining());
    }

    /** Returns rows as a JSON object with an array for each column. */
    static String json(List<Row> rows) {
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        Row.COLUMNS.forEach(name ->
                columns.put(name, rows.stream().map(row -> row.cell(name)).toList()));
        return JsonMapper.shared().writeValueAsString(columns);
    }

    /** Returns a picture of its own, with its title, legend and credit, in light or dark colours. */
    static String picture(Figure figure, Chart chart, String credit, boolean isDark) {
        Map<String, Object> parameters = Map.of("figure", figure, "chart", chart, "credit", credit, "isDark", isDark);
        return Resources.filled("picture.jte", parameters);
    }

    /** Returns a link with the whole file in it, in the shorter of the two encodings. */
    String url() {
        String percent = NOT_IN_LINKS
                .matcher(text)
                .replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0)));
        String base64 = ";base64," + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return "data:" + type + (percent.length() < base64.length() ? "," + percent : base64);
    }
}
