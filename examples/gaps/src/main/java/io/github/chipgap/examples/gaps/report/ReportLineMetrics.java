// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.Font;
import java.awt.font.LineMetrics;

/** The heights of a line of Latin text in a size. */
final class ReportLineMetrics extends LineMetrics {
    private static final float ASCENT = 0.9f;
    private static final float DESCENT = 0.25f;
    private static final float STROKE = 0.06f;

    private final int characters;
    private final float size;

    ReportLineMetrics(int characters, float size) {
        this.characters = characters;
        this.size = size;
    }

    @Override
    public int getNumChars() {
        return characters;
    }

    @Override
    public float getAscent() {
        return ASCENT * size;
    }

    @Override
    public float getDescent() {
        return DESCENT * size;
    }

    @Override
    public float getLeading() {
        return 0;
    }

    @Override
    public float getHeight() {
        return getAscent() + getDescent();
    }

    @Override
    public int getBaselineIndex() {
        return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
        return new float[] {0, -getAscent() / 2, -getAscent()};
    }

    @Override
    public float getStrikethroughOffset() {
        return -getAscent() / 3;
    }

    @Override
    public float getStrikethroughThickness() {
        return STROKE * size;
    }

    @Override
    public float getUnderlineOffset() {
        return getDescent() / 2;
    }

    @Override
    public float getUnderlineThickness() {
        return STROKE * size;
    }
}
