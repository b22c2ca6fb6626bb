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
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads dataset documents. A document that breaks any rule is rejected as a whole.
 *
 * <p>A reader accepts the record types and vocabularies of the library, and any others given to {@link
 * #with(RecordType)} and {@link #with(Term)}. It reads record by record: memory grows with the records, not with the
 * text. It reports all {@linkplain Violation violations} at once, each with its rule and its place. Readers are
 * immutable and safe for use by many threads.
 *
 * <pre>{@code
 * Dataset mine = DatasetReader.standard().read(Path.of("mine.json"));
 * }</pre>
 *
 * <p>Every method for reading a document, from a file, a resource, a stream or a text, throws
 *
 * <ul>
 *   <li>{@link InvalidDatasetException} with all violations if the document has any (validation returns them instead);
 *   <li>{@link UncheckedIOException} with its cause if the document cannot be read to its end; and
 *   <li>{@link CancellationException} if the {@linkplain #withListener listener} ends the reading.
 * </ul>
 */
public final class DatasetReader {
    /** The name of the resource with the schema of the standard reader. */
    public static final String SCHEMA_RESOURCE = "dataset.schema.json";

    /** The {@code $id} of the schema of the standard reader. */
    public static final String SCHEMA_ID = "https://chipgap.github.io/schema/1/dataset.schema.json";

    /** The protocols of the addresses of files, archives, the running Java image, or modules of a framework. */
    private static final ImmutableSet<String> LOCAL = ImmutableSet.of(
            "file", "nested", "jrt", "resource", "bundle", "bundleresource", "bundleentry", "vfs", "zip", "wsjar");

    private static final DatasetReader STANDARD =
            new DatasetReader(standardTypes(), ImmutableSet.of(), ReadLimits.standard(), null, null, false);

    private final Settings settings;
    private final ReadLimits limits;
    private final @Nullable ReadListener listener;

    private DatasetReader(
            ImmutableMap<String, RecordType<?>> types,
            ImmutableSet<Term> terms,
            ReadLimits limits,
            @Nullable ReadListener listener,
            @Nullable Dataset base,
            boolean rejectsWarnings) {
        this.settings = new Settings(types, terms, limits.ofRecords(), base, rejectsWarnings);
        this.limits = limits;
        this.listener = listener;
    }

    private static ImmutableMap<String, RecordType<?>> standardTypes() {
        ImmutableMap.Builder<String, RecordType<?>> types = ImmutableMap.builder();
        for (RecordType<?> type : StandardTypes.all()) {
            types.put(type.name(), type);
        }
        return types.buildOrThrow();
    }

    /** Returns the reader of the record types and vocabularies of the library. */
    public static DatasetReader standard() {
        return STANDARD;
    }

    /**
     * Returns a reader that also accepts this record type.
     *
     * @throws IllegalArgumentException if another type or a key of documents ({@code format}, {@code id},
     *     {@code version} or {@code title}) has this name
     */
    public DatasetReader with(RecordType<? extends ModelRecord> type) {
        RecordType<?> known = types().get(type.name());
        if (type.equals(known)) {
            return this;
        }
        if (known != null || DocumentReader.OWN_KEYS.contains(type.name())) {
            throw new IllegalArgumentException("expected a record type with a name of its own, got a second " + type);
        }
        ImmutableMap.Builder<String, RecordType<?>> more = ImmutableMap.builder();
        more.putAll(types()).put(type.name(), type);
        return new DatasetReader(more.buildOrThrow(), terms(), limits, listener, settings.base(), rejectsWarnings());
    }

    /** Returns a reader that also accepts this term of a vocabulary, such as {@code new Standing("leaked")}. */
    public DatasetReader with(Term term) {
        ImmutableSet<Term> more =
                ImmutableSet.<Term>builder().addAll(terms()).add(term).build();
        return new DatasetReader(types(), more, limits, listener, settings.base(), rejectsWarnings());
    }

    /** Returns a reader with other limits. */
    public DatasetReader withLimits(ReadLimits others) {
        return new DatasetReader(types(), terms(), others, listener, settings.base(), rejectsWarnings());
    }

    /** Returns a reader with this listener to the progress of each reading, in place of any other listener. */
    public DatasetReader withListener(ReadListener other) {
        return new DatasetReader(types(), terms(), limits, other, settings.base(), rejectsWarnings());
    }

    /**
     * Returns a reader of documents on top of a dataset. The documents may refer to its records.
     *
     * <p>The result has the id, version and title of the document, and the records and extension keys of both. {@link
     * Dataset#documents()} lists the documents of the dataset below. If both have a record of the same type with the
     * same id, the dataset's record is kept and {@link Dataset#conflicts()} lists the pair. A document is rejected if
     * one of its records has the id of a record of another type. Extension keys of the dataset are kept, too.
     *
     * <pre>{@code
     * Dataset data = DatasetReader.standard().extending(ReferenceData.article()).read(Path.of("mine.json"));
     * }</pre>
     */
    public DatasetReader extending(Dataset dataset) {
        return new DatasetReader(types(), terms(), limits, listener, dataset, rejectsWarnings());
    }

    /**
     * Returns a reader that also rejects documents with warnings: measurements outside of the {@linkplain
     * io.github.chipgap.model.Metric#plausible() plausible values} of their metric. Other readers pass warnings to
     * their listener.
     */
    public DatasetReader rejectingWarnings() {
        return new DatasetReader(types(), terms(), limits, listener, settings.base(), true);
    }

    /** Returns whether this reader rejects documents with warnings. */
    public boolean rejectsWarnings() {
        return settings.warningsAreViolations();
    }

    /** Returns the terms accepted in addition to those of the library. */
    public ImmutableSet<Term> terms() {
        return settings.terms();
    }

    /** Returns the limits beyond which this reader refuses a document. */
    public ReadLimits limits() {
        return limits;
    }

    /** Returns the dataset below the documents, if this reader extends one. */
    public Optional<Dataset> base() {
        return Optional.ofNullable(settings.base());
    }

    /** Returns the accepted record types, in the order of a document. */
    public ImmutableMap<String, RecordType<?>> types() {
        return settings.types();
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the documents for this reader.
     *
     * <p>The schema of the standard reader is in the jar as {@value #SCHEMA_RESOURCE} beside this class. The reader
     * rejects every document that the schema rejects, and more; {@link Violation} lists the additional rules.
     *
     * @param id the {@code $id} of the schema, an address of the caller's own unless this is the standard reader
     */
    public String schema(String id) {
        return Layout.text(
                Layout.DOWN_TO_ALL, json -> new SchemaWriter(json, settings, ReferenceData.article()).write(id));
    }

    /** Reads a file. If the thread is interrupted, it fails with a {@link ClosedByInterruptException} as the cause. */
    public Dataset read(Path file) {
        try (InputStream in = open(file)) {
            return read(in, nameOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a resource of the class path or a module, as {@link Class#getResource} finds it.
     *
     * @throws IllegalArgumentException unless the address leads to a file, to an entry of an archive or into the
     *     running Java image. Addresses of frameworks for these resources are accepted; the network is never used.
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
     * @param name the name of the document in violations
     */
    public Dataset read(InputStream document, String name) {
        return read(JsonSource.of(document, limits.ofParser()), name);
    }

    /**
     * Reads a text.
     *
     * @param name the name of the document in violations
     */
    public Dataset read(String document, String name) {
        return read(JsonSource.of(document, limits.ofParser()), name);
    }

    /** Returns the violations and warnings in a file. */
    public ValidationReport validate(Path file) {
        try (InputStream in = open(file)) {
            return validate(in, nameOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the violations and warnings in a document in a stream, which is read to its end and left open.
     *
     * @param name the name of the document in violations
     */
    public ValidationReport validate(InputStream document, String name) {
        return validate(JsonSource.of(document, limits.ofParser()), name);
    }

    /**
     * Returns the violations and warnings in a text.
     *
     * @param name the name of the document in violations
     */
    public ValidationReport validate(String document, String name) {
        return validate(JsonSource.of(document, limits.ofParser()), name);
    }

    private ValidationReport validate(JsonSource source, String name) {
        Violations violations = new Violations(source, settings.limits().maxViolations());
        DocumentReader reader = documentReader(source, violations);
        reader.read();
        return ValidationReport.of(name, violations, reader.warnings());
    }

    private Dataset read(JsonSource source, String name) {
        Violations violations = new Violations(source, settings.limits().maxViolations());
        DocumentReader reader = documentReader(source, violations);
        Dataset dataset = reader.read();
        ValidationReport report = ValidationReport.of(name, violations, reader.warnings());
        if (dataset == null) {
            throw new InvalidDatasetException(report);
        }
        if (listener != null) {
            report.warnings().forEach(listener::warned);
        }
        return dataset;
    }

    private DocumentReader documentReader(JsonSource source, Violations violations) {
        return new DocumentReader(source, violations, settings, listener == null ? null : listener::progressed);
    }

    private static boolean isLocal(URL address) {
        String text = address.toString();
        String inside = text.startsWith("jar:") ? text.substring("jar:".length()) : text;
        boolean isOnHost = inside.startsWith("file://") && !inside.startsWith("file:///");
        return LOCAL.contains(inside.substring(0, Math.max(0, inside.indexOf(':')))) && !isOnHost;
    }

    /** Opens a file for an interruptible reading, unlike {@link Files#newInputStream}. */
    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) { // it could be opened, but reading it would fail without its name
            throw new FileSystemException(file.toString(), null, "expected a file, got a folder");
        }
        return Channels.newInputStream(Files.newByteChannel(file));
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
