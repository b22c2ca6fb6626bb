// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Writes the rejected rows as a table of the same columns and one more, which can be corrected and imported again. */
final class RejectedRows {
    /** The column of the reasons, which every import ignores. */
    static final String REASONS = "rejected because";

    private RejectedRows() {}

    static void write(Path file, Mapping mapping, TableImport.Result result) throws IOException {
        CSVFormat format = mapping.table().format();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(file), TableText.encoding(mapping).orElse(UTF_8)))) {
            int reasons = result.header().indexOf(REASONS);
            format.printRecord(out, with(result.header(), reasons, REASONS));
            for (TableImport.Rejected row : result.rejected()) {
                String why = row.reasons().stream().map(CellViolation::toString).collect(Collectors.joining("; "));
                format.printRecord(out, with(row.cells(), reasons, why));
            }
        }
    }

    /** Returns the cells, less the one of earlier reasons, and the last cell. */
    private static Object[] with(List<String> cells, int reasons, String last) {
        List<String> all = new ArrayList<>(cells);
        if (reasons >= 0 && reasons < all.size()) {
            all.remove(reasons);
        }
        all.add(last);
        return all.toArray();
    }
}
