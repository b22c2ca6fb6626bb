// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.DatasetChanges;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import tools.jackson.core.JsonGenerator;

/** The differences between two datasets in JSON, as {@link io.github.chipgap.dataset.ResultWriter} describes them. */
final class ChangesJson {
    private ChangesJson() {}

    /** Writes differences. */
    static void write(JsonGenerator json, DatasetChanges changes) {
        RecordWriter writer = new RecordWriter(json);
        json.writeStartObject();
        json.writeStringProperty("from", changes.from());
        json.writeStringProperty("to", changes.to());
        json.writeArrayPropertyStart("own");
        changes.own()
                .forEach(change -> writeChange(
                        json, writer, change, Kind.TEXT, change.field().equals("documents")));
        json.writeEndArray();
        writeRecords(json, writer, "added", changes.added());
        writeRecords(json, writer, "removed", changes.removed());
        json.writeArrayPropertyStart("changed");
        changes.changed().forEach(change -> writeChanged(json, writer, change));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeRecords(
            JsonGenerator json, RecordWriter writer, String name, ImmutableList<ModelRecord> records) {
        json.writeArrayPropertyStart(name);
        for (ModelRecord record : records) {
            json.writeStartObject();
            json.writeStringProperty("type", record.recordType().name());
            json.writeName("record");
            writer.write(record);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeChanged(JsonGenerator json, RecordWriter writer, DatasetChanges.RecordChange change) {
        RecordType<?> type = change.after().recordType();
        json.writeStartObject();
        json.writeStringProperty("type", type.name());
        json.writeStringProperty("id", change.id());
        json.writeArrayPropertyStart("fields");
        for (DatasetChanges.FieldChange field : change.fields()) {
            Field described = type.findField(field.field()).orElse(null);
            if (described == null) {
                writeChange(json, writer, field, Kind.TEXT, false);
            } else {
                writeChange(
                        json, writer, field, described.kind(), described.arity().isList());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeChange(
            JsonGenerator json, RecordWriter writer, DatasetChanges.FieldChange change, Kind<?> kind, boolean isList) {
        json.writeStartObject();
        json.writeStringProperty("field", change.field());
        writeValues(json, writer, "before", change.before(), kind, isList);
        writeValues(json, writer, "after", change.after(), kind, isList);
        json.writeEndObject();
    }

    private static void writeValues(
            JsonGenerator json,
            RecordWriter writer,
            String name,
            ImmutableList<?> values,
            Kind<?> kind,
            boolean isList) {
        if (isList) {
            json.writeName(name);
            writer.writeValues(kind, values);
        } else if (!values.isEmpty()) {
            json.writeName(name);
            if (values.get(0) instanceof ExtensionValue extension) {
                writer.write(extension);
            } else {
                writer.writeValue(kind, values.get(0));
            }
        }
    }
}
