// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as an analyst would, with a Java and nothing else. */
class RunnableJarIT {
    private static final Path JAR = Path.of(System.getProperty("chipgap.jar"));

    @Test
    void printsTheOverview() throws Exception {
        assertThat(run(0)).isEqualTo(Overview.of(Setting.standard()));
    }

    @Test
    void writesATable() throws Exception {
        assertThat(run(0, "--section", "gap", "--format", "csv")).startsWith("question,topic,subject,answer,low,");
    }

    @Test
    void drawsTheReport(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("report.html");
        run(0, "--report", page.toString());

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void refusesAWrongArgumentInALine() throws Exception {
        assertThat(run(2, "--section", "foo").lines()).hasSize(1);
    }

    @Test
    void hasTheLicencesAndNoModule() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("META-INF/LICENSE", "META-INF/NOTICE")
                    .doesNotContain("module-info.class");
        }
    }

    private static String run(int status, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(status);
        return output;
    }
}
