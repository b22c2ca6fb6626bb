// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Traverser;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.NoSuchRecordException;
import io.github.chipgap.model.Party;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds parties back, according to a dataset: the constraints on them, and the causes behind those.
 *
 * <p>A constraint on a cohort is one on each member that the cohort names, since the source says of the group that it is
 * held back. Results are in the order of the ids.
 *
 * <pre>{@code
 * Bottlenecks.in(data).rootCausesFor("tencent");   // intellectual-property, lithography-restrictions, talent-pool
 * }</pre>
 */
public final class Bottlenecks {
    private final Dataset data;

    private Bottlenecks(Dataset data) {
        this.data = data;
    }

    /** The bottlenecks of a dataset. */
    public static Bottlenecks in(Dataset data) {
        return new Bottlenecks(data);
    }

    /**
     * The constraints that hold a party back, itself or as a member of a cohort, and of cohorts of cohorts.
     *
     * @throws NoSuchRecordException where the dataset has no party of that id
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
     * The chains of causes behind a constraint, one for each way down to a claim of which no cause is given.
     *
     * <p>A chain that comes back to a claim that is in it ends there and is {@linkplain CauseChain#cyclic cyclic}.
     *
     * @throws NoSuchRecordException where the dataset has no constraint of that id
     */
    public ImmutableList<CauseChain> chainsBehind(String constraintId) {
        ImmutableList.Builder<CauseChain> chains = ImmutableList.builder();
        List<Claim> chain = new ArrayList<>();
        chain.add(data.get(Constraint.class, constraintId));
        follow(chain, chains);
        return chains.build();
    }

    private void follow(List<Claim> chain, ImmutableList.Builder<CauseChain> chains) {
        ImmutableList<Claim> causes = causesOf(chain.get(chain.size() - 1));
        if (causes.isEmpty()) {
            chains.add(new CauseChain(ImmutableList.copyOf(chain), false));
        }
        for (Claim cause : causes) {
            if (chain.contains(cause)) {
                chains.add(new CauseChain(ImmutableList.copyOf(chain), true));
            } else {
                chain.add(cause);
                follow(chain, chains);
                chain.remove(chain.size() - 1);
            }
        }
    }

    /**
     * The claims behind all constraints on a party of which no cause is given.
     *
     * <p>Where a source calls something a root cause and gives a cause for it all the same, it is that cause which is in
     * the result. A constraint without a cause is its own root.
     *
     * @throws NoSuchRecordException where the dataset has no party of that id
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
}
