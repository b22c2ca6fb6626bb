// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.EmbeddedKind;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
import org.immutables.value.Value;

/** A range that a chip's value in a metric must lie in to meet a rule. */
@Value.Immutable
@ModelType
public interface Criterion extends Extensible {
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Criterion> TYPE = RecordType.of("criterion", Criterion.class)
            .documentedAs("a range that a value in a metric must lie in")
            .required("metric", Kind.reference(Metric.class), "the metric")
            .required("range", Kind.INTERVAL, "the values that meet it, in the metric's unit")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Criterion> draft, Criterion criterion) {
                    draft.put("metric", criterion.metric())
                            .put("range", criterion.range())
                            .putExtensions(criterion.extensions());
                }

                @Override
                public Criterion make(Draft<Criterion> draft) {
                    return ImmutableCriterion.builder()
                            .metric(draft.required("metric"))
                            .range(draft.required("range"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

    /** What a field holds that is a criterion. */
    EmbeddedKind<Criterion> KIND = Kind.embedded(TYPE);

    /** The id of the {@link Metric}. */
    String metric();

    /** The values that meet it, in the metric's unit; a bound is open or closed as the rule has it. */
    Interval range();

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
