// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Page PAGE = Report.page(ReferenceData.all(), DAY, answers());
    private static final List<Figure> FIGURES = PAGE.figures();
    private static final String HTML = PAGE.html();
    private static final Document PARSED = Jsoup.parse(HTML);

    /** The validator's CSS is older than these, which browsers know. */
    private static final List<String> UNKNOWN_TO_THE_VALIDATOR = List.of("paint-order", "::details-content");

    /** Returns the answers of the bundled data, which a test of the questions compares with this file. */
    static String answers() {
        return Resources.text("answers.json");
    }

    @Test
    void titlesStateTheFindings() {
        assertThat(FIGURES)
                .extracting(Figure::title)
                .containsExactly(
                        "On 28 November 2026, the best Chinese AI chip has at least 29 % of the FP16 throughput of the"
                                + " best foreign one",
                        "On 28 November 2026, best in FP16 throughput: Huawei Ascend 910C or Huawei Ascend 950PR, at"
                                + " least 752 TFLOP/s, against AMD Instinct MI355X, 2,520 TFLOP/s",
                        "On 28 November 2026, the best Chinese AI chip’s time behind in FP16 throughput: at most 4.2"
                                + " years, undecided: no upper bound is known for Huawei Ascend 950PR",
                        "Huawei by its own account is level with the best chips of the article’s day in almost 2 years;"
                                + " computed, that is 60 to 100 % of the frontier by then",
                        "Huawei and Cambricon shipped 6 to 18 % (best 9.8) of six designers’ AI chips of 2025"
                                + " (simulated, 90 % range)",
                        "At the end of 2025, in H100 equivalents: Google owned 3.8 to 6 mn (best 4.9 mn, 80 %"
                                + " confidence), Microsoft owned 2.6 to 4.5 mn (best 3.4 mn, 80 % confidence)",
                        "What holds back Alibaba, Tencent, Zhipu AI: chip supply, because of intellectual property,"
                                + " because of equipment, because of talent",
                        "Investment in chips, China: more than $150 bn over more than 10 years",
                        "On their published figures, 42 of 66 chips meet: licence required (ECCN 3A090.a)");
    }

    @Test
    void claimsOfTheArticleAreMarked() {
        assertThat(PARSED.select("section:has(.org:contains(With claims of the article))")
                        .eachAttr("id"))
                .containsExactly("parity", "causes", "money");
    }

    /** A question of one's own needs no code. */
    @Test
    void anAnswerWithoutAPictureIsATable() {
        String answers = """
                [{"question": "How many?", "topic": "Fabs", "subject": "SMIC", "answer": "about 3",
                  "best": 3, "confidence": 1, "unit": "fabs", "as_of": "2025", "standing": "reported",
                  "sources": "chip-gap-article"}]""";
        Page page = Report.page(ReferenceData.article(), DAY, answers);
        Document parsed = Jsoup.parse(page.html());
        assertThat(parsed.select("section").eachAttr("id")).containsExactly("How-many-", "sources");
        assertThat(parsed.select("figure")).isEmpty();
        assertThat(parsed.select("details[open] tbody tr").eachText()).containsExactly("SMIC Fabs about 3 3 1");
        assertThat(file(parsed, page.figures().get(0), "csv"))
                .isEqualTo("topic,subject,answer,low,best,high,confidence,unit,as_of,sources\r\n"
                        + "Fabs,SMIC,about 3,,3,,1,fabs,2025,chip-gap-article\r\n");
        assertThat(file(parsed, page.figures().get(0), "json"))
                .isEqualTo("{\"topic\":[\"Fabs\"],\"subject\":[\"SMIC\"],\"answer\":[\"about 3\"],\"low\":[null],"
                        + "\"best\":[3],\"high\":[null],\"confidence\":[1],\"unit\":[\"fabs\"],\"as_of\":[\"2025\"],"
                        + "\"sources\":[\"chip-gap-article\"]}");
    }

    /** Before the first chips, the answers are "no figure". */
    @Test
    void anAnswerWithoutAFigureIsATable() {
        String answers = """
                [{"question": "How far behind is the best Chinese chip?", "subject": "end of 2016",
                  "topic": "FP16 throughput: best Chinese chip in percent of the best foreign one",
                  "answer": "no figure", "unit": "", "as_of": "2016-12-31", "standing": "", "sources": ""}]""";
        assertThat(Report.page(ReferenceData.article(), DAY, answers).figures())
                .extracting(Figure::title)
                .containsExactly("How far behind is the best Chinese chip?");
    }

    @Test
    void noAnswersAreAPageWithoutFigures() {
        Page page = Report.page(ReferenceData.article(), DAY, "[]");
        assertThat(Jsoup.parse(page.html()).select("section").eachAttr("id")).containsExactly("sources");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{'question': 'How many?', 'low': 'many'}]; '\"many\": not a valid'",
                "[{'question': 'How many?'}]; expected all texts of a row, got null",
                "[{'question'; Unexpected end-of-input"
            })
    void aRowThatIsNoAnswerIsRefused(String answers, String message) {
        assertThatThrownBy(() -> Report.page(ReferenceData.article(), DAY, answers.replace('\'', '"')))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesStayText() {
        Row row = row("<s>", "<b>&", "</title>\"'&amp;", Estimate.exactly(1));
        Chart chart = Chart.ofRows("<i>", List.of(row));
        Figure figure = new Figure("names", "", "<u>", "", List.of(row), Optional.of(chart));
        Page page = new Page(ReferenceData.article(), DAY, List.of(figure));
        assertThat(page.html())
                .contains(
                        ">&lt;b&gt;&amp;: &lt;/title&gt;\"'&amp;amp;</text>",
                        "<title>&lt;b&gt;&amp; · &lt;/title&gt;\"'&amp;amp;</title>",
                        ">&lt;i&gt;</text>");
        Document parsed = Jsoup.parse(page.html());
        assertThat(parsed.select("#names td").eachText()).startsWith("<s>", "</title>\"'&amp;");
        assertThat(parsed.select("#names h2").text()).startsWith("<u>");
        assertThat(Jsoup.parse(file(parsed, figure, "svg"), Parser.xmlParser())
                        .select("text")
                        .eachText())
                .contains("<u>", "<b>&: </title>\"'&amp;", "<i>");
    }

    @ParameterizedTest
    @CsvSource({
        "0.29881586, 0.2988, 0.2988, 0.2989",
        "0.39999999999999997, 0.4, 0.4, 0.4",
        "2516.65, 2516, 2517, 2517",
        "-0.36961, -0.3697, -0.3696, -0.3696",
        "3898595, 3898000, 3899000, 3899000"
    })
    void boundsAreRoundedOutwardToFourDigits(BigDecimal number, String low, String best, String high) {
        Row row = new Row("", "", "", "", number, number, number, BigDecimal.ONE, "", "", "");
        assertThat(row.low()).isEqualTo(low);
        assertThat(row.best()).isEqualTo(best);
        assertThat(row.high()).isEqualTo(high);
    }

    @Test
    void aDotStandsOnlyForABestValue() {
        assertThat(row(Estimate.between(1, 2)).dot()).isEmpty();
        assertThat(row(Estimate.moreThan(1)).dot()).isEmpty();
        assertThat(row(Estimate.lessThan(1)).dot()).isEmpty();
        assertThat(row(Estimate.between(1, 3).withBest(2)).dot()).hasValue(2);
        assertThat(row(Estimate.exactly(2)).dot()).hasValue(2);
        assertThat(row(Estimate.between(0.29881, 0.29882)).dot()).hasValue(0.2988);
    }

    @Test
    void aBarIsBetweenTheBounds() {
        assertThat(row(Estimate.moreThan(2)).from()).isEqualTo(2);
        assertThat(row(Estimate.moreThan(2)).to()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(row(Estimate.lessThan(2)).from()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(row(Estimate.about(2)).from()).isEqualTo(2);
        assertThat(row(Estimate.about(2)).to()).isEqualTo(2);
    }

    /** 2 July is day 183 of 365: the middle of the year. */
    @ParameterizedTest
    @CsvSource({"2025-01-01, 2025", "2025-07-02, 2025.4986", "2025, 2025.4986", "2026-10/2026-12, 2026.8726"})
    void aMarkIsInTheMiddleOfItsPeriod(String asOf, double year) {
        Row row = new Row("", "", "", "", null, null, null, null, "", asOf, "");
        assertThat(row.year().orElseThrow()).isCloseTo(year, within(1e-4));
    }

    /** A logarithm of 0 would be infinitely far away. */
    @Test
    void aLogarithmicChartShowsZeroAtItsEdge() {
        List<Row> rows = List.of(
                row(Estimate.between(0, 20)),
                row(Estimate.exactly(0)),
                row(Estimate.atLeast(0)),
                row(Estimate.exactly(100)));
        Drawing drawing = ChartDrawer.draw(Chart.overTime(Chart.Form.LOG, "", rows), true);
        assertThat(drawing.texts())
                .extracting(Drawing.Text::words)
                .containsSubsequence("20", "50", "100")
                .doesNotContain("5", "10", "200");
        assertThat(String.join("", drawing.paths().values())).matches("[MLZ0-9.,]+");
        assertThat(drawing.spots()).hasSize(4);
    }

    /** The line keeps the best lower bound until a better chip comes: 5, 5, 7. */
    @Test
    void aLineOfRecordsLeavesOutWhatIsNoRecord() {
        List<Row> chips = Stream.of(5, 3, 5, 7)
                .map(value -> row("foreign chips", "a chip", "", Estimate.exactly(value)))
                .toList();
        assertThat(Chart.ofChips("", chips).lines())
                .extracting(line -> line.stream().map(mark -> mark.row().from()).toList())
                .containsExactly(List.of(5.0, 7.0), List.of());
    }

    private static Row row(Estimate value) {
        return row("topic", "subject", "answer", value);
    }

    private static Row row(String topic, String subject, String answer, Estimate value) {
        return new Row(
                "question",
                topic,
                subject,
                answer,
                decimal(value.interval().lower()),
                decimal(value.best()),
                decimal(value.interval().upper()),
                BigDecimal.valueOf(value.confidence()),
                "",
                "2025",
                "");
    }

    private static @Nullable BigDecimal decimal(OptionalDouble number) {
        return number.isPresent() ? BigDecimal.valueOf(number.getAsDouble()) : null;
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
            JsonNode columns = JsonMapper.shared().readTree(file(figure, "json"));
            assertThat(columns.propertyNames()).containsExactlyElementsOf(Row.COLUMNS);
            assertThat(columns.valueStream()).allMatch(column -> column.size() == rows);
            assertThat(columns.get("sources").valueStream())
                    .noneMatch(source -> source.asString().isEmpty());
        }
        assertThat(file(FIGURES.get(1), "csv").lines())
                .anyMatch(line ->
                        line.startsWith("Chinese chips,Huawei Ascend 910C,\"752 to 800 TFLOP/s, released between"
                                + " October 2024 and March 2025\",752,,800,1,TFLOP/s,2024-10-15/2025-03,"));
    }

    @Test
    void picturesAreWellFormedAndNameTheirSource() {
        for (Figure figure : FIGURES.subList(0, 6)) {
            Document svg = Jsoup.parse(file(figure, "svg"), Parser.xmlParser().setTrackErrors(10));
            assertThat(svg.parser().getErrors()).isEmpty();
            assertThat(svg.text()).contains("https://github.com/chipgap/chipgap", "as of 2026-11-28");
            assertThat(svg.html()).doesNotContain("var(");
        }
    }

    @Test
    void specificationsForVegaLiteHaveADatumForEachMark() {
        for (Figure figure : FIGURES.subList(0, 6)) {
            JsonNode spec = JsonMapper.shared().readTree(file(figure, "vl.json"));
            assertThat(spec.get("$schema").asString()).isEqualTo("https://vega.github.io/schema/vega-lite/v5.json");
            assertThat(spec.at("/data/values").asString().lines())
                    .hasSize(1 + figure.chart().orElseThrow().rows().size());
            assertThat(spec.get("layer").size()).isEqualTo(3);
        }
    }

    @Test
    void tablesOfSeveralUnitsNameThem() {
        assertThat(PARSED.select("#money thead th").eachText()).contains("unit");
        assertThat(PARSED.select("#gap thead th").eachText()).doesNotContain("unit");
    }

    @Test
    void zeroHasNoSign() {
        assertThat(PARSED.select("#lag svg text").eachText()).contains("0", "1").doesNotContain("−0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "none 2026-11-28 x; none 2026-11-28 x: java.nio.file.NoSuchFileException: none",
                "; no arguments",
                "pom.xml; pom.xml",
                "pom.xml 2026-11-28 x y; pom.xml 2026-11-28 x y",
                "pom.xml 2026 x; 'pom.xml 2026 x: java.time.format.DateTimeParseException: Text ''2026'' could not be"
                        + " parsed at index 4'"
            })
    void wrongArgumentsAreRefusedInALine(@Nullable String arguments, String message) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] given = arguments == null ? new String[0] : arguments.split(" ");
        assertThat(Report.run(new PrintStream(err, true, UTF_8), given)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("expected ANSWERS.json DAY PAGE.html, got " + message + "\n");
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
        String light = Download.picture(gap, chart, PAGE.credit(), false);
        String dark = Download.picture(gap, chart, PAGE.credit(), true);
        Files.writeString(target.resolve("gap-light.svg"), light);
        Files.writeString(target.resolve("gap-dark.svg"), dark);
        for (String name : List.of("gap-light.svg", "gap-dark.svg")) {
            assertThat(Path.of("pictures", name)).hasSameTextualContentAs(target.resolve(name));
        }
    }
}
