// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DataChangelogTest {
    @Test
    void theNewestEntryOfADocumentIsItsVersion() throws IOException, URISyntaxException {
        List<String> entries = Resources.text("CHANGELOG.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length()))
                .toList();
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(document -> {
            String id = document.get("id").stringValue();
            assertThat(entries.stream()
                            .filter(entry -> entry.startsWith(id + " "))
                            .findFirst())
                    .contains(id + " " + document.get("version").stringValue());
        });
    }

    private static List<JsonNode> documents() throws IOException, URISyntaxException {
        URI schema = Objects.requireNonNull(ReferenceData.class.getResource(DatasetReader.SCHEMA_RESOURCE))
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(schema).getParent())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> ExactJson.MAPPER.readTree(file.toFile()))
                    .filter(document -> document.has("format"))
                    .toList();
        }
    }
}
