// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

/** Observes the progress of a reading, and can end it. It is called by the thread that reads. */
@FunctionalInterface
public interface ReadListener {
    /**
     * Called after every thousand records, and at the end.
     *
     * @param length the number of bytes that were read, or of {@code char} values if the document is a text
     * @param records the number of records that were read
     * @return whether to read on; if not, the reading ends with a {@link java.util.concurrent.CancellationException}
     */
    boolean progressed(long length, long records);
}
