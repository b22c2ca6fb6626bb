// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.reader.ObjectReader;
import com.alibaba.fastjson2.reader.ObjectReaderProvider;
import io.github.chipgap.examples.benchmarks.PlainDocument.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Reads into Java records with fastjson2. */
final class FastjsonRecords implements Reading {
    private final JSONReader.Context context;

    FastjsonRecords() {
        ObjectReaderProvider provider = new ObjectReaderProvider();
        provider.register(Amount.class, new AmountReader());
        context = JSONFactory.createReadContext(provider);
    }

    @Override
    public Object read(InputStream document) throws IOException {
        return JSON.parseObject(document.readAllBytes(), PlainDocument.class, context);
    }

    /** Reads a number, or an object of numbers. */
    private static final class AmountReader implements ObjectReader<Amount> {
        @Override
        public Amount readObject(JSONReader reader, Type type, Object name, long features) {
            if (reader.isNumber()) {
                return Amount.exactly(reader.readBigDecimal());
            }
            Map<String, BigDecimal> parts = new HashMap<>();
            reader.nextIfObjectStart();
            while (!reader.nextIfObjectEnd()) {
                parts.put(reader.readFieldName(), reader.readBigDecimal());
            }
            return Amount.of(parts);
        }
    }
}
