// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.model.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataChangelogTest {
    @Test
    void theNewestEntryOfADocumentIsItsVersion() throws IOException {
        List<String> entries;
        try (InputStream in = ReferenceData.class.getResourceAsStream("CHANGELOG.md")) {
            assertThat(in).as("the changelog in the jar").isNotNull();
            entries = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("## "))
                    .map(line -> line.substring("## ".length()))
                    .toList();
        }
        Dataset data = ReferenceData.load();
        assertThat(entries.stream()
                        .filter(entry -> entry.startsWith(data.id() + " "))
                        .findFirst())
                .contains(data.id() + " " + data.version());
    }
}
