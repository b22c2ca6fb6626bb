// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that everything public or protected has a comment. The build of the Javadoc checks the comments themselves, but
 * its check for missing comments also requires a tag for each parameter.
 */
class DocumentationTest {
    @Test
    void everythingPublicSaysWhatItIs(@TempDir Path folder) throws IOException {
        assertThat(warnings(folder, List.of(Path.of("../core/src/main/java"), Path.of("src/main/java"))))
                .filteredOn(line -> line.contains("warning: no comment"))
                .isEmpty();
    }

    /** Otherwise the test above would hold of a compiler that says it in other words. */
    @Test
    void whatSaysNothingIsFound(@TempDir Path folder) throws IOException {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve("Silent.java"), "public class Silent { public int silent() { return 0; } }");

        assertThat(warnings(folder, List.of(sources)))
                .filteredOn(line -> line.contains("warning: no comment"))
                .hasSize(2);
    }

    private static List<String> warnings(Path folder, List<Path> sources) throws IOException {
        Stream<String> options = Stream.of(
                "-proc:none",
                "-Xdoclint:missing/protected",
                "-Xmaxwarns",
                "100000",
                "-classpath",
                System.getProperty("jdk.module.path") + File.pathSeparator + System.getProperty("java.class.path"),
                "-d",
                folder.toString());
        Stream.Builder<String> files = Stream.builder();
        for (Path root : sources) {
            try (Stream<Path> below = Files.walk(root)) {
                below.filter(file -> file.toString().endsWith(".java") && !file.endsWith("module-info.java"))
                        .forEach(file -> files.add(file.toString()));
            }
        }
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int status = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(out, out, Stream.concat(options, files.build()).toArray(String[]::new));
        assertThat(status).as(said.toString()).isZero();
        return said.toString().lines().toList();
    }
}
