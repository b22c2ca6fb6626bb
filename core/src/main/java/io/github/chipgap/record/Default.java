// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/**
 * Sets the default of a field with one value. It applies if a document, a table or a builder gives no value. The writer
 * always writes the value.
 */
@Target(ElementType.METHOD)
public @interface Default {
    /** Returns the value as in documents, such as {@code false} or {@code reported}. */
    String value();
}
