// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

/** Observes the progress of reading a document, and can end it. The reading thread calls the listener. */
@FunctionalInterface
public interface ReadListener {
    /**
     * Observes the progress, after every thousand records and at the end.
     *
     * @param length the number of bytes read so far, or of {@code char} values if the document is a text
     * @param records the number of records read so far
     * @return whether to read on; if not, the reading ends with a {@link java.util.concurrent.CancellationException}
     */
    boolean progressed(long length, long records);

    /**
     * Observes a warning about a document that has been read: an improbable value with its place. The default
     * implementation does nothing.
     *
     * @param warning the value, its place and the rule {@code plausible}
     */
    default void warned(Violation warning) {}
}
