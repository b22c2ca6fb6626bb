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

/** Writes records as their types describe them. */
final class RecordWriting {
    private final JsonText json;
    /** Of each type that was met the names of its fields, encoded. */
    private final Map<RecordType<?>, byte[][]> namesByType = new HashMap<>();

    RecordWriting(JsonText json) {
        this.json = json;
    }

    void write(ModelRecord record) {
        writeCast(record.recordType(), record);
    }

    private <T> void writeCast(RecordType<T> type, Object record) {
        write(type, type.javaType().cast(record));
    }

    <T> void write(RecordType<T> type, T record) {
        json.openObject();
        byte[][] names = names(type);
        Draft<T> draft = type.draftOf(record);
        ImmutableList<Field> fields = type.fields();
        for (int i = 0; i < names.length; i++) {
            Field field = fields.get(i);
            ImmutableList<?> values = draft.values(field);
            if (values.isEmpty()) {
                continue;
            }
            json.name(names[i]);
            if (field.arity().isList()) {
                json.openArray();
                for (int k = 0; k < values.size(); k++) {
                    writeValue(field.kind(), values.get(k));
                }
                json.closeArray();
            } else {
                writeValue(field.kind(), values.get(0));
            }
        }
        ExtensionJson.writeAll(json, draft.extensions());
        json.closeObject();
    }

    private byte[][] names(RecordType<?> type) {
        byte[][] names = namesByType.get(type);
        if (names == null) {
            names = new byte[type.fields().size()][];
            for (int i = 0; i < names.length; i++) {
                names[i] = JsonText.encoded(type.fields().get(i).name());
            }
            namesByType.put(type, names);
        }
        return names;
    }

    <V> void writeValue(Kind<V> kind, Object value) {
        if (kind instanceof TextKind<V>) {
            json.text(value.toString());
        } else if (kind instanceof EmbeddedKind<V> embedded) {
            writeCast(embedded.type(), value);
        } else if (kind instanceof AdaptedKind<V> adapted) {
            ExtensionJson.write(json, adapted.write(kind.valueType().cast(value)));
        } else if (value instanceof Estimate estimate) {
            EstimateJson.write(json, estimate);
        } else if (value instanceof Interval interval) {
            EstimateJson.write(json, interval);
        } else if (value instanceof Boolean flag) {
            json.flag(flag);
        } else if (value instanceof Integer count) {
            json.number(count);
        } else {
            throw new AssertionError("a kind that this writer does not know: " + kind.name());
        }
    }
}
