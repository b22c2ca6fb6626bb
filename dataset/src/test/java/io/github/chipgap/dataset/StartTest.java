// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fresh Java loads until it has the article: the dearest of it can come back by one line that looks harmless. */
class StartTest {
    private static final List<Class<?>> LIBRARIES =
            List.of(StartTest.class, DatasetReader.class, Dataset.class, ImmutableList.class);

    /** The program that is started. */
    static final class Load {
        public static void main(String[] arguments) {
            System.out.println(ReferenceData.load());
        }
    }

    @Test
    void noLambdaOfOursIsLinked() throws Exception {
        assertThat(classesLoaded())
                .contains("io.github.chipgap.dataset.RecordReading")
                .filteredOn(name -> name.startsWith("io.github.chipgap") && name.contains("/0x"))
                .isEmpty();
    }

    @Test
    void neitherStreamsNorTheTableOfCurrenciesAreNeeded() throws Exception {
        assertThat(classesLoaded()).doesNotContain("java.util.stream.ReferencePipeline", "java.util.Currency");
    }

    private static List<String> classesLoaded() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-Xlog:class+load:stdout:none", "-cp", path(), Load.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .map(line -> line.substring(0, Math.max(line.indexOf(' '), 0)))
                .toList();
    }

    private static String path() throws Exception {
        List<String> path = new ArrayList<>();
        for (Class<?> type : LIBRARIES) {
            path.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        // Resources may be beside the classes, in a folder of their own.
        path.add(Path.of(DatasetReader.class
                        .getResource(DatasetReader.SCHEMA_RESOURCE)
                        .toURI()
                        .resolve("../../../../"))
                .toString());
        return String.join(File.pathSeparator, path);
    }
}
