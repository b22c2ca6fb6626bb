// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.ModelRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims that are, by way of their causes, causes of themselves. */
final class CauseCycles {
    private final Map<String, Caused> claims = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<ImmutableList<ModelRecord>> cycles = new ArrayList<>();

    private CauseCycles() {}

    /** A cycle for each way back to a claim that a walk from cause to cause finds, the claim first. */
    static List<ImmutableList<ModelRecord>> in(List<ModelRecord> records) {
        CauseCycles search = new CauseCycles();
        for (ModelRecord record : records) {
            if (record instanceof Caused caused && !caused.causedBy().isEmpty()) {
                search.claims.put(caused.id(), caused);
            }
        }
        for (ModelRecord record : records) {
            if (search.claims.containsKey(record.id())) {
                search.walkFrom(record.id());
            }
        }
        return search.cycles;
    }

    /** Goes down without recursion, which a long chain of a hostile document would bring to overflow. */
    private void walkFrom(String id) {
        Map<String, Iterator<String>> path = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        enter(id, path, ids);
        while (!ids.isEmpty()) {
            String last = ids.get(ids.size() - 1);
            Iterator<String> causes = path.get(last);
            if (causes == null || !causes.hasNext()) {
                ids.remove(ids.size() - 1);
                path.remove(last);
                done.add(last);
            } else {
                String cause = causes.next();
                if (path.containsKey(cause)) {
                    addCycle(ids.subList(ids.indexOf(cause), ids.size()));
                } else {
                    enter(cause, path, ids);
                }
            }
        }
    }

    private void enter(String id, Map<String, Iterator<String>> path, List<String> ids) {
        Caused claim = claims.get(id);
        if (claim != null && !done.contains(id)) {
            path.put(id, claim.causedBy().iterator());
            ids.add(id);
        }
    }

    private void addCycle(List<String> ids) {
        ImmutableList.Builder<ModelRecord> cycle = ImmutableList.builder();
        for (String id : ids) {
            Caused claim = claims.get(id);
            if (claim != null) {
                cycle.add(claim);
            }
        }
        cycles.add(cycle.build());
    }
}
