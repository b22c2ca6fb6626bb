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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the cycles in a relation between records, such as "is caused by". */
final class CycleSearch {
    /** The greatest number of ids in a result. A message is cut before that many. */
    private static final int MOST_IDS = 20;

    private CycleSearch() {}

    /**
     * Returns a cycle for each related id that closes one: the ids of its records, the first one again at the end. A
     * long cycle is cut.
     *
     * <p>The search is depth-first and without recursion, because a chain can contain all records of a document.
     */
    static List<ImmutableList<String>> find(Map<String, ImmutableList<String>> related) {
        List<ImmutableList<String>> cycles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> path = new ArrayList<>();
        Map<String, Integer> placeOnPath = new HashMap<>();
        Deque<Iterator<String>> open = new ArrayDeque<>();
        open.push(related.keySet().iterator());
        while (!open.isEmpty()) {
            if (open.peek().hasNext()) {
                String id = open.peek().next();
                Integer place = placeOnPath.get(id);
                if (place != null) {
                    Iterable<String> cycle = Iterables.concat(path.subList(place, path.size()), List.of(id));
                    cycles.add(ImmutableList.copyOf(Iterables.limit(cycle, MOST_IDS)));
                } else if (related.containsKey(id) && seen.add(id)) {
                    placeOnPath.put(id, path.size());
                    path.add(id);
                    open.push(related.get(id).iterator());
                }
            } else {
                open.pop();
                if (!path.isEmpty()) {
                    placeOnPath.remove(path.remove(path.size() - 1));
                }
            }
        }
        return cycles;
    }
}
