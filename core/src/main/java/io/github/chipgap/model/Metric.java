// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Within;
import java.util.Optional;

/**
 * What is measured, in which unit, and whether more or less of it is better.
 *
 * <p>If a source says "less powerful" without naming a measure, the metric has no unit: its values can be compared, not
 * added.
 */
@ModelType("metrics")
public interface Metric extends Cited {
    /** The description of this type. */
    RecordType<Metric> TYPE = MetricType.TYPE;

    /** Returns a new builder. */
    static MetricBuilder builder() {
        return new MetricBuilder();
    }

    /** The usual English name. */
    String name();

    /** How values add up. */
    MetricKind kind();

    /** The unit, such as {@code TFLOP/s}; absent for a ratio, or if the sources give none. */
    Optional<String> unit();

    /** Whether more of it is better; otherwise less is. */
    boolean moreIsBetter();

    /** The values that are possible. */
    Interval domain();

    /**
     * For a dense throughput in TFLOP/s or TOP/s, the length in bits of the numbers whose operations it counts.
     *
     * <p>The total processing performance of a chip counts every metric that has it. It is a range if readings differ: 19 to
     * 32 for TF32, whose numbers fill 32 bits and use 19.
     */
    @Within(lower = 1)
    Optional<Estimate> operationBits();
}
