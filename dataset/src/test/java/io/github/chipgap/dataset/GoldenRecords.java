// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.RecordType;
import java.util.stream.Collectors;

/** A record of every type with every field that it can have: a golden file for each type, and the document of all. */
final class GoldenRecords {
    private static final String HEAD = """
            {
              "format": 1,
              "id": "golden",
              "version": "1.0.0",
              "title": "A record of every type",
            """;

    private GoldenRecords() {}

    static Dataset dataset() {
        return Documents.readerOfMoreWords().read(document(), "golden.json");
    }

    static String document() {
        return StandardTypes.all().stream().map(GoldenRecords::array).collect(Collectors.joining(",\n", HEAD, "\n}\n"));
    }

    private static String array(RecordType<?> type) {
        String records = Resources.text("golden/" + type.name() + ".json");
        return "  \"" + type.name() + "\": [\n" + records.indent(4) + "  ]";
    }
}
