// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.record.ModelRecord;
import java.util.Objects;

/**
 * Two different records with the same id, found when two datasets were combined.
 *
 * @param id the id
 * @param kept the record of the receiver of {@link Dataset#combinedWith}, which is in the result
 * @param dropped the record of the other dataset, which is not in the result
 */
public record Conflict(String id, ModelRecord kept, ModelRecord dropped) implements ModelValue {
    /** Creates a conflict. */
    public Conflict {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kept);
        Objects.requireNonNull(dropped);
    }

    /** Returns the conflict in one line. */
    @Override
    public String toString() {
        boolean isOneType = kept.recordType().equals(dropped.recordType());
        String different = isOneType && !kept.equals(dropped)
                ? " (different: " + new DatasetChanges.RecordChange(dropped, kept).fieldNames() + ")"
                : "";
        return id + ": kept " + kept + ", dropped " + dropped + different;
    }
}
