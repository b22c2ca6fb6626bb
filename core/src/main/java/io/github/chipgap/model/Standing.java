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

    /** A statement about the future. */
    public static final Standing PROJECTED = new Standing("projected");

    /** The parties that the source names agree on it. */
    public static final Standing CONSENSUS = new Standing("consensus");

    /** An estimate, or the result of a model. */
    public static final Standing ESTIMATED = new Standing("estimated");

    /** Computed from other claims by a program. */
    public static final Standing COMPUTED = new Standing("computed");

    /** The terms that this library knows. */
    public static final ImmutableList<Standing> NAMED =
            ImmutableList.of(REPORTED, SELF_REPORTED, PROJECTED, CONSENSUS, ESTIMATED, COMPUTED);

    /** The kind of a field that holds these terms. */
    public static final TextKind<Standing> KIND = Kind.term(Standing.class, NAMED);

    /**
     * Makes a term.
     *
     * @throws IllegalArgumentException if the word does not have the form of a {@link Term}
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
