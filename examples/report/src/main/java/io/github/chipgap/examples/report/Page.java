// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.SourceGrade;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
        String script = resource("report.js");
        Tag html = Tag.page().with("lang", "en");
        Tag head = html.child("head");
        head.child("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1");
        head.child("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with(
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash(script) + "'");
        head.child("meta").with("name", "color-scheme").with("content", "light dark");
        head.child("title").text(TITLE);
        head.child("style").text(style());
        Tag body = html.child("body");
        body.child("a").with("class", "skip").with("href", "#main").text("To the figures");
        addHeader(body);
        Tag main = body.child("main").with("id", "main");
        figures.forEach(figure -> addFigure(main, figure));
        addSources(main);
        addFooter(body);
        body.child("script").text(script);
        return html.html();
    }

    private static String style() {
        return ":root { color-scheme: light dark; " + colours(Tone::light) + " }\n"
                + "@media (prefers-color-scheme: dark) { :root { " + colours(Tone::dark) + " } }\n"
                + "@media print { :root { color-scheme: light; " + colours(Tone::light) + " } }\n"
                + resource("report.css");
    }

    static String colours(Function<Tone, String> theme) {
        return Arrays.stream(Tone.values())
                .map(tone -> tone.variable() + ": " + theme.apply(tone) + ";")
                .collect(Collectors.joining(" "));
    }

    private void addHeader(Tag body) {
        Tag header = body.child("header");
        header.child("h1").text(TITLE);
        header.child("p")
                .text("As of " + Words.date(asOf) + " · data: " + documents()
                        + " · figures drawn by chipgap from cited claims. Colours: orange is Chinese, blue is foreign,"
                        + " on the whole page.");
        Tag reading = header.child("p").with("class", "reading");
        reading.text("How to read: ");
        for (String[] glyph : new String[][] {
            {"M4 3h12M4 13h12M10 3v10", "", "", "a bar with caps: the value lies between the caps; "},
            {"M4 1h12M4 15h12M10 1v14", "4", "", "a dot: the best value of a source or a computation; "},
            {"M10 1v14", "", "3 3", "a dashed bar: it holds with less than full confidence; "},
            {"M4 15h12M10 0v15", "", "", "a bar that leaves the picture: no bound is known on that side."}
        }) {
            addGlyph(reading, glyph[0], glyph[1], glyph[2], Tone.INK, false);
            reading.text(" " + glyph[3]);
        }
        Tag list = header.child("nav").with("aria-label", "Figures").child("ul");
        for (Figure figure : figures) {
            list.child("li").inline("a").with("href", "#" + figure.id()).text(figure.title());
        }
    }

    private static void addGlyph(Tag parent, String bar, String dot, String dashes, Tone tone, boolean hollow) {
        Tag svg = parent.inline("svg").with("viewBox", "0 0 20 16").with("aria-hidden", "true");
        String colour = "var(" + tone.variable() + ")";
        if (!bar.isEmpty()) {
            Tag path = svg.inline("path").with("d", bar).with("stroke", colour).with("fill", "none");
            path.with("stroke-width", "1.6");
            if (!dashes.isEmpty()) {
                path.with("stroke-dasharray", dashes);
            }
        }
        if (!dot.isEmpty()) {
            svg.inline("circle")
                    .with("cx", "10")
                    .with("cy", "8")
                    .with("r", dot)
                    .with("stroke", colour)
                    .with("stroke-width", "1.6")
                    .with("fill", hollow ? "var(--paper)" : colour);
        }
    }

    private void addFigure(Tag main, Figure figure) {
        String heading = figure.id() + "-heading";
        Tag section = main.child("section").with("id", figure.id()).with("aria-labelledby", heading);
        section.child("p").with("class", "org").text(figure.ofArticle() ? "A claim of the article" : "Other data");
        Tag title = section.child("h2").with("id", heading).text(figure.title() + " ");
        title.inline("a")
                .with("class", "link")
                .with("href", "#" + figure.id())
                .with("aria-label", "Link to this figure")
                .text("#");
        section.child("p").text(figure.says());
        Optional<Element> picture = addPicture(section, figure);
        if (!figure.note().isEmpty()) {
            section.child("p").with("class", "note").text(figure.note());
        }
        addTable(section, figure);
        addDownloads(section, figure, picture);
    }

    private Optional<Element> addPicture(Tag section, Figure figure) {
        if (figure.chart().isEmpty()) {
            Tag frames = section.child("div").with("class", "frames");
            for (int i = 0; i < figure.lists().size(); i++) {
                if (i > 0) {
                    frames.child("div")
                            .with("class", "arrow")
                            .with("aria-hidden", "true")
                            .text("→");
                }
                Tag frame = frames.child("div");
                frame.child("h3").text(figure.lists().get(i).heading());
                Tag list = frame.child("ul");
                figure.lists().get(i).names().forEach(name -> list.child("li").text(name));
            }
            return Optional.empty();
        }
        if (!figure.legend().isEmpty()) {
            Tag key = section.child("ul").with("class", "key");
            for (Figure.Key entry : figure.legend()) {
                Tag item = key.child("li");
                boolean diamond = entry.kind().tone == Tone.CHINA || entry.kind() == Mark.Kind.SECOND;
                boolean hollow = entry.kind().name().endsWith("PLANNED") || entry.kind() == Mark.Kind.THIRD;
                if (diamond) {
                    Tag svg = item.inline("svg").with("viewBox", "0 0 20 16").with("aria-hidden", "true");
                    String colour = "var(" + entry.kind().tone.variable() + ")";
                    svg.inline("path")
                            .with("d", "M10 2l6 6-6 6-6-6z")
                            .with("stroke", colour)
                            .with("stroke-width", "1.6")
                            .with("fill", hollow ? "var(--paper)" : colour);
                } else {
                    addGlyph(item, "", "5", "", entry.kind().tone, hollow);
                }
                item.text(" " + entry.name());
            }
        }
        Tag pictures = section.child("figure");
        for (boolean wide : new boolean[] {true, false}) {
            SvgSheet sheet = new SvgSheet(pictures.document());
            figure.chart().get().draw(sheet, wide);
            Element svg = sheet.element();
            svg.setAttribute("class", wide ? "wide" : "narrow");
            svg.setAttribute("role", "group");
            svg.setAttribute("aria-label", figure.seen());
            pictures.node(svg);
        }
        return Optional.of(drawn(figure, pictures.document()));
    }

    private static Element drawn(Figure figure, Document page) {
        SvgSheet copy = new SvgSheet(page);
        figure.chart().orElseThrow().draw(copy, true);
        return copy.element();
    }

    /** Returns the first figure as a file of its own, in the colours of a theme. */
    String picture(Function<Tone, String> theme) {
        Figure first = figures.get(0);
        return new Picture(first, credit()).svg(drawn(first, Tag.page().document()), theme);
    }

    private void addTable(Tag section, Figure figure) {
        Table table = figure.table();
        Tag details = section.child("details");
        details.child("summary").text("The numbers (" + table.rows().size() + " rows)");
        Tag region = details.child("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region");
        Tag element =
                region.with("aria-label", "The numbers: " + figure.title()).child("table");
        Tag headings = element.child("thead").child("tr");
        for (int i = 0; i < table.headings().size(); i++) {
            Tag heading = headings.inline("th")
                    .with("scope", "col")
                    .text(table.headings().get(i));
            if (table.isNumeric(i)) {
                heading.with("class", "n");
            }
        }
        headings.inline("th").with("scope", "col").text("Sources");
        Tag body = element.child("tbody");
        for (Table.Row row : table.rows()) {
            Tag line = body.child("tr");
            for (int i = 0; i < row.cells().size(); i++) {
                Tag cell = i == 0 ? line.inline("th").with("scope", "row") : line.inline("td");
                cell.text(row.cells().get(i));
                if (table.isNumeric(i)) {
                    cell.with("class", "n");
                }
            }
            Tag cell = line.inline("td");
            for (String source : row.sources()) {
                cell.inline("a").with("href", "#source-" + number(source)).text("[" + number(source) + "]");
                cell.text(" ");
            }
        }
    }

    private int number(String source) {
        if (!numbered.contains(source)) {
            numbered.add(source);
        }
        return numbered.indexOf(source) + 1;
    }

    private void addDownloads(Tag section, Figure figure, Optional<Element> picture) {
        Tag links = section.child("ul").with("class", "links");
        addDownload(links, figure, "CSV", "csv", "text/csv", figure.table().csv());
        addDownload(
                links,
                figure,
                "JSON",
                "json",
                "application/json",
                figure.table().json());
        picture.ifPresent(svg -> {
            String image = new Picture(figure, credit()).svg(svg, Tone::light);
            addDownload(links, figure, "SVG", "svg", "image/svg+xml", image);
            boolean log = figure.chart().orElseThrow().form() == Chart.Form.LOG;
            String spec = figure.table()
                    .vegaLite(figure.title(), figure.table().headings().get(0), log);
            addDownload(links, figure, "Vega-Lite", "vl.json", "application/json", spec);
        });
        section.child("p").with("class", "cite").text("Cite this: “" + figure.title() + "”, " + credit());
    }

    private static void addDownload(Tag links, Figure figure, String name, String suffix, String type, String text) {
        links.child("li")
                .inline("a")
                .with("download", figure.id() + "." + suffix)
                .with("aria-label", name + " of: " + figure.title())
                .with("href", "data:" + type + ";base64," + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)))
                .text(name);
    }

    /** Returns who made the figures from which data, for citations and pictures. */
    String credit() {
        return "chipgap, data " + documents() + ", as of " + asOf + ", Apache-2.0, " + PROJECT;
    }

    private String documents() {
        return data.documents().stream()
                .map(document -> document.id() + " " + document.version())
                .collect(Collectors.joining(", "));
    }

    private void addSources(Tag main) {
        Tag section = main.child("section").with("id", "sources").with("aria-labelledby", "sources-heading");
        section.child("h2").with("id", "sources-heading").text("Sources");
        Tag list = section.child("ol").with("class", "sources");
        for (int i = 0; i < numbered.size(); i++) {
            Source source = data.get(Source.class, numbered.get(i));
            Tag item = list.child("li").with("id", "source-" + (i + 1));
            Optional<String> address = source.readAt().or(source::url);
            Tag title = address.isPresent()
                    ? item.inline("a").with("href", address.get()).with("rel", "noreferrer")
                    : item.inline("cite");
            title.text(source.title());
            source.publisher().ifPresent(publisher -> item.text(", " + publisher));
            source.published().ifPresent(date -> item.text(", " + date));
            source.grade().ifPresent(grade -> item.text(" · " + read(grade)));
            source.readAt().ifPresent(copy -> item.text(" · read at this address, not at the publisher’s"));
            source.license().ifPresent(license -> item.text(" · licence " + license));
            source.note().ifPresent(note -> item.text(" · " + note));
        }
    }

    static String read(SourceGrade grade) {
        return switch (grade.name()) {
            case "primary" -> "first-hand";
            case "secondary" -> "second-hand";
            case "copy" -> "read as a copy";
            case "retold" -> "read as retold by another";
            case "aggregator" -> "read in a digest";
            default -> grade.name();
        };
    }

    private void addFooter(Tag body) {
        Tag footer = body.child("footer");
        footer.child("p")
                .text("Made by chipgap, as of " + Words.date(asOf) + ", from the documents " + documents()
                        + ". The page and the data are under Apache-2.0; each source keeps its own licence.");
        Tag own = footer.child("p")
                .text("With your own data: read it with DatasetReader, combine it with the bundled data, and call"
                        + " Report.write(data, asOf, file). ");
        own.inline("a").with("href", PROJECT).with("rel", "noreferrer").text("The project");
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
