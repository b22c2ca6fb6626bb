// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The Java of a text for users: run from its source, in a Java of its own, with the library on the class path. */
final class UserProgram {
    private static final String IMPORTS = """
            import io.github.chipgap.analysis.*;
            import io.github.chipgap.dataset.*;
            import io.github.chipgap.estimate.*;
            import io.github.chipgap.data.*;
            import io.github.chipgap.model.*;
            import io.github.chipgap.record.*;
            """;

    private UserProgram() {}

    /** What the statements and imports that a text shows print, run with a folder as the working directory. */
    static String outputOf(String statements, Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("Snippet.java");
        Files.writeString(
                source,
                IMPORTS + linesOf(statements, true)
                        + "public class Snippet {\n    public static void main(String[] args) throws Exception {\n"
                        + linesOf(statements, false) + "}}");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String libraries =
                System.getProperty("jdk.module.path") + File.pathSeparator + System.getProperty("java.class.path");
        Process process = new ProcessBuilder(java, "-Dfile.encoding=UTF-8", "-classpath", libraries, source.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String linesOf(String text, boolean imports) {
        return text.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
