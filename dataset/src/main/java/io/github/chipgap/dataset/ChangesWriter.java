// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.model.DatasetChanges;
import io.github.chipgap.model.ExtensionValue;
import io.github.chipgap.model.Field;
import io.github.chipgap.model.FieldChange;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.ModelRecord;
import io.github.chipgap.model.RecordChange;
import io.github.chipgap.model.RecordType;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes what is different between two datasets as JSON, for programs that do not run on Java.
 *
 * <p>An object with {@code from} and {@code to} (each the id and the version of a dataset), {@code own} (what is different
 * in the id, version, title and extension keys of the dataset itself), {@code added} and {@code removed} (each the {@code
 * type} of a record and the {@code record} as documents have it) and {@code changed} (each the {@code type} and {@code id}
 * of a record and its {@code fields}). A field that is different is an object with its name as {@code field} and its values
 * {@code before} and {@code after} as documents have them, a list as a whole; one of the two is absent where the field was
 * or is. Equal changes give the same text. Immutable, and safe for use by many threads.
 */
public final class ChangesWriter {
    private static final ChangesWriter STANDARD = new ChangesWriter();

    private ChangesWriter() {}

    /** The writer of changes. */
    public static ChangesWriter standard() {
        return STANDARD;
    }

    /** The changes as text, ended by a line feed. */
    public String write(DatasetChanges changes) {
        StringWriter text = new StringWriter();
        write(changes, text);
        return text.toString();
    }

    /**
     * Writes the changes to a stream in UTF-8, flushes it and leaves it open.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(DatasetChanges changes, OutputStream out) {
        write(changes, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void write(DatasetChanges changes, Writer out) {
        try (JsonGenerator json = DatasetWriter.JSON.createGenerator(Layout.context(), out)) {
            RecordWriting writing = new RecordWriting(json);
            json.writeStartObject();
            json.writeStringProperty("from", changes.from());
            json.writeStringProperty("to", changes.to());
            json.writeArrayPropertyStart("own");
            changes.own().forEach(change -> writeChange(json, writing, change, Kind.TEXT, false));
            json.writeEndArray();
            writeRecords(json, writing, "added", changes.added());
            writeRecords(json, writing, "removed", changes.removed());
            json.writeArrayPropertyStart("changed");
            changes.changed().forEach(change -> writeChanged(json, writing, change));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    private static void writeRecords(
            JsonGenerator json, RecordWriting writing, String name, List<ModelRecord> records) {
        json.writeArrayPropertyStart(name);
        for (ModelRecord record : records) {
            json.writeStartObject();
            json.writeStringProperty("type", record.recordType().name());
            json.writeName("record");
            writing.write(record);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeChanged(JsonGenerator json, RecordWriting writing, RecordChange change) {
        RecordType<?> type = change.after().recordType();
        json.writeStartObject();
        json.writeStringProperty("type", type.name());
        json.writeStringProperty("id", change.id());
        json.writeArrayPropertyStart("fields");
        for (FieldChange field : change.fields()) {
            Field described = type.findField(field.field()).orElse(null);
            if (described == null) {
                writeChange(json, writing, field, Kind.TEXT, false);
            } else {
                writeChange(
                        json,
                        writing,
                        field,
                        described.kind(),
                        described.arity().isList());
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeChange(
            JsonGenerator json, RecordWriting writing, FieldChange change, Kind<?> kind, boolean isList) {
        json.writeStartObject();
        json.writeStringProperty("field", change.field());
        writeValues(json, writing, "before", change.before(), kind, isList);
        writeValues(json, writing, "after", change.after(), kind, isList);
        json.writeEndObject();
    }

    private static void writeValues(
            JsonGenerator json, RecordWriting writing, String name, List<?> values, Kind<?> kind, boolean isList) {
        if (isList) {
            json.writeArrayPropertyStart(name);
            values.forEach(value -> writing.writeValue(kind, value));
            json.writeEndArray();
        } else if (!values.isEmpty()) {
            json.writeName(name);
            if (values.get(0) instanceof ExtensionValue extension) {
                ExtensionJson.write(json, extension);
            } else {
                writing.writeValue(kind, values.get(0));
            }
        }
    }
}
