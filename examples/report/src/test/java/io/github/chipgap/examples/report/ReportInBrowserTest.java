// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.chipgap.dataset.ReferenceData;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Looks at the page as a browser shows it. Without a browser, the tests are skipped. */
class ReportInBrowserTest {
    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path PAGE = FOLDER.resolve("report.html");
    private static final String FIRST_MARK = "#gap .wide .areas > :first-child";

    private static @Nullable Browser browser;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Browser.installed();
        assumeTrue(program.isPresent(), "skipped: neither Chromium nor Chrome is on the PATH, so the page is not seen");
        Files.createDirectories(FOLDER);
        Report.write(ReferenceData.all(), LocalDate.of(2026, 11, 28), ReportTest.answers(), PAGE);
        browser = Browser.start(program.orElseThrow(), Files.createTempDirectory(FOLDER.toAbsolutePath(), "profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Browser open(int width, String scheme) throws Exception {
        Browser open = Objects.requireNonNull(browser);
        open.use(width, scheme);
        open.open(PAGE);
        return open;
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void axeFindsNoViolationOfWcag22AA(int width, String scheme) throws Exception {
        Browser page = open(width, scheme);
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        assertThat(violations(page)).isEmpty();
    }

    @Test
    void axeFindsViolations() throws Exception {
        Browser page = open(390, "light");
        page.evaluate(
                "document.documentElement.removeAttribute('lang');"
                        + " document.querySelector('h1').style.color = '#ddd';"
                        + " document.querySelectorAll('td a').forEach(link => link.style.cssText = 'min-height:0;min-width:0')");
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        assertThat(String.join(" ", violations(page))).contains("html-has-lang", "color-contrast", "target-size");
    }

    private static List<String> violations(Browser page) throws Exception {
        try (InputStream script = ClassLoader.getSystemResourceAsStream("axe.min.js")) {
            page.evaluate(new String(Objects.requireNonNull(script).readAllBytes(), UTF_8));
        }
        return page.texts("""
                axe.run({
                  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                  rules: {'target-size': {enabled: true}}
                }).then(found => found.violations.map(
                  one => one.id + ' at ' + one.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', ')))
                """);
    }

    /** Texts may touch each other's boxes, which are higher than their letters. */
    @ParameterizedTest
    @ValueSource(ints = {320, 390, 700, 701, 768, 1280})
    void everythingFitsAndNoTextCoversTextOrMarks(int width) throws Exception {
        Browser page = open(width, "light");
        assertThat(page.texts("""
                (() => {
                  const faults = [], root = document.documentElement;
                  if (root.scrollWidth > root.clientWidth) faults.push('the page is ' + root.scrollWidth + ' wide');
                  const drawings = [...document.querySelectorAll('figure > svg')].filter(svg => svg.getClientRects().length);
                  if (drawings.length !== document.querySelectorAll('figure').length) faults.push(drawings.length + ' drawings');
                  for (const svg of drawings) {
                    const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
                    const marks = [...svg.querySelectorAll('circle')].map(mark => ['a mark', mark.getBoundingClientRect()]);
                    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                    texts.forEach(([words, box], i) => {
                      if (box.left < 0 || box.right > root.clientWidth) faults.push(words + ' is out of the page');
                      if (13 * scale < 9) faults.push(words + ' is too small to read');
                      for (const [other, its] of [...texts.slice(i + 1), ...marks]) {
                        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
                        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
                        const allowed = other === 'a mark' ? 5 * scale + box.height / 4 : box.height / 3;
                        if (across > (other === 'a mark' ? 5 * scale : 1) && down > allowed)
                          faults.push(words + ' covers ' + other);
                      }
                    });
                  }
                  return faults;
                })()
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"light; rgb(254, 254, 254); rgb(27, 31, 36)", "dark; rgb(21, 24, 28); rgb(230, 233, 237)"})
    void theReadersThemeColoursPageAndFigures(String scheme, String paper, String ink) throws Exception {
        Browser page = open(1280, scheme);
        assertThat(page.texts("[getComputedStyle(document.body).backgroundColor,"
                        + " getComputedStyle(document.querySelector('.wide text')).fill]"))
                .containsExactly(paper, ink);
    }

    @Test
    void hoverFocusAndTapShowTheValue() throws Exception {
        Browser page = open(1280, "light");
        String expected = page.evaluate("document.querySelector('" + FIRST_MARK + "').getAttribute('aria-label')")
                .asString();
        assertThat(expected).isEqualTo("FP16 throughput · end of 2018 · 6.4\u00a0%");

        page.evaluate("document.querySelector('" + FIRST_MARK + "').scrollIntoView({block: 'center'})");
        JsonNode place = page.evaluate("(() => { const box = document.querySelector('" + FIRST_MARK
                + "').getBoundingClientRect(); return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()");
        Map<String, Double> point =
                Map.of("x", place.get("x").asDouble(), "y", place.get("y").asDouble());
        move(page, point.get("x"), point.get("y"));
        assertThat(tip(page)).isEqualTo(expected);
        move(page, 1, 1);
        assertThat(tip(page)).isEmpty();

        page.evaluate("document.querySelector('" + FIRST_MARK + "').focus()");
        assertThat(tip(page)).isEqualTo(expected);
        press(page, "ArrowRight");
        assertThat(tip(page)).isEqualTo("FP16 throughput · end of 2019 · 200\u00a0%");
        press(page, "Escape");
        assertThat(tip(page)).isEmpty();

        page.send("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        page.evaluate("window.tapped = new Promise(done => addEventListener('click', done, {once: true})), 0");
        page.send("Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(point)));
        page.send("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
        page.evaluate("window.tapped.then(() => 0)");
        page.send("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        assertThat(tip(page)).isEqualTo(expected);
    }

    /** The narrow drawing leaves its words to the script, which has them from the wide drawing. */
    @Test
    void marksOfBothDrawingsHaveTheSameWords() throws Exception {
        Browser page = open(390, "light");
        for (String figure : page.texts("[...document.querySelectorAll('section:has(figure)')].map(one => one.id)")) {
            String words = "[...document.querySelectorAll('#" + figure + " .%s circle')].map(mark => mark.ariaLabel)";
            assertThat(page.texts(words.formatted("narrow")))
                    .as(figure)
                    .isNotEmpty()
                    .isEqualTo(page.texts(words.formatted("wide")))
                    .doesNotContain("", "undefined");
        }
    }

    private static void move(Browser page, double x, double y) throws Exception {
        page.send("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    }

    private static void press(Browser page, String key) throws Exception {
        page.send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key));
        page.send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    private static String tip(Browser page) throws Exception {
        return page.evaluate(
                        "(tip => tip.getClientRects().length ? tip.textContent : '')(document.querySelector('#tip'))")
                .asString();
    }

    @Test
    void aTableIsSortedByNumbersAndByWords() throws Exception {
        Browser page = open(1280, "light");
        List<String> before = column(page, 6);
        assertThat(before).hasSizeGreaterThan(60);
        click(page, 6);
        assertThat(column(page, 6))
                .containsExactlyElementsOf(before.stream()
                        .sorted(Comparator.comparingDouble(text -> text.isEmpty() ? -1 : Double.parseDouble(text)))
                        .toList());
        click(page, 6);
        assertThat(Double.parseDouble(column(page, 6).get(0))).isGreaterThan(2000);
        assertThat(page.texts("[...document.querySelectorAll('#performance th[aria-sort]')].map(one => one.ariaSort)"))
                .containsExactly("descending");
        click(page, 2);
        assertThat(column(page, 2)).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static List<String> column(Browser page, int number) throws Exception {
        return page.texts("[...document.querySelectorAll('#performance tbody tr > :nth-child(" + number
                + ")')].map(cell => cell.textContent)");
    }

    private static void click(Browser page, int column) throws Exception {
        page.evaluate("document.querySelector('#performance thead th:nth-child(" + column + ") button').click()");
    }

    @Test
    void aTableIsFiltered() throws Exception {
        Browser page = open(1280, "light");
        page.evaluate("document.querySelector('#performance details').open = true;"
                + " document.querySelector('#performance input').focus()");
        page.send("Input.insertText", Map.of("text", "ascend 910c"));
        assertThat(page.texts("[...document.querySelectorAll('#performance tbody tr')]"
                        + ".filter(row => row.getClientRects().length).map(row => row.cells[0].textContent)"))
                .containsExactly("Huawei Ascend 910C");
    }

    @Test
    void theLinkOfAFigureIsCopied() throws Exception {
        Browser page = open(1280, "light");
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: {writeText: text => {"
                + " window.copied = text; return Promise.resolve(); }}})");
        page.evaluate("document.querySelector('#lag .link').click()");
        assertThat(page.evaluate("window.copied").asString()).endsWith("report.html#lag");
    }

    @Test
    void nothingIsBlockedAndNothingFails() throws Exception {
        assertThat(open(1280, "light").console()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title = 'changed';</script>",
                "<img src=\"https://example.org/pixel.png\" alt=\"\">",
                "<link rel=\"stylesheet\" href=\"missing.css\">"
            })
    void thePolicyBlocksOtherScriptsAndTheNetwork(String markup) throws Exception {
        Path broken = FOLDER.resolve("broken.html");
        Files.writeString(broken, Files.readString(PAGE).replace("<main", markup + "<main"));
        Browser page = open(1280, "light");
        page.open(broken);
        assertThat(page.console()).isNotEmpty().allMatch(message -> message.contains("Content Security Policy"));
        assertThat(page.evaluate("document.title").asString()).startsWith("China");
    }

    @Test
    void withoutScriptThePageShowsEverything() throws Exception {
        Browser page = open(1280, "light");
        int marks = page.evaluate("document.querySelectorAll('.wide circle').length")
                .asInt();
        page.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            page.open(PAGE);
            assertThat(page.evaluate("document.querySelectorAll('#tip, input, th button').length")
                            .asInt())
                    .isZero();
            assertThat(page.evaluate("document.querySelectorAll('.wide circle > title').length")
                            .asInt())
                    .isEqualTo(marks);
            page.evaluate("document.querySelectorAll('summary').forEach(summary => summary.click())");
            assertThat(page.texts("[...document.querySelectorAll('section')].filter(one => one.id !== 'sources'"
                            + " && !(one.querySelector('tbody tr').getClientRects().length"
                            + " && one.querySelector('.wide, tbody').getClientRects().length)).map(one => one.id)"))
                    .isEmpty();
        } finally {
            page.send("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void printHasOpenTablesOnAtMostTwelvePages() throws Exception {
        Browser page = open(1280, "dark");
        byte[] pdf = Base64.getDecoder()
                .decode(page.send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                        .get("data")
                        .asString());
        Files.write(FOLDER.resolve("report.pdf"), pdf);
        long pages = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, ISO_8859_1))
                .results()
                .count();
        assertThat(pages).isBetween(4L, 12L);
        page.open(PAGE);
        page.send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 680, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        page.send("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(page.texts("[...document.querySelectorAll('td, th')].filter(cell => !cell.checkVisibility()"
                        + " || cell.textContent.length > 11 && cell.clientWidth < 40).map(cell => cell.textContent)"))
                .isEmpty();
    }
}
