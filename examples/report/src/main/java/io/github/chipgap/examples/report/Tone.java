// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.util.Locale;

/**
 * A colour of the page, in a light and in a dark theme. Each has one meaning on the whole page.
 *
 * <p>The colours of the two sides are from the palette of Okabe and Ito, made for colour-blind readers
 * (<a href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>).
 */
enum Tone {
    /** The ground. */
    PAPER("#fefefe", "#15181c"),
    /** Text. */
    INK("#1b1f24", "#e6e9ed"),
    /** Text of less weight, and axes. */
    MUTED("#545d68", "#a9b3bf"),
    /** Grid lines and frames. */
    GRID("#d5dbe1", "#39424c"),
    /** Chinese makers: vermilion, on dark ground orange. */
    CHINA("#c04f00", "#e69f00"),
    /** Other makers: blue, on dark ground sky blue. */
    OTHERS("#0072b2", "#56b4e9");

    final String light;
    final String dark;

    Tone(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the class of elements in this colour; the variable of the colour has the same name. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
