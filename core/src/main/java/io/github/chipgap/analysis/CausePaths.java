// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Traverser;
import io.github.chipgap.model.Claim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lists the paths from a claim to its causes.
 *
 * <p>The number of paths can be exponential in the number of claims, so a search ends with an exception after a number
 * of steps that no dataset written by people reaches. It does not recurse, because a chain can be as long as a dataset.
 */
final class CausePaths {
    private static final int MOST_STEPS = 100_000;

    private final Bottlenecks bottlenecks;

    CausePaths(Bottlenecks bottlenecks) {
        this.bottlenecks = bottlenecks;
    }

    /** Returns all paths from a claim to a claim without a cause. */
    ImmutableList<Bottlenecks.Chain> down(Claim claim) {
        return paths(claim, end -> bottlenecks.causesOf(end).isEmpty(), next -> true);
    }

    /** Returns all paths from a claim to another. */
    ImmutableList<Bottlenecks.Chain> between(Claim from, Claim to) {
        ImmutableSet<Claim> leading = leadingTo(to, from);
        return leading.contains(from) ? paths(from, to::equals, leading::contains) : ImmutableList.of();
    }

    /** Returns the claims reached from one claim and leading to another, which is one of them. */
    private ImmutableSet<Claim> leadingTo(Claim to, Claim from) {
        ImmutableListMultimap.Builder<Claim, Claim> effects = ImmutableListMultimap.builder();
        for (Claim claim : Traverser.forGraph(bottlenecks::causesOf).breadthFirst(from)) {
            bottlenecks.causesOf(claim).forEach(cause -> effects.put(cause, claim));
        }
        return ImmutableSet.copyOf(Traverser.forGraph(effects.build()::get).breadthFirst(to));
    }

    private ImmutableList<Bottlenecks.Chain> paths(Claim start, Predicate<Claim> isEnd, Predicate<Claim> isOnTheWay) {
        ImmutableList.Builder<Bottlenecks.Chain> found = ImmutableList.builder();
        List<Claim> path = new ArrayList<>();
        Deque<Iterator<Claim>> open = new ArrayDeque<>();
        open.push(List.of(start).iterator());
        int steps = 0;
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                if (!path.isEmpty()) {
                    path.remove(path.size() - 1);
                }
                continue;
            }
            Claim claim = open.peek().next();
            if (!isOnTheWay.test(claim)) {
                continue;
            }
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException(
                        "more than " + MOST_STEPS + " steps behind " + start.id() + ", at " + claim.id());
            }
            path.add(claim);
            boolean ends = isEnd.test(claim);
            if (ends) {
                found.add(new Bottlenecks.Chain(ImmutableList.copyOf(path)));
            }
            open.push((ends ? ImmutableList.<Claim>of() : bottlenecks.causesOf(claim)).iterator());
        }
        return found.build();
    }
}
