// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.Place;
import io.github.chipgap.model.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A page of figures: one HTML file that needs no other, no script and no network.
 *
 * @param data the dataset that the figures cite
 */
public record GapReport(Dataset data, List<Figure> figures) {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    /** The page. */
    public String html() {
        Tag html = Tag.page().with("lang", "en");
        Tag head = html.child("head");
        head.child("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        head.child("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY);
        head.child("meta").with("name", "color-scheme").with("content", "light dark");
        head.child("title").text(data.title());
        head.child("style").text(StyleSheet.TEXT);
        Tag body = html.child("body");
        Tag header = body.child("header");
        header.child("h1").text(data.title());
        Tag list = header.child("nav").with("aria-label", "Figures").child("ul");
        figures.forEach(figure ->
                list.child("li").inline("a").with("href", "#" + figure.id()).text(figure.title()));
        Tag main = body.child("main");
        figures.forEach(figure -> add(main, figure));
        Tag footer = body.child("footer");
        footer.child("p")
                .text("Bounds stay bounds: “less than” has no lower end, and a number stands only where a source or a "
                        + "computation gives one.");
        return html.html();
    }

    private void add(Tag main, Figure figure) {
        Tag section = main.child("section").with("id", figure.id()).with("aria-labelledby", figure.id() + "-heading");
        section.child("h2").with("id", figure.id() + "-heading").text(figure.title());
        section.child("p").text(figure.says());
        Tag holder = section.child("figure");
        for (Format format : Format.values()) {
            addPicture(holder, figure, format);
        }
        addTable(section, figure);
        addSources(section, figure);
    }

    private static void addPicture(Tag holder, Figure figure, Format format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        String id = figure.id() + "-" + name;
        org.w3c.dom.Element svg = SvgSheet.draw(figure.drawing(), format, holder.document(), id);
        svg.setAttribute("class", "chart " + name);
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
        svg.insertBefore(
                text(holder, "desc", id + "-desc", figure.says() + " The table below has the numbers."),
                svg.getFirstChild());
        svg.insertBefore(text(holder, "title", id + "-title", figure.title()), svg.getFirstChild());
        holder.text("\n").node(svg);
    }

    private static org.w3c.dom.Element text(Tag holder, String name, String id, String text) {
        org.w3c.dom.Element element = holder.document().createElementNS("http://www.w3.org/2000/svg", name);
        element.setAttribute("id", id);
        element.setTextContent(text);
        return element;
    }

    private static void addTable(Tag section, Figure figure) {
        Tag details = section.child("details");
        details.child("summary").text("The numbers: " + figure.title());
        Tag table = details.child("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Table: " + figure.title())
                .child("table");
        table.child("caption").text(figure.title());
        Tag headings = table.child("thead").child("tr");
        figure.table()
                .headings()
                .forEach(heading -> headings.inline("th").with("scope", "col").text(heading));
        Tag body = table.child("tbody");
        for (List<String> cells : figure.table().rows()) {
            Tag row = body.child("tr");
            row.inline("th").with("scope", "row").text(cells.get(0));
            cells.subList(1, cells.size()).forEach(cell -> row.inline("td").text(cell));
        }
    }

    private void addSources(Tag section, Figure figure) {
        section.child("h3").text("Sources");
        Tag list = section.child("ul").with("class", "sources");
        figure.citations().stream().map(Citation::source).distinct().sorted().forEach(id -> {
            Source source = data.get(Source.class, id);
            Tag item = list.child("li");
            if (source.url().isPresent()) {
                item.inline("a")
                        .with("href", source.url().get())
                        .with("rel", "noreferrer")
                        .text(source.title());
            } else {
                item.text(source.title());
            }
            source.publisher().ifPresent(publisher -> item.text(", " + publisher));
            source.published().ifPresent(date -> item.text(", " + date));
            source.license().ifPresent(license -> item.text(", licence " + license));
            String places = figure.citations().stream()
                    .filter(citation -> citation.source().equals(id))
                    .flatMap(citation -> citation.places().stream())
                    .distinct()
                    .sorted(Comparator.comparing(Place::unit)
                            .thenComparing(place -> place.label().length())
                            .thenComparing(Place::label))
                    .map(Place::toString)
                    .collect(Collectors.joining(", "));
            item.text(places.isEmpty() ? "" : ": " + places);
        });
    }
}
