// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of values in cells: a single value is its text, and a list or an embedded record is JSON in which each
 * single value is its text.
 */
final class CellForm {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CellForm() {}

    /** Returns the cell of a field. */
    static String write(Field field, ImmutableList<?> values) {
        JsonNode form = form(field, values);
        return form.isString() ? form.stringValue() : JSON.writeValueAsString(form);
    }

    /** Returns the cell of an extension key. */
    static String write(ExtensionValue value) {
        return JSON.writeValueAsString(form(value));
    }

    private static JsonNode form(Field field, ImmutableList<?> values) {
        if (!field.arity().isList()) {
            return form(field.kind(), values.get(0));
        }
        ArrayNode array = NODES.arrayNode();
        values.forEach(one -> array.add(form(field.kind(), one)));
        return array;
    }

    private static <V> JsonNode form(Kind<V> kind, Object value) {
        if (value instanceof Described embedded) {
            return form(embedded);
        }
        if (kind instanceof Kind.AdaptedKind<V> adapted) {
            return form(adapted.write(kind.valueType().cast(value)));
        }
        return NODES.stringNode(value.toString());
    }

    private static ObjectNode form(Described record) {
        Draft<?> values = Draft.of(record);
        ObjectNode object = NODES.objectNode();
        for (Field field : values.type().fields()) {
            ImmutableList<?> list = values.values(field);
            if (!list.isEmpty()) {
                object.set(field.name(), form(field, list));
            }
        }
        record.extensions().forEach((key, value) -> object.set(key, form(value)));
        return object;
    }

    private static JsonNode form(ExtensionValue value) {
        if (value instanceof ExtensionValue.Text text) {
            return NODES.stringNode(text.value());
        }
        if (value instanceof ExtensionValue.Amount amount) {
            return NODES.numberNode(amount.value());
        }
        if (value instanceof ExtensionValue.Flag flag) {
            return NODES.booleanNode(flag.value());
        }
        if (value instanceof ExtensionValue.Items items) {
            ArrayNode array = NODES.arrayNode();
            items.values().forEach(one -> array.add(form(one)));
            return array;
        }
        if (value instanceof ExtensionValue.Fields fields) {
            ObjectNode object = NODES.objectNode();
            new TreeMap<>(fields.values()).forEach((key, one) -> object.set(key, form(one)));
            return object;
        }
        return NODES.nullNode();
    }

    /**
     * Returns the value of a cell, a list for a list field.
     *
     * @throws IllegalArgumentException if the text is not the cell of such a field
     */
    static Object read(Field field, String cell) {
        boolean isText = !field.arity().isList()
                && !(field.kind() instanceof Kind.EmbeddedKind<?> || field.kind() instanceof Kind.AdaptedKind<?>);
        return value(field, isText ? NODES.stringNode(cell) : json(cell));
    }

    /**
     * Returns the value of the cell of an extension key.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    static ExtensionValue read(String cell) {
        return extension(json(cell));
    }

    /**
     * Returns JSON with its numbers as they are written.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    static JsonNode json(String cell) {
        try {
            return JSON.readTree(cell);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Object value(Field field, JsonNode form) {
        if (!field.arity().isList()) {
            return value(field.kind(), form);
        }
        if (!form.isArray()) {
            throw new IllegalArgumentException("expected an array of JSON");
        }
        List<Object> values = new ArrayList<>();
        form.forEach(one -> values.add(value(field.kind(), one)));
        return values;
    }

    private static Object value(Kind<?> kind, JsonNode form) {
        if (kind instanceof Kind.EmbeddedKind<?> embedded) {
            return record(embedded.type(), form);
        }
        if (kind instanceof Kind.AdaptedKind<?> adapted) {
            return adapted.read(extension(form));
        }
        if (!form.isString()) {
            throw new IllegalArgumentException("expected a text");
        }
        return single(kind, form.stringValue());
    }

    /**
     * Returns the value for which a text stands.
     *
     * @throws IllegalArgumentException if it stands for no value of the kind
     */
    static <V> V single(Kind<V> kind, String text) {
        V value = kind.valueType().cast(parsed(kind, text));
        if (value == null || !kind.allows(value)) {
            throw new IllegalArgumentException("expected " + kind.expected());
        }
        return value;
    }

    private static @Nullable Object parsed(Kind<?> kind, String text) {
        if (kind instanceof Kind.TextKind<?> textKind) {
            return textKind.parse(text);
        }
        if (kind.valueType() == Estimate.class) {
            return Estimate.parse(text);
        }
        if (kind.valueType() == Interval.class) {
            return Interval.parse(text);
        }
        if (kind == Kind.FLAG) {
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        }
        return kind == Kind.COUNT ? Integer.valueOf(text) : null;
    }

    private static <T extends Described> T record(RecordType<T> type, JsonNode form) {
        if (!form.isObject()) {
            throw new IllegalArgumentException("expected an object of JSON");
        }
        Draft<T> draft = type.newDraft();
        ImmutableMap.Builder<String, ExtensionValue> extensions = ImmutableMap.builder();
        for (Map.Entry<String, JsonNode> entry : form.properties()) {
            if (Extensible.isExtensionKey(entry.getKey())) {
                extensions.put(entry.getKey(), extension(entry.getValue()));
            } else {
                Field field = type.field(entry.getKey());
                draft.set(field, value(field, entry.getValue()));
            }
        }
        try {
            return draft.putExtensions(extensions.buildOrThrow()).build();
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static ExtensionValue extension(JsonNode form) {
        if (form.isString()) {
            return new ExtensionValue.Text(form.stringValue());
        }
        if (form.isNumber()) {
            return new ExtensionValue.Amount(form.decimalValue());
        }
        if (form.isBoolean()) {
            return new ExtensionValue.Flag(form.booleanValue());
        }
        if (form.isArray()) {
            ImmutableList.Builder<ExtensionValue> items = ImmutableList.builder();
            form.forEach(one -> items.add(extension(one)));
            return new ExtensionValue.Items(items.build());
        }
        if (form.isObject()) {
            ImmutableMap.Builder<String, ExtensionValue> fields = ImmutableMap.builder();
            form.properties().forEach(entry -> fields.put(entry.getKey(), extension(entry.getValue())));
            return new ExtensionValue.Fields(fields.buildOrThrow());
        }
        return new ExtensionValue.Nothing();
    }
}
