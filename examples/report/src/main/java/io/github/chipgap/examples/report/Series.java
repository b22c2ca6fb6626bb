// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

/**
 * A group of marks in a chart.
 *
 * @param name its name in the legend, or an empty text if the legend leaves it out
 * @param diamond whether the best value is a diamond instead of a circle
 * @param hollow whether the glyph has an outline only
 */
record Series(String name, Tone tone, boolean diamond, boolean hollow) {
    static final Series UNNAMED = new Series("", Tone.INK, false, false);
    static final Series CHINESE = new Series("Chinese", Tone.CHINA, true, false);
    static final Series FOREIGN = new Series("foreign", Tone.OTHERS, false, false);

    static Series ofChip(Row chip) {
        Series side = chip.topic().contains("Chinese") ? CHINESE : FOREIGN;
        boolean isPlanned = chip.answer().contains("planned for");
        return isPlanned ? new Series(side.name + ", planned", side.tone, side.diamond, true) : side;
    }

    /** Returns one of some series in neutral colours. No two of the first four are alike. */
    static Series neutral(String name, int index) {
        return new Series(name, index % 2 == 0 ? Tone.INK : Tone.MUTED, index % 2 == 1, index % 4 > 1);
    }

    /** Returns the glyph as a character. */
    String glyph() {
        return diamond ? hollow ? "◇" : "◆" : hollow ? "○" : "●";
    }
}
