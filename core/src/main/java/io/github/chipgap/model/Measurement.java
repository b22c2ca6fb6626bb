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

/** A value of a metric that a source gives for a subject. Sources that disagree are measurements side by side. */
@Value.Immutable
@ModelType
public interface Measurement extends Claim {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Measurement> TYPE = RecordType.of("measurements", Measurement.class)
            .documentedAs("a value of a metric that a source gives for a subject")
            .required("id", Kind.ID, "the claim's id, unique in the document")
            .required("summary", Kind.TEXT, "the claim in a sentence of our own")
            .required("subject", Kind.reference(Subject.class), "what is measured")
            .required("metric", Kind.reference(Metric.class), "in what")
            .required("value", Kind.NUMBER, "the value, in the metric's unit and inside its domain")
            .optional("period", Kind.PERIOD, "when")
            .required("standing", Standing.KIND, "how the claim is known")
            .list(
                    "statedBy",
                    Kind.reference(Party.class),
                    "the parties whose statement it is, as the source attributes it")
            .nonEmptyList("citations", Citation.KIND, "where the sources say it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Measurement> draft, Measurement measurement) {
                    draft.put("id", measurement.id())
                            .put("summary", measurement.summary())
                            .put("subject", measurement.subject())
                            .put("metric", measurement.metric())
                            .put("value", measurement.value())
                            .put("period", measurement.period())
                            .put("standing", measurement.standing())
                            .put("statedBy", measurement.statedBy())
                            .put("citations", measurement.citations())
                            .putExtensions(measurement.extensions());
                }

                @Override
                public Measurement make(Draft<Measurement> draft) {
                    return ImmutableMeasurement.builder()
                            .id(draft.required("id"))
                            .summary(draft.required("summary"))
                            .subject(draft.required("subject"))
                            .metric(draft.required("metric"))
                            .value(draft.required("value"))
                            .period(draft.optional("period"))
                            .standing(draft.required("standing"))
                            .addAllStatedBy(draft.list("statedBy"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

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
