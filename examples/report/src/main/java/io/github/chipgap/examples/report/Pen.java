// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Color;

/** A paint named by classes of the style sheet, which also decide whether shapes are filled. */
final class Pen extends Color {
    private static final long serialVersionUID = 1;

    private final String classes;

    Pen(Tone tone, String style) {
        super(0);
        this.classes = (tone.css() + " " + style).strip();
    }

    String classes() {
        return classes;
    }
}
