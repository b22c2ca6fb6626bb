// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.ImmutableMeasurement.Builder;
import java.util.Optional;
import org.immutables.value.Value;

/** A value of a metric that a source gives for a subject. Sources that disagree are measurements side by side. */
@Value.Immutable
@ModelType
public interface Measurement extends Claim {
    /** Of the serialized form; goes up where an attribute changes its type or goes away. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Measurement> TYPE = RecordType.of(
                    "measurements",
                    Measurement.class,
                    ImmutableMeasurement::builder,
                    Builder::build,
                    Builder::extensions)
            .documentedAs("a value of a metric that a source gives for a subject")
            .required("id", Kind.ID, Measurement::id, Builder::id, "the claim's id, unique in the document")
            .required(
                    "summary", Kind.TEXT, Measurement::summary, Builder::summary, "the claim in a sentence of our own")
            .required(
                    "subject",
                    Kind.reference(Subject.class),
                    Measurement::subject,
                    Builder::subject,
                    "what is measured")
            .required("metric", Kind.reference(Metric.class), Measurement::metric, Builder::metric, "in what")
            .required(
                    "value",
                    Kind.NUMBER,
                    Measurement::value,
                    Builder::value,
                    "the value, in the metric's unit and inside its domain")
            .optional("period", Kind.PERIOD, Measurement::period, Builder::period, "when")
            .required("standing", Standing.KIND, Measurement::standing, Builder::standing, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    Measurement::statedBy,
                    Builder::statedBy,
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList(
                    "citations", Citation.KIND, Measurement::citations, Builder::citations, "where the sources say it")
            .build();

    /** The id of the party or chip that is measured. */
    String subject();

    /** The id of the metric, which gives the unit. */
    String metric();

    /** The value, in the metric's unit and inside its domain. */
    Estimate value();

    /** The period of a flow, the moment of a stock, the time of a level; absent where the source does not say. */
    Optional<Period> period();

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.of(subject());
    }

    @Override
    default RecordType<Measurement> recordType() {
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
