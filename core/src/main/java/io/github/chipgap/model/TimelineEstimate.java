// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How long something takes, counted from when the source was written.
 *
 * <p>Where the reference is a {@link Chip}, the goal stands still: it is that chip's level. Where it is a {@link Party},
 * the goal is what that party will have by then.
 */
@Value.Immutable
@ModelType
public interface TimelineEstimate extends Claim {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<TimelineEstimate> TYPE = RecordType.of("timelineEstimates", TimelineEstimate.class)
            .documentedAs("how long something takes, counted from when the source was written")
            .required("id", Kind.ID, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, "the claim in a sentence of our own")
            .optional(
                    "subject",
                    Kind.reference(Subject.class),
                    "whom the time is counted for; absent where the source speaks of anyone")
            .required("milestone", Kind.TEXT, "what will have been reached")
            .optional(
                    "reference",
                    Kind.reference(Subject.class),
                    "whose level is the goal: a chip's stands still, a party's moves on")
            .optional("metric", Kind.reference(Metric.class), "in which metric")
            .required("years", Kind.NOT_NEGATIVE, "how many years from when the source was written")
            .required("standing", Standing.KIND, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<TimelineEstimate> draft, TimelineEstimate timelineEstimate) {
                    draft.put("id", timelineEstimate.id())
                            .put("summary", timelineEstimate.summary())
                            .put("subject", timelineEstimate.subject())
                            .put("milestone", timelineEstimate.milestone())
                            .put("reference", timelineEstimate.reference())
                            .put("metric", timelineEstimate.metric())
                            .put("years", timelineEstimate.years())
                            .put("standing", timelineEstimate.standing())
                            .put("statedBy", timelineEstimate.statedBy())
                            .put("citations", timelineEstimate.citations())
                            .putExtensions(timelineEstimate.extensions());
                }

                @Override
                public TimelineEstimate make(Draft<TimelineEstimate> draft) {
                    return ImmutableTimelineEstimate.builder()
                            .id(draft.required("id"))
                            .summary(draft.required("summary"))
                            .subject(draft.optional("subject"))
                            .milestone(draft.required("milestone"))
                            .reference(draft.optional("reference"))
                            .metric(draft.optional("metric"))
                            .years(draft.required("years"))
                            .standing(draft.required("standing"))
                            .addAllStatedBy(draft.list("statedBy"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The id of the party or chip that the time is counted for; absent where the source speaks of anyone. */
    Optional<String> subject();

    /** What will have been reached. */
    String milestone();

    /** The id of the party or chip whose level is the goal; absent where the goal is no one's level. */
    Optional<String> reference();

    /** The id of the metric in which the level is counted. */
    Optional<String> metric();

    /** How many years; at least 0. */
    Estimate years();

    @Override
    default ImmutableList<String> about() {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        subject().ifPresent(ids::add);
        reference().ifPresent(ids::add);
        return ids.build();
    }

    @Override
    default RecordType<TimelineEstimate> recordType() {
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
                .require(
                        reference().isEmpty() || !reference().equals(subject()),
                        "reference",
                        "another than the subject")
                .require(
                        metric().isEmpty() || reference().isPresent(),
                        "metric",
                        "no metric where there is no reference")
                .orThrow();
    }
}
