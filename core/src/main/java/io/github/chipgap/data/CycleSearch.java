// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A search for cycles in one relation between records, such as "is caused by".
 *
 * <p>The search is depth-first and without recursion, because a chain can contain all records of a document.
 */
final class CycleSearch {
    private static final int MOST_IDS_SHOWN = 20;

    private final Map<String, ImmutableList<String>> targets = new LinkedHashMap<>();

    // Empty between searches:
    private final List<String> path = new ArrayList<>();
    private final Map<String, Integer> placeOnPath = new HashMap<>();
    private final Deque<Iterator<String>> open = new ArrayDeque<>();

    /**
     * A cycle.
     *
     * @param ids the ids of its records, the first one again at the end; of a long cycle, the first 20
     * @param isWhole whether the list has all ids
     */
    record Cycle(ImmutableList<String> ids, boolean isWhole) {
        private static Cycle of(List<String> path) {
            boolean isWhole = path.size() < MOST_IDS_SHOWN;
            Iterable<String> ids = Iterables.concat(path, List.of(path.get(0)));
            return new Cycle(ImmutableList.copyOf(Iterables.limit(ids, MOST_IDS_SHOWN)), isWhole);
        }

        String shown() {
            return String.join(" <- ", ids) + (isWhole ? "" : " <- …");
        }
    }

    void add(String id, ImmutableList<String> related) {
        if (!related.isEmpty()) {
            targets.put(id, related);
        }
    }

    /** Returns a cycle for each relation that closes one. */
    List<Cycle> find() {
        List<Cycle> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String id : targets.keySet()) {
            searchFrom(id, done, cycles);
        }
        return cycles;
    }

    private void searchFrom(String start, Set<String> done, List<Cycle> cycles) {
        open.push(List.of(start).iterator());
        while (!open.isEmpty()) {
            if (open.peek().hasNext()) {
                String id = open.peek().next();
                Integer place = placeOnPath.get(id);
                if (place != null) {
                    cycles.add(Cycle.of(path.subList(place, path.size())));
                } else if (targets.containsKey(id) && !done.contains(id)) {
                    placeOnPath.put(id, path.size());
                    path.add(id);
                    open.push(targets.get(id).iterator());
                }
            } else {
                open.pop();
                if (!path.isEmpty()) {
                    String last = path.remove(path.size() - 1);
                    placeOnPath.remove(last);
                    done.add(last);
                }
            }
        }
    }
}
