// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The description of an annotated type, from which its sources are generated.
 *
 * @param name its name in documents; empty for a shared interface
 * @param documentation the first sentence of its comment
 * @param fields its fields in order; for a shared interface only the declared ones
 */
record Description(TypeElement type, String packageName, String name, String documentation, List<Attribute> fields) {
    /** Returns whether this is an interface without a name in documents, whose fields other types inherit. */
    boolean isShared() {
        return name.isEmpty();
    }

    /** The number of values of a field; the names are the same as in the record layer. */
    enum Arity {
        REQUIRED,
        OPTIONAL,
        LIST,
        NON_EMPTY_LIST;

        boolean isList() {
            return this == LIST || this == NON_EMPTY_LIST;
        }
    }

    /**
     * A field.
     *
     * @param kind a Java expression for its kind
     * @param value the Java type of one value, boxed
     * @param isPrimitive whether the accessor returns the primitive type
     * @param byDefault the value if a document gives none, as in documents
     */
    record Attribute(
            String name,
            String kind,
            Arity arity,
            String documentation,
            String value,
            boolean isPrimitive,
            Optional<String> byDefault) {}
}
