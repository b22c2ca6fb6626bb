// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.model.ImmutableFinding.Builder;
import org.immutables.value.Value;

/** Something that a source says without giving a number for it. */
@Value.Immutable
@ModelType
public interface Finding extends Claim {
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Finding> TYPE = RecordType.of(
                    "findings", Finding.class, ImmutableFinding::builder, Builder::build, Builder::extensions)
            .documentedAs("something that a source says without giving a number for it")
            .required("id", Kind.ID, Finding::id, Builder::id, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, Finding::summary, Builder::summary, "the claim in a sentence of our own")
            .required("kind", FindingKind.KIND, Finding::kind, Builder::kind, "what sort of finding it is")
            .nonEmptyList(
                    "about",
                    Kind.reference(ModelRecord.class),
                    Finding::about,
                    Builder::about,
                    "the records that it is about")
            .required("standing", Standing.KIND, Finding::standing, Builder::standing, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    Finding::statedBy,
                    Builder::statedBy,
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList(
                    "citations", Citation.KIND, Finding::citations, Builder::citations, "where the sources say it")
            .build();

    /** What sort of finding it is. */
    FindingKind kind();

    /** The ids of the records that it is about, claims and events among them; never empty. */
    @Override
    ImmutableList<String> about();

    @Override
    default RecordType<Finding> recordType() {
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
                .require(!about().contains(id()), "about", "records other than the finding itself")
                .orThrow();
    }
}
