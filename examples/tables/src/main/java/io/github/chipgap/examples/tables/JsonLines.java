// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.DatasetWriter;
import io.github.chipgap.record.RecordType;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dataset as JSON Lines: the first line has the head of the document, and each other line has a record under the
 * name of its type, as in {@code {"chips": {"id": "a", …}}}. {@link #read} undoes {@link #write}.
 */
public final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private JsonLines() {}

    /** Writes a dataset to a file, whose content is replaced. */
    public static void write(Dataset dataset, Path file) throws IOException {
        ObjectNode document =
                (ObjectNode) JSON.readTree(DatasetWriter.standard().write(dataset));
        StringBuilder records = new StringBuilder();
        for (RecordType<?> type : dataset.types()) {
            for (JsonNode record : document.remove(type.name())) {
                records.append(JSON.createObjectNode().set(type.name(), record)).append('\n');
            }
        }
        Files.writeString(file, document + "\n" + records);
    }

    /**
     * Reads a dataset written by {@link #write}.
     *
     * @throws InvalidTableException if a line is not an object of JSON
     * @throws io.github.chipgap.dataset.InvalidDatasetException if the lines are not the parts of an acceptable
     *     document
     */
    public static Dataset read(Path file, DatasetReader reader) throws IOException, InvalidTableException {
        String name = file.getFileName() + "";
        ObjectNode document = JSON.createObjectNode();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1) {
                    document.setAll(object(line, number, name));
                } else {
                    for (Map.Entry<String, JsonNode> entry :
                            object(line, number, name).properties()) {
                        add(document, entry, number, name);
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw new InvalidTableException(name + ": expected text in UTF-8, got other bytes", e);
        }
        return reader.read(document.toString(), name);
    }

    private static void add(ObjectNode document, Map.Entry<String, JsonNode> record, int number, String file)
            throws InvalidTableException {
        String type = record.getKey();
        if (type.startsWith("x-")
                || !(document.path(type).isArray() || document.path(type).isMissingNode())) {
            throw new InvalidTableException(
                    file, List.of(new CellViolation(number, "", "", "a record under the name of its type", type, "")));
        }
        document.withArrayProperty(type).add(record.getValue());
    }

    private static ObjectNode object(String line, int number, String file) throws InvalidTableException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException e) {
            json = JSON.missingNode();
        }
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidTableException(
                file, List.of(new CellViolation(number, "", "", "an object of JSON", line, "")));
    }
}
