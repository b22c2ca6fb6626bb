// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java of the README, and holds what it prints against what the README says that it prints. */
class ReadmeTest {
    private static final Path README = Path.of("..", "..", "README.md");
    private static final String IMPORTS = """
            import io.github.chipgap.analysis.*;
            import io.github.chipgap.dataset.*;
            import io.github.chipgap.estimate.*;
            import io.github.chipgap.model.*;
            """;

    @Test
    void theFirstSnippetPrintsWhatTheReadmeSays(@TempDir Path folder) throws Exception {
        String readme = Files.readString(README);
        String snippet = block(readme, "```java\n", 0);
        String printed = block(readme, "which prints\n\n```\n", readme.indexOf(snippet));

        assertThat(outputOf(snippet, folder)).isEqualTo(printed);
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

    /** Runs a snippet as a user's program: from its source, in a Java of its own, with the library on the class path. */
    private static String outputOf(String body, Path folder) throws Exception {
        Path source = folder.resolve("Snippet.java");
        Files.writeString(
                source,
                IMPORTS + "public class Snippet {\n    public static void main(String[] args) {\n" + body + "}}");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String libraries =
                System.getProperty("jdk.module.path") + File.pathSeparator + System.getProperty("java.class.path");
        Process process = new ProcessBuilder(java, "-classpath", libraries, source.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
