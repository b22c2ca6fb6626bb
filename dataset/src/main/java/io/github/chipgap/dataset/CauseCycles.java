// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.model.Caused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims that are, by way of their causes, causes of themselves. */
abstract class CauseCycles {
    private final Map<String, Caused> claims = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    /** The ids from the claim that a walk began at to the one that it has reached. */
    private final List<String> path = new ArrayList<>();
    /** Of each id on the path those of its causes that the walk has not taken yet. */
    private final List<Iterator<String>> causes = new ArrayList<>();

    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Is told of a cycle.
     *
     * @param ids in a list that changes when this returns: hostile documents have cycles whose lengths add up to the square
     *     of their claims
     */
    abstract void found(List<String> ids);

    void add(Caused claim) {
        if (!claim.causedBy().isEmpty()) {
            claims.put(claim.id(), claim);
        }
    }

    /** Finds a cycle for each way back to a claim that a walk from cause to cause finds. */
    void find() {
        for (String id : claims.keySet()) {
            walkFrom(id);
        }
    }

    /** Goes down without recursion, which a long chain of a hostile document would bring to overflow. */
    private void walkFrom(String id) {
        enter(id);
        while (!path.isEmpty()) {
            int end = path.size() - 1;
            if (causes.get(end).hasNext()) {
                String cause = causes.get(end).next();
                Integer place = places.get(cause);
                if (place == null) {
                    enter(cause);
                } else {
                    found(path.subList(place, path.size()));
                }
            } else {
                causes.remove(end);
                String last = path.remove(end);
                places.remove(last);
                done.add(last);
            }
        }
    }

    private void enter(String id) {
        Caused claim = claims.get(id);
        if (claim != null && !done.contains(id)) {
            places.put(id, path.size());
            path.add(id);
            causes.add(claim.causedBy().iterator());
        }
    }
}
