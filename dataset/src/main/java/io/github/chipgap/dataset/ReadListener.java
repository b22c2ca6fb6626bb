// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

/** Is told how far a reading has come, and can end it. Called by the thread that reads. */
@FunctionalInterface
public interface ReadListener {
    /**
     * Called every thousand records, and at the end.
     *
     * @param length how many bytes were read; of a document that is a text, those that it has in UTF-8
     * @param records how many records were read
     * @return whether to go on; where not, the reading ends with a {@link java.util.concurrent.CancellationException}
     */
    boolean progressed(long length, long records);
}
