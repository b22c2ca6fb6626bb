// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.ImmutableCapabilityGap.Builder;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How far a subject is from a reference in a metric, as their ratio.
 *
 * <p>The ratio is the subject's value divided by the reference's. Whether a ratio below 1 is behind or ahead is for
 * {@link Metric#moreIsBetter()} to say. "A small fraction" is above 0 and below 1: where a source gives no number, none
 * is invented.
 */
@Value.Immutable
@ModelType
public interface CapabilityGap extends Caused {
    /** The description of this type. */
    RecordType<CapabilityGap> TYPE = RecordType.of(
                    "capabilityGaps",
                    CapabilityGap.class,
                    ImmutableCapabilityGap::builder,
                    Builder::build,
                    Builder::extensions)
            .documentedAs("how far a subject is from a reference in a metric")
            .required("id", Kind.ID, CapabilityGap::id, Builder::id, "the claim's id, unique in the document")
            .required(
                    "summary",
                    Kind.TEXT,
                    CapabilityGap::summary,
                    Builder::summary,
                    "the claim in a sentence of our own")
            .required(
                    "subject",
                    Kind.reference(Subject.class),
                    CapabilityGap::subject,
                    Builder::subject,
                    "whose capability it is")
            .required(
                    "reference",
                    Kind.reference(Subject.class),
                    CapabilityGap::reference,
                    Builder::reference,
                    "what it is held against")
            .required("metric", Kind.reference(Metric.class), CapabilityGap::metric, Builder::metric, "in what")
            .required(
                    "ratio",
                    Kind.NOT_NEGATIVE,
                    CapabilityGap::ratio,
                    Builder::ratio,
                    "the subject's value divided by the reference's")
            .optional(
                    "period",
                    Kind.PERIOD,
                    CapabilityGap::period,
                    Builder::period,
                    "when; absent where the source speaks of its own present")
            .optional("trend", Trend.KIND, CapabilityGap::trend, Builder::trend, "where the subject is heading")
            .list(
                    "causedBy",
                    Kind.reference(Claim.class),
                    CapabilityGap::causedBy,
                    Builder::causedBy,
                    "what the source explains it by")
            .required("standing", Standing.KIND, CapabilityGap::standing, Builder::standing, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    CapabilityGap::statedBy,
                    Builder::statedBy,
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList(
                    "citations",
                    Citation.KIND,
                    CapabilityGap::citations,
                    Builder::citations,
                    "where the sources say it")
            .build();

    /** The id of the party or chip whose capability it is. */
    String subject();

    /** The id of the party or chip that it is held against. */
    String reference();

    /** The id of the metric. */
    String metric();

    /** The subject's value divided by the reference's; at least 0. */
    Estimate ratio();

    /** When; absent where the source speaks of its own present. */
    Optional<Period> period();

    /** Where the subject is heading; absent where the source does not say. */
    Optional<Trend> trend();

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.of(subject(), reference());
    }

    @Override
    default RecordType<CapabilityGap> recordType() {
        return TYPE;
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this)
                .require(!reference().equals(subject()), "reference", "another than the subject")
                .require(!causedBy().contains(id()), "causedBy", "causes other than the gap itself")
                .orThrow();
    }
}
