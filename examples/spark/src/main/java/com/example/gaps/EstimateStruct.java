// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Estimates as structs, whose parts SQL can read: {@code value.low}, {@code value.best}, {@code value.high}. */
public final class EstimateStruct {
    /** The type of the structs. An unknown bound or best value is null. */
    public static final StructType TYPE = new StructType()
            .add("low", DataTypes.DoubleType)
            .add("lowOpen", DataTypes.BooleanType, false)
            .add("best", DataTypes.DoubleType)
            .add("high", DataTypes.DoubleType)
            .add("highOpen", DataTypes.BooleanType, false)
            .add("confidence", DataTypes.DoubleType, false);

    private EstimateStruct() {}

    /** Returns the struct of an estimate. */
    public static Row of(Estimate estimate) {
        Interval interval = estimate.interval();
        return RowFactory.create(
                orNull(interval.lower()),
                interval.isLowerOpen(),
                orNull(estimate.best()),
                orNull(interval.upper()),
                interval.isUpperOpen(),
                estimate.confidence());
    }

    /** Returns the struct of an estimate, or null if there is none. */
    public static Row ofNullable(Optional<Estimate> estimate) {
        return estimate.map(EstimateStruct::of).orElse(null);
    }

    private static Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /** Returns the estimate of a struct. */
    public static Estimate estimate(Row struct) {
        Interval interval = Interval.of(
                struct.<Double>getAs(0), struct.getBoolean(1), struct.<Double>getAs(3), struct.getBoolean(4));
        Estimate bounds = Estimate.of(interval).withConfidence(struct.getDouble(5));
        return struct.isNullAt(2) ? bounds : bounds.withBest(struct.getDouble(2));
    }
}
