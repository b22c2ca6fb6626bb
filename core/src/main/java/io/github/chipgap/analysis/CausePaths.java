// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Traverser;
import io.github.chipgap.model.Claim;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks from claims to their causes.
 *
 * <p>The number of paths can be exponential in the number of claims, so that a search gives up, loudly, after a number of
 * steps that no dataset written by people comes near.
 */
final class CausePaths {
    private static final int MOST_STEPS = 100_000;

    private final Bottlenecks bottlenecks;
    private final ImmutableList.Builder<CauseChain> found = ImmutableList.builder();
    private int steps;

    CausePaths(Bottlenecks bottlenecks) {
        this.bottlenecks = bottlenecks;
    }

    private Iterable<Claim> reachableFrom(Claim claim) {
        return Traverser.forGraph(bottlenecks::causesOf).breadthFirst(claim);
    }

    /** All ways down from a claim, to a claim without a cause or back to one that was met on the way. */
    ImmutableList<CauseChain> down(Claim claim) {
        Map<String, Claim> chain = new LinkedHashMap<>();
        chain.put(claim.id(), claim);
        follow(claim, chain, end -> false, next -> true, /* keepsDeadEnds= */ true);
        return found.build();
    }

    /** All ways from a claim to another. */
    ImmutableList<CauseChain> between(Claim from, Claim to) {
        Set<String> leading = new HashSet<>();
        for (Claim claim : reachableFrom(from)) {
            if (ImmutableSet.copyOf(reachableFrom(claim)).contains(to)) {
                leading.add(claim.id());
            }
        }
        if (leading.contains(from.id())) {
            Map<String, Claim> chain = new LinkedHashMap<>();
            chain.put(from.id(), from);
            follow(
                    from,
                    chain,
                    end -> end.id().equals(to.id()),
                    next -> leading.contains(next.id()),
                    /* keepsDeadEnds= */ false);
        }
        return found.build();
    }

    private void follow(
            Claim last,
            Map<String, Claim> chain,
            Predicate<Claim> isGoal,
            Predicate<Claim> isOnTheWay,
            boolean keepsDeadEnds) {
        if (++steps > MOST_STEPS) {
            throw new TooManyPathsException("more than " + MOST_STEPS + " steps behind "
                    + chain.keySet().iterator().next() + ", at " + last.id());
        }
        ImmutableList<Claim> causes = bottlenecks.causesOf(last);
        if (isGoal.test(last) || (keepsDeadEnds && causes.isEmpty())) {
            found.add(new CauseChain(ImmutableList.copyOf(chain.values()), false));
            return;
        }
        for (Claim cause : causes) {
            if (chain.containsKey(cause.id())) {
                if (keepsDeadEnds) {
                    found.add(new CauseChain(ImmutableList.copyOf(chain.values()), true));
                }
            } else if (isOnTheWay.test(cause)) {
                chain.put(cause.id(), cause);
                follow(cause, chain, isGoal, isOnTheWay, keepsDeadEnds);
                chain.remove(cause.id());
            }
        }
    }

    /** A shortest cycle through the first claim of every set of claims that all lead to each other. */
    ImmutableList<CauseChain> cycles(ImmutableList<Claim> claims) {
        Set<String> knotted = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (!knotted.contains(claim.id())) {
                shortestCycle(claim).ifPresent(cycle -> {
                    found.add(cycle);
                    for (Claim other : reachableFrom(claim)) {
                        if (ImmutableSet.copyOf(reachableFrom(other)).contains(claim)) {
                            knotted.add(other.id());
                        }
                    }
                });
            }
        }
        return found.build();
    }

    /** Breadth first, so that the first way back is a shortest one. */
    private Optional<CauseChain> shortestCycle(Claim start) {
        Map<String, Claim> reachedFrom = new LinkedHashMap<>();
        Deque<Claim> queue = new ArrayDeque<>();
        queue.add(start);
        while (!queue.isEmpty()) {
            Claim claim = queue.remove();
            for (Claim cause : bottlenecks.causesOf(claim)) {
                if (cause.id().equals(start.id())) {
                    return Optional.of(new CauseChain(wayTo(claim, start, reachedFrom), true));
                }
                if (reachedFrom.putIfAbsent(cause.id(), claim) == null) {
                    queue.add(cause);
                }
            }
        }
        return Optional.empty();
    }

    private static ImmutableList<Claim> wayTo(Claim last, Claim start, Map<String, Claim> reachedFrom) {
        Deque<Claim> way = new ArrayDeque<>();
        Claim claim = last;
        way.addFirst(claim);
        while (!claim.id().equals(start.id())) {
            claim = reachedFrom.getOrDefault(claim.id(), start);
            way.addFirst(claim);
        }
        return ImmutableList.copyOf(way);
    }
}
