// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.model.ImmutableAIFirm.Builder;
import org.immutables.value.Value;

/** A firm that trains or offers AI models and needs chips for it. */
@Value.Immutable
@ModelType
public interface AIFirm extends Party {
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<AIFirm> TYPE = RecordType.of(
                    "aiFirms", AIFirm.class, ImmutableAIFirm::builder, Builder::build, Builder::extensions)
            .documentedAs("a firm that trains or offers AI models and needs chips for it")
            .required("id", Kind.ID, AIFirm::id, Builder::id, "the party's id, unique in the document")
            .required("name", Kind.TEXT, AIFirm::name, Builder::name, "the usual English name")
            .list("aliases", Kind.TEXT, AIFirm::aliases, Builder::aliases, "other names that sources use")
            .optional(
                    "jurisdiction",
                    Kind.JURISDICTION,
                    AIFirm::jurisdiction,
                    Builder::jurisdiction,
                    "the jurisdiction that it belongs to; absent where no source says")
            .list("citations", Citation.KIND, AIFirm::citations, Builder::citations, "where the sources speak of it")
            .build();

    @Override
    default RecordType<AIFirm> recordType() {
        return TYPE;
    }

    /** The record in a few words, as {@link RecordType#textOf} has it; what {@code toString} gives. */
    default String asText() {
        return TYPE.textOf(this);
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this).orThrow();
    }
}
