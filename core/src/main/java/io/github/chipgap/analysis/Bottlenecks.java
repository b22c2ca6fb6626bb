// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.ImmutableValueGraph;
import com.google.common.graph.Traverser;
import com.google.common.graph.ValueGraphBuilder;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Party;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What holds parties back, according to a dataset: the constraints on them, and the causes behind those.
 *
 * <p>A constraint on a cohort is one on each member of the cohort, since the source says it of the group. Results are
 * in the order of the ids.
 *
 * <pre>{@code
 * Bottlenecks.of(data).rootCausesFor("tencent");   // intellectual-property, lithography-access, talent-pool
 * }</pre>
 */
public final class Bottlenecks {
    private final Dataset data;

    private Bottlenecks(Dataset data) {
        this.data = data;
    }

    /** Returns the bottlenecks of a dataset. */
    public static Bottlenecks of(Dataset data) {
        return new Bottlenecks(data);
    }

    /**
     * Returns the constraints on a party, on the cohorts of which it is a member, and on the cohorts of those.
     *
     * @throws NoSuchRecordException if the dataset has no such party
     */
    public ImmutableList<Constraint> constraintsOn(String partyId) {
        ImmutableSet<String> selfAndCohorts = selfAndCohortsOf(partyId);
        return data.all(Constraint.class).stream()
                .filter(constraint -> constraint.limits().stream().anyMatch(selfAndCohorts::contains))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableSet<String> selfAndCohortsOf(String partyId) {
        String party = data.get(Party.class, partyId).id();
        Traverser<String> memberships = Traverser.forGraph(
                id -> data.cohortsOf(id).stream().map(Cohort::id).toList());
        return ImmutableSet.copyOf(memberships.breadthFirst(party));
    }

    /**
     * Returns the chains of causes of a constraint, one for each path to a claim without a cause.
     *
     * @throws NoSuchRecordException if the dataset has no such constraint
     * @throws IllegalStateException if the paths take more than 100,000 steps
     */
    public ImmutableList<Chain> chainsBehind(String constraintId) {
        return new CausePaths(this).down(data.get(Constraint.class, constraintId));
    }

    /**
     * Returns the chains from a claim to one of its direct or indirect causes.
     *
     * @param claimId the first claim of the chains
     * @param causeId the last claim of the chains
     * @return an empty list if the one does not lead to the other
     * @throws NoSuchRecordException if the dataset has no claim of such an id
     * @throws IllegalStateException if the paths take more than 100,000 steps
     */
    public ImmutableList<Chain> pathsBetween(String claimId, String causeId) {
        return new CausePaths(this).between(data.get(Claim.class, claimId), data.get(Claim.class, causeId));
    }

    /**
     * Returns the graph of it all, by the ids of the records: from parties to their cohorts, from parties to the
     * constraints on them, and from claims to their causes.
     */
    public ImmutableValueGraph<String, Link> graph() {
        ImmutableValueGraph.Builder<String, Link> graph = ValueGraphBuilder.directed()
                .nodeOrder(ElementOrder.<String>natural())
                .immutable();
        for (Cohort cohort : data.all(Cohort.class)) {
            cohort.members().forEach(member -> graph.putEdgeValue(member, cohort.id(), Link.MEMBER_OF));
        }
        for (Constraint constraint : data.all(Constraint.class)) {
            constraint.limits().forEach(party -> graph.putEdgeValue(party, constraint.id(), Link.LIMITED_BY));
        }
        for (Caused claim : data.all(Caused.class)) {
            claim.causedBy().forEach(cause -> graph.putEdgeValue(claim.id(), cause, Link.CAUSED_BY));
        }
        return graph.build();
    }

    /** What one record is to another in {@link #graph()}. */
    public enum Link {
        /** The party is a member of the cohort. */
        MEMBER_OF,
        /** The party is held back by the constraint. */
        LIMITED_BY,
        /** The claim is caused by the other one. */
        CAUSED_BY
    }

    /**
     * Returns the parties behind each root cause, as {@link #rootCausesFor}; those with several parties are shared.
     */
    public ImmutableSetMultimap<Claim, Party> partiesByRootCause() {
        ImmutableSetMultimap.Builder<Claim, Party> parties = ImmutableSetMultimap.builder();
        for (Party party : data.all(Party.class)) {
            rootCausesFor(party.id()).forEach(root -> parties.put(root, party));
        }
        return parties.orderKeysBy(Comparator.comparing(Claim::id)).build();
    }

    /** Returns a chain with the standing and the sources of each of its links. */
    public Derivation explain(Chain chain) {
        ImmutableList<Claim> links = chain.links();
        Derivation below = null;
        for (int i = links.size() - 1; i >= 0; i--) {
            Claim claim = links.get(i);
            Derivation said = Derivation.Input.of(data, claim, claim.summary(), Optional.empty(), "", Optional.empty());
            below = new Derivation.Step(
                    claim.id(),
                    Optional.empty(),
                    "",
                    below == null ? "no cause of it is given" : "caused by",
                    below == null ? ImmutableList.of(said) : ImmutableList.of(said, below));
        }
        return Objects.requireNonNull(below);
    }

    /**
     * Returns the claims behind all constraints on a party of which no cause is given.
     *
     * <p>If a source gives a cause for something it calls a root cause, the given cause is in the result. A constraint
     * without a cause is its own root.
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

    /** Returns the causes of a claim. */
    ImmutableList<Claim> causesOf(Claim claim) {
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
