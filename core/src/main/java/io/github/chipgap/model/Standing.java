// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * How a claim is known, an open vocabulary.
 *
 * @param name the word
 */
public record Standing(String name) implements Term {
    /** The source says it in its own name. */
    public static final Standing REPORTED = new Standing("reported");

    /** A party says it about itself. */
    public static final Standing SELF_REPORTED = new Standing("self-reported");

    /** Said of a time that is still to come. */
    public static final Standing PROJECTED = new Standing("projected");

    /** Those whom the source speaks of agree on it. */
    public static final Standing CONSENSUS = new Standing("consensus");

    /** Somebody's estimate or model. */
    public static final Standing ESTIMATED = new Standing("estimated");

    /** Worked out from other claims by a program. */
    public static final Standing COMPUTED = new Standing("computed");

    /** The words that this library knows. */
    public static final ImmutableList<Standing> NAMED =
            ImmutableList.of(REPORTED, SELF_REPORTED, PROJECTED, CONSENSUS, ESTIMATED, COMPUTED);

    /** What a field holds that is one of these words. */
    public static final TextKind<Standing> KIND = Kind.term(Standing.class, NAMED);

    /**
     * Takes the word.
     *
     * @throws IllegalArgumentException where it is not of the form of a {@link Term}
     */
    public Standing {
        Term.checked(name);
    }

    @Override
    public Standing withName(String other) {
        return new Standing(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
