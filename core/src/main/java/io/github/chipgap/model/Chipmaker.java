// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.model.ImmutableChipmaker.Builder;
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
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Chipmaker> TYPE = RecordType.of(
                    "chipmakers", Chipmaker.class, ImmutableChipmaker::builder, Builder::build, Builder::extensions)
            .documentedAs("a firm that designs or makes chips")
            .required("id", Kind.ID, Chipmaker::id, Builder::id, "the party's id, unique in the document")
            .required("name", Kind.TEXT, Chipmaker::name, Builder::name, "the usual English name")
            .list("aliases", Kind.TEXT, Chipmaker::aliases, Builder::aliases, "other names that sources use")
            .optional(
                    "jurisdiction",
                    Kind.JURISDICTION,
                    Chipmaker::jurisdiction,
                    Builder::jurisdiction,
                    "the jurisdiction that it belongs to; absent where no source says")
            .list("citations", Citation.KIND, Chipmaker::citations, Builder::citations, "where the sources speak of it")
            .build();

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
