// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;

/** A condition of a rule: the value of a metric must lie in a range. */
@ModelType("criterion")
public interface Criterion extends Described {
    /** The description of this type. */
    RecordType<Criterion> TYPE = CriterionType.TYPE;

    /** Returns a new builder. */
    static CriterionBuilder builder() {
        return new CriterionBuilder();
    }

    /** The metric. */
    @Reference(Metric.class)
    String metric();

    /** The values that meet the criterion, in the metric's unit. */
    Interval range();
}
