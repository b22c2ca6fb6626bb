// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Arity;
import io.github.chipgap.model.CountKind;
import io.github.chipgap.model.Draft;
import io.github.chipgap.model.EmbeddedKind;
import io.github.chipgap.model.EstimateKind;
import io.github.chipgap.model.Extensible;
import io.github.chipgap.model.ExtensionValue;
import io.github.chipgap.model.Field;
import io.github.chipgap.model.FlagKind;
import io.github.chipgap.model.IntervalKind;
import io.github.chipgap.model.InvalidRecordException;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.Problem;
import io.github.chipgap.model.RecordType;
import io.github.chipgap.model.TextKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads objects as their record types describe them.
 *
 * <p>Each method begins at the first token of a value and ends at its last. What is not as it should be goes to the
 * violations, {@code null} comes back for it, and the reading goes on behind it.
 */
final class RecordReading {
    private final JsonParser parser;
    private final Violations violations;

    RecordReading(JsonParser parser, Violations violations) {
        this.parser = parser;
        this.violations = violations;
    }

    <T> @Nullable T read(RecordType<T> type) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            refuseToken("an object that is a " + type.javaType().getSimpleName());
            return null;
        }
        int before = violations.count();
        TokenStreamLocation start = parser.currentTokenLocation();
        Map<String, TokenStreamLocation> seen = new HashMap<>();
        Map<String, ExtensionValue> extensions = new LinkedHashMap<>();
        Draft<T> draft = type.newDraft();
        String name = type.javaType().getSimpleName();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Field<T> field = type.findField(key).orElse(null);
            if (field == null && !key.startsWith(Extensible.EXTENSION_PREFIX)) {
                violations.addUnknownKey(Lists.transform(type.fields(), Field::name), Violations.OR_AN_EXTENSION);
            } else if (seen.put(key, parser.currentTokenLocation()) != null) {
                violations.addSecondKey();
            } else if (field == null) {
                ExtensionJson.readEntry(parser, violations, extensions);
            } else {
                parser.nextToken();
                Object value = readField(field);
                if (value != null) {
                    draft.set(field, value);
                    if (field.kind() == Kind.ID) {
                        name += " " + value;
                    }
                }
            }
        }
        String pointer = violations.pointer();
        requireFields(type, seen.keySet(), pointer, start);
        if (violations.count() > before) {
            violations.belongTo(name, before);
            return null;
        }
        if (!extensions.isEmpty()) {
            draft.setExtensions(extensions);
        }
        try {
            return draft.build();
        } catch (InvalidRecordException e) {
            for (Problem problem : e.problems()) {
                String top = problem.field().split("/", 2)[0];
                violations.add(
                        pointer + "/" + problem.field(),
                        seen.getOrDefault(top, start),
                        problem.value(),
                        problem.expected());
            }
            violations.belongTo(name, before);
            return null;
        }
    }

    private <T> void requireFields(RecordType<T> type, Set<String> seen, String pointer, TokenStreamLocation start) {
        for (Field<T> field : type.fields()) {
            if (field.arity().isRequired() && !seen.contains(field.name())) {
                violations.add(pointer, start, "no such key", "the key " + field.name() + ", " + field.documentation());
            }
        }
    }

    private void refuseToken(String expected) {
        violations.addToken(expected);
        parser.skipChildren();
    }

    private @Nullable Object readField(Field<?> field) {
        return field.arity().isList() ? readList(field) : readValue(field.kind());
    }

    private @Nullable Object readList(Field<?> field) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            refuseToken("an array, each value " + field.kind().expected());
            return null;
        }
        int before = violations.count();
        TokenStreamLocation start = parser.currentTokenLocation();
        LinkedHashMap<Object, Boolean> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String pointer = parser.currentToken().isScalarValue() ? "" : violations.pointer();
            TokenStreamLocation place = parser.currentTokenLocation();
            Object value = readValue(field.kind());
            if (value != null && values.put(value, true) != null) {
                if (pointer.isEmpty()) {
                    violations.addToken("each value once");
                } else {
                    violations.add(pointer, place, "an object", "each value once");
                }
            }
        }
        if (field.arity() == Arity.NON_EMPTY_LIST && values.isEmpty() && violations.count() == before) {
            violations.add(
                    violations.pointer(),
                    start,
                    "an empty array",
                    "at least one value, " + field.kind().expected());
        }
        return violations.count() > before ? null : ImmutableList.copyOf(values.keySet());
    }

    private <V> @Nullable V readValue(Kind<V> kind) {
        if (kind instanceof EmbeddedKind<V> embedded) {
            return read(embedded.type());
        }
        if (kind instanceof EstimateKind || kind instanceof IntervalKind) {
            Estimate estimate = EstimateJson.read(parser, violations, kind);
            return estimate == null
                    ? null
                    : kind.valueType().cast(kind instanceof EstimateKind ? estimate : estimate.interval());
        }
        V value = readScalar(kind);
        if (value == null || !kind.allows(value)) {
            refuseToken(kind.expected());
            return null;
        }
        return value;
    }

    private <V> @Nullable V readScalar(Kind<V> kind) {
        JsonToken token = parser.currentToken();
        try {
            if (kind instanceof TextKind<V> text) {
                return token == JsonToken.VALUE_STRING ? text.parse(parser.getString()) : null;
            }
            if (kind instanceof FlagKind) {
                return token.isBoolean() ? kind.valueType().cast(parser.getBooleanValue()) : null;
            }
            if (kind instanceof CountKind) {
                return token == JsonToken.VALUE_NUMBER_INT
                        ? kind.valueType().cast(Integer.valueOf(parser.getString()))
                        : null;
            }
        } catch (IllegalArgumentException e) {
            return null; // the caller refuses the token with what the kind expects
        }
        throw new AssertionError("a kind that this reader does not know: " + kind.name());
    }
}
