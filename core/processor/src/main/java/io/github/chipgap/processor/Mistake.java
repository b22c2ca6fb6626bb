// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import javax.lang.model.element.Element;

/** Thrown if a type cannot be described; the message becomes a compile error at the element. */
final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Element element;

    Mistake(Element element, String expected, String got) {
        this(element, "expected " + expected + ", got " + got);
    }

    Mistake(Element element, String message) {
        super(message);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
