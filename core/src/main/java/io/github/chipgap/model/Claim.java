// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;

/** What a source says, with how it is known, who said it and where it stands. */
public interface Claim extends Cited {
    /** The claim in a sentence of our own, not the source's. */
    String summary();

    /** How the claim is known. */
    Standing standing();

    /**
     * The ids of the parties whose statement this is, as the source attributes it.
     *
     * <p>Empty where the source speaks in its own name.
     */
    ImmutableList<String> statedBy();

    /**
     * The ids of the records that the claim is about, each once, in the order in which the claim names them.
     *
     * <p>Who stated it and what caused it are not what it is about.
     */
    ImmutableList<String> about();
}
