// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.ExtensionValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads and writes the values of extension keys, which are any JSON. */
final class ExtensionJson {
    private final JsonParser parser;
    private final Violations violations;
    private final Limits limits;
    /** The number of values so far in the extension key at hand. */
    private int values;

    ExtensionJson(JsonParser parser, Violations violations, Limits limits) {
        this.parser = parser;
        this.violations = violations;
        this.limits = limits;
    }

    /** Ends the reading at the current key if an object has too many keys. */
    void checkKeys(int count) {
        violations.checkLimit(count, limits.maxKeys(), "an object of more than ", " keys");
    }

    /** Reads the value of the current key, and adds both to the entries. */
    void readEntry(Map<String, ExtensionValue> entries) {
        values = 0;
        readMember(entries);
    }

    private void readMember(Map<String, ExtensionValue> entries) {
        String key = parser.currentName();
        boolean isWellFormed = Quoted.isWellFormed(key);
        if (!isWellFormed) {
            violations.add(Rules.WELL_FORMED, Quoted.of(key), "a key of well-formed Unicode text");
        }
        parser.nextToken();
        ExtensionValue value = readInside();
        if (isWellFormed) {
            entries.put(key, value);
        }
    }

    ExtensionValue read() {
        values = 0;
        return readInside();
    }

    private ExtensionValue readInside() {
        violations.checkLimit(++values, limits.maxValues(), "more than ", " values inside an extension key");
        return switch (parser.currentToken()) {
            case VALUE_STRING -> readText();
            case VALUE_TRUE -> new ExtensionValue.Flag(true);
            case VALUE_FALSE -> new ExtensionValue.Flag(false);
            case VALUE_NULL -> new ExtensionValue.Nothing();
            case START_ARRAY -> readItems();
            case START_OBJECT -> readFields();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readAmount();
            default -> {
                violations.refuseValue(Rules.TYPE, "a value of JSON");
                yield new ExtensionValue.Nothing();
            }
        };
    }

    private ExtensionValue readText() {
        String text = parser.getString();
        try {
            return new ExtensionValue.Text(text);
        } catch (IllegalArgumentException e) {
            violations.add(Rules.WELL_FORMED, Quoted.of(text), "well-formed Unicode text");
            return new ExtensionValue.Nothing();
        }
    }

    private ExtensionValue readAmount() {
        String text = parser.getString();
        try {
            return new ExtensionValue.Amount(new BigDecimal(text));
        } catch (IllegalArgumentException e) {
            violations.add(Rules.NUMBER, Quoted.bare(text), "a number whose exponent has at most nine digits");
            return new ExtensionValue.Nothing();
        }
    }

    private ExtensionValue readItems() {
        ImmutableList.Builder<ExtensionValue> items = ImmutableList.builder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(readInside());
        }
        return new ExtensionValue.Items(items.build());
    }

    private ExtensionValue readFields() {
        Map<String, ExtensionValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (fields.containsKey(parser.currentName())) {
                violations.refuseRepeatedKey();
            } else {
                checkKeys(fields.size() + 1);
                readMember(fields);
            }
        }
        return new ExtensionValue.Fields(ImmutableMap.copyOf(fields));
    }

    /** Writes a value, the keys of an object in alphabetical order. */
    static void write(JsonGenerator json, @Nullable ExtensionValue value) {
        if (value instanceof ExtensionValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof ExtensionValue.Amount amount) {
            NumberText.write(json, amount.value());
        } else if (value instanceof ExtensionValue.Flag flag) {
            json.writeBoolean(flag.value());
        } else if (value instanceof ExtensionValue.Items items) {
            json.writeStartArray();
            for (ExtensionValue item : items.values()) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof ExtensionValue.Fields fields) {
            json.writeStartObject();
            writeAll(json, fields.values());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    /** Writes keys and values into the open object. */
    static void writeAll(JsonGenerator json, Map<String, ExtensionValue> values) {
        if (values.isEmpty()) {
            return;
        }
        for (Map.Entry<String, ExtensionValue> entry : new TreeMap<>(values).entrySet()) {
            json.writeName(entry.getKey());
            write(json, entry.getValue());
        }
    }
}
