// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** Where a document breaks its lines: the document, its arrays and its records do, what is inside a field does not. */
final class Layout implements PrettyPrinter {
    private static final int DEPTH_OF_RECORDS = 3;

    /** A line feed and the indentation behind it, by the depth. */
    private static final ImmutableList<SerializableString> BREAKS = encoded("\n", "\n  ", "\n    ", "\n      ");

    /** The same behind a comma. */
    private static final ImmutableList<SerializableString> COMMAS = encoded(",\n", ",\n  ", ",\n    ", ",\n      ");

    private static final SerializedString COMMA = new SerializedString(", ");
    private static final SerializedString COLON = new SerializedString(": ");

    private Layout() {}

    /** The context that makes a generator break lines so. */
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

    /** Texts that a generator copies as they are, without looking at each character again. */
    private static ImmutableList<SerializableString> encoded(String... texts) {
        return Arrays.stream(texts).map(SerializedString::new).collect(ImmutableList.toImmutableList());
    }

    private static int depth(JsonGenerator json) {
        return json.streamWriteContext().getNestingDepth();
    }

    private static void breakLine(JsonGenerator json) {
        int depth = depth(json);
        if (depth <= DEPTH_OF_RECORDS) {
            json.writeRaw(BREAKS.get(depth));
        }
    }

    private static void separate(JsonGenerator json) {
        int depth = depth(json);
        json.writeRaw(depth <= DEPTH_OF_RECORDS ? COMMAS.get(depth) : COMMA);
    }

    private static void close(JsonGenerator json, char bracket, int count) {
        int depth = depth(json);
        if (depth <= DEPTH_OF_RECORDS && count > 0) {
            json.writeRaw(BREAKS.get(depth - 1));
        }
        json.writeRaw(bracket);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {}

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        breakLine(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(COLON);
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
        json.writeRaw('[');
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
