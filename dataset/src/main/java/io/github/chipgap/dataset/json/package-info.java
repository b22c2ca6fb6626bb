// SPDX-License-Identifier: Apache-2.0

/**
 * Reads and writes datasets as JSON with Jackson's streaming parser and generator. The package is not exported.
 *
 * <p>{@link DocumentReader} reads a document, and {@link RecordReader} reads the objects in it as their record types
 * describe them. Each method begins at the first token of a value and ends at the last.
 */
@NullMarked
package io.github.chipgap.dataset.json;

import org.jspecify.annotations.NullMarked;
