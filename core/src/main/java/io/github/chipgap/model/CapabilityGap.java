// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far a subject is from a reference in a metric, as their ratio, their difference, in doublings, or in several of these.
 *
 * <p>The ratio is the subject's value divided by the reference's. Whether a ratio below 1 is behind or ahead is for
 * {@link Metric#moreIsBetter()} to say. "A small fraction" is above 0 and below 1: where a source gives no number, none
 * is invented.
 */
@Value.Immutable
@ModelType
public interface CapabilityGap extends Caused {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<CapabilityGap> TYPE = RecordType.of("capabilityGaps", CapabilityGap.class)
            .documentedAs("how far a subject is from a reference in a metric")
            .required("id", Kind.ID, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, "the claim in a sentence of our own")
            .required("subject", Kind.reference(Subject.class), "whose capability it is")
            .required("reference", Kind.reference(Subject.class), "what it is held against")
            .required("metric", Kind.reference(Metric.class), "in what")
            .optional("ratio", Kind.NOT_NEGATIVE, "the subject's value divided by the reference's")
            .optional("difference", Kind.NUMBER, "the subject's value less the reference's, in the metric's unit")
            .optional(
                    "doublingsBehind",
                    Kind.NUMBER,
                    "how many times the subject's level must double, or halve where less is better, to equal the reference's")
            .optional("period", Kind.PERIOD, "when; absent where the source speaks of its own present")
            .optional("trend", Trend.KIND, "where the subject is heading")
            .list("causedBy", Kind.reference(Claim.class), "what the source explains it by")
            .list(
                    "computedFrom",
                    Kind.reference(Claim.class),
                    "the claims that a program worked it out from; none for a gap that a source reports")
            .required("standing", Standing.KIND, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<CapabilityGap> draft, CapabilityGap capabilityGap) {
                    draft.put("id", capabilityGap.id())
                            .put("summary", capabilityGap.summary())
                            .put("subject", capabilityGap.subject())
                            .put("reference", capabilityGap.reference())
                            .put("metric", capabilityGap.metric())
                            .put("ratio", capabilityGap.ratio())
                            .put("difference", capabilityGap.difference())
                            .put("doublingsBehind", capabilityGap.doublingsBehind())
                            .put("period", capabilityGap.period())
                            .put("trend", capabilityGap.trend())
                            .put("causedBy", capabilityGap.causedBy())
                            .put("computedFrom", capabilityGap.computedFrom())
                            .put("standing", capabilityGap.standing())
                            .put("statedBy", capabilityGap.statedBy())
                            .put("citations", capabilityGap.citations())
                            .putExtensions(capabilityGap.extensions());
                }

                @Override
                public CapabilityGap make(Draft<CapabilityGap> draft) {
                    return ImmutableCapabilityGap.builder()
                            .id(draft.required("id"))
                            .summary(draft.required("summary"))
                            .subject(draft.required("subject"))
                            .reference(draft.required("reference"))
                            .metric(draft.required("metric"))
                            .ratio(draft.optional("ratio"))
                            .difference(draft.optional("difference"))
                            .doublingsBehind(draft.optional("doublingsBehind"))
                            .period(draft.optional("period"))
                            .trend(draft.optional("trend"))
                            .addAllCausedBy(draft.list("causedBy"))
                            .addAllComputedFrom(draft.list("computedFrom"))
                            .standing(draft.required("standing"))
                            .addAllStatedBy(draft.list("statedBy"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** The id of the party or chip whose capability it is. */
    String subject();

    /** The id of the party or chip that it is held against. */
    String reference();

    /** The id of the metric. */
    String metric();

    /** The subject's value divided by the reference's; at least 0. */
    Optional<Estimate> ratio();

    /** The subject's value less the reference's, in the metric's unit. */
    Optional<Estimate> difference();

    /**
     * How many times the subject's level must double to equal the reference's, or halve where less is better.
     *
     * <p>Above 0 the subject is behind, below 0 ahead, whichever way the metric counts.
     */
    Optional<Estimate> doublingsBehind();

    /** When; absent where the source speaks of its own present. */
    Optional<Period> period();

    /** Where the subject is heading; absent where the source does not say. */
    Optional<Trend> trend();

    /** The ids of the claims that a program worked it out from; empty for a gap that a source reports. */
    ImmutableList<String> computedFrom();

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.of(subject(), reference());
    }

    @Override
    default RecordType<CapabilityGap> recordType() {
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
                .require(!reference().equals(subject()), "reference", "another than the subject")
                .require(
                        ratio().isPresent()
                                || difference().isPresent()
                                || doublingsBehind().isPresent(),
                        "ratio",
                        "a ratio, a difference or doublings behind")
                .requireOthers("causedBy", "causes other than the gap itself")
                .requireOthers("computedFrom", "claims other than the gap itself")
                .orThrow();
    }
}
