// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.AdaptedKind;
import io.github.chipgap.model.Draft;
import io.github.chipgap.model.EmbeddedKind;
import io.github.chipgap.model.Field;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.ModelRecord;
import io.github.chipgap.model.RecordType;
import io.github.chipgap.model.TextKind;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes records as their types describe them. */
final class RecordWriting {
    private final JsonGenerator json;
    /** Of each type that was met the names of its fields, as a generator copies them. */
    private final Map<RecordType<?>, SerializedString[]> namesByType = new HashMap<>();

    RecordWriting(JsonGenerator json) {
        this.json = json;
    }

    void write(ModelRecord record) {
        writeCast(record.recordType(), record);
    }

    private <T> void writeCast(RecordType<T> type, Object record) {
        write(type, type.javaType().cast(record));
    }

    <T> void write(RecordType<T> type, T record) {
        json.writeStartObject();
        SerializedString[] names = names(type);
        Draft<T> draft = type.draftOf(record);
        ImmutableList<Field> fields = type.fields();
        for (int i = 0; i < names.length; i++) {
            Field field = fields.get(i);
            ImmutableList<?> values = draft.values(field);
            if (values.isEmpty()) {
                continue;
            }
            json.writeName(names[i]);
            if (field.arity().isList()) {
                json.writeStartArray();
                for (int k = 0; k < values.size(); k++) {
                    writeValue(field.kind(), values.get(k));
                }
                json.writeEndArray();
            } else {
                writeValue(field.kind(), values.get(0));
            }
        }
        ExtensionJson.writeAll(json, draft.extensions());
        json.writeEndObject();
    }

    private SerializedString[] names(RecordType<?> type) {
        SerializedString[] names = namesByType.get(type);
        if (names == null) {
            names = type.fields().stream()
                    .map(field -> new SerializedString(field.name()))
                    .toArray(SerializedString[]::new);
            namesByType.put(type, names);
        }
        return names;
    }

    <V> void writeValue(Kind<V> kind, Object value) {
        if (kind instanceof TextKind<V>) {
            json.writeString(value.toString());
        } else if (kind instanceof EmbeddedKind<V> embedded) {
            writeCast(embedded.type(), value);
        } else if (kind instanceof AdaptedKind<V> adapted) {
            ExtensionJson.write(json, adapted.write(kind.valueType().cast(value)));
        } else if (value instanceof Estimate estimate) {
            EstimateJson.write(json, estimate);
        } else if (value instanceof Interval interval) {
            EstimateJson.write(json, interval);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer count) {
            json.writeNumber(count);
        } else {
            throw new AssertionError("a kind that this writer does not know: " + kind.name());
        }
    }
}
