// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import java.util.Optional;

/**
 * The records named by a mapping or by the cells of a table.
 *
 * @param known the metrics, sources, firms and subjects that exist
 */
record NamedRecords(Dataset known) {
    /**
     * Returns the record with an id; empty if a cell has an unknown id, which is then refused.
     *
     * @throws io.github.chipgap.data.NoSuchRecordException if the mapping itself has an unknown id
     */
    <T extends ModelRecord> Optional<T> find(Row row, Words words, Class<T> type, String id) {
        if (!words.values().isEmpty() || words.whole().columns().isEmpty()) {
            return Optional.of(known.get(type, id));
        }
        Optional<T> found = known.find(type, id);
        if (found.isEmpty()) {
            row.refuse(words.whole().columns().get(0), Kind.reference(type).expected(), id);
        }
        return found;
    }
}
