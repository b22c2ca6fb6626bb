// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

/**
 * How wide text is, in Helvetica and the faces that are cut to its widths (Arial, Liberation Sans), on every machine alike.
 *
 * <p>What fonts a machine has must not decide how the page looks, so that none of them is asked. The widths are those of
 * Adobe's font metrics for Helvetica, in thousandths of the size; other characters count as wide as most letters.
 */
final class LetterWidths {
    private static final int FIRST = ' ';
    private static final int OTHER = 556;
    private static final double BOLD = 1.06;
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
    };

    private LetterWidths() {}

    /** The width of a text in a size, in the unit of the size. */
    static double of(String text, double size, boolean bold) {
        int thousandths = text.chars().map(LetterWidths::width).sum();
        return thousandths * size / 1000 * (bold ? BOLD : 1);
    }

    private static int width(int character) {
        int index = character - FIRST;
        return index >= 0 && index < WIDTHS.length ? WIDTHS[index] : OTHER;
    }
}
