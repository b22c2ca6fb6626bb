// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.model.ImmutableGovernment.Builder;
import org.immutables.value.Value;

/** The government of a jurisdiction; its {@link #jurisdiction()} is always given. */
@Value.Immutable
@ModelType
public interface Government extends Party {
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Government> TYPE = RecordType.of(
                    "governments", Government.class, ImmutableGovernment::builder, Builder::build, Builder::extensions)
            .documentedAs("the government of a jurisdiction")
            .required("id", Kind.ID, Government::id, Builder::id, "the party's id, unique in the document")
            .required("name", Kind.TEXT, Government::name, Builder::name, "the usual English name")
            .list("aliases", Kind.TEXT, Government::aliases, Builder::aliases, "other names that sources use")
            .optional(
                    "jurisdiction",
                    Kind.JURISDICTION,
                    Government::jurisdiction,
                    Builder::jurisdiction,
                    "the jurisdiction that it belongs to; absent where no source says")
            .list(
                    "citations",
                    Citation.KIND,
                    Government::citations,
                    Builder::citations,
                    "where the sources speak of it")
            .build();

    @Override
    default RecordType<Government> recordType() {
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
                .require(jurisdiction().isPresent(), "jurisdiction", "the jurisdiction that the government governs")
                .orThrow();
    }
}
