// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.ModelType;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Reference;
import java.util.Optional;

/** A value of a metric for a subject, given by a source. Sources that disagree are separate measurements. */
@ModelType("measurements")
public interface Measurement extends Claim {
    /** The description of this type. */
    RecordType<Measurement> TYPE = MeasurementType.TYPE;

    /** Returns a new builder. */
    static MeasurementBuilder builder() {
        return new MeasurementBuilder();
    }

    /** The party or chip measured. */
    @Reference(Subject.class)
    String subject();

    /** The metric, which defines the unit. */
    @Reference(Metric.class)
    String metric();

    /** The value, in the metric's unit and within its domain. */
    Estimate value();

    /** The period of a flow, or the date of a stock or a level. */
    Optional<Period> period();

    @Override
    default ImmutableList<String> about() {
        return ImmutableList.of(subject());
    }
}
