// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import io.github.chipgap.data.Dataset;
import java.util.List;

/**
 * A page of figures: one HTML file that needs no other, no script and no network, and allows itself none.
 *
 * @param data the dataset that the figures cite
 * @param figures the figures, in their order on the page
 */
public record GapReport(Dataset data, List<Figure> figures) {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    /** The page, the same for the same figures. */
    public String html() {
        Tag html = Tag.page().with("lang", "en");
        Tag head = html.child("head");
        head.child("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        head.child("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY);
        head.child("meta").with("name", "color-scheme").with("content", "light dark");
        head.child("title").text(data.documents().get(0).title());
        head.child("style").text(StyleSheet.TEXT);
        Tag body = html.child("body");
        addHeader(body);
        Tag main = body.child("main");
        CitedSources sources = new CitedSources(data);
        figures.forEach(figure -> new FigureSection(figure, sources).addTo(main));
        return html.html();
    }

    private void addHeader(Tag body) {
        Tag header = body.child("header");
        header.child("h1").text(data.documents().get(0).title());
        header.child("p")
                .text(
                        "What is bounded is drawn as a bar between its bounds, and one that runs out of the picture has no "
                                + "bound on that side. A point between them stands only where a source or a computation gives a "
                                + "best value; without one, points stand at the bounds.");
        Tag list = header.child("nav").with("aria-label", "Figures").child("ul");
        for (Figure figure : figures) {
            list.child("li").inline("a").with("href", "#" + figure.id()).text(figure.title());
        }
    }
}
