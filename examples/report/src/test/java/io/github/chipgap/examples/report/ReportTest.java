// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final List<Figure> FIGURES = Report.figures(ReferenceData.all(), DAY);
    private static final Page PAGE = new Page(ReferenceData.all(), DAY, FIGURES);
    private static final String HTML = PAGE.html();
    private static final Document PARSED = Jsoup.parse(HTML);

    /** The validator's CSS is older than these, which browsers know. */
    private static final List<String> UNKNOWN_TO_THE_VALIDATOR = List.of("paint-order", "::details-content");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[0.298, 0.318]; 29 to 32 %",
                "[0.39999999999999997, 0.4]; 40 %",
                "[2.04, 2.56]; 204 to 256 %",
            })
    void percentagesAreRoundedOutward(String interval, String words) {
        assertThat(Words.percent(Estimate.of(Interval.parse(interval)))).isEqualTo(words);
    }

    @Test
    void bestValuesHaveTheirUnit() {
        assertThat(Words.share(Estimate.between(0.096, 0.364).withBest(0.168))).isEqualTo("9.6 to 37 %, best 17 %");
        assertThat(Words.share(Estimate.between(0.013, 1).withBest(0.168))).isEqualTo("at least 1.3 %, best 17 %");
        assertThat(Words.share(Estimate.moreThan(0.11).withConfidence(0.6)))
                .isEqualTo("more than 11 % (holds with 60 %)");
        assertThat(Words.share(Estimate.unknown())).isEqualTo("no figure");
        assertThat(Words.share(Estimate.about(0.0946))).isEqualTo("about 9.5 % (no range given)");
    }

    /** A share is between nothing and the whole, whatever the sources say. */
    @Test
    void aShareWithoutBoundsHasNoRange() {
        assertThat(ShareFigure.known(Estimate.between(0, 1).withBest(0.0946))).isEqualTo(Estimate.about(0.0946));
        assertThat(ShareFigure.known(Estimate.between(0, 1))).isEqualTo(Estimate.unknown());
        assertThat(ShareFigure.known(Estimate.between(0.1, 1))).isEqualTo(Estimate.between(0.1, 1));
        assertThat(ShareFigure.known(Estimate.between(0.1, 0.2).withConfidence(0.001)))
                .isEqualTo(Estimate.unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "2028-10/2028-12, late 2028",
        "2024-10-15/2025-03-31, 15 Oct 2024 – 31 Mar 2025",
        "2026-12, Dec 2026",
        "2027, 2027"
    })
    void datesAreWrittenAsPeopleWriteThem(String iso, String words) {
        assertThat(Words.date(Period.parse(iso))).isEqualTo(words);
    }

    /** The 910C has 752 to 800 TFLOP/s, the MI355X about 2,517: 29.88 to 31.78 %, outward 29 to 32 %. */
    @Test
    void titlesStateTheFindings() {
        assertThat(FIGURES)
                .extracting(Figure::title)
                .containsExactly(
                        "At the end of 2025, the best Chinese AI chip reached 29 to 32 % of the FP16 throughput of the"
                                + " best foreign one",
                        "Huawei Ascend 910C, 752 to 800 TFLOP/s, against AMD Instinct MI355X, 2,520 TFLOP/s: the best AI"
                                + " chips at the end of 2025",
                        "At the end of 2025, the best Chinese AI chip was 3.3 years behind in FP16 throughput",
                        "Huawei says that it reaches Nvidia's high-end chips of the time of the article in almost 2 years;"
                                + " by then it would have 60 to 100 % of a frontier that grows by 29 % a year",
                        "Huawei Ascend 970, planned for late 2028, would stand at 37 to 41 % of a foreign frontier that"
                                + " grows by 29 % a year",
                        "“A small fraction”: by the figures of Epoch AI, Huawei and Cambricon shipped about 17 % of their"
                                + " and Nvidia’s AI chips of 2025",
                        "3 root causes hold back Alibaba, Tencent and Zhipu AI: intellectual property, lithography access"
                                + " and talent pool");
    }

    @Test
    void causesAreSaidAsTheDataHaveThem() {
        assertThat(FIGURES.get(6).says())
                .isEqualTo(
                        "Intellectual property, lithography access and talent pool each lead through advanced chip output"
                                + " gap, chip output gap and chip performance gap to advanced chip shortage.");
    }

    /** The article alone names no chips, and no growth of the frontier. */
    @Test
    void figuresWithoutTheirRecordsAreLeftOut() {
        List<Figure> figures = Report.figures(ReferenceData.article(), DAY);
        assertThat(figures).extracting(Figure::id).containsExactly("causes");
        Document page = Jsoup.parse(new Page(ReferenceData.article(), DAY, figures).html());
        assertThat(page.select("section").eachAttr("id")).containsExactly("causes", "sources");
        assertThat(page.select("figure, .key:not(header *), .note")).isEmpty();
    }

    @Test
    void namesStayText() {
        Row row = new Row(Series.FOREIGN, 0, "<b>&", List.of("</title>", "\"'&amp;"), Estimate.exactly(1), List.of());
        Chart chart = new Chart(Chart.Form.LINEAR, "<i>", "", List.of(row), List.of(), Optional.empty());
        Table table = new Table(List.of("<s>", "&"), List.of(row));
        Figure figure = Figure.of("names", false, "<u>", "", chart, table);
        String html = new Page(ReferenceData.article(), DAY, List.of(figure)).html();
        assertThat(html)
                .contains(
                        ">&lt;b&gt;&amp;</text>", "<title>&lt;/title&gt; · \"'&amp;amp;</title>", ">&lt;i&gt;</text>");
        Document page = Jsoup.parse(html);
        assertThat(page.select("#names td").eachText()).startsWith("\"'&amp;");
        assertThat(page.select("#names h2").text()).startsWith("<u>");
        assertThat(Jsoup.parse(file(page, figure, "svg"), Parser.xmlParser())
                        .select("text")
                        .eachText())
                .contains("<u>", "<b>&", "<i>");
    }

    @Test
    void aDatasetWithoutRecordsHasNoFigures() {
        Dataset empty = Dataset.builder("empty", "1", "Nothing").build();
        assertThat(Report.figures(empty, DAY)).isEmpty();
        assertThat(Jsoup.parse(new Page(empty, DAY, List.of()).html()).select("section"))
                .hasSize(1);
    }

    @Test
    void aDotStandsOnlyForABestValue() {
        assertThat(mark(Estimate.between(1, 2)).dot()).isEmpty();
        assertThat(mark(Estimate.between(1, 3).withBest(2)).dot()).hasValue(2);
        assertThat(mark(Estimate.exactly(2)).dot()).hasValue(2);
    }

    @Test
    void aBarIsBetweenTheBounds() {
        assertThat(mark(Estimate.moreThan(2)).low()).isEqualTo(2);
        assertThat(mark(Estimate.moreThan(2)).high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(mark(Estimate.about(2)).low()).isEqualTo(2);
        assertThat(mark(Estimate.about(2)).high()).isEqualTo(2);
    }

    /** A logarithm of 0 would be infinitely far away. */
    @Test
    void aLogarithmicChartShowsZeroAtItsEdge() {
        List<Row> marks = List.of(
                mark(Estimate.between(0, 20)),
                mark(Estimate.exactly(0)),
                mark(Estimate.atLeast(0)),
                mark(Estimate.exactly(100)));
        Chart chart = new Chart(Chart.Form.LOG, "", "", marks, List.of(), Optional.empty());
        Drawing drawing = ChartDrawer.draw(chart, true);
        assertThat(drawing.texts())
                .extracting(Drawing.Text::words)
                .containsSubsequence("20", "50", "100")
                .doesNotContain("5", "10", "200");
        assertThat(String.join("", drawing.paths().values())).matches("[MLZ0-9.,]+");
        assertThat(drawing.spots()).hasSize(4);
    }

    private static Row mark(Estimate value) {
        return new Row(Series.FOREIGN, 0, "", List.of("a chip"), value, List.of());
    }

    /** The 250 kB of the page are 250,000 bytes. */
    @Test
    void thePageAndItsScriptAreSmall() {
        assertThat(HTML.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(250_000);
        assertThat(Resources.text("report.js").getBytes(UTF_8)).hasSizeLessThanOrEqualTo(4096);
    }

    @Test
    void theHtmlIsValid() throws Exception {
        assertThat(faults(HTML)).isEmpty();
        assertThat(faults(HTML.replace("<h1>", "<h1 id=\"main\">"))).containsOnlyOnce("Duplicate ID “main”.");
    }

    private static List<String> faults(String html) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        JsonNode found =
                JsonMapper.shared().readTree(validator.validate(new ByteArrayInputStream(html.getBytes(UTF_8))));
        return found.get("messages")
                .valueStream()
                .map(message -> message.get("message").asString())
                .filter(message -> UNKNOWN_TO_THE_VALIDATOR.stream().noneMatch(message::contains))
                .toList();
    }

    @Test
    void everyFigureHasItsDownloads() {
        for (Figure figure : FIGURES) {
            assertThat(PARSED.select("#" + figure.id() + " a[download]").eachAttr("download"))
                    .startsWith(figure.id() + ".csv", figure.id() + ".json")
                    .hasSize(figure.chart().isPresent() ? 4 : 2);
        }
    }

    @Test
    void csvAndJsonHaveTheRowsOfTheTable() {
        for (Figure figure : FIGURES) {
            int rows = PARSED.select("#" + figure.id() + " tbody tr").size();
            assertThat(rows).isPositive();
            assertThat(file(figure, "csv").lines()).hasSize(rows + 1);
            JsonNode array = JsonMapper.shared().readTree(file(figure, "json"));
            assertThat(array.size()).isEqualTo(rows);
            assertThat(array.valueStream()).allMatch(row -> row.get("Sources").size() > 0);
        }
        assertThat(file(FIGURES.get(0), "csv").lines())
                .startsWith("Year,Metric,Best Chinese chip,Best foreign chip,Share,Low,Best,High,Sources")
                .anyMatch(line ->
                        line.startsWith("2025,Peak dense FP16 throughput,Huawei Ascend 910C,AMD Instinct MI355X,"
                                + "29 to 32 %,0.2988,,0.3179,"));
    }

    @Test
    void picturesAreWellFormedAndNameTheirSource() {
        for (Figure figure : FIGURES.subList(0, 6)) {
            Document svg = Jsoup.parse(file(figure, "svg"), Parser.xmlParser().setTrackErrors(10));
            assertThat(svg.parser().getErrors()).isEmpty();
            assertThat(svg.text()).contains("https://github.com/chipgap/chipgap", "as of 2025-12-31");
            assertThat(svg.html()).doesNotContain("var(");
        }
    }

    @Test
    void specificationsForVegaLiteHaveADatumForEachMark() {
        for (Figure figure : FIGURES.subList(0, 6)) {
            JsonNode spec = JsonMapper.shared().readTree(file(figure, "vl.json"));
            assertThat(spec.get("$schema").asString()).isEqualTo("https://vega.github.io/schema/vega-lite/v5.json");
            assertThat(spec.at("/data/values").asString().lines())
                    .hasSize(1
                            + (int) figure.chart().orElseThrow().marks().stream()
                                    .filter(Row::isKnown)
                                    .count());
            assertThat(spec.get("layer").size()).isEqualTo(2);
            assertThat(spec.at("/data/format/parse").valueStream().map(JsonNode::asString))
                    .hasSize(5)
                    .containsOnly("number");
        }
    }

    private static String file(Figure figure, String suffix) {
        return file(PARSED, figure, suffix);
    }

    private static String file(Document page, Figure figure, String suffix) {
        Element link = page.expectFirst("a[download=" + figure.id() + "." + suffix + "]");
        String url = link.attr("href");
        String content = url.substring(url.indexOf(',') + 1);
        return url.substring(0, url.indexOf(',')).endsWith(";base64")
                ? new String(Base64.getDecoder().decode(content), UTF_8)
                : URLDecoder.decode(content.replace("+", "%2B"), UTF_8);
    }

    @Test
    void theCommittedPicturesAreThoseThatAreDrawn() throws Exception {
        Path target = Files.createDirectories(Path.of("target", "pictures"));
        Figure gap = FIGURES.get(0);
        Chart chart = gap.chart().orElseThrow();
        String light = Download.picture(gap, chart, PAGE.credit(), Tone::light);
        String dark = Download.picture(gap, chart, PAGE.credit(), Tone::dark);
        Files.writeString(target.resolve("gap-light.svg"), light);
        Files.writeString(target.resolve("gap-dark.svg"), dark);
        for (String name : List.of("gap-light.svg", "gap-dark.svg")) {
            assertThat(Path.of("pictures", name)).hasSameTextualContentAs(target.resolve(name));
        }
    }
}
