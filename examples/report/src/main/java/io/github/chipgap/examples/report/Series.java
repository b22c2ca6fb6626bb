// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

/**
 * A group of marks in a chart.
 *
 * @param name its name in the legend, or an empty text if the legend leaves it out
 * @param diamond whether the best value is a diamond instead of a circle
 * @param hollow whether the glyph has an outline only, and the bar is thin
 * @param shift the distance of its marks from their place, which separates marks with the same place
 */
record Series(String name, Tone tone, boolean diamond, boolean hollow, double shift) {
    private static final double SHIFT = 0.16;

    static final Series CHINESE = new Series("Chinese", Tone.CHINA, true, false, 0);
    static final Series CHINESE_PLANNED = new Series("Chinese, planned", Tone.CHINA, true, true, 0);
    static final Series FOREIGN = new Series("foreign", Tone.OTHERS, false, false, 0);
    static final Series FOREIGN_PLANNED = new Series("foreign, planned", Tone.OTHERS, false, true, 0);
    static final Series UNNAMED = new Series("", Tone.INK, false, false, 0);

    /** Returns the series of a chip. */
    static Series chip(boolean chinese, boolean planned) {
        return chinese ? planned ? CHINESE_PLANNED : CHINESE : planned ? FOREIGN_PLANNED : FOREIGN;
    }

    /** Returns one of some series in neutral colours. No two of the first four are alike. */
    static Series neutral(String name, int index, int count) {
        double shift = (index - (count - 1) / 2.0) * SHIFT;
        return new Series(name, index % 2 == 0 ? Tone.INK : Tone.MUTED, index % 2 == 1, index % 4 > 1, shift);
    }

    /** Returns the glyph as a character. */
    String glyph() {
        return diamond ? hollow ? "◇" : "◆" : hollow ? "○" : "●";
    }
}
