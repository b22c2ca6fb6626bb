// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.EmbeddedKind;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A stage of a chip's life that it reached, or that is planned for it.
 *
 * <p>The standing tells a plan from a fact: what is {@linkplain Standing#PROJECTED projected} is a target, whether or
 * not its time has passed since; anything else happened. Sources that disagree on a date are milestones side by side.
 */
@Value.Immutable
@ModelType
public interface Milestone extends Extensible {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Milestone> TYPE = RecordType.of("milestone", Milestone.class)
            .documentedAs("a stage of a chip's life that it reached, or that is planned for it")
            .required("stage", LifecycleStage.KIND, "which stage")
            .optional("period", Kind.PERIOD, "when, as far as the source says")
            .required(
                    "standing",
                    Standing.KIND,
                    "how it is known; projected for a target that the source does not say was met")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Milestone> draft, Milestone milestone) {
                    draft.put("stage", milestone.stage())
                            .put("period", milestone.period())
                            .put("standing", milestone.standing())
                            .put("citations", milestone.citations())
                            .putExtensions(milestone.extensions());
                }

                @Override
                public Milestone make(Draft<Milestone> draft) {
                    return ImmutableMilestone.builder()
                            .stage(draft.required("stage"))
                            .period(draft.optional("period"))
                            .standing(draft.required("standing"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** What a field holds that is a milestone. */
    EmbeddedKind<Milestone> KIND = Kind.embedded(TYPE);

    /** Which stage. */
    LifecycleStage stage();

    /** When, as far as the source says; a quarter is {@code 2027-10/2027-12}. Absent where the source gives no time. */
    Optional<Period> period();

    /** How it is known; {@link Standing#PROJECTED} for a target that the source does not say was met. */
    Standing standing();

    /** Where the sources say it; never empty. */
    ImmutableList<Citation> citations();

    /** Whether this is a target rather than what happened. */
    default boolean isPlanned() {
        return standing().equals(Standing.PROJECTED);
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
