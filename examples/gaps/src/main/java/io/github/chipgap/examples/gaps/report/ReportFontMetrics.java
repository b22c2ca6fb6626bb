// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;

/** The measures of a {@link ReportFont} in the form in which a drawing is asked for them. */
final class ReportFontMetrics extends FontMetrics {
    private static final long serialVersionUID = 1;

    ReportFontMetrics(ReportFont font) {
        super(font);
    }

    private LineMetrics line() {
        return new ReportLineMetrics(1, font.getSize2D());
    }

    @Override
    public int getAscent() {
        return Math.round(line().getAscent());
    }

    @Override
    public int getDescent() {
        return Math.round(line().getDescent());
    }

    @Override
    public int stringWidth(String text) {
        return (int) Math.ceil(LetterWidths.of(text, font.getSize2D(), font.isBold()));
    }

    @Override
    public int charWidth(char character) {
        return stringWidth(String.valueOf(character));
    }

    @Override
    public int charsWidth(char[] characters, int offset, int length) {
        return stringWidth(String.valueOf(characters, offset, length));
    }

    @Override
    public LineMetrics getLineMetrics(String text, Graphics context) {
        return new ReportLineMetrics(text.length(), font.getSize2D());
    }

    @Override
    public Rectangle2D getStringBounds(String text, Graphics context) {
        LineMetrics line = getLineMetrics(text, context);
        double width = LetterWidths.of(text, font.getSize2D(), font.isBold());
        return new Rectangle2D.Double(0, -line.getAscent(), width, line.getHeight());
    }
}
