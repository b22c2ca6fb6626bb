// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.ImmutableMetric.Builder;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is measured: how it adds up, in which unit, what values it can have, and whether more or less of it is better.
 *
 * <p>A source that says "less powerful" and not in which measure is about a metric without a unit: such values can be
 * compared, not added.
 */
@Value.Immutable
@ModelType
public interface Metric extends Cited {
    /** The description of this type. */
    RecordType<Metric> TYPE = RecordType.of(
                    "metrics", Metric.class, ImmutableMetric::builder, Builder::build, Builder::extensions)
            .documentedAs("what is measured, in which unit, and whether more or less of it is better")
            .required("id", Kind.ID, Metric::id, Builder::id, "the metric's id, unique in the document")
            .required("name", Kind.TEXT, Metric::name, Builder::name, "the usual English name")
            .required("kind", MetricKind.KIND, Metric::kind, Builder::kind, "how values add up")
            .optional(
                    "unit",
                    Kind.TEXT,
                    Metric::unit,
                    Builder::unit,
                    "the unit; absent where the sources do not say, or for a ratio")
            .required(
                    "moreIsBetter",
                    Kind.FLAG,
                    Metric::moreIsBetter,
                    Builder::moreIsBetter,
                    "whether more of it is better, or less")
            .required("domain", Kind.INTERVAL, Metric::domain, Builder::domain, "what values there can be at all")
            .optional(
                    "operationBits",
                    Kind.estimate(Interval.atLeast(1)),
                    Metric::operationBits,
                    Builder::operationBits,
                    "of a dense throughput in TFLOP/s or TOP/s, how many bits long the numbers are that it counts operations on")
            .list("citations", Citation.KIND, Metric::citations, Builder::citations, "where the sources speak of it")
            .build();

    /** The usual English name. */
    String name();

    /** How values add up. */
    MetricKind kind();

    /** The unit, as {@code TFLOP/s}; absent where the sources do not say, or for a ratio. */
    Optional<String> unit();

    /** Whether more of it is better; else less is. */
    boolean moreIsBetter();

    /** What values there can be at all; a measurement lies inside. */
    Interval domain();

    /**
     * How many bits long the numbers are that a throughput counts operations on, as 16 for FP16; at least 1.
     *
     * <p>Present for a dense throughput in TFLOP/s or TOP/s only: the total processing performance of a chip counts every
     * metric that has it. A range where readings differ, as 19 to 32 for TF32, whose numbers fill 32 bits and use 19.
     */
    Optional<Estimate> operationBits();

    @Override
    default RecordType<Metric> recordType() {
        return TYPE;
    }

    /** Checks the rules of the type. */
    @Value.Check
    default void check() {
        TYPE.check(this).orThrow();
    }
}
