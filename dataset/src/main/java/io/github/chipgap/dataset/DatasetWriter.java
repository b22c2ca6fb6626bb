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
 * <p>A dataset on top of others is written as one document with all records, unless {@link #extending} leaves some out.
 * If it is read again, the dataset consists of this one document.
 *
 * <p>Record types are in the order of {@link Dataset#types()}, and records in the order of their ids. Fields are in the
 * order of their descriptions, followed by extension keys in alphabetical order. Every field of a record has a line of
 * its own, so a change of a value is a change of one line. The values inside a field are on its line. Absent and empty
 * values are left out. Writers are immutable and safe for use by many threads.
 */
public final class DatasetWriter {
    private static final DatasetWriter STANDARD = new DatasetWriter(null);

    private final @Nullable Dataset base;

    private DatasetWriter(@Nullable Dataset base) {
        this.base = base;
    }

    /** Returns the writer of canonical documents. */
    public static DatasetWriter standard() {
        return STANDARD;
    }

    /**
     * Returns a writer of documents on top of a dataset. The records of that dataset are left out.
     *
     * <p>{@link DatasetReader#extending} reads such a document on top of the same dataset. If the written dataset was
     * read in this way, the result equals it. A record that differs from the dataset's record with the same id is
     * written.
     */
    public DatasetWriter extending(Dataset dataset) {
        return new DatasetWriter(dataset);
    }

    /**
     * Returns the document as a text, ended by a line feed.
     *
     * @throws OutOfMemoryError if the text has more bytes than an array can have, 2 GB; write it to a stream or a file
     */
    public String write(Dataset dataset) {
        return Layout.text(Layout.DOWN_TO_FIELDS, json -> new RecordWriter(json).write(dataset, base));
    }

    /**
     * Writes the document to a file in UTF-8, and replaces its content.
     *
     * @throws UncheckedIOException if the file cannot be written
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
     * @throws UncheckedIOException if the stream fails
     */
    public void write(Dataset dataset, OutputStream out) {
        Layout.write(out, Layout.DOWN_TO_FIELDS, json -> new RecordWriter(json).write(dataset, base));
    }
}
