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
    private final JsonGenerator json;
    private final RecordWriter writer;

    ChangesJson(JsonGenerator json) {
        this.json = json;
        this.writer = new RecordWriter(json);
    }

    void write(DatasetChanges changes) {
        json.writeStartObject();
        json.writeStringProperty("from", changes.from());
        json.writeStringProperty("to", changes.to());
        json.writeArrayPropertyStart("own");
        changes.own().forEach(change -> write(change, Kind.TEXT, change.field().equals("documents")));
        json.writeEndArray();
        writeRecords("added", changes.added());
        writeRecords("removed", changes.removed());
        json.writeArrayPropertyStart("changed");
        changes.changed().forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeRecords(String name, ImmutableList<ModelRecord> records) {
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

    private void write(DatasetChanges.RecordChange change) {
        RecordType<?> type = change.after().recordType();
        json.writeStartObject();
        json.writeStringProperty("type", type.name());
        json.writeStringProperty("id", change.id());
        json.writeArrayPropertyStart("fields");
        for (DatasetChanges.FieldChange field : change.fields()) {
            Field described = type.findField(field.field()).orElse(null);
            if (described == null) {
                write(field, Kind.TEXT, false);
            } else {
                write(field, described.kind(), described.arity().isList());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(DatasetChanges.FieldChange change, Kind<?> kind, boolean isList) {
        json.writeStartObject();
        json.writeStringProperty("field", change.field());
        writeValues("before", change.before(), kind, isList);
        writeValues("after", change.after(), kind, isList);
        json.writeEndObject();
    }

    private void writeValues(String name, ImmutableList<?> values, Kind<?> kind, boolean isList) {
        if (isList) {
            json.writeName(name);
            writer.writeValues(kind, values);
        } else if (!values.isEmpty()) {
            json.writeName(name);
            if (values.get(0) instanceof ExtensionValue extension) {
                ExtensionJson.write(json, extension);
            } else {
                writer.writeValue(kind, values.get(0));
            }
        }
    }
}
