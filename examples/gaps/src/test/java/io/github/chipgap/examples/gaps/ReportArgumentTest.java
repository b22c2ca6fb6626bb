// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportArgumentTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void writesThePageAndSaysWhereAtTheEnd() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("--report", page.toString())).isZero();
        assertThat(out.toString(UTF_8)).endsWith("\n\nThe same with charts: " + page + "\n");
        assertThat(err.toString(UTF_8)).isEmpty();

        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.select("section"))
                .extracting(section -> section.id())
                .containsExactly(
                        "performance", "gap", "lag", "shares", "roadmap", "constraints", "moving-target-huawei-parity");
        assertThat(html.select("#performance tbody tr")).hasSizeGreaterThan(60);
    }

    @Test
    void replacesThePageThatIsThereByTheSameBytes() throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(page, "an older page");
        assertThat(run("--report=" + page)).isZero();
        byte[] first = Files.readAllBytes(page);
        assertThat(run("--report=" + page)).isZero();
        assertThat(Files.readAllBytes(page)).isEqualTo(first);
    }

    @Test
    void growthRatesAreThoseOfThePageToo() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("--growth=0.2..0.5", "--growth", "0.1", "--report=" + page))
                .isZero();
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.select("#moving-target-huawei-parity tbody th").eachText())
                .containsExactly("0.2 to 0.5", "0.1");
        assertThat(html.select("#moving-target-huawei-parity tbody td:last-child")
                        .eachText())
                .allSatisfy(ratio -> assertThat(out.toString(UTF_8))
                        .contains("Huawei then stands at " + ratio + " of the frontier\n"));
    }

    @Test
    void withoutTheArgumentThereIsNoPage() throws IOException {
        assertThat(run()).isZero();
        assertThat(out.toString(UTF_8)).doesNotContain("charts");
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        Path page = folder.resolve("none").resolve("page.html");
        assertThat(run("--report", page.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).isEqualTo("gaps: cannot write " + page + ": its folder is not there\n");
    }

    @Test
    void aFolderInPlaceOfAFileIsTold() {
        assertThat(run("--report", folder.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("gaps: cannot write " + folder + ": ");
        assertThat(out.toString(UTF_8)).doesNotContain("charts");
    }

    @Test
    void anArgumentWithoutAFileIsTold() {
        assertThat(run("--report")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("gaps: --report: expected a value after it, got nothing\n");
        assertThat(run("--report", "a\0b")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("gaps: --report: expected the name of a file, got \"a\0b\"\n");
    }

    private int run(String... arguments) {
        return GapsExample.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
