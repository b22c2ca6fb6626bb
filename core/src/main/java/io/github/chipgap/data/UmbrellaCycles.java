// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import io.github.chipgap.model.Investment;
import io.github.chipgap.record.ModelRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Investments that are parts of themselves by way of what they are part of. */
final class UmbrellaCycles {
    private UmbrellaCycles() {}

    /** The ids of those that some of the records lead to. */
    static Set<String> ids(List<ModelRecord> some, RecordIndex recordsById) {
        Set<String> inCycles = new HashSet<>();
        Set<String> seen = new HashSet<>(); // no way is gone twice
        for (ModelRecord record : some) {
            if (record instanceof Investment investment && investment.partOf().isPresent()) {
                inCycles.addAll(cycleFrom(investment, recordsById, seen));
            }
        }
        return inCycles;
    }

    private static List<String> cycleFrom(Investment start, RecordIndex recordsById, Set<String> seen) {
        List<String> path = new ArrayList<>();
        String id = start.id();
        while (recordsById.get(id) instanceof Investment investment && seen.add(id)) {
            path.add(id);
            id = investment.partOf().orElse("");
        }
        int first = path.indexOf(id);
        return first < 0 ? List.of() : path.subList(first, path.size());
    }
}
