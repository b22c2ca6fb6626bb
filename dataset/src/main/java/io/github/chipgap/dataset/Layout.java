// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;

/** Where a document breaks its lines: the document, its arrays and its records do, what is inside a field does not. */
final class Layout implements PrettyPrinter {
    private static final int DEPTH_OF_RECORDS = 3;

    /** A line feed and the indentation behind it, by the depth. */
    private static final String[] BREAKS = {"\n", "\n  ", "\n    ", "\n      "};

    private int depth;

    private Layout() {}

    /** The context that makes a generator break lines so; for one document only. */
    static ObjectWriteContext context() {
        Layout layout = new Layout();
        return new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return layout;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
    }

    private void breakLine(JsonGenerator json) {
        if (depth <= DEPTH_OF_RECORDS) {
            json.writeRaw(BREAKS[depth]);
        }
    }

    private void separate(JsonGenerator json) {
        json.writeRaw(depth <= DEPTH_OF_RECORDS ? "," : ", ");
        breakLine(json);
    }

    private void open(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        depth++;
    }

    private void close(JsonGenerator json, char bracket, int count) {
        boolean breaks = depth <= DEPTH_OF_RECORDS && count > 0;
        depth--;
        if (breaks) {
            breakLine(json);
        }
        json.writeRaw(bracket);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {}

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
    public void writeEndObject(JsonGenerator json, int count) {
        close(json, '}', count);
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
    public void writeEndArray(JsonGenerator json, int count) {
        close(json, ']', count);
    }
}
