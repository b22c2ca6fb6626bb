// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A chip, or a class of chips that sources speak of as one, such as a maker's current generation.
 *
 * <p>A claim about a chip is about its maker too.
 */
@Value.Immutable
@ModelType
public interface Chip extends Subject {
    /** The description of this type. */
    RecordType<Chip> TYPE = RecordType.of("chips", Chip.class)
            .documentedAs("a chip, or a class of chips that sources speak of as one")
            .required("id", Kind.ID, "the chip's id, unique in the document")
            .required("name", Kind.TEXT, "the usual English name")
            .list("aliases", Kind.TEXT, "other names that sources use")
            .optional(
                    "maker",
                    Kind.reference(Chipmaker.class),
                    "the firm that it comes from; absent for a class of chips of several makers")
            .required("generic", Kind.FLAG, "whether this stands for a class of chips rather than for a single one")
            .optional("released", Kind.DATE, "when it was first to be had")
            .list("citations", Citation.KIND, "where the sources speak of it")
            .build(new RecordForm<>() {
                @Override
                public Object get(Chip chip, String field) {
                    return switch (field) {
                        case "id" -> chip.id();
                        case "name" -> chip.name();
                        case "aliases" -> chip.aliases();
                        case "maker" -> chip.maker();
                        case "generic" -> chip.generic();
                        case "released" -> chip.released();
                        case "citations" -> chip.citations();
                        default -> throw noSuch(field);
                    };
                }

                @Override
                public Chip make(Draft<Chip> draft) {
                    return ImmutableChip.builder()
                            .id(draft.required("id"))
                            .name(draft.required("name"))
                            .addAllAliases(draft.list("aliases"))
                            .maker(draft.optional("maker"))
                            .generic(draft.required("generic"))
                            .released(draft.optional("released"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The id of the {@link Chipmaker} that it comes from; absent for a class of chips of several makers. */
    Optional<String> maker();

    /** Whether this stands for a class of chips rather than for one that could be bought. */
    boolean generic();

    /**
     * When it was first to be had, as far as the sources say; a day to come where they only announce it.
     *
     * <p>Dates the chip's measurements that have no period of their own.
     */
    Optional<PartialDate> released();

    @Override
    default RecordType<Chip> recordType() {
        return TYPE;
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this).orThrow();
    }
}
