// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the links of the Javadoc of all artifacts, which {@code mvn compile javadoc:aggregate} writes. The tests are
 * skipped if it has not been written.
 */
class JavadocLinksTest {
    private static Path all() {
        Path all = Path.of("../target/reports/apidocs");
        assumeTrue(Files.isRegularFile(all.resolve("index.html")), "mvn compile javadoc:aggregate has not been run");
        return all;
    }

    @Test
    void everyLinkHasATarget() throws IOException {
        assertThat(pages(all())).hasSizeGreaterThan(200);
        assertThat(deadLinks(all())).isEmpty();
    }

    @Test
    void theFrontPageIsTheGuideAndLinksToTheTypesOfAllArtifacts() throws IOException {
        Document front = Jsoup.parse(all().resolve("index.html"));

        assertThat(front.select("main h1, main h2").eachText()).contains("The guide to chipgap", "1. Load and look up");
        assertThat(front.select("main a").eachText())
                .contains("Estimate", "Gaps", "Bottlenecks", "Dataset", "ReferenceData", "DatasetWriter", "ModelType");
    }

    @Test
    void everyPageNamesItsLanguageAndTheLicence() throws IOException {
        for (Path page : pages(all())) {
            Document document = Jsoup.parse(page);
            assertThat(document.select("html").attr("lang")).as("%s", page).isEqualTo("en");
            if (!document.select("footer").isEmpty()) {
                assertThat(document.select("footer").text()).as("%s", page).contains("Apache License, Version 2.0");
            }
        }
    }

    @Test
    void aDeadLinkIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.html"),
                "<a href='b.html#here'></a><a href='b.html#there'></a><a href='c.html'></a><img src='d.svg'>"
                        + "<a href='https://example.org/e'></a><a href='#top'></a><p id=top>");
        Files.writeString(folder.resolve("b.html"), "<p id=here>");

        assertThat(deadLinks(folder)).containsExactly("a.html: b.html#there", "a.html: c.html", "a.html: d.svg");
    }

    /**
     * Returns the relative links to a file or an anchor that does not exist, but for the heading of a single package in the
     * page of constants: JDK 17's tool links to it and does not write it.
     */
    private static ImmutableList<String> deadLinks(Path folder) throws IOException {
        Map<Path, ImmutableSet<String>> anchors = new TreeMap<>();
        ImmutableList.Builder<String> dead = ImmutableList.builder();
        for (Path page : pages(folder)) {
            for (Element element : Jsoup.parse(page).select("a[href], img[src], link[href], script[src]")) {
                String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                boolean isFaultOfTheTool = page.endsWith("constant-values.html") && link.equals("#io.github");
                if (!link.isEmpty()
                        && !isFaultOfTheTool
                        && !URI.create(link.split("#", 2)[0]).isAbsolute()
                        && isDead(page, link, anchors)) {
                    dead.add(folder.relativize(page) + ": " + link);
                }
            }
        }
        return dead.build();
    }

    private static boolean isDead(Path page, String link, Map<Path, ImmutableSet<String>> anchors) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return true;
        }
        if (parts.length == 1 || parts[1].isEmpty()) {
            return false;
        }
        if (!anchors.containsKey(target)) {
            anchors.put(
                    target,
                    Jsoup.parse(target).select("[id], a[name]").stream()
                            .map(anchor -> anchor.hasAttr("id") ? anchor.id() : anchor.attr("name"))
                            .collect(ImmutableSet.toImmutableSet()));
        }
        return !anchors.get(target).contains(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }

    private static ImmutableList<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
