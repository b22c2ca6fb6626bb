// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.List;
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
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

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
            .list(
                    "foundries",
                    Kind.reference(Chipmaker.class),
                    "the firms that fabricate its dies, each that a source names")
            .optional("processNode", Kind.TEXT, "the process node of its logic dies, as the source names it")
            .list("lifecycle", Milestone.KIND, "what it has reached, and is to")
            .list("citations", Citation.KIND, "where the sources speak of it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Chip> draft, Chip chip) {
                    draft.put("id", chip.id())
                            .put("name", chip.name())
                            .put("aliases", chip.aliases())
                            .put("maker", chip.maker())
                            .put("generic", chip.generic())
                            .put("foundries", chip.foundries())
                            .put("processNode", chip.processNode())
                            .put("lifecycle", chip.lifecycle())
                            .put("citations", chip.citations())
                            .putExtensions(chip.extensions());
                }

                @Override
                public Chip make(Draft<Chip> draft) {
                    return ImmutableChip.builder()
                            .id(draft.required("id"))
                            .name(draft.required("name"))
                            .addAllAliases(draft.list("aliases"))
                            .maker(draft.optional("maker"))
                            .generic(draft.required("generic"))
                            .addAllFoundries(draft.list("foundries"))
                            .processNode(draft.optional("processNode"))
                            .addAllLifecycle(draft.list("lifecycle"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The id of the {@link Chipmaker} that it comes from; absent for a class of chips of several makers. */
    Optional<String> maker();

    /** Whether this stands for a class of chips rather than for one that could be bought. */
    boolean generic();

    /** The ids of the {@link Chipmaker}s that fabricate its dies, each that a source names; empty where none does. */
    ImmutableList<String> foundries();

    /** The process node of its logic dies, as the source names it: {@code 7 nm}, {@code TSMC 4N}. */
    Optional<String> processNode();

    /** What it has reached and what is planned for it, in no particular order; empty where no source says. */
    ImmutableList<Milestone> lifecycle();

    /**
     * The milestones that tell when it was first to be had.
     *
     * <p>Those of the stage {@link LifecycleStage#RELEASED} that happened, else those of {@link LifecycleStage#SHIPPING};
     * where neither happened, the targets for the one, else for the other. Milestones without a time of their own are
     * left aside. Empty where none is left.
     */
    default ImmutableList<Milestone> releases() {
        for (boolean planned : new boolean[] {false, true}) {
            for (LifecycleStage stage : List.of(LifecycleStage.RELEASED, LifecycleStage.SHIPPING)) {
                ImmutableList<Milestone> found = lifecycle().stream()
                        .filter(one -> one.stage().equals(stage) && one.isPlanned() == planned)
                        .filter(one ->
                                one.period().filter(time -> !time.isRelative()).isPresent())
                        .collect(ImmutableList.toImmutableList());
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return ImmutableList.of();
    }

    /**
     * When it was first to be had, as far as the sources say: the time of {@link #releases()}, or what spans them all
     * where they disagree; days to come where there are only targets.
     *
     * <p>Dates the chip's measurements that have no period of their own.
     */
    default Optional<Period> released() {
        return releases().stream().flatMap(one -> one.period().stream()).reduce(Period::hull);
    }

    @Override
    default RecordType<Chip> recordType() {
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
