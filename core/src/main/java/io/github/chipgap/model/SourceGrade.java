// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * How near the text that was read is to the party that makes the claims, an open vocabulary.
 *
 * @param name the word
 */
public record SourceGrade(String name) implements Term {
    /** The maker, the authority or the researcher publishes it itself. */
    public static final SourceGrade PRIMARY = new SourceGrade("primary");

    /** A named publication reports it, or works with figures of others that it names. */
    public static final SourceGrade SECONDARY = new SourceGrade("secondary");

    /** A copy of a document, read in a place that is not its publisher's; how good the document is, the source says. */
    public static final SourceGrade COPY = new SourceGrade("copy");

    /** Another document's content in words that are not its own. */
    public static final SourceGrade RETOLD = new SourceGrade("retold");

    /** A collection of many documents' content, without an author who answers for it. */
    public static final SourceGrade AGGREGATOR = new SourceGrade("aggregator");

    /** The words that this library knows, from the nearest to the claim to the farthest. */
    public static final ImmutableList<SourceGrade> NAMED =
            ImmutableList.of(PRIMARY, SECONDARY, COPY, RETOLD, AGGREGATOR);

    /** What a field holds that is one of these words. */
    public static final TextKind<SourceGrade> KIND = Kind.term(SourceGrade.class, NAMED);

    /**
     * Takes the word.
     *
     * @throws IllegalArgumentException if it does not have the form of a {@link Term}
     */
    public SourceGrade {
        Term.checked(name);
    }

    @Override
    public SourceGrade withName(String other) {
        return new SourceGrade(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
