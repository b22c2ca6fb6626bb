// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * The standing of a claim: how it is known. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record Standing(String name) implements Term {
    /** The source says it in its own name. */
    public static final Standing REPORTED = new Standing("reported");

    /** A party says it about itself. */
    public static final Standing SELF_REPORTED = new Standing("self-reported");

    /** It is a statement about the future. */
    public static final Standing PROJECTED = new Standing("projected");

    /** The parties named by the source agree on it. */
    public static final Standing CONSENSUS = new Standing("consensus");

    /** It is an estimate or the result of a model. */
    public static final Standing ESTIMATED = new Standing("estimated");

    /** A program computed it from other claims. */
    public static final Standing COMPUTED = new Standing("computed");

    /** The kind of fields with these terms. */
    public static final TextKind<Standing> KIND = Kind.term(
            Standing.class, ImmutableList.of(REPORTED, SELF_REPORTED, PROJECTED, CONSENSUS, ESTIMATED, COMPUTED));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
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
