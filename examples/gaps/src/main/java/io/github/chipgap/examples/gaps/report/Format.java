// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

/** For which screens something is drawn. Every figure is drawn for both, and the page shows the one that fits. */
public enum Format {
    /** Screens on a table, and paper. */
    WIDE(760),
    /** Phones. */
    NARROW(343);

    private final int width;

    Format(int width) {
        this.width = width;
    }

    /** How wide a drawing is, in CSS pixels. */
    int width() {
        return width;
    }
}
