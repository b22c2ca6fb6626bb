// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/**
 * A firm that designs or makes chips.
 *
 * <pre>{@code
 * Chipmaker huawei = ImmutableChipmaker.builder().id("huawei").name("Huawei").jurisdiction("CN").build();
 * }</pre>
 */
@Value.Immutable
@ModelType
public interface Chipmaker extends Party {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Chipmaker> TYPE = RecordType.of("chipmakers", Chipmaker.class)
            .documentedAs("a firm that designs or makes chips")
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
                public void fill(Draft<Chipmaker> draft, Chipmaker chipmaker) {
                    draft.put("id", chipmaker.id())
                            .put("name", chipmaker.name())
                            .put("aliases", chipmaker.aliases())
                            .put("jurisdiction", chipmaker.jurisdiction())
                            .put("citations", chipmaker.citations())
                            .putExtensions(chipmaker.extensions());
                }

                @Override
                public Chipmaker make(Draft<Chipmaker> draft) {
                    return ImmutableChipmaker.builder()
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
    default RecordType<Chipmaker> recordType() {
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
