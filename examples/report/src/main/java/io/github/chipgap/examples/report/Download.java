// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

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
        Table table = figure.table();
        List<Download> all = new ArrayList<>();
        all.add(new Download("CSV", "csv", "text/csv;charset=utf-8", table.csv()));
        all.add(new Download("JSON", "json", "application/json", table.json()));
        figure.chart().ifPresent(chart -> {
            String vegaLite = new VegaLite(figure.title(), chart).json();
            all.add(new Download("SVG", "svg", "image/svg+xml", picture(figure, chart, credit, Tone::light)));
            all.add(new Download("Vega-Lite", "vl.json", "application/json", vegaLite));
        });
        return all;
    }

    /** Returns a picture of its own, with its title, legend and credit, in the colours of a theme. */
    static String picture(Figure figure, Chart chart, String credit, Function<Tone, String> theme) {
        Map<String, Object> parameters = Map.of("figure", figure, "chart", chart, "credit", credit, "theme", theme);
        return Resources.filled("picture.jte", parameters);
    }

    /** Returns a link that holds the whole file, in the shorter of the two encodings. */
    String url() {
        String percent = NOT_IN_LINKS
                .matcher(text)
                .replaceAll(found -> String.format("%%%02X", (int) found.group().charAt(0)));
        String base64 = ";base64," + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return "data:" + type + (percent.length() < base64.length() ? "," + percent : base64);
    }
}
