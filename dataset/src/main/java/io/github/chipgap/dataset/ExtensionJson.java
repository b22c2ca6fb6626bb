// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.record.ExtensionValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The values of extension keys in JSON, which are just any JSON. */
final class ExtensionJson {
    private final JsonCursor cursor;
    private final Violations violations;
    private final Trail trail;
    private final int maxKeys;

    ExtensionJson(JsonCursor cursor, Violations violations, Trail trail, int maxKeys) {
        this.cursor = cursor;
        this.violations = violations;
        this.trail = trail;
        this.maxKeys = maxKeys;
    }

    /** Ends the reading where the key that was just read is one more than an object may have. */
    void checkKeys(int count) {
        if (count > maxKeys) {
            throw DocumentWindow.limit("an object of more than " + maxKeys + " keys", cursor.keyPlace());
        }
    }

    /** Reads the value of the key that was just read, where the trail is, and puts both into the entries. */
    void readEntry(String key, Map<String, ExtensionValue> entries) {
        boolean wellFormed = UTF_8.newEncoder().canEncode(key);
        if (!wellFormed) {
            violations.add(
                    Violation.WELL_FORMED, cursor.keyPlace(), Quoted.of(key), "a key of well-formed Unicode text");
        }
        ExtensionValue value = read();
        if (wellFormed) {
            entries.put(key, value);
        }
    }

    /** Reads the value at hand. */
    ExtensionValue read() {
        return switch (cursor.peek()) {
            case '"' -> readText();
            case 't', 'f' -> new ExtensionValue.Flag(cursor.readFlag());
            case 'n' -> readNothing();
            case '[' -> readItems();
            case '{' -> readFields();
            default -> readAmount();
        };
    }

    private ExtensionValue readText() {
        cursor.readText();
        try {
            return new ExtensionValue.Text(cursor.text());
        } catch (IllegalArgumentException e) {
            violations.addText(Violation.WELL_FORMED, "well-formed Unicode text", "");
            return new ExtensionValue.Nothing();
        }
    }

    private ExtensionValue readNothing() {
        cursor.readWord("null");
        return new ExtensionValue.Nothing();
    }

    private ExtensionValue readAmount() {
        cursor.readNumber();
        String text = cursor.numberText();
        try {
            return new ExtensionValue.Amount(new BigDecimal(text));
        } catch (IllegalArgumentException e) {
            violations.add(
                    Violation.NUMBER,
                    cursor.place(),
                    Quoted.bare(text),
                    "a number whose exponent has at most nine digits");
            return new ExtensionValue.Nothing();
        }
    }

    private ExtensionValue readItems() {
        ImmutableList.Builder<ExtensionValue> items = ImmutableList.builder();
        int index = 0;
        if (cursor.open(']')) {
            do {
                trail.enter(Integer.toString(index++));
                items.add(read());
                trail.leave();
            } while (cursor.goesOn(']'));
        }
        return new ExtensionValue.Items(items.build());
    }

    private ExtensionValue readFields() {
        Map<String, ExtensionValue> fields = new LinkedHashMap<>();
        if (cursor.open('}')) {
            do {
                String key = cursor.key();
                trail.enter(key);
                if (fields.containsKey(key)) {
                    violations.refuseSecondKey(key);
                } else {
                    checkKeys(fields.size() + 1);
                    readEntry(key, fields);
                }
                trail.leave();
            } while (cursor.goesOn('}'));
        }
        return new ExtensionValue.Fields(ImmutableMap.copyOf(fields));
    }

    /** Writes a value, the keys of a map in alphabetical order. */
    static void write(JsonText json, ExtensionValue value) {
        if (value instanceof ExtensionValue.Text text) {
            json.text(text.value());
        } else if (value instanceof ExtensionValue.Amount amount) {
            json.number(amount.value().toString());
        } else if (value instanceof ExtensionValue.Flag flag) {
            json.flag(flag.value());
        } else if (value instanceof ExtensionValue.Items items) {
            json.openArray();
            items.values().forEach(item -> write(json, item));
            json.closeArray();
        } else if (value instanceof ExtensionValue.Fields fields) {
            json.openObject();
            writeAll(json, fields.values());
            json.closeObject();
        } else {
            json.nothing();
        }
    }

    /** Writes keys and values into the object that is open. */
    static void writeAll(JsonText json, Map<String, ExtensionValue> values) {
        if (values.isEmpty()) {
            return; // as nearly always
        }
        new TreeMap<>(values).forEach((key, value) -> {
            json.name(key);
            write(json, value);
        });
    }
}
