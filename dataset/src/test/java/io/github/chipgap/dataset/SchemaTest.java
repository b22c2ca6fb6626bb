// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaTest {
    @Test
    void theSchemaInTheJarIsThatOfTheDescriptions() {
        String generated = DatasetReader.standard().schema(DatasetReader.SCHEMA_ID);

        assertThat(Resources.text(DatasetReader.SCHEMA_RESOURCE)).isEqualTo(generated);
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
                .contains("Alternative", "Citation", "Criterion", "EquipmentMaker", "Milestone", "TradeControl");
    }
}
