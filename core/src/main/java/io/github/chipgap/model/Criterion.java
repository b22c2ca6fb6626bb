// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.ImmutableCriterion.Builder;
import org.immutables.value.Value;

/** A range that a chip's value in a metric must lie in to meet a rule. */
@Value.Immutable
@ModelType
public interface Criterion extends Extensible {
    /** The description of this type. */
    RecordType<Criterion> TYPE = RecordType.of(
                    "criterion", Criterion.class, ImmutableCriterion::builder, Builder::build, Builder::extensions)
            .documentedAs("a range that a value in a metric must lie in")
            .required("metric", Kind.reference(Metric.class), Criterion::metric, Builder::metric, "the metric")
            .required(
                    "range",
                    Kind.INTERVAL,
                    Criterion::range,
                    Builder::range,
                    "the values that meet it, in the metric's unit")
            .build();

    /** What a field holds that is a criterion. */
    EmbeddedKind<Criterion> KIND = Kind.embedded(TYPE);

    /** The id of the {@link Metric}. */
    String metric();

    /** The values that meet it, in the metric's unit; a bound is open or closed as the rule has it. */
    Interval range();

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this).orThrow();
    }
}
