// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.model.ExtensionValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/** The values of extension keys in JSON, which are just any JSON. */
final class ExtensionJson {
    private final JsonParser parser;
    private final Violations violations;
    private final int maxKeys;

    ExtensionJson(JsonParser parser, Violations violations, int maxKeys) {
        this.parser = parser;
        this.violations = violations;
        this.maxKeys = maxKeys;
    }

    /** Ends the reading where the key at hand is one more than an object may have. */
    void checkKeys(int count) {
        if (count > maxKeys) {
            throw new StreamConstraintsException(
                    "an object of more than " + maxKeys + " keys", parser.currentTokenLocation());
        }
    }

    /** Reads the key at hand and the value behind it into the entries, and ends at the last token of that. */
    void readEntry(Map<String, ExtensionValue> entries) {
        String key = parser.currentName();
        boolean wellFormed = StandardCharsets.UTF_8.newEncoder().canEncode(key);
        if (!wellFormed) {
            violations.addToken(Violation.WELL_FORMED, "a key of well-formed Unicode text");
        }
        parser.nextToken();
        ExtensionValue value = read();
        if (wellFormed) {
            entries.put(key, value);
        }
    }

    /** Reads the value that begins at the token at hand, and ends at its last token. */
    ExtensionValue read() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> readText();
            case VALUE_TRUE -> new ExtensionValue.Flag(true);
            case VALUE_FALSE -> new ExtensionValue.Flag(false);
            case VALUE_NULL -> new ExtensionValue.Nothing();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readAmount();
            case START_ARRAY -> readItems();
            case START_OBJECT -> readFields();
            default -> throw new AssertionError("a token that begins no JSON value: " + parser.currentToken());
        };
    }

    private ExtensionValue readText() {
        try {
            return new ExtensionValue.Text(parser.getString());
        } catch (IllegalArgumentException e) {
            violations.addToken(Violation.WELL_FORMED, "well-formed Unicode text");
            return new ExtensionValue.Nothing();
        }
    }

    private ExtensionValue readAmount() {
        try {
            return new ExtensionValue.Amount(parser.getDecimalValue());
        } catch (IllegalArgumentException e) {
            violations.addToken(Violation.NUMBER, "a number whose exponent has at most nine digits");
            return new ExtensionValue.Nothing();
        }
    }

    private ExtensionValue readItems() {
        ImmutableList.Builder<ExtensionValue> items = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read());
        }
        return new ExtensionValue.Items(items.build());
    }

    private ExtensionValue readFields() {
        Map<String, ExtensionValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (fields.containsKey(parser.currentName())) {
                violations.addSecondKey();
            } else {
                checkKeys(fields.size() + 1);
                readEntry(fields);
            }
        }
        return new ExtensionValue.Fields(ImmutableMap.copyOf(fields));
    }

    /** Writes a value, the keys of a map in alphabetical order. */
    static void write(JsonGenerator json, ExtensionValue value) {
        if (value instanceof ExtensionValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof ExtensionValue.Amount amount) {
            json.writeNumber(amount.value().toString());
        } else if (value instanceof ExtensionValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof ExtensionValue.Items items) {
            json.writeStartArray();
            items.values().forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof ExtensionValue.Fields fields) {
            json.writeStartObject();
            writeAll(json, fields.values());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    /** Writes keys and values into the object that is open. */
    static void writeAll(JsonGenerator json, Map<String, ExtensionValue> values) {
        if (values.isEmpty()) {
            return; // as nearly always
        }
        new TreeMap<>(values).forEach((key, value) -> {
            json.writeName(key);
            write(json, value);
        });
    }
}
