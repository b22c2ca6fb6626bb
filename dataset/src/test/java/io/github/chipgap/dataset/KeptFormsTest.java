// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents as they once could be written are read for ever, and written as they are written now.
 *
 * <p>{@code kept} has a folder for each format. What {@code name.json} is written as now is {@code name.now.json}; where
 * that is missing, itself. A document stays as it is: {@code kept/digests.txt} holds the digest of each.
 */
class KeptFormsTest {
    private static final Path KEPT = Path.of("src/test/resources/io/github/chipgap/dataset/kept");
    private static final String NOW = ".now.json";

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(NOW))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadAndWrittenInTheFormOfNow(Path document) throws IOException {
        String name = document.getFileName().toString();
        Path now = document.resolveSibling(name.substring(0, name.length() - ".json".length()) + NOW);

        assertThat(DatasetWriter.standard().write(Documents.readerOfMoreWords().read(document)))
                .isEqualTo(Files.readString(Files.exists(now) ? now : document));
    }

    @Test
    void noneHasChangedAndNoneIsGone() throws IOException {
        assertThat(documents().stream().map(KeptFormsTest::digestAndName))
                .containsExactlyElementsOf(Files.readAllLines(KEPT.resolve("digests.txt")));
    }

    /** A release that is to be made has its own here: every type, every field. */
    @Test
    void everyReleaseIsAmongThem() throws IOException {
        Matcher version =
                Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(version.find()).isTrue();
        Path released = KEPT.resolve("format-1").resolve(version.group(1) + ".json");

        if (!version.group(1).endsWith("-SNAPSHOT")) {
            assertThat(released).content().isEqualTo(DatasetWriter.standard().write(GoldenRecords.dataset()));
        }
    }

    private static String digestAndName(Path document) {
        try {
            return Hashing.sha256().hashBytes(Files.readAllBytes(document)) + "  "
                    + KEPT.relativize(document).toString().replace('\\', '/');
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
