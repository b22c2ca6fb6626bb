// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.Instantiatable;

/** Writes a line for each field of a record, with the whole value on it, like the documents of the library. */
final class DocumentLayout implements PrettyPrinter, Instantiatable<DocumentLayout> {
    private static final int DEPTH_OF_FIELDS = 3;
    private static final String[] LINES = {"\n", "\n  ", "\n    ", "\n      "};

    private int depth;

    @Override
    public DocumentLayout createInstance() {
        return new DocumentLayout();
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        open(json, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        breakLine(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        close(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        open(json, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        close(json, values, ']');
    }

    private void open(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        depth++;
    }

    private void breakLine(JsonGenerator json) {
        if (depth <= DEPTH_OF_FIELDS) {
            json.writeRaw(LINES[depth]);
        }
    }

    private void separate(JsonGenerator json) {
        json.writeRaw(',');
        if (depth <= DEPTH_OF_FIELDS) {
            json.writeRaw(LINES[depth]);
        } else {
            json.writeRaw(' ');
        }
    }

    private void close(JsonGenerator json, int parts, char bracket) {
        depth--;
        if (parts > 0 && depth < DEPTH_OF_FIELDS) {
            json.writeRaw(LINES[depth]);
        }
        json.writeRaw(bracket);
    }
}
