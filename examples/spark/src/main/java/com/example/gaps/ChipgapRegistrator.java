// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import io.github.chipgap.estimate.ModelValue;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * Lets Kryo send the values of chipgap in their own form of Java serialization, which checks them when they arrive.
 *
 * <p>It is named in {@code spark.kryo.registrator}. Kryo would otherwise copy private fields, which works for few of
 * them.
 */
public final class ChipgapRegistrator implements KryoRegistrator {
    @Override
    public void registerClasses(Kryo kryo) {
        kryo.addDefaultSerializer(ModelValue.class, JavaSerializer.class);
    }
}
