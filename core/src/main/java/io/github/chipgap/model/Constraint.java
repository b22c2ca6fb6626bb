// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.NotEmpty;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;

/** An obstacle to parties, with its causes. */
@ModelType("constraints")
public interface Constraint extends Caused {
    /** The description of this type. */
    RecordType<Constraint> TYPE = ConstraintType.TYPE;

    /** Returns a new builder. */
    static ConstraintBuilder builder() {
        return new ConstraintBuilder();
    }

    /** The kind of constraint. */
    ConstraintKind kind();

    /** The parties held back. */
    @NotEmpty
    @Reference(Party.class)
    ImmutableList<String> limits();

    /** The activities held back; empty if the source does not say. */
    ImmutableList<String> hinders();

    /** Whether the source calls it a root cause. */
    boolean rootCause();

    @Override
    default ImmutableList<String> about() {
        return limits();
    }

    @Override
    default void check(RecordCheck rules) {
        rules.requireOthers("causedBy", "causes other than the constraint itself");
    }
}
