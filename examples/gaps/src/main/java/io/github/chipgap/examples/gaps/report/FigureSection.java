// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.util.Locale;
import org.w3c.dom.Element;

/** The part of a page that holds a figure: what it says, the picture, its numbers and its sources. */
final class FigureSection {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Figure figure;
    private final CitedSources sources;

    FigureSection(Figure figure, CitedSources sources) {
        this.figure = figure;
        this.sources = sources;
    }

    void addTo(Tag main) {
        String heading = figure.id() + "-heading";
        Tag section = main.child("section").with("id", figure.id()).with("aria-labelledby", heading);
        section.child("h2").with("id", heading).text(figure.title());
        section.child("p").text(figure.says());
        Tag pictures = section.child("figure");
        for (Format format : Format.values()) {
            addPicture(pictures, format);
        }
        addTable(section);
        section.child("h3").text("Sources");
        sources.addList(section, figure.citations());
    }

    private void addPicture(Tag pictures, Format format) {
        String name = format.name().toLowerCase(Locale.ROOT);
        String id = figure.id() + "-" + name;
        Element svg = SvgSheet.draw(figure.drawing(), format, pictures.document(), id);
        svg.setAttribute("class", "chart " + name);
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-labelledby", id + "-title");
        svg.setAttribute("aria-describedby", id + "-desc");
        addFirst(svg, "desc", id + "-desc", figure.says() + " The table after the picture has the numbers.");
        addFirst(svg, "title", id + "-title", figure.title());
        pictures.text("\n").node(svg);
    }

    private static void addFirst(Element svg, String name, String id, String text) {
        Element element = svg.getOwnerDocument().createElementNS(SVG, name);
        element.setAttribute("id", id);
        element.setTextContent(text);
        svg.insertBefore(element, svg.getFirstChild());
    }

    private void addTable(Tag section) {
        Tag details = section.child("details");
        details.child("summary").text("The numbers: " + figure.title());
        Tag table = details.child("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "The numbers: " + figure.title())
                .child("table");
        boolean cites = figure.table().hasCitations();
        Tag headings = table.child("thead").child("tr");
        for (String heading : figure.table().headings()) {
            headings.inline("th").with("scope", "col").text(heading);
        }
        if (cites) {
            headings.inline("th").with("scope", "col").text("Source");
        }
        Tag body = table.child("tbody");
        for (Table.Row row : figure.table().rows()) {
            Tag line = body.child("tr");
            line.inline("th").with("scope", "row").text(row.cells().get(0));
            row.cells()
                    .subList(1, row.cells().size())
                    .forEach(cell -> line.inline("td").text(cell));
            if (cites) {
                line.inline("td").text(sources.line(row.citations()));
            }
        }
    }
}
