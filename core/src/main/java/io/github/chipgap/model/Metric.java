// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordForm;
import io.github.chipgap.record.RecordType;
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
    /** Of the serialized form; goes up where attributes change. */
    long serialVersionUID = 1;

    /** The description of this type. */
    RecordType<Metric> TYPE = RecordType.of("metrics", Metric.class)
            .documentedAs("what is measured, in which unit, and whether more or less of it is better")
            .required("id", Kind.ID, "the metric's id, unique in the document")
            .required("name", Kind.TEXT, "the usual English name")
            .required("kind", MetricKind.KIND, "how values add up")
            .optional("unit", Kind.TEXT, "the unit; absent where the sources do not say, or for a ratio")
            .required("moreIsBetter", Kind.FLAG, "whether more of it is better, or less")
            .required("domain", Kind.INTERVAL, "what values there can be at all")
            .optional(
                    "operationBits",
                    Kind.estimate(Interval.atLeast(1)),
                    "of a dense throughput in TFLOP/s or TOP/s, how many bits long the numbers are that it counts operations on")
            .list("citations", Citation.KIND, "where the sources speak of it")
            .build(new RecordForm<>() {
                @Override
                public void fill(Draft<Metric> draft, Metric metric) {
                    draft.put("id", metric.id())
                            .put("name", metric.name())
                            .put("kind", metric.kind())
                            .put("unit", metric.unit())
                            .put("moreIsBetter", metric.moreIsBetter())
                            .put("domain", metric.domain())
                            .put("operationBits", metric.operationBits())
                            .put("citations", metric.citations())
                            .putExtensions(metric.extensions());
                }

                @Override
                public Metric make(Draft<Metric> draft) {
                    return ImmutableMetric.builder()
                            .id(draft.required("id"))
                            .name(draft.required("name"))
                            .kind(draft.required("kind"))
                            .unit(draft.optional("unit"))
                            .moreIsBetter(draft.required("moreIsBetter"))
                            .domain(draft.required("domain"))
                            .operationBits(draft.optional("operationBits"))
                            .addAllCitations(draft.list("citations"))
                            .putAllExtensions(draft.extensions())
                            .build();
                }
            });

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
