// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Sets the value that a field of one value has if a document, a table or a builder gives none. The writer always writes
 * the value.
 */
@Target(ElementType.METHOD)
public @interface Default {
    /** Returns the value as in documents, such as {@code false} or {@code reported}. */
    String value();
}
