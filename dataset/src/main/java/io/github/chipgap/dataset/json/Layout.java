// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Lays out JSON as in documents: a line for each value down to a depth, with any deeper values on that line. */
public final class Layout implements PrettyPrinter {
    /** The depth of the fields of the records in a document. */
    public static final int DOWN_TO_FIELDS = 3;

    /** A depth beyond all documents. */
    public static final int DOWN_TO_ALL = Integer.MAX_VALUE;

    private static final String INDENTATION = "  ";

    private final SerializableString colon = new SerializedString(": ");
    private final SerializableString comma = new SerializedString(", ");
    private final int depthOfLines;
    /** The beginnings of lines by their depths, encoded once. Otherwise, writing takes two fifths longer. */
    private final List<SerializableString> lines = new ArrayList<>();
    /** The same after a comma. */
    private final List<SerializableString> separators = new ArrayList<>();

    private int depth;

    private Layout(int depthOfLines) {
        this.depthOfLines = depthOfLines;
    }

    /** Returns JSON as a text, ended by a line feed. */
    public static String text(int depthOfLines, Consumer<JsonGenerator> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, depthOfLines, content);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes JSON and a line feed to a stream in UTF-8, flushes it and leaves it open. */
    public static void write(OutputStream out, int depthOfLines, Consumer<JsonGenerator> content) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .build();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new Layout(depthOfLines);
            }
        };
        try (JsonGenerator json = factory.createGenerator(context, out)) {
            content.accept(json);
            json.writeRaw('\n');
            json.flush();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        breakLine(json);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        breakLine(json);
    }

    private void breakLine(JsonGenerator json) {
        if (depth <= depthOfLines) {
            json.writeRaw(line(lines, ""));
        }
    }

    private SerializableString line(List<SerializableString> all, String before) {
        while (all.size() <= depth) {
            all.add(new SerializedString(before + '\n' + INDENTATION.repeat(all.size())));
        }
        return all.get(depth);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(colon);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        writeObjectEntrySeparator(json);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(depth <= depthOfLines ? line(separators, ",") : comma);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        close(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        close(json, values, ']');
    }

    private void close(JsonGenerator json, int parts, char bracket) {
        depth--;
        if (parts > 0 && depth < depthOfLines) {
            breakLine(json);
        }
        json.writeRaw(bracket);
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }
}
