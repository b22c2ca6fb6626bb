// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the report as a browser shows it; where none is installed, this is skipped. */
class ReportInBrowserTest {
    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path PAGE = FOLDER.resolve("report.html");

    private static String printed = "";
    private static Optional<Path> program = Optional.empty();

    @BeforeAll
    static void writeTheReport() throws Exception {
        program = Browser.installed();
        assumeTrue(
                program.isPresent(), "Neither Chromium nor Chrome is on the PATH: nothing looked at the report's page");
        Files.createDirectories(FOLDER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = {"--report", PAGE.toString()};
        assertThat(GapsExample.run(arguments, new PrintStream(out, true, UTF_8), System.err))
                .isZero();
        printed = out.toString(UTF_8).replaceAll("\\s+", " ");
    }

    @Test
    void nothingIsSaidOnTheConsole() throws Exception {
        assertThat(load(PAGE).console()).isEmpty();
    }

    /** The proof that the test above can fail: what a page must not do is told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>undefinedFunction();</script>",
                "<img src=\"https://example.org/pixel.png\" alt=\"\">",
                "<link rel=\"stylesheet\" href=\"missing.css\">"
            })
    void whatAPageMustNotDoIsSaidOnTheConsole(String markup) throws Exception {
        Path broken = FOLDER.resolve("broken.html");
        Files.writeString(broken, Files.readString(PAGE).replace("<main>", markup + "<main>"));
        assertThat(load(broken).console()).isNotEmpty();
    }

    @Test
    void thePageShowsTheNumbersThatArePrinted() throws Exception {
        Document page = Jsoup.parse(load(PAGE).html());
        assertThat(page.select("section h2")).hasSizeGreaterThanOrEqualTo(7);
        for (String id : List.of("gap", "lag", "shares", "roadmap", "moving-target-huawei-parity")) {
            List<String> headings = page.select("#" + id + " thead th").eachText();
            int column = (headings.contains("Source") ? headings.indexOf("Source") : headings.size()) - 1;
            List<String> answers = page.select("#" + id + " tbody tr > :nth-child(" + (column + 1) + ")")
                    .eachText();
            assertThat(answers).as(id).isNotEmpty().allMatch(printed::contains);
        }
    }

    @ParameterizedTest
    @CsvSource({"375, narrow", "700, narrow", "701, wide", "900, wide"})
    void everyFigureFitsAndNoTextCoversAnother(int width, String shown) throws Exception {
        Document probe = probe(width);
        assertThat(probe.select("#shown li").eachText()).isNotEmpty().allMatch(id -> id.endsWith("-" + shown));
        assertThat(probe.select("#faults li").eachText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--blink-settings=preferredColorScheme=1; rgb(254, 254, 254); rgb(27, 31, 36)",
                "--blink-settings=preferredColorScheme=0; rgb(21, 24, 28); rgb(230, 233, 237)"
            })
    void theThemeOfTheReaderColoursPageAndFigures(String option, String paper, String ink) throws Exception {
        Document probe = probe(900, option);
        assertThat(probe.select("#paper").text()).isEqualTo(paper);
        assertThat(probe.select("#ink").text()).isEqualTo(ink);
    }

    /** Loads the page in a frame of a width, beside a script that measures it. */
    private static Document probe(int width, String... options) throws Exception {
        Document page = Jsoup.parse(Files.readString(PAGE));
        page.select("meta[http-equiv=Content-Security-Policy]").remove();
        page.outputSettings().prettyPrint(false);
        Document probe;
        try (InputStream in = ReportInBrowserTest.class.getResourceAsStream("probe.html")) {
            probe = Jsoup.parse(new String(in.readAllBytes(), UTF_8));
        }
        probe.outputSettings().prettyPrint(false);
        probe.select("iframe").attr("width", String.valueOf(width)).attr("srcdoc", page.outerHtml());
        Path file = FOLDER.resolve("probe.html");
        Files.writeString(file, probe.outerHtml());
        Browser.Loaded loaded = load(file, options);
        assertThat(loaded.console()).isEmpty();
        return Jsoup.parse(loaded.html());
    }

    private static Browser.Loaded load(Path page, String... options) throws Exception {
        return new Browser(program.orElseThrow(), FOLDER).load(page, options);
    }
}
