// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chipgap.dataset.DatasetReader;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a tree, checks it against the JSON Schema, and makes Java records of it. */
final class SchemaAndRecords implements Reading {
    private final JsonMapper json = JsonMapper.shared();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DatasetReader.class.getResourceAsStream(DatasetReader.SCHEMA_RESOURCE));

    @Override
    public Object read(InputStream document) {
        JsonNode tree = json.readTree(document);
        List<Error> errors = schema.validate(tree);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
        return json.treeToValue(tree, PlainDocument.class);
    }
}
