// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * A file within the page.
 *
 * @param name the name of the format
 * @param suffix the end of the file's name
 */
record Download(String name, String suffix, String type, String text) {
    private static final Pattern NOT_IN_URLS = Pattern.compile("[\\x00-\\x20\"#%<>\\[\\\\\\]^`{|}]");
    private static final int LINE = 105;

    /** Returns the files of a figure. */
    static List<Download> of(Figure figure, String credit) {
        List<Download> all = new ArrayList<>();
        all.add(new Download(
                "CSV", "csv", "text/csv;charset=utf-8", figure.table().csv()));
        all.add(new Download("JSON", "json", "application/json", figure.table().json()));
        figure.chart().ifPresent(chart -> {
            all.add(new Download("SVG", "svg", "image/svg+xml", svg(figure, chart, credit, Tone::light)));
            all.add(new Download(
                    "Vega-Lite", "vl.json", "application/json", new VegaLite(figure.title(), chart).json()));
        });
        return all;
    }

    /** Returns a picture with its title, legend and credit, in the colours of a theme. */
    static String svg(Figure figure, Chart chart, String credit, Function<Tone, String> theme) {
        SvgSheet sheet = ChartDrawer.draw(chart, true);
        List<String> title = lines(figure.title());
        int top = 18 * title.size() + 44;
        StringBuilder svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 " + -top + " "
                + sheet.width() + " " + (sheet.height() + top + 20) + "'><style>"
                + Tone.resolved(Resources.text("picture.css"), theme) + "</style><path class='paper full' d='M0,"
                + -top + "h" + sheet.width() + "v" + (sheet.height() + top + 20) + "H0z'/>");
        for (int i = 0; i < title.size(); i++) {
            svg.append(text(18 * (i + 1) - top, "b", title.get(i)));
        }
        svg.append(text(-8, "b", chart.up()));
        svg.append(text(
                -26,
                "",
                chart.legend().stream()
                        .map(series -> series.glyph() + " " + series.name())
                        .collect(Collectors.joining("   "))));
        return svg.append(sheet.picture())
                .append(text(sheet.height() + 12, "s", "chipgap, " + credit))
                .append("</svg>\n")
                .toString();
    }

    private static String text(int y, String classes, String words) {
        return "<text x='4' y='" + y + "' class='" + classes + "'>" + Entities.escape(words) + "</text>";
    }

    private static List<String> lines(String text) {
        return text.replaceAll("(.{1," + LINE + "})( |$)", "$1\n").lines().toList();
    }

    /** Returns a link that holds the whole file, in the shorter of the two encodings. */
    String url() {
        String percent = ","
                + NOT_IN_URLS
                        .matcher(text)
                        .replaceAll(found ->
                                String.format("%%%02X", (int) found.group().charAt(0)));
        String base64 = ";base64," + Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return "data:" + type + (percent.length() <= base64.length() ? percent : base64);
    }
}
