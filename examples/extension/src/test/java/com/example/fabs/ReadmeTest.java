// SPDX-License-Identifier: Apache-2.0
package com.example.fabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern CODE = Pattern.compile("```(java|json|xml)\n(.*?)```", Pattern.DOTALL);

    @Test
    void whatItShowsIsTheCodeOfThisProject() throws IOException {
        String sources = files().map(ReadmeTest::read).map(ReadmeTest::words).collect(Collectors.joining("\n"));
        List<String> snippets = CODE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(2))
                .flatMap(block -> Stream.of(block.split("\\.\\.\\.")))
                .map(ReadmeTest::words)
                .toList();
        assertThat(snippets).hasSizeGreaterThan(5).allSatisfy(snippet -> assertThat(sources).contains(snippet));
    }

    @Test
    void theFilesThatItNamesAreThere() throws IOException {
        List<MatchResult> links = Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link.group(1))).exists());
    }

    private static Stream<Path> files() throws IOException {
        return Stream.concat(Files.walk(Path.of("src")), Stream.of(Path.of("pom.xml")))
                .filter(Files::isRegularFile);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where lines break does not matter. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
