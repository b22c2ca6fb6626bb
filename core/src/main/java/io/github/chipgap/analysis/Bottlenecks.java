// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Traverser;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Party;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The constraints on parties and the causes of these constraints, according to a dataset.
 *
 * <p>A constraint on a cohort applies to each of its members. Results are in the order of the ids.
 *
 * <pre>{@code
 * Bottlenecks.of(data).rootCausesFor("tencent");   // intellectual-property, lithography-access, talent-pool
 * }</pre>
 */
public final class Bottlenecks {
    /** Chains can be exponential in number, but no dataset written by people needs so many steps. */
    private static final int MOST_STEPS = 100_000;

    private final Dataset data;

    private Bottlenecks(Dataset data) {
        this.data = data;
    }

    /** Returns the bottlenecks of a dataset. */
    public static Bottlenecks of(Dataset data) {
        return new Bottlenecks(data);
    }

    /**
     * Returns the constraints on a party and on its cohorts, directly or indirectly.
     *
     * @throws NoSuchRecordException if the dataset has no such party
     */
    public ImmutableList<Constraint> constraintsOn(String partyId) {
        String party = data.get(Party.class, partyId).id();
        Traverser<String> memberships = Traverser.forGraph(
                id -> data.cohortsOf(id).stream().map(Cohort::id).toList());
        ImmutableSet<String> selfAndCohorts = ImmutableSet.copyOf(memberships.breadthFirst(party));
        return data.all(Constraint.class).stream()
                .filter(constraint -> constraint.limits().stream().anyMatch(selfAndCohorts::contains))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the chains of causes of a constraint, one for each path to a claim without a cause.
     *
     * @throws NoSuchRecordException if the dataset has no such constraint
     * @throws IllegalStateException if the paths have more than 100,000 steps
     */
    public ImmutableList<Chain> chainsBehind(String constraintId) {
        ImmutableList.Builder<Chain> found = ImmutableList.builder();
        Deque<Claim> path = new ArrayDeque<>();
        // No recursion, because a chain can be as long as a dataset.
        Deque<Iterator<Claim>> open = new ArrayDeque<>();
        open.push(List.<Claim>of(data.get(Constraint.class, constraintId)).iterator());
        int steps = 0;
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                path.pollLast();
                continue;
            }
            Claim claim = open.peek().next();
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException(
                        "more than " + MOST_STEPS + " steps behind " + constraintId + ", at " + claim.id());
            }
            path.addLast(claim);
            ImmutableList<Claim> causes = causesOf(claim);
            if (causes.isEmpty()) {
                found.add(new Chain(ImmutableList.copyOf(path)));
            }
            open.push(causes.iterator());
        }
        return found.build();
    }

    /** Returns a chain with the standing and the sources of each of its links. */
    public Derivation explain(Chain chain) {
        ImmutableList<Claim> links = chain.links();
        Derivation below = null;
        for (int i = links.size() - 1; i >= 0; i--) {
            Claim claim = links.get(i);
            Derivation said = Derivation.Input.of(data, claim, claim.summary(), Optional.empty(), "", Optional.empty());
            String answer = below == null ? "no cause of it is given" : "caused by";
            List<Derivation> inputs = below == null ? List.of(said) : List.of(said, below);
            below = Derivation.Step.answer(claim.id(), answer, inputs, Optional.empty());
        }
        return Objects.requireNonNull(below);
    }

    /**
     * Returns the root causes of all constraints on a party: the claims without a given cause.
     *
     * <p>If a source calls a claim a root cause and still gives a cause for it, the given cause is in the result. A
     * constraint without a cause is its own root cause.
     *
     * @throws NoSuchRecordException if the dataset has no such party
     */
    public ImmutableList<Claim> rootCausesFor(String partyId) {
        Traverser<Claim> causes = Traverser.forGraph(this::causesOf);
        ImmutableSet<Claim> all = ImmutableSet.copyOf(causes.breadthFirst(constraintsOn(partyId)));
        return data.all(Claim.class).stream()
                .filter(claim -> all.contains(claim) && causesOf(claim).isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Claim> causesOf(Claim claim) {
        return claim instanceof Caused caused
                ? caused.causedBy().stream()
                        .map(id -> data.get(Claim.class, id))
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /**
     * A claim and its causes, cause by cause.
     *
     * @param links the claims, each after the first given as a cause of the one before; never empty
     */
    public record Chain(ImmutableList<Claim> links) implements ModelValue {
        /**
         * Creates a chain.
         *
         * @throws IllegalArgumentException if there are no links
         */
        public Chain {
            if (links.isEmpty()) {
                throw new IllegalArgumentException("expected a chain of one claim at least, got none");
            }
            links.forEach(Claim::id);
        }

        /** Returns the last link. */
        public Claim end() {
            return links.get(links.size() - 1);
        }

        /** Returns the ids of the links, joined by arrows to the effect. */
        @Override
        public String toString() {
            return links.stream().map(Claim::id).collect(Collectors.joining(" <- "));
        }
    }
}
