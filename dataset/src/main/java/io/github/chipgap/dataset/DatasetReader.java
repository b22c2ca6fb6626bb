// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableMap;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.RecordType;
import io.github.chipgap.model.StandardTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads documents into datasets, and refuses whatever is not exactly one.
 *
 * <p>It knows the library's record types, and those that {@link #with} adds. Immutable, and safe for use by many
 * threads.
 *
 * <pre>{@code
 * Dataset mine = DatasetReader.standard().read(Path.of("mine.json"));
 * }</pre>
 */
public final class DatasetReader {

    // Whoever opened the stream closes it. A document is UTF-8, as RFC 8259 has it, and nothing else is guessed.
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .build();

    private static final DatasetReader STANDARD = new DatasetReader(standardTypes());

    private final ImmutableMap<String, RecordType<?>> types;

    private DatasetReader(Map<String, RecordType<?>> types) {
        this.types = ImmutableMap.copyOf(types);
    }

    private static Map<String, RecordType<?>> standardTypes() {
        Map<String, RecordType<?>> types = new LinkedHashMap<>();
        StandardTypes.all().forEach(type -> types.put(type.name(), type));
        return types;
    }

    /** The reader of the library's own record types. */
    public static DatasetReader standard() {
        return STANDARD;
    }

    /**
     * A reader that knows a further record type.
     *
     * @throws IllegalArgumentException where this one knows another type of that name, or the name is that of a
     *     document's own keys {@code id}, {@code version} and {@code title}
     */
    public DatasetReader with(RecordType<?> type) {
        RecordType<?> known = types.get(type.name());
        if (known == type) {
            return this;
        }
        if (known != null || DocumentReading.isOwnKey(type.name())) {
            throw new IllegalArgumentException("expected a record type with a name of its own, got a second " + type);
        }
        Map<String, RecordType<?>> more = new LinkedHashMap<>(types);
        more.put(type.name(), type);
        return new DatasetReader(more);
    }

    /**
     * Reads a file.
     *
     * @throws InvalidDatasetException where it is not a document, with all that is wrong with it
     * @throws UncheckedIOException where it cannot be read
     */
    public Dataset read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Path name = file.getFileName();
            return read(in, name == null ? file.toString() : name.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param name what violations call the document
     * @throws InvalidDatasetException where it is not a document, with all that is wrong with it
     * @throws UncheckedIOException where it cannot be read
     */
    public Dataset read(InputStream document, String name) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            return new DocumentReading(name, types, parser).read();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        }
    }

    /**
     * Reads a text.
     *
     * @param name what violations call the document
     * @throws InvalidDatasetException where it is not a document, with all that is wrong with it
     */
    public Dataset read(String document, String name) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            return new DocumentReading(name, types, parser).read();
        }
    }
}
