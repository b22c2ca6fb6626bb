// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/** The government of a jurisdiction; its {@link #jurisdiction()} is always given. */
@Value.Immutable
@ModelType
public interface Government extends Party {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Government> TYPE = RecordType.of("governments", Government.class)
            .documentedAs("the government of a jurisdiction")
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
                public void fill(Draft<Government> draft, Government government) {
                    draft.put("id", government.id())
                            .put("name", government.name())
                            .put("aliases", government.aliases())
                            .put("jurisdiction", government.jurisdiction())
                            .put("citations", government.citations())
                            .putExtensions(government.extensions());
                }

                @Override
                public Government make(Draft<Government> draft) {
                    return ImmutableGovernment.builder()
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
