// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.record.RecordType;

/** The record types of the model. */
public final class StandardTypes {
    private static final ImmutableList<RecordType<?>> ALL = ImmutableList.of(
            Source.TYPE,
            Chipmaker.TYPE,
            AIFirm.TYPE,
            Government.TYPE,
            Cohort.TYPE,
            Metric.TYPE,
            Chip.TYPE,
            Investment.TYPE,
            CapabilityGap.TYPE,
            Constraint.TYPE,
            TradeControl.TYPE,
            TimelineEstimate.TYPE,
            Measurement.TYPE,
            Finding.TYPE,
            Event.TYPE);

    private StandardTypes() {}

    /** Returns all types in the order of a document. */
    public static ImmutableList<RecordType<?>> all() {
        return ALL;
    }
}
