// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Derivation;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.util.List;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * Lets Kryo send the values of chipgap in their own form of Java serialization, which checks them when they arrive.
 *
 * <p>It is named in {@code spark.kryo.registrator}. Kryo would otherwise copy private fields, which works for few of
 * them.
 */
public final class ChipgapRegistrator implements KryoRegistrator {
    private static final List<Class<?>> VALUES = List.of(
            Extensible.class, // datasets, records and citations
            Estimate.class,
            Interval.class,
            Period.class,
            PartialDate.class,
            Gap.class,
            Lag.class,
            CatchUp.class,
            Computed.class,
            Derivation.class,
            HullState.class);

    @Override
    public void registerClasses(Kryo kryo) {
        VALUES.forEach(type -> kryo.addDefaultSerializer(type, JavaSerializer.class));
    }
}
