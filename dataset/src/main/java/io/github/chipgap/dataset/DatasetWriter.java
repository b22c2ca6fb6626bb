// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.json.Layout;
import io.github.chipgap.dataset.json.RecordWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes datasets as canonical documents: equal datasets give the same text, and reading it gives an equal dataset.
 *
 * <p>Record types are in the order of {@link Dataset#types()}, records in that of their ids, fields in that of their
 * descriptions, extension keys behind them in alphabetical order. Every field of a record has a line of its own, so that
 * a change shows as the lines that changed; what is inside a field is on one line with it. What is absent or empty is left
 * out. Immutable, and safe for use by many threads.
 */
public final class DatasetWriter {
    private static final DatasetWriter STANDARD = new DatasetWriter(null);

    private final @Nullable Dataset base;

    private DatasetWriter(@Nullable Dataset base) {
        this.base = base;
    }

    /** The writer of canonical documents. */
    public static DatasetWriter standard() {
        return STANDARD;
    }

    /**
     * A writer of documents that refer to the records of a dataset, and leave out those that it has.
     *
     * <p>The other way round of {@link DatasetReader#extending}: what it writes is read on top of that dataset. A record
     * that differs from the dataset's under the same id is written.
     */
    public DatasetWriter extending(Dataset dataset) {
        return new DatasetWriter(dataset);
    }

    /**
     * The document as text, ended by a line feed.
     *
     * @throws OutOfMemoryError where it has more bytes than an array can, 2 GB; such documents fit a stream or a file
     */
    public String write(Dataset dataset) {
        return Layout.text(Layout.DOWN_TO_FIELDS, json -> new RecordWriter(json).write(dataset, base));
    }

    /**
     * Writes the document to a file in UTF-8, in place of what it held.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(Dataset dataset, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(dataset, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the document to a stream in UTF-8, flushes it and leaves it open.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void write(Dataset dataset, OutputStream out) {
        Layout.write(out, Layout.DOWN_TO_FIELDS, json -> new RecordWriter(json).write(dataset, base));
    }
}
