// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dataset as a Frictionless data package: a folder with a CSV table for each record type and a
 * {@code datapackage.json} with their description. {@link #read} undoes {@link #write}.
 */
public final class DataPackage {
    /** The name of the file with the description of the package. */
    public static final String DESCRIPTOR = "datapackage.json";

    private final ImmutableMap<String, RecordType<?>> types;

    private DataPackage(ImmutableMap<String, RecordType<?>> types) {
        this.types = types;
    }

    /** Returns the data packages of the record types of a reader. */
    public static DataPackage of(DatasetReader reader) {
        return new DataPackage(reader.types());
    }

    /** Writes a dataset into a folder, which is made if it does not exist; files of the same names are replaced. */
    public static void write(Dataset dataset, Path folder) throws IOException {
        Files.createDirectories(folder);
        PackageDescriptor descriptor = new PackageDescriptor(dataset);
        for (RecordType<?> type : dataset.types()) {
            List<ModelRecord> records = recordsOf(dataset, type);
            TypeTable table = TypeTable.of(type, records);
            descriptor.add(table);
            try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(PackageDescriptor.path(type)))) {
                table.write(records, out);
            }
        }
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve(DESCRIPTOR), json.writeValueAsString(descriptor.json()) + "\n");
    }

    private static List<ModelRecord> recordsOf(Dataset dataset, RecordType<?> type) {
        return dataset.all(type.javaType()).stream()
                .map(ModelRecord.class::cast)
                .filter(record -> record.recordType().equals(type))
                .toList();
    }

    /**
     * Reads a dataset written by {@link #write}.
     *
     * @param descriptor the {@code datapackage.json}
     * @throws InvalidTableException if a table is not what {@link #write} writes
     * @throws io.github.chipgap.record.InvalidRecordException if the records break a rule between them
     */
    public Dataset read(Path descriptor) throws IOException, InvalidTableException {
        JsonNode json = json(descriptor);
        DatasetBuilder dataset = Dataset.builder(
                        json.path("name").asString(),
                        json.path("version").asString(),
                        json.path("title").asString())
                .extensions(extensions(json));
        for (JsonNode resource : json.path("resources")) {
            String path = resource.path("path").asString();
            RecordType<?> type = types.get(resource.path("name").asString());
            if (type == null || !PackageDescriptor.path(type).equals(path)) {
                throw new InvalidTableException(
                        descriptor.getFileName() + "",
                        List.of(new CellViolation(
                                0, "", "", "a table of " + String.join(", ", types.keySet()), path, "")));
            }
            try (Reader table = Files.newBufferedReader(descriptor.resolveSibling(path), UTF_8)) {
                dataset.addAll(TypeTable.read(type, table, path));
            }
        }
        return dataset.build();
    }

    private static JsonNode json(Path descriptor) throws IOException, InvalidTableException {
        try {
            return CellForm.json(Files.readString(descriptor));
        } catch (CharacterCodingException e) {
            throw new InvalidTableException(descriptor.getFileName() + ": expected text in UTF-8, got other bytes", e);
        } catch (IllegalArgumentException e) {
            throw new InvalidTableException(
                    descriptor.getFileName() + "",
                    List.of(new CellViolation(1, "", "", "a descriptor in JSON", "", "; " + e.getMessage())));
        }
    }

    private static Map<String, ExtensionValue> extensions(JsonNode json) {
        ImmutableMap.Builder<String, ExtensionValue> extensions = ImmutableMap.builder();
        json.properties().forEach(entry -> {
            if (Extensible.isExtensionKey(entry.getKey())) {
                extensions.put(entry.getKey(), CellForm.read(entry.getValue().toString()));
            }
        });
        return extensions.buildOrThrow();
    }
}
