// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.AdaptedKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Writes datasets and records as their types describe them. */
public final class RecordWriter {
    private final JsonGenerator json;
    private final Map<RecordType<?>, List<SerializableString>> namesByType = new HashMap<>();

    /** Creates a writer. */
    public RecordWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a dataset without the records and extension keys of a base, which may be null. */
    public void write(Dataset dataset, @Nullable Dataset base) {
        json.writeStartObject();
        json.writeNumberProperty(DocumentReader.FORMAT_KEY, DocumentReader.FORMAT);
        json.writeStringProperty("id", dataset.id());
        json.writeStringProperty("version", dataset.version());
        json.writeStringProperty("title", dataset.title());
        Map<String, ExtensionValue> extensions = new HashMap<>(dataset.extensions());
        if (base != null) {
            extensions.entrySet().removeAll(base.extensions().entrySet());
        }
        ExtensionJson.writeAll(json, extensions);
        for (RecordType<?> type : dataset.types()) {
            writeRecords(type, dataset, base);
        }
        json.writeEndObject();
    }

    private void writeRecords(RecordType<?> type, Dataset dataset, @Nullable Dataset base) {
        boolean isBegun = false;
        for (Object each : dataset.all(type.javaType())) {
            ModelRecord record = (ModelRecord) each;
            if (!record.recordType().equals(type) || isIn(base, record)) {
                continue;
            }
            if (!isBegun) {
                json.writeArrayPropertyStart(type.name());
                isBegun = true;
            }
            write(record);
        }
        if (isBegun) {
            json.writeEndArray();
        }
    }

    private static boolean isIn(@Nullable Dataset base, ModelRecord record) {
        return base != null
                && base.find(ModelRecord.class, record.id())
                        .filter(record::equals)
                        .isPresent();
    }

    /** Writes a record, or a value embedded in records. */
    public void write(Described record) {
        RecordType<?> type = record.recordType();
        List<SerializableString> names = names(type);
        json.writeStartObject();
        for (int i = 0; i < names.size(); i++) {
            Field field = type.fields().get(i);
            Object value = type.value(record, field);
            if (field.arity().isList() && value instanceof ImmutableList<?> list) {
                if (!list.isEmpty()) {
                    json.writeName(names.get(i));
                    writeValues(field.kind(), list);
                }
            } else if (value != null) {
                json.writeName(names.get(i));
                writeValue(field.kind(), value);
            }
        }
        ExtensionJson.writeAll(json, record.extensions());
        json.writeEndObject();
    }

    /** Returns the names of the fields, encoded once for a document. Otherwise, writing takes about a sixth longer. */
    private List<SerializableString> names(RecordType<?> type) {
        return namesByType.computeIfAbsent(
                type,
                each -> each.fields().stream()
                        .<SerializableString>map(field -> new SerializedString(field.name()))
                        .toList());
    }

    /** Writes values of a kind as an array. */
    public void writeValues(Kind<?> kind, ImmutableList<?> values) {
        json.writeStartArray();
        for (Object value : values) {
            writeValue(kind, value);
        }
        json.writeEndArray();
    }

    /** Writes a value of a kind. */
    public <V> void writeValue(Kind<V> kind, Object value) {
        if (kind instanceof TextKind<V>) {
            json.writeString(value.toString());
        } else if (value instanceof Described embedded) {
            write(embedded);
        } else if (kind instanceof AdaptedKind<V> adapted) {
            ExtensionJson.write(json, adapted.write(kind.valueType().cast(value)));
        } else if (value instanceof Estimate estimate) {
            EstimateJson.write(json, estimate);
        } else if (value instanceof Interval interval) {
            EstimateJson.write(json, Estimate.of(interval));
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer count) {
            json.writeNumber(count);
        } else {
            throw new AssertionError("a kind that this writer does not know: " + kind.name());
        }
    }
}
