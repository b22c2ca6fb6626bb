// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import org.immutables.value.Value;

/** A firm that trains or offers AI models and needs chips for it. */
@Value.Immutable
@ModelType
public interface AIFirm extends Party {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<AIFirm> TYPE = RecordType.of("aiFirms", AIFirm.class)
            .documentedAs("a firm that trains or offers AI models and needs chips for it")
            .required("id", Kind.ID, "the party's id, unique in the document")
            .required("name", Kind.TEXT, "the usual English name")
            .list("aliases", Kind.TEXT, "other names that sources use")
            .optional(
                    "jurisdiction",
                    Kind.JURISDICTION,
                    "the jurisdiction that it belongs to; absent where no source says")
            .list("citations", Citation.KIND, "where the sources speak of it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<AIFirm> draft, AIFirm aiFirm) {
                    draft.put("id", aiFirm.id())
                            .put("name", aiFirm.name())
                            .put("aliases", aiFirm.aliases())
                            .put("jurisdiction", aiFirm.jurisdiction())
                            .put("citations", aiFirm.citations());
                }

                @Override
                public AIFirm make(Draft<AIFirm> draft) {
                    return ImmutableAIFirm.builder()
                            .id(draft.required("id"))
                            .name(draft.required("name"))
                            .addAllAliases(draft.list("aliases"))
                            .jurisdiction(draft.optional("jurisdiction"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

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
