// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * The kind of a {@link Finding}. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record FindingKind(String name) implements Term {
    /** A result. */
    public static final FindingKind OUTCOME = new FindingKind("outcome");

    /** A judgement. */
    public static final FindingKind ASSESSMENT = new FindingKind("assessment");

    /** An effect of one thing on another. */
    public static final FindingKind MECHANISM = new FindingKind("mechanism");

    /** A possible remedy. */
    public static final FindingKind REMEDY = new FindingKind("remedy");

    /** An expectation. */
    public static final FindingKind OUTLOOK = new FindingKind("outlook");

    /** A statement. */
    public static final FindingKind STATEMENT = new FindingKind("statement");

    /** The kind of fields with these terms. */
    public static final TextKind<FindingKind> KIND =
            Kind.term(FindingKind.class, ImmutableList.of(OUTCOME, ASSESSMENT, MECHANISM, REMEDY, OUTLOOK, STATEMENT));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
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
