// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java of the README, and compares their output with the README. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    @Test
    void theFirstSnippetPrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
        String readme = Files.readString(README);
        String snippet = block(readme, "```java\n", 0);
        String printed = block(readme, "It prints\n\n```\n", readme.indexOf(snippet));

        assertThat(UserProgram.outputOf(snippet, folder)).isEqualTo(printed);
        assertThat(snippet.lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theCommandsAreOnTheFirstScreen() throws IOException {
        List<String> firstScreen = Files.readAllLines(README).subList(0, 25);

        assertThat(firstScreen).anyMatch(line -> line.startsWith("mvn -q -Prun "));
        assertThat(firstScreen).anyMatch(line -> line.startsWith("mvn -q verify "));
    }

    @Test
    void everyFileThatItLinksToIsThere() throws IOException {
        Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(Files.readString(README));

        assertThat(links.results())
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(README.resolveSibling(link.group(1))).exists());
    }

    private static String block(String text, String opening, int from) {
        int start = text.indexOf(opening, from);
        assertThat(start).as("%s in the README", opening).isNotNegative();
        int begin = start + opening.length();
        return text.substring(begin, text.indexOf("```", begin));
    }
}
