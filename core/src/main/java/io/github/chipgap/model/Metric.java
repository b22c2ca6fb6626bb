// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordCheck;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Within;
import java.util.Optional;

/**
 * A measured quantity, with its unit and whether more or less is better.
 *
 * <p>A metric may have no unit, for example if a source says "less powerful" without naming a measure. Its values can
 * be compared but not added.
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

    /** The kind of metric, which determines how values add up. */
    MetricKind kind();

    /** The unit, such as {@code TFLOP/s}; absent for a ratio, or if the sources give none. */
    Optional<String> unit();

    /** Whether more is better; false if less is better. */
    boolean moreIsBetter();

    /** The possible values. */
    Interval domain();

    /**
     * The values to be expected for now; a value outside of them is probably a slip in a unit.
     *
     * <p>Such a value is reported by {@link io.github.chipgap.data.Dataset#warnings()}, and is allowed.
     */
    Optional<Interval> plausible();

    /**
     * The length in bits of the numbers operated on, for a dense throughput in TFLOP/s or TOP/s.
     *
     * <p>Every metric with a length counts in the total processing performance of a chip. The length is a range if
     * rules can be read in two ways: 19 to 32 for TF32, whose numbers fill 32 bits and use 19.
     */
    @Within(lower = 1)
    Optional<Estimate> operationBits();

    @Override
    default void check(RecordCheck rules) {
        rules.require(
                plausible().isEmpty() || plausible().get().isWithin(domain()),
                "plausible",
                "plausible values inside the domain " + domain());
    }
}
