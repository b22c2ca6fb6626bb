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
    /** A result. */
    public static final FindingKind OUTCOME = new FindingKind("outcome");

    /** A judgement. */
    public static final FindingKind ASSESSMENT = new FindingKind("assessment");

    /** How one thing affects another. */
    public static final FindingKind MECHANISM = new FindingKind("mechanism");

    /** What would help. */
    public static final FindingKind REMEDY = new FindingKind("remedy");

    /** An expectation. */
    public static final FindingKind OUTLOOK = new FindingKind("outlook");

    /** A statement. */
    public static final FindingKind STATEMENT = new FindingKind("statement");

    /** The terms that this library knows. */
    public static final ImmutableList<FindingKind> NAMED =
            ImmutableList.of(OUTCOME, ASSESSMENT, MECHANISM, REMEDY, OUTLOOK, STATEMENT);

    /** The kind of a field that holds these terms. */
    public static final TextKind<FindingKind> KIND = Kind.term(FindingKind.class, NAMED);

    /**
     * Makes a term.
     *
     * @throws IllegalArgumentException if the word does not have the form of a {@link Term}
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
