// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims that are, by way of their causes, causes of themselves. */
abstract class CauseCycles {
    private static final int NOWHERE = -1;

    private final Map<String, Claim> claims = new HashMap<>();
    private final List<Claim> inOrder = new ArrayList<>();
    /** The claims from the one that a walk began at to the one that it has reached, and their ids. */
    private final List<Claim> path = new ArrayList<>();

    private final List<String> ids = new ArrayList<>();

    /** A claim. */
    private static final class Claim {
        final String id;
        final List<?> causes;
        final RecordPlace where;
        /** How many of the causes the walk has taken. */
        int taken;
        /** Where the claim is on the path. */
        int place = NOWHERE;

        boolean isDone;

        Claim(String id, List<?> causes, RecordPlace where) {
            this.id = id;
            this.causes = causes;
            this.where = where;
        }
    }

    /**
     * Is told of a cycle.
     *
     * @param ids in a list that changes when this returns: hostile documents have cycles whose lengths add up to the square
     *     of their claims
     * @param first where the first of the claims is
     */
    abstract void found(List<String> ids, RecordPlace first);

    /** Adds a claim with the ids of its causes. */
    void add(String id, List<?> causes, RecordPlace place) {
        Claim claim = new Claim(id, causes, place);
        claims.put(id, claim);
        inOrder.add(claim);
    }

    /** Finds a cycle for each way back to a claim that a walk from cause to cause finds. */
    void find() {
        for (Claim claim : inOrder) {
            if (!claim.isDone) {
                walkFrom(claim);
            }
        }
    }

    /** Goes down without recursion, which a long chain of a hostile document would bring to overflow. */
    private void walkFrom(Claim start) {
        enter(start);
        while (!path.isEmpty()) {
            Claim last = path.get(path.size() - 1);
            if (last.taken == last.causes.size()) {
                leave(last);
                continue;
            }
            Claim cause = claims.get((String) last.causes.get(last.taken++));
            if (cause == null || cause.isDone) {
                continue; // which leads nowhere else
            }
            if (cause.place == NOWHERE) {
                enter(cause);
            } else {
                found(ids.subList(cause.place, ids.size()), cause.where);
            }
        }
    }

    private void enter(Claim claim) {
        claim.place = path.size();
        path.add(claim);
        ids.add(claim.id);
    }

    private void leave(Claim claim) {
        claim.place = NOWHERE;
        claim.isDone = true;
        path.remove(path.size() - 1);
        ids.remove(ids.size() - 1);
    }
}
