// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * The direction in which the subject of a gap changes, according to the source. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record Trend(String name) implements Term {
    /** The subject's level rises. */
    public static final Trend RISING = new Trend("rising");

    /** The subject's level falls. */
    public static final Trend FALLING = new Trend("falling");

    /** The subject's level stays the same. */
    public static final Trend STEADY = new Trend("steady");

    /** The kind of fields with these terms. */
    public static final TextKind<Trend> KIND = Kind.term(Trend.class, ImmutableList.of(RISING, FALLING, STEADY));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
    public Trend {
        Term.checked(name);
    }

    @Override
    public Trend withName(String other) {
        return new Trend(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
