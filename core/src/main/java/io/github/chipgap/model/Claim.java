// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.Reference;
import io.github.chipgap.record.Trailing;

/** A statement of a source, with its standing, its author and its place in the source. */
@ModelType
public interface Claim extends Cited {
    /** The claim in a sentence of our own. */
    String summary();

    /** The standing of the claim, such as reported or projected. */
    @Trailing
    Standing standing();

    /**
     * The parties to whom the source attributes the statement.
     *
     * <p>The list is empty if the source makes the statement in its own name.
     */
    @Trailing
    @Reference(Party.class)
    ImmutableList<String> statedBy();

    /** The sources of the claim, with the cited places. */
    @Trailing
    @NotEmpty
    @Override
    ImmutableList<Citation> citations();

    /**
     * The ids of the subjects of the claim, each once, in the order of the claim.
     *
     * <p>They include neither the parties who stated the claim nor its causes.
     */
    ImmutableList<String> about();
}
