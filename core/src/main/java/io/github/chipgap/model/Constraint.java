// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/** What holds parties back, in what, and what it is caused by. */
@Value.Immutable
@ModelType
public interface Constraint extends Caused {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Constraint> TYPE = RecordType.of("constraints", Constraint.class)
            .documentedAs("what holds parties back, in what, and what it is caused by")
            .required("id", Kind.ID, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, "the claim in a sentence of our own")
            .required("kind", ConstraintKind.KIND, "what sort of thing it is")
            .nonEmptyList("limits", Kind.reference(Party.class), "whom it holds back")
            .list("hinders", Kind.TEXT, "what it holds them back in")
            .required("rootCause", Kind.FLAG, "whether the source calls it a root cause")
            .list("causedBy", Kind.reference(Claim.class), "what the source explains it by")
            .required("standing", Standing.KIND, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Constraint> draft, Constraint constraint) {
                    draft.put("id", constraint.id())
                            .put("summary", constraint.summary())
                            .put("kind", constraint.kind())
                            .put("limits", constraint.limits())
                            .put("hinders", constraint.hinders())
                            .put("rootCause", constraint.rootCause())
                            .put("causedBy", constraint.causedBy())
                            .put("standing", constraint.standing())
                            .put("statedBy", constraint.statedBy())
                            .put("citations", constraint.citations())
                            .putExtensions(constraint.extensions());
                }

                @Override
                public Constraint make(Draft<Constraint> draft) {
                    return ImmutableConstraint.builder()
                            .id(draft.required("id"))
                            .summary(draft.required("summary"))
                            .kind(draft.required("kind"))
                            .addAllLimits(draft.list("limits"))
                            .addAllHinders(draft.list("hinders"))
                            .rootCause(draft.required("rootCause"))
                            .addAllCausedBy(draft.list("causedBy"))
                            .standing(draft.required("standing"))
                            .addAllStatedBy(draft.list("statedBy"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

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
                .requireOthers("causedBy", "causes other than the constraint itself")
                .orThrow();
    }
}
