// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Term;

/**
 * The kind of a {@link Constraint}. The vocabulary is open.
 *
 * @param name the name in documents
 */
public record ConstraintKind(String name) implements Term {
    /** Too few or too weak chips. */
    public static final ConstraintKind CHIP_SUPPLY = new ConstraintKind("chip-supply");

    /** Machines that are not available. */
    public static final ConstraintKind EQUIPMENT = new ConstraintKind("equipment");

    /** Designs and processes that others own or mastered first. */
    public static final ConstraintKind INTELLECTUAL_PROPERTY = new ConstraintKind("intellectual-property");

    /** Too few skilled people. */
    public static final ConstraintKind TALENT = new ConstraintKind("talent");

    /** The cost of building capacity. */
    public static final ConstraintKind CAPITAL = new ConstraintKind("capital");

    /** Processes so intricate that mastering them takes years. */
    public static final ConstraintKind COMPLEXITY = new ConstraintKind("complexity");

    /** A government's restriction. */
    public static final ConstraintKind POLICY = new ConstraintKind("policy");

    /** The kind of fields with these terms. */
    public static final TextKind<ConstraintKind> KIND = Kind.term(
            ConstraintKind.class,
            ImmutableList.of(CHIP_SUPPLY, EQUIPMENT, INTELLECTUAL_PROPERTY, TALENT, CAPITAL, COMPLEXITY, POLICY));

    /** Creates a term. {@link Term#checked} rejects a name that does not have the form of a term. */
    public ConstraintKind {
        Term.checked(name);
    }

    @Override
    public ConstraintKind withName(String other) {
        return new ConstraintKind(other);
    }

    @Override
    public String toString() {
        return name;
    }
}
