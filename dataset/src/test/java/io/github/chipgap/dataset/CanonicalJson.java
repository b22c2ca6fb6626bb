// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a document says, as text in which nothing that says nothing is left: the order of keys and records, the digits of a
 * number, empty lists, and the forms of an estimate that say the same.
 */
final class CanonicalJson {
    /** The field that an array's elements have if they lack its key, with its value. */
    private static final Map<String, Map.Entry<String, String>> DEFAULTS = Map.of(
            "chips", Map.entry("generic", "false"),
            "cohorts", Map.entry("membersExhaustive", "false"),
            "lifecycle", Map.entry("standing", "\"reported\""));

    private CanonicalJson() {}

    static String of(JsonNode document) {
        Map<String, String> entries = new TreeMap<>();
        document.properties().forEach(entry -> {
            boolean records = entry.getValue().isArray() && !entry.getKey().startsWith("x-");
            if (!records) {
                entries.put(entry.getKey(), value(entry.getValue()));
            } else if (!entry.getValue().isEmpty()) {
                entries.put(entry.getKey(), records(entry.getKey(), entry.getValue()));
            }
        });
        return entries.toString();
    }

    private static String records(String array, JsonNode records) {
        return records.valueStream()
                .sorted(Comparator.comparing(record -> record.get("id").asString()))
                .map(record -> record(array, record))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String record(String array, JsonNode record) {
        Map<String, String> fields = new TreeMap<>();
        if (DEFAULTS.containsKey(array)) {
            fields.put(DEFAULTS.get(array).getKey(), DEFAULTS.get(array).getValue());
        }
        record.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (entry.getKey().startsWith("x-")) {
                fields.put(entry.getKey(), value(value));
            } else if (value.isArray()) {
                if (!value.isEmpty()) {
                    fields.put(
                            entry.getKey(),
                            value.valueStream()
                                    .map(item -> item.isObject() ? record(entry.getKey(), item) : value(item))
                                    .toList()
                                    .toString());
                }
            } else {
                fields.put(entry.getKey(), value.isObject() || value.isNumber() ? estimate(value) : period(value));
            }
        });
        return fields.toString();
    }

    /** A period from a date to the same date is written as that date. */
    private static String period(JsonNode value) {
        String text = value.toString();
        int slash = text.indexOf('/');
        return slash > 0 && text.substring(1, slash).equals(text.substring(slash + 1, text.length() - 1))
                ? '"' + text.substring(1, slash) + '"'
                : text;
    }

    private static String estimate(JsonNode value) {
        Map<String, BigDecimal> parts = new TreeMap<>();
        if (value.isNumber()) {
            parts.put("atLeast", value.decimalValue());
            parts.put("atMost", value.decimalValue());
        } else {
            value.properties()
                    .forEach(entry -> parts.put(entry.getKey(), entry.getValue().decimalValue()));
        }
        BigDecimal almost = parts.remove("almost");
        if (almost != null) {
            parts.put("best", almost);
            parts.put("lessThan", almost);
        }
        BigDecimal about = parts.remove("about");
        if (about != null) {
            parts.put("best", about);
        }
        BigDecimal lower = parts.get("atLeast");
        if (lower != null && parts.containsKey("atMost") && lower.compareTo(parts.get("atMost")) == 0) {
            parts.put("best", lower);
        }
        if (parts.containsKey("confidence") && parts.get("confidence").compareTo(BigDecimal.ONE) == 0) {
            parts.remove("confidence");
        }
        parts.replaceAll((key, number) -> number.stripTrailingZeros());
        return parts.toString();
    }

    private static String value(JsonNode value) {
        if (value.isObject()) {
            Map<String, String> entries = new TreeMap<>();
            value.properties().forEach(entry -> entries.put(entry.getKey(), value(entry.getValue())));
            return entries.toString();
        }
        if (value.isArray()) {
            return value.valueStream().map(CanonicalJson::value).toList().toString();
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toString() : value.toString();
    }
}
