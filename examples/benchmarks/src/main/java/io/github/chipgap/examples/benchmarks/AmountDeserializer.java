// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.examples.benchmarks.PlainDocument.Amount;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an amount, a number or an object of numbers, for databind. */
final class AmountDeserializer extends StdDeserializer<Amount> {
    AmountDeserializer() {
        super(Amount.class);
    }

    @Override
    public Amount deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken().isNumeric()) {
            return Amount.exactly(parser.getDecimalValue());
        }
        Map<String, BigDecimal> parts = new HashMap<>();
        for (String part = parser.nextName(); part != null; part = parser.nextName()) {
            parser.nextToken();
            parts.put(part, parser.getDecimalValue());
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw context.wrongTokenException(parser, Amount.class, JsonToken.END_OBJECT, "an amount");
        }
        return Amount.of(parts);
    }
}
