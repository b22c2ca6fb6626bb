// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.gaps.report.CauseGraph.Node;
import io.github.chipgap.examples.gaps.report.CauseGraph.Role;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class GapReportTest {
    /** What would be markup, an attribute's end or a style's end if it were not escaped. */
    private static final String HOSTILE =
            "</title></style><script>alert(1)</script><img src=x onerror=alert(2)> \" ' & ]]> &lt;b&gt;";

    private static final ImmutableSet<Citation> CITATIONS = ImmutableSet.of(Citation.builder()
            .source("a-source")
            .addPlaces(new Place("row", "1"))
            .build());

    @Test
    void hasTheLandmarksHeadingsAndNamesThatReadersOfScreensNeed() {
        Document page = page("Plain");
        assertThat(page.documentType()).isNotNull();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("body > header > h1")).hasSize(1);
        assertThat(page.select("body > main")).hasSize(1);
        assertThat(page.select("nav[aria-label]")).hasSize(1);
        assertThat(page.select("nav a").eachAttr("href"))
                .isEqualTo(page.select("section").stream()
                        .map(section -> "#" + section.id())
                        .toList());
        for (Element section : page.select("section")) {
            assertThat(section.select("h2")).hasSize(1);
            assertThat(section.select("h2 + p").text()).isNotEmpty();
            assertThat(section.select("figure > svg[role=img]")).hasSize(Format.values().length);
            assertThat(section.select("details > summary")).hasSize(1);
            assertThat(section.select("table th[scope=col]")).isNotEmpty();
            assertThat(section.select("table tbody tr > th[scope=row]")).isNotEmpty();
            assertThat(section.select("h3").text()).isEqualTo("Sources");
            assertThat(section.select(".sources li").text()).contains("row 1");
        }
        for (Element svg : page.select("svg")) {
            assertThat(svg.child(0).tagName()).isEqualTo("title");
            assertThat(svg.child(1).tagName()).isEqualTo("desc");
            assertThat(svg.child(1).text()).isNotEmpty();
        }
    }

    @Test
    void everyIdIsOnceAndEveryReferenceToOneIsThere() {
        Document page = page("Plain");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute))
                    .isNotEmpty()
                    .allMatch(id -> page.getElementById(id) != null);
        }
        assertThat(page.select("[clip-path]").eachAttr("clip-path"))
                .isNotEmpty()
                .allMatch(url -> page.getElementById(url.replaceAll("^url\\(#|\\)$", "")) != null);
    }

    @Test
    void needsNothingFromElsewhere() {
        String html = html("Plain");
        Document page = Jsoup.parse(html);
        assertThat(page.select("script, link, img, iframe, object, embed, image, use, base, form"))
                .isEmpty();
        assertThat(page.select("[src], [srcset], [style]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("@import").doesNotContain("url(");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void coloursComeFromTheThemeAlone() {
        for (Element element : page("Plain").select("svg, svg *")) {
            for (String attribute : List.of("fill", "stroke")) {
                if (element.hasAttr(attribute)) {
                    assertThat(element.attr(attribute)).matches("none|var\\(--[a-z]+\\)");
                }
            }
        }
    }

    @Test
    void whatDataHoldsStaysText() {
        Document page = page(HOSTILE);
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.select("[onerror]")).isEmpty();
        assertThat(page.title()).isEqualTo(HOSTILE);
        assertThat(page.select("h1").text()).isEqualTo(HOSTILE);
        assertThat(page.select("h2").eachText()).anyMatch(text -> text.contains(HOSTILE));
        assertThat(page.select("table tbody th").eachText()).contains(HOSTILE);
        assertThat(page.select(".sources a").first().text()).isEqualTo(HOSTILE);
        assertThat(page.select("svg text").eachText()).contains(HOSTILE);
        assertThat(page.select("svg title").eachText()).anyMatch(text -> text.contains(HOSTILE));
        assertThat(page.select("section")).hasSameSizeAs(page("Plain").select("section"));
    }

    @Test
    void theSameDataAreTheSameBytes() {
        String html = html("Plain");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(html("Plain")).isEqualTo(html);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aBarWithoutABoundLeavesThePictureAndTheUnknownIsNotDrawn() {
        assertThat(marks("5")).isEqualTo(1);
        assertThat(marks("4..6")).isEqualTo(2);
        assertThat(marks("> 4")).isEqualTo(1);
        assertThat(marks("unknown")).isZero();
        assertThat(bars("unknown")).isZero();
        assertThat(bars("5")).isZero();
        assertThat(bars("4..6")).isEqualTo(1);
        assertThat(bars("> 4")).isEqualTo(1);
    }

    /** How many shapes the plot is filled with for an estimate. */
    private static long marks(String estimate) {
        return plot(estimate).select("path[clip-path$=clipPath2)]").stream()
                .filter(path -> inherited(path, "fill").equals("var(--china)"))
                .count();
    }

    private static long bars(String estimate) {
        return plot(estimate).select("line[clip-path$=clipPath2)]").stream()
                .filter(line -> inherited(line, "stroke").equals("var(--china)"))
                .count();
    }

    private static String inherited(Element element, String attribute) {
        return element.hasAttr(attribute) ? element.attr(attribute) : inherited(element.parent(), attribute);
    }

    private static Element plot(String estimate) {
        ChipFigure chip = new ChipFigure(
                "A chip", "A maker", true, false, Period.parse("2024-05-01"), Estimate.parse(estimate), CITATIONS);
        Figure figure = new PerformanceChart("Speed", "TFLOP/s", "Says.", List.of(chip)).figure();
        return Jsoup.parse(new GapReport(data("Plain"), List.of(figure)).html())
                .select("svg.wide")
                .first();
    }

    private static Document page(String words) {
        return Jsoup.parse(html(words));
    }

    private static String html(String words) {
        return new GapReport(data(words), figures(words)).html();
    }

    private static Dataset data(String words) {
        return Dataset.builder("a-dataset", "1", words)
                .add(Source.builder()
                        .id("a-source")
                        .title(words)
                        .url("https://example.org/?a=1&b=%22%3Cb%3E")
                        .publisher(words)
                        .build())
                .build();
    }

    private static List<Figure> figures(String words) {
        ChipFigure ours =
                new ChipFigure(words, words, true, false, Period.parse("2024"), Estimate.parse("752..800"), CITATIONS);
        ChipFigure theirs = new ChipFigure(
                words + " too", words, false, true, Period.parse("2024-11-15"), Estimate.parse("2250"), CITATIONS);
        MutableGraph<Node> graph = GraphBuilder.directed().build();
        graph.putEdge(new Node("cause", words, words, Role.ROOT), new Node("firm", words, words, Role.PARTY));
        return List.of(
                new PerformanceChart(words, words, words, List.of(ours, theirs)).figure(),
                new YearChart(
                                "gap",
                                words,
                                words,
                                words,
                                true,
                                1,
                                List.of(
                                        new YearChart.YearValue(
                                                2024,
                                                words,
                                                words,
                                                Optional.of(Estimate.parse("0.2..0.4")),
                                                words,
                                                CITATIONS),
                                        new YearChart.YearValue(
                                                2025, words, words, Optional.empty(), words, CITATIONS)))
                        .figure(),
                new ShareChart(
                                words,
                                words,
                                List.of(new ShareChart.Share(words, words, Estimate.parse("< 0.3"), words, CITATIONS)))
                        .figure(),
                new MovingTargetChart(
                                "moving-target",
                                words,
                                words,
                                Estimate.almost(2),
                                List.of(new MovingTargetChart.Course(
                                        Estimate.parse("0.2..0.5"), Estimate.parse("> 0.4"))),
                                CITATIONS)
                        .figure(),
                new Figure(
                        "constraints",
                        words,
                        words,
                        new CauseGraph(graph),
                        new Table(List.of(words), List.of(new Table.Row(List.of(words), CITATIONS))),
                        CITATIONS));
    }
}
