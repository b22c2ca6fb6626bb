// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

/** Thrown if a type or a field of it cannot be described; the message becomes a compile error. */
final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    Mistake(String expected, String got) {
        super("expected " + expected + ", got " + got);
    }
}
