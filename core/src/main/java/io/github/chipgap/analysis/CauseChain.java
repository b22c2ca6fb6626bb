// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.Claim;
import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * A claim and its causes, cause by cause.
 *
 * @param links the claims, each after the first given as a cause of the one before; never empty
 */
public record CauseChain(ImmutableList<Claim> links) implements Serializable {
    /**
     * Creates a chain.
     *
     * @throws IllegalArgumentException if there are no links
     */
    public CauseChain {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("expected a chain of one claim at least, got none");
        }
        links.forEach(Claim::id);
    }

    /** Returns the last link. */
    public Claim end() {
        return links.get(links.size() - 1);
    }

    /** Returns the ids of the links, joined by arrows that point to the effect. */
    @Override
    public String toString() {
        return links.stream().map(Claim::id).collect(Collectors.joining(" <- "));
    }
}
