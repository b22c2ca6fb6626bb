// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.Reference;
import io.github.chipgap.record.Trailing;

/** What a source says, with how it is known, who said it and where it is in the source. */
@ModelType
public interface Claim extends Cited {
    /** The claim in a sentence of our own. */
    String summary();

    /** How the claim is known. */
    @Trailing
    Standing standing();

    /**
     * The parties whose statement it is, as the source attributes it.
     *
     * <p>Empty if the source speaks in its own name.
     */
    @Trailing
    @Reference(Party.class)
    ImmutableList<String> statedBy();

    /** Where the sources say it. */
    @Trailing
    @NotEmpty
    @Override
    ImmutableList<Citation> citations();

    /**
     * The ids of the records that the claim is about, each once, in the order in which the claim names them.
     *
     * <p>They do not include the parties that stated the claim, nor the claims that caused it.
     */
    ImmutableList<String> about();
}
