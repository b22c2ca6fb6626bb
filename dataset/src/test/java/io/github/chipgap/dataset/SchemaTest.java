// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.model.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void theSchemaInTheJarIsThatOfTheDescriptions() throws IOException {
        String generated = DatasetReader.standard().schema(DatasetReader.SCHEMA_ID);

        try (InputStream shipped = DatasetReader.class.getResourceAsStream(DatasetReader.SCHEMA_RESOURCE)) {
            assertThat(new String(shipped.readAllBytes(), UTF_8)).isEqualTo(generated);
        }
    }

    @Test
    void definesEveryTypeOnce() {
        String schema = DatasetReader.standard().schema(DatasetReader.SCHEMA_ID);

        List<String> definitions = schema.substring(schema.indexOf("\"$defs\""))
                .lines()
                .filter(line -> line.matches(" {4}\"[A-Za-z]+\": \\{"))
                .toList();
        assertThat(definitions)
                .doesNotHaveDuplicates()
                .contains("    \"Citation\": {", "    \"Criterion\": {", "    \"TradeControl\": {");
    }

    @Test
    void aReaderThatKnowsMoreHasASchemaThatSaysMore() {
        String extended = DatasetReader.standard().with(new Standing("leaked")).schema("https://example.org/mine.json");

        assertThat(extended)
                .contains("\"$id\": \"https://example.org/mine.json\"")
                .contains("\"leaked\"");
    }
}
