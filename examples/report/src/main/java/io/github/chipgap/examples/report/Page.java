// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.SourceGrade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page: findings with their pictures and numbers, and the sources at the end. It fills {@code page.html}. */
final class Page {
    private static final String PROJECT = "https://github.com/chipgap/chipgap";

    private final Dataset data;
    private final LocalDate asOf;
    private final List<Figure> figures;
    private final List<String> numbered = new ArrayList<>();

    Page(Dataset data, LocalDate asOf, List<Figure> figures) {
        this.data = data;
        this.asOf = asOf;
        this.figures = figures;
    }

    /** Returns the page, which is the same for the same data. */
    String html() {
        Document page = Jsoup.parse(Resources.text("page.html"));
        page.outputSettings().prettyPrint(false);
        String script = Resources.text("report.js");
        byte[] hash = Hashing.sha256().hashString(script, UTF_8).asBytes();
        page.expectFirst("meta[http-equiv]")
                .attr(
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                                + Base64.getEncoder().encodeToString(hash) + "'");
        addRaw(page, "style", style());
        addRaw(page, "script", script);
        setText(
                page,
                "#made",
                "As of " + Words.date(asOf) + " · data: " + documents() + " · drawn by chipgap from cited claims.");
        Element list = page.expectFirst("nav ul");
        Element model = page.expectFirst("section.figure");
        for (Figure figure : figures) {
            addText(list.appendElement("li"), "a", figure.title()).attr("href", "#" + figure.id());
            Element section = model.clone();
            model.before(section);
            fill(section, figure);
        }
        model.remove();
        addSources(page.expectFirst("ol.sources"));
        return "<!DOCTYPE html>\n" + page.expectFirst("html").outerHtml() + "\n";
    }

    private static String style() {
        return ":root { " + Tone.variables(Tone::light)
                + " }\n@media screen and (prefers-color-scheme: dark) { :root { "
                + Tone.variables(Tone::dark) + " } }\n" + Resources.text("picture.css") + "\n"
                + Resources.text("report.css");
    }

    /** Adds an element with text. No percent sign begins a line. */
    private static Element addText(Element parent, String name, String text) {
        return parent.appendElement(name).text(text.replace(" %", "\u00a0%"));
    }

    /** Sets the text of the first element found, or removes the element if the text is empty. */
    private static void setText(Element parent, String selector, String text) {
        Element element = parent.expectFirst(selector).text(text.replace(" %", "\u00a0%"));
        if (text.isEmpty()) {
            element.remove();
        }
    }

    private static void addRaw(Element parent, String selector, String text) {
        parent.expectFirst(selector).appendChild(new DataNode(text));
    }

    private void fill(Element section, Figure figure) {
        String heading = figure.id() + "-heading";
        section.removeAttr("class").attr("id", figure.id()).attr("aria-labelledby", heading);
        setText(section, ".org", figure.ofArticle() ? "A claim of the article" : "Other data");
        section.expectFirst("h2").attr("id", heading);
        setText(section, "h2 span", figure.title());
        section.expectFirst(".link").attr("href", "#" + figure.id());
        setText(section, ".says", figure.says());
        addLegend(section.expectFirst(".key"), figure);
        figure.chart()
                .ifPresentOrElse(
                        chart -> addChart(section, heading, chart),
                        () -> section.expectFirst("figure").remove());
        addFrames(section.expectFirst(".frames"), figure.frames());
        setText(section, ".note", figure.note());
        addTable(section.expectFirst("details"), figure.table());
        section.expectFirst(".scroll").attr("aria-labelledby", heading);
        for (Download file : Download.of(figure, credit())) {
            addText(section.expectFirst(".links").appendElement("li"), "a", file.name())
                    .attr("download", figure.id() + "." + file.suffix())
                    .attr("aria-label", file.name() + " of figure " + figure.id())
                    .attr("href", file.url());
        }
        setText(section, ".cite", "Cite this: chipgap, " + figure.title() + ", " + credit());
    }

    private static void addLegend(Element key, Figure figure) {
        figure.chart().stream().flatMap(chart -> chart.legend().stream()).forEach(series -> {
            Element item = key.appendElement("li");
            addText(item, "b", series.glyph())
                    .attr("class", series.tone().css())
                    .attr("aria-hidden", "true");
            item.appendText(" " + series.name());
        });
        if (key.childrenSize() == 0) {
            key.remove();
        }
    }

    private static void addChart(Element section, String heading, Chart chart) {
        setText(section, "figcaption", chart.up());
        addRaw(
                section,
                "figure",
                ChartDrawer.draw(chart, true).element("wide", heading)
                        + ChartDrawer.draw(chart, false).element("narrow", heading));
    }

    private static void addFrames(Element row, List<Figure.Frame> frames) {
        for (Figure.Frame frame : frames) {
            if (row.childrenSize() > 0) {
                addText(row, "div", "→").attr("class", "arrow").attr("aria-hidden", "true");
            }
            Element box = row.appendElement("div");
            addText(box, "h3", frame.heading());
            Element list = box.appendElement("ul");
            frame.names().forEach(name -> addText(list, "li", name));
        }
        if (frames.isEmpty()) {
            row.remove();
        }
    }

    /** Returns the first figure as a file, in the colours of a theme. */
    String picture(Function<Tone, String> theme) {
        Figure first = figures.get(0);
        return Download.svg(first, first.chart().orElseThrow(), credit(), theme);
    }

    private void addTable(Element details, Table table) {
        int count = table.rows().size();
        setText(details, "summary", "The numbers (" + count + (count == 1 ? " row)" : " rows)"));
        Element headings = details.expectFirst("thead tr");
        for (int i = 0; i < table.headings().size(); i++) {
            addCell(headings, "th", table, i, table.headings().get(i)).attr("scope", "col");
        }
        addText(headings, "th", "Sources").attr("scope", "col");
        for (Row row : table.rows()) {
            Element line = details.expectFirst("tbody").appendElement("tr");
            List<String> cells = table.cells(row);
            addCell(line, "th", table, 0, cells.get(0)).attr("scope", "row");
            for (int i = 1; i < cells.size(); i++) {
                addCell(line, "td", table, i, cells.get(i));
            }
            Element sources = line.appendElement("td");
            for (String source : row.sources()) {
                addText(sources, "a", String.valueOf(number(source))).attr("href", "#s" + number(source));
                sources.appendText(" ");
            }
        }
    }

    private static Element addCell(Element row, String name, Table table, int column, String words) {
        Element cell = addText(row, name, words);
        return table.isNumeric(column) ? cell.attr("class", "n") : cell;
    }

    /** Returns the number of a source, counted in the order of the page. */
    private int number(String source) {
        if (!numbered.contains(source)) {
            numbered.add(source);
        }
        return numbered.indexOf(source) + 1;
    }

    /** Returns the maker, the data and the licence of the figures, for citations and pictures. */
    private String credit() {
        return "data " + documents() + ", as of " + asOf + ", Apache-2.0, " + PROJECT;
    }

    private String documents() {
        return data.documents().stream()
                .map(document -> document.id() + " " + document.version())
                .collect(Collectors.joining(", "));
    }

    private void addSources(Element list) {
        for (String id : numbered) {
            Source source = data.get(Source.class, id);
            Element item = list.appendElement("li").attr("id", "s" + number(id));
            Optional<String> address = source.readAt().or(source::url);
            Element title = addText(item, address.isPresent() ? "a" : "cite", source.title());
            address.ifPresent(url -> title.attr("href", url).attr("rel", "noreferrer"));
            source.publisher().ifPresent(publisher -> item.appendText(", " + publisher));
            source.published().ifPresent(date -> item.appendText(", " + date));
            source.updated().ifPresent(date -> item.appendText(", as of " + date));
            source.grade().ifPresent(grade -> item.appendText(" · " + words(grade)));
            source.readAt().ifPresent(copy -> item.appendText(" · read at this address, not at the publisher’s"));
            source.license().ifPresent(license -> item.appendText(" · licence " + license));
            source.note().ifPresent(note -> item.appendText(" · " + note));
        }
    }

    private static String words(SourceGrade grade) {
        return switch (grade.name()) {
            case "primary" -> "first-hand";
            case "secondary" -> "second-hand";
            case "copy" -> "read as a copy";
            case "retold" -> "read as retold by another";
            case "aggregator" -> "read in a digest";
            default -> grade.name();
        };
    }
}
