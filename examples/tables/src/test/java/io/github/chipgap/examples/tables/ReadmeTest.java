// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first mapping of the README, with its base, does what the README says. */
class ReadmeTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Returns the block after the first mention of a file. */
    private static String block(String file) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int named = readme.indexOf("`" + file + "`");
        int start = readme.indexOf('\n', readme.indexOf("```", named)) + 1;
        assertThat(named).as(file).isNotNegative();
        return readme.substring(start, readme.indexOf("```", start));
    }

    private int run(String table, String mapping) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        Files.writeString(folder.resolve("mapping.json"), mapping);
        Files.writeString(folder.resolve("base.json"), block("base.json"));
        String[] args = {"import", path("table.csv"), path("mapping.json"), "--into", path("base.json")};
        return TablesExample.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void theFirstMappingWorks() throws IOException {
        assertThat(run(block("table.csv"), block("mapping.json")))
                .as(err.toString())
                .isZero();
        Dataset data =
                DatasetReader.standard().extending(ReferenceData.article()).read(out.toString(), "out");
        assertThat(data.get(Chip.class, "nvidia-x-1").released().map(Object::toString))
                .hasValue("2025-03-31");
        Measurement power = data.get(Measurement.class, "nvidia-x-1-power");
        assertThat(power.value()).hasToString("700");
        assertThat(power.standing()).hasToString("reported");
        Measurement bandwidth = data.get(Measurement.class, "nvidia-x-1-memory-bandwidth");
        assertThat(bandwidth.value()).hasToString("3350");
        assertThat(bandwidth.standing()).hasToString("estimated");
    }

    @Test
    void aMessageNamesRowNameColumnAndFactor() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("\ntable.csv, row 2") + 1;
        String message = readme.substring(start, readme.indexOf('\n', start));
        String mapping = block("mapping.json")
                .replaceAll("(?s)\"pattern\": .*\"standings\": \\{[^}]*\\}", "\"factor\": 1E-9")
                .replace("{Vendor} {Chip}", "{Chip}");
        String table = block("table.csv").replace("X-1", "NVIDIA H200").replace("3.35 TB/s (estimate)", "48e12");
        assertThat(run(table, mapping)).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo(message);
    }
}
