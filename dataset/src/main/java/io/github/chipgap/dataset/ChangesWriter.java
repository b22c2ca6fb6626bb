// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.data.DatasetChanges;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

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
        JsonText json = new JsonText(JsonText.DOWN_TO_FIELDS);
        write(json, changes);
        return json.toString();
    }

    /**
     * Writes the changes to a stream in UTF-8, flushes it and leaves it open.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(DatasetChanges changes, OutputStream out) {
        write(new JsonText(JsonText.DOWN_TO_FIELDS, out), changes);
    }

    private static void write(JsonText json, DatasetChanges changes) {
        RecordWriting writing = new RecordWriting(json);
        json.openObject();
        json.field("from", changes.from());
        json.field("to", changes.to());
        json.name("own");
        json.openArray();
        changes.own().forEach(change -> writeChange(json, writing, change, Kind.TEXT, false));
        json.closeArray();
        writeRecords(json, writing, "added", changes.added());
        writeRecords(json, writing, "removed", changes.removed());
        json.name("changed");
        json.openArray();
        changes.changed().forEach(change -> writeChanged(json, writing, change));
        json.closeArray();
        json.closeObject();
        json.end();
    }

    private static void writeRecords(JsonText json, RecordWriting writing, String name, List<ModelRecord> records) {
        json.name(name);
        json.openArray();
        for (ModelRecord record : records) {
            json.openObject();
            json.field("type", record.recordType().name());
            json.name("record");
            writing.write(record);
            json.closeObject();
        }
        json.closeArray();
    }

    private static void writeChanged(JsonText json, RecordWriting writing, DatasetChanges.RecordChange change) {
        RecordType<?> type = change.after().recordType();
        json.openObject();
        json.field("type", type.name());
        json.field("id", change.id());
        json.name("fields");
        json.openArray();
        for (DatasetChanges.FieldChange field : change.fields()) {
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
        json.closeArray();
        json.closeObject();
    }

    private static void writeChange(
            JsonText json, RecordWriting writing, DatasetChanges.FieldChange change, Kind<?> kind, boolean isList) {
        json.openObject();
        json.field("field", change.field());
        writeValues(json, writing, "before", change.before(), kind, isList);
        writeValues(json, writing, "after", change.after(), kind, isList);
        json.closeObject();
    }

    private static void writeValues(
            JsonText json, RecordWriting writing, String name, List<?> values, Kind<?> kind, boolean isList) {
        if (isList) {
            json.name(name);
            json.openArray();
            values.forEach(value -> writing.writeValue(kind, value));
            json.closeArray();
        } else if (!values.isEmpty()) {
            json.name(name);
            if (values.get(0) instanceof ExtensionValue extension) {
                ExtensionJson.write(json, extension);
            } else {
                writing.writeValue(kind, values.get(0));
            }
        }
    }
}
