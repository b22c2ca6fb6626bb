// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * Where the subject of a gap is heading, as the source says, an open vocabulary.
 *
 * @param name the word
 */
public record Trend(String name) implements Term {
    /** It grows. */
    public static final Trend RISING = new Trend("rising");

    /** It shrinks. */
    public static final Trend FALLING = new Trend("falling");

    /** It stays. */
    public static final Trend STEADY = new Trend("steady");

    /** The terms that this library knows. */
    public static final ImmutableList<Trend> NAMED = ImmutableList.of(RISING, FALLING, STEADY);

    /** The kind of a field that holds these terms. */
    public static final TextKind<Trend> KIND = Kind.term(Trend.class, NAMED);

    /**
     * Makes a term.
     *
     * @throws IllegalArgumentException if the word does not have the form of a {@link Term}
     */
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
