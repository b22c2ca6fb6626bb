// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What is generated for a type.
 *
 * @param type the annotated type
 * @param packageName the package that it is in
 * @param name its name in documents; empty for an interface that record types share
 * @param documentation the first sentence of its comment
 * @param form what kind of Java type it is
 * @param fields its fields in order; for a shared interface those that it declares itself
 */
record Description(
        TypeElement type, String packageName, String name, String documentation, Form form, List<Attribute> fields) {
    /** The kinds of annotated types. */
    enum Form {
        /** An interface that Immutables implements. */
        INTERFACE,
        /** A Java record. */
        JAVA_RECORD,
        /** An interface without a name in documents, whose fields other types inherit. */
        SHARED
    }

    /** How many values a field has; the names are those of the record layer. */
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
     * @param name the name of its accessor
     * @param kind a Java expression for its kind
     * @param arity how many values it has
     * @param documentation the first sentence of its comment
     * @param value the Java type of one value, boxed
     * @param isPrimitive whether the accessor returns the primitive type of it
     */
    record Attribute(String name, String kind, Arity arity, String documentation, String value, boolean isPrimitive) {}

    String simpleName() {
        return type.getSimpleName().toString();
    }
}
