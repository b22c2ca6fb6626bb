// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.model.Standing;
import java.io.IOException;
import java.io.InputStream;
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
    void theSchemaHasNoKeyTwice() {
        // The mapper refuses an object that has.
        assertThat(ExactJson.MAPPER
                        .readTree(DatasetReader.standard()
                                .with(EquipmentMaker.TYPE)
                                .schema(DatasetReader.SCHEMA_ID))
                        .get("$defs")
                        .propertyNames())
                .contains("Citation", "Milestone", "Criterion", "EquipmentMaker");
    }

    @Test
    void aReaderThatKnowsMoreHasASchemaThatSaysMore() {
        String extended = DatasetReader.standard().with(new Standing("leaked")).schema("https://example.org/mine.json");

        assertThat(extended)
                .contains("\"$id\": \"https://example.org/mine.json\"")
                .contains("\"leaked\"");
    }
}
