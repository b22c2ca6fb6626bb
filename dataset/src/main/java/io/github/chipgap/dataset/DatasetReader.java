// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.json.DocumentReader;
import io.github.chipgap.dataset.json.JsonSource;
import io.github.chipgap.dataset.json.Layout;
import io.github.chipgap.dataset.json.SchemaWriter;
import io.github.chipgap.dataset.json.Settings;
import io.github.chipgap.dataset.json.Violations;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Field.Arity;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents into datasets, and refuses whatever is not exactly one.
 *
 * <p>It knows the library's record types and vocabularies, and what {@link #with(RecordType)} and {@link #with(Term)} add.
 * A document is read record by record: memory grows with the records, not with the text. All that is wrong with it is
 * told at once, each {@link Violation} with its rule and its place. Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * Dataset mine = DatasetReader.standard().read(Path.of("mine.json"));
 * }</pre>
 *
 * <p>Every method that reads a document, whether from a file, a resource, a stream or a text, throws
 *
 * <ul>
 *   <li>{@link InvalidDatasetException} where it is not a document, with all that is wrong with it (the methods that
 *       validate return that instead);
 *   <li>{@link UncheckedIOException} where it cannot be read to its end, with the cause; and
 *   <li>{@link CancellationException} where the {@linkplain #withListener listener} ends the reading.
 * </ul>
 */
public final class DatasetReader {
    /** The name of the resource that holds the schema of the standard reader. */
    public static final String SCHEMA_RESOURCE = "dataset.schema.json";

    /** The {@code $id} of the schema of the standard reader. */
    public static final String SCHEMA_ID = "https://chipgap.github.io/schema/1/dataset.schema.json";

    /** The protocols of addresses that lead to files, archives, the running Java image, or modules of a framework. */
    private static final ImmutableSet<String> LOCAL = ImmutableSet.of(
            "file", "nested", "jrt", "resource", "bundle", "bundleresource", "bundleentry", "vfs", "zip", "wsjar");

    private static final DatasetReader STANDARD =
            new DatasetReader(standardTypes(), ImmutableSet.of(), ReadLimits.standard(), null, null);

    private final ImmutableMap<String, RecordType<?>> types;
    private final ImmutableSet<Term> terms;
    private final ReadLimits limits;
    private final @Nullable ReadListener listener;
    private final @Nullable Dataset base;

    private DatasetReader(
            ImmutableMap<String, RecordType<?>> types,
            ImmutableSet<Term> terms,
            ReadLimits limits,
            @Nullable ReadListener listener,
            @Nullable Dataset base) {
        this.types = types;
        this.terms = terms;
        this.limits = limits;
        this.listener = listener;
        this.base = base;
    }

    private static ImmutableMap<String, RecordType<?>> standardTypes() {
        ImmutableMap.Builder<String, RecordType<?>> types = ImmutableMap.builder();
        for (RecordType<?> type : StandardTypes.all()) {
            types.put(type.name(), type);
        }
        return types.buildOrThrow();
    }

    /** The reader of the library's own record types and vocabularies. */
    public static DatasetReader standard() {
        return STANDARD;
    }

    /**
     * A reader that knows a further record type.
     *
     * @throws IllegalArgumentException where this one knows another type of that name, or the name is that of one of a
     *     document's own keys {@code format}, {@code id}, {@code version} and {@code title}, or there is not one field
     *     that holds the id of a record: {@link Kind#ID}, required, and no second of that kind
     */
    public DatasetReader with(RecordType<? extends ModelRecord> type) {
        RecordType<?> known = types.get(type.name());
        if (known == type) {
            return this;
        }
        if (known != null || DocumentReader.OWN_KEYS.contains(type.name())) {
            throw new IllegalArgumentException("expected a record type with a name of its own, got a second " + type);
        }
        if (!hasId(type)) {
            throw new IllegalArgumentException(
                    "expected a record type with one field for the id, which is required, got " + type);
        }
        return new DatasetReader(
                ImmutableMap.<String, RecordType<?>>builder()
                        .putAll(types)
                        .put(type.name(), type)
                        .buildOrThrow(),
                terms,
                limits,
                listener,
                base);
    }

    private static boolean hasId(RecordType<?> type) {
        List<Field> ids =
                type.fields().stream().filter(field -> field.kind() == Kind.ID).toList();
        return ids.size() == 1 && ids.get(0).arity() == Arity.REQUIRED;
    }

    /** A reader that knows a further word of the vocabulary that the word is of, such as {@code new Standing("leaked")}. */
    public DatasetReader with(Term term) {
        return new DatasetReader(
                types, ImmutableSet.<Term>builder().addAll(terms).add(term).build(), limits, listener, base);
    }

    /** A reader with other limits. */
    public DatasetReader withLimits(ReadLimits others) {
        return new DatasetReader(types, terms, others, listener, base);
    }

    /** A reader that tells a listener, instead of the one it has, how far each of its readings has come. */
    public DatasetReader withListener(ReadListener other) {
        return new DatasetReader(types, terms, limits, other, base);
    }

    /**
     * A reader of documents that refer to the records of a dataset.
     *
     * <p>What it reads is that dataset {@linkplain Dataset#combinedWith(Dataset.Builder) combined} with the records of the
     * document: its records stay where the document has another one under the same id, and {@link Dataset#conflicts()}
     * tells.
     *
     * <pre>{@code
     * Dataset data = DatasetReader.standard().extending(ReferenceData.load()).read(Path.of("mine.json"));
     * }</pre>
     */
    public DatasetReader extending(Dataset dataset) {
        return new DatasetReader(types, terms, limits, listener, dataset);
    }

    /** Returns the terms that this reader accepts in addition to those of the library. */
    public ImmutableSet<Term> terms() {
        return terms;
    }

    /** Returns the limits beyond which this reader refuses a document. */
    public ReadLimits limits() {
        return limits;
    }

    /** Returns the dataset that documents may refer to, if this reader extends one. */
    public Optional<Dataset> base() {
        return Optional.ofNullable(base);
    }

    /** The record types that this reader knows, in the order in which a document holds them. */
    public ImmutableMap<String, RecordType<?>> types() {
        return types;
    }

    /**
     * The JSON Schema (draft 2020-12) of the documents that this reader reads.
     *
     * <p>That of the standard reader is in the jar as {@value #SCHEMA_RESOURCE} beside this class. What it refuses, the
     * reader refuses; what the reader refuses beyond that, {@link Violation} lists.
     *
     * @param id the {@code $id} of the schema, an address of the caller's own unless this is the standard reader
     */
    public String schema(String id) {
        return Layout.text(
                Layout.DOWN_TO_ALL, json -> new SchemaWriter(json, types, terms, ReferenceData.load()).write(id));
    }

    /** Reads a file. Where the thread is interrupted, that ends with a {@link ClosedByInterruptException} as the cause. */
    public Dataset read(Path file) {
        try (InputStream in = open(file)) {
            return read(in, nameOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a resource of the class path or a module, as {@link Class#getResource} finds it for the class that has it.
     *
     * @throws IllegalArgumentException where the address is not one of a file, of an entry of a jar file or of the
     *     running Java image: nothing is ever read from a network
     */
    public Dataset read(URL resource) {
        if (!isLocal(resource)) {
            throw new IllegalArgumentException("expected a resource in a file or a jar file, got " + resource);
        }
        String path = resource.getPath();
        try (InputStream in = resource.openStream()) {
            return read(in, path.substring(path.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a stream to its end and leaves it open.
     *
     * @param name what violations call the document
     */
    public Dataset read(InputStream document, String name) {
        return read(JsonSource.of(document, limits.ofParser()), name);
    }

    /**
     * Reads a text.
     *
     * @param name what violations call the document
     */
    public Dataset read(String document, String name) {
        return read(JsonSource.of(document, limits.ofParser()), name);
    }

    /** Tells what is wrong with a file. */
    public ValidationReport validate(Path file) {
        try (InputStream in = open(file)) {
            return validate(in, nameOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells what is wrong with a document in a stream, which is read to its end and left open.
     *
     * @param name what violations call the document
     */
    public ValidationReport validate(InputStream document, String name) {
        return validate(JsonSource.of(document, limits.ofParser()), name);
    }

    /**
     * Tells what is wrong with a text.
     *
     * @param name what violations call the document
     */
    public ValidationReport validate(String document, String name) {
        return validate(JsonSource.of(document, limits.ofParser()), name);
    }

    private ValidationReport validate(JsonSource source, String name) {
        Violations violations = new Violations(source, limits.maxViolations());
        documentReader(source, violations).read();
        return ValidationReport.of(name, violations);
    }

    private Dataset read(JsonSource source, String name) {
        Violations violations = new Violations(source, limits.maxViolations());
        Dataset dataset = documentReader(source, violations).read();
        if (dataset == null) {
            throw new InvalidDatasetException(ValidationReport.of(name, violations));
        }
        return dataset;
    }

    private DocumentReader documentReader(JsonSource source, Violations violations) {
        return new DocumentReader(
                source,
                violations,
                new Settings(types, terms, limits.ofRecords(), base),
                listener == null ? null : listener::progressed);
    }

    private static boolean isLocal(URL address) {
        String text = address.toString();
        String inside = text.startsWith("jar:") ? text.substring("jar:".length()) : text;
        boolean isOnHost = inside.startsWith("file://") && !inside.startsWith("file:///");
        return LOCAL.contains(inside.substring(0, Math.max(0, inside.indexOf(':')))) && !isOnHost;
    }

    /** Unlike {@link Files#newInputStream}, whose reading goes on where the thread is interrupted. */
    private static InputStream open(Path file) throws IOException {
        return Channels.newInputStream(Files.newByteChannel(file));
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
