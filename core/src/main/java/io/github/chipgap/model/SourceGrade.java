// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * The distance of a text from the party making the claims. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record SourceGrade(String name) implements Term {
    /** The maker, authority or researcher has published the text itself. */
    public static final SourceGrade PRIMARY = new SourceGrade("primary");

    /** A named publication reports the claims, or uses figures of others whom it names. */
    public static final SourceGrade SECONDARY = new SourceGrade("secondary");

    /** A copy of a document, read at an address other than its publisher's; the document itself may have any grade. */
    public static final SourceGrade COPY = new SourceGrade("copy");

    /** The content of another document in other words. */
    public static final SourceGrade RETOLD = new SourceGrade("retold");

    /** A collection of the contents of many documents, without a responsible author. */
    public static final SourceGrade AGGREGATOR = new SourceGrade("aggregator");

    /** The kind of fields with these terms, listed from the nearest to the farthest. */
    public static final TextKind<SourceGrade> KIND =
            Kind.term(SourceGrade.class, ImmutableList.of(PRIMARY, SECONDARY, COPY, RETOLD, AGGREGATOR));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
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
