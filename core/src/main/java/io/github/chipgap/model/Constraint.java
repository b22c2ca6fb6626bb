// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.ImmutableConstraint.Builder;
import org.immutables.value.Value;

/** What holds parties back, in what, and what it is caused by. */
@Value.Immutable
@ModelType
public interface Constraint extends Caused {
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Constraint> TYPE = RecordType.of(
                    "constraints", Constraint.class, ImmutableConstraint::builder, Builder::build, Builder::extensions)
            .documentedAs("what holds parties back, in what, and what it is caused by")
            .required("id", Kind.ID, Constraint::id, Builder::id, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, Constraint::summary, Builder::summary, "the claim in a sentence of our own")
            .required("kind", ConstraintKind.KIND, Constraint::kind, Builder::kind, "what sort of thing it is")
            .nonEmptyList(
                    "limits", Kind.reference(Party.class), Constraint::limits, Builder::limits, "whom it holds back")
            .list("hinders", Kind.TEXT, Constraint::hinders, Builder::hinders, "what it holds them back in")
            .required(
                    "rootCause",
                    Kind.FLAG,
                    Constraint::rootCause,
                    Builder::rootCause,
                    "whether the source calls it a root cause")
            .list(
                    "causedBy",
                    Kind.reference(Claim.class),
                    Constraint::causedBy,
                    Builder::causedBy,
                    "what the source explains it by")
            .required("standing", Standing.KIND, Constraint::standing, Builder::standing, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    Constraint::statedBy,
                    Builder::statedBy,
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList(
                    "citations", Citation.KIND, Constraint::citations, Builder::citations, "where the sources say it")
            .build();

    /** What sort of thing it is. */
    ConstraintKind kind();

    /** The ids of the parties that it holds back; never empty. */
    ImmutableList<String> limits();

    /** What it holds them back in; empty where the source does not say. */
    ImmutableList<String> hinders();

    /** Whether the source calls it a root cause; false says only that it does not. */
    boolean rootCause();

    @Override
    default ImmutableList<String> about() {
        return limits();
    }

    @Override
    default RecordType<Constraint> recordType() {
        return TYPE;
    }

    /** The record in a few words, as {@link RecordType#textOf} has it; what {@code toString} gives. */
    default String asText() {
        return TYPE.textOf(this);
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this)
                .require(!causedBy().contains(id()), "causedBy", "causes other than the constraint itself")
                .orThrow();
    }
}
