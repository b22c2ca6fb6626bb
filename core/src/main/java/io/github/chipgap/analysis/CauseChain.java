// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.Claim;
import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * A constraint and what it is caused by, cause by cause, as far as the claims go.
 *
 * @param links the constraint first, each next claim given as a cause of the one before; never empty
 * @param cyclic whether the chain ends because its last claim is caused by one that is in it already, and not because
 *     no cause of it is given
 */
public record CauseChain(ImmutableList<Claim> links, boolean cyclic) implements Serializable {
    /**
     * Takes the links.
     *
     * @throws IllegalArgumentException where there are none
     */
    public CauseChain {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("expected a chain of one claim at least, got none");
        }
        links.forEach(Claim::id);
    }

    /** The last link: the cause of which no further cause is given, unless the chain is cyclic. */
    public Claim end() {
        return links.get(links.size() - 1);
    }

    /** The ids of the links, joined by arrows that point to the cause. */
    @Override
    public String toString() {
        return links.stream().map(Claim::id).collect(Collectors.joining(" <- ")) + (cyclic ? " <- …" : "");
    }
}
