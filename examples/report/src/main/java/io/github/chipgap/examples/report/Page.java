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
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page: findings with their pictures and numbers, and the sources at the end. */
final class Page {
    private static final String PROJECT = "https://github.com/chipgap/chipgap";
    private static final String TITLE = "China’s gap in AI chips: what an article says, and what other data show";

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
        Document page = new Document("");
        page.outputSettings().prettyPrint(false);
        Element html = page.appendElement("html").attr("lang", "en");
        addHead(html.appendElement("head"));
        Element body = html.appendElement("body");
        text(body, "a", "To the figures").attr("class", "skip").attr("href", "#main");
        addHeader(body.appendElement("header"));
        Element main = body.appendElement("main").attr("id", "main");
        figures.forEach(figure -> addFigure(main.appendElement("section"), figure));
        addSources(main.appendElement("section"));
        addFooter(body.appendElement("footer"));
        raw(body.appendElement("script"), Resources.text("report.js"));
        return "<!DOCTYPE html>\n" + page.html() + "\n";
    }

    /** Adds an element with text, in which no percent sign begins a line. */
    private static Element text(Element parent, String name, String text) {
        return parent.appendElement(name).text(text.replace(" %", "\u00a0%"));
    }

    private static void raw(Element parent, String text) {
        parent.appendChild(new DataNode(text));
    }

    private static void addHead(Element head) {
        byte[] hash =
                Hashing.sha256().hashString(Resources.text("report.js"), UTF_8).asBytes();
        String policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash) + "'";
        head.appendElement("meta").attr("charset", "utf-8");
        meta(head, "viewport", "width=device-width, initial-scale=1");
        meta(head, "color-scheme", "light dark");
        head.appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy);
        text(head, "title", TITLE);
        raw(
                head.appendElement("style"),
                ":root { " + Tone.variables(Tone::light)
                        + " }\n@media screen and (prefers-color-scheme: dark) { :root { "
                        + Tone.variables(Tone::dark) + " } }\n" + Resources.text("picture.css") + "\n"
                        + Resources.text("report.css"));
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", content);
    }

    private void addHeader(Element header) {
        text(header, "h1", TITLE);
        text(
                header,
                "p",
                "As of " + Words.date(asOf) + " · data: " + documents() + " · drawn by chipgap from cited claims."
                        + " Orange is Chinese and blue is foreign on the whole page.");
        raw(header.appendElement("ul").attr("class", "key"), Resources.text("reading.html"));
        Element list = header.appendElement("nav").attr("aria-label", "Figures").appendElement("ul");
        figures.forEach(
                figure -> text(list.appendElement("li"), "a", figure.title()).attr("href", "#" + figure.id()));
    }

    private void addFigure(Element section, Figure figure) {
        section.attr("id", figure.id()).attr("aria-labelledby", heading(figure));
        text(section, "p", figure.ofArticle() ? "A claim of the article" : "Other data")
                .attr("class", "org");
        text(section, "h2", figure.title() + "\u00a0")
                .attr("id", heading(figure))
                .appendElement("a")
                .attr("class", "link")
                .attr("href", "#" + figure.id())
                .attr("aria-label", "Link to this figure")
                .text("#");
        text(section, "p", figure.says());
        figure.chart().ifPresent(chart -> addChart(section, figure, chart));
        addFrames(section, figure.frames());
        if (!figure.note().isEmpty()) {
            text(section, "p", figure.note()).attr("class", "note");
        }
        addTable(section.appendElement("details"), figure);
        Element links = section.appendElement("ul").attr("class", "links");
        for (Download file : Download.of(figure, credit())) {
            text(links.appendElement("li"), "a", file.name())
                    .attr("download", figure.id() + "." + file.suffix())
                    .attr("aria-label", file.name() + " of figure " + figure.id())
                    .attr("href", file.url());
        }
        text(section, "p", "Cite this: chipgap, " + figure.title() + ", " + credit())
                .attr("class", "cite");
    }

    private static String heading(Figure figure) {
        return figure.id() + "-heading";
    }

    private static void addChart(Element section, Figure figure, Chart chart) {
        Element key = section.appendElement("ul").attr("class", "key");
        for (Series series : chart.legend()) {
            Element item = key.appendElement("li");
            text(item, "b", series.glyph()).attr("class", series.tone().css()).attr("aria-hidden", "true");
            item.appendText(" " + series.name());
        }
        if (chart.legend().isEmpty()) {
            key.remove();
        }
        Element drawings = section.appendElement("figure");
        text(drawings, "figcaption", chart.up());
        raw(
                drawings,
                ChartDrawer.draw(chart, true).element("wide", heading(figure))
                        + ChartDrawer.draw(chart, false).element("narrow", heading(figure)));
    }

    private static void addFrames(Element section, List<Figure.Frame> frames) {
        Element row = section.appendElement("div").attr("class", "frames");
        for (Figure.Frame frame : frames) {
            if (row.childrenSize() > 0) {
                text(row, "div", "→").attr("class", "arrow").attr("aria-hidden", "true");
            }
            Element box = row.appendElement("div");
            text(box, "h3", frame.heading());
            Element list = box.appendElement("ul");
            frame.names().forEach(name -> text(list, "li", name));
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

    private void addTable(Element details, Figure figure) {
        Table table = figure.table();
        text(
                details,
                "summary",
                "The numbers (" + table.rows().size() + (table.rows().size() == 1 ? " row)" : " rows)"));
        Element grid = details.appendElement("div")
                .attr("class", "scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-labelledby", heading(figure))
                .appendElement("table");
        Element headings = grid.appendElement("thead").appendElement("tr");
        for (int i = 0; i < table.headings().size(); i++) {
            cell(headings, "th", table, i, table.headings().get(i)).attr("scope", "col");
        }
        text(headings, "th", "Sources").attr("scope", "col");
        Element body = grid.appendElement("tbody");
        for (Row row : table.rows()) {
            Element line = body.appendElement("tr");
            List<String> cells = table.cells(row);
            cell(line, "th", table, 0, cells.get(0)).attr("scope", "row");
            for (int i = 1; i < cells.size(); i++) {
                cell(line, "td", table, i, cells.get(i));
            }
            Element sources = line.appendElement("td");
            for (String source : row.sources()) {
                text(sources, "a", String.valueOf(number(source))).attr("href", "#s" + number(source));
                sources.appendText(" ");
            }
        }
    }

    private static Element cell(Element row, String name, Table table, int column, String words) {
        Element cell = text(row, name, words);
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

    private void addSources(Element section) {
        section.attr("id", "sources").attr("aria-labelledby", "sources-heading");
        text(section, "h2", "Sources").attr("id", "sources-heading");
        Element list = section.appendElement("ol").attr("class", "sources");
        for (String id : numbered) {
            Source source = data.get(Source.class, id);
            Element item = list.appendElement("li").attr("id", "s" + number(id));
            Optional<String> address = source.readAt().or(source::url);
            Element title = text(item, address.isPresent() ? "a" : "cite", source.title());
            address.ifPresent(url -> title.attr("href", url).attr("rel", "noreferrer"));
            source.publisher().ifPresent(publisher -> item.appendText(", " + publisher));
            source.published().ifPresent(date -> item.appendText(", " + date));
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

    private void addFooter(Element footer) {
        text(
                footer,
                "p",
                "Made by chipgap, as of " + Words.date(asOf) + ", from the documents " + documents()
                        + ". The page and the data are under Apache-2.0; each source keeps its own licence.");
        Element own = text(
                footer,
                "p",
                "A page of your own data: read the data with DatasetReader, combine it with the bundled data, and call"
                        + " Report.write(data, asOf, file). ");
        text(own, "a", "The project").attr("href", PROJECT).attr("rel", "noreferrer");
    }
}
