// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * What sort of finding a source reports, an open vocabulary.
 *
 * @param name the word
 */
public record FindingKind(String name) implements Term {
    /** What came of something. */
    public static final FindingKind OUTCOME = new FindingKind("outcome");

    /** How somebody judges something. */
    public static final FindingKind ASSESSMENT = new FindingKind("assessment");

    /** How one thing bears on another. */
    public static final FindingKind MECHANISM = new FindingKind("mechanism");

    /** What would help. */
    public static final FindingKind REMEDY = new FindingKind("remedy");

    /** What lies ahead. */
    public static final FindingKind OUTLOOK = new FindingKind("outlook");

    /** What somebody said. */
    public static final FindingKind STATEMENT = new FindingKind("statement");

    /** The words that this library knows. */
    public static final ImmutableList<FindingKind> NAMED =
            ImmutableList.of(OUTCOME, ASSESSMENT, MECHANISM, REMEDY, OUTLOOK, STATEMENT);

    /** What a field holds that is one of these words. */
    public static final TextKind<FindingKind> KIND = Kind.term(FindingKind.class, NAMED);

    /**
     * Takes the word.
     *
     * @throws IllegalArgumentException where it is not of the form of a {@link Term}
     */
    public FindingKind {
        Term.checked(name);
    }

    @Override
    public FindingKind withName(String other) {
        return new FindingKind(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
