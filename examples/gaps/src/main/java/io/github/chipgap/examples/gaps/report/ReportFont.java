// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The browser's sans-serif face, with measures that do not come from the fonts of the machine that draws. */
final class ReportFont extends Font {
    private static final long serialVersionUID = 1;
    private static final String FACE = Font.SANS_SERIF;

    /** The size of the text in charts, in CSS pixels. */
    static final int SIZE = 13;

    ReportFont(int style, int size) {
        super(FACE, style, size);
    }

    static ReportFont plain() {
        return new ReportFont(Font.PLAIN, SIZE);
    }

    static ReportFont bold() {
        return new ReportFont(Font.BOLD, SIZE);
    }

    double width(String text) {
        return LetterWidths.of(text, getSize2D(), isBold());
    }

    @Override
    public String getFamily() {
        return FACE;
    }

    @Override
    public String getFamily(Locale locale) {
        return FACE;
    }

    @Override
    public LineMetrics getLineMetrics(String text, FontRenderContext context) {
        return new ReportLineMetrics(text.length(), getSize2D());
    }

    @Override
    public Rectangle2D getStringBounds(String text, FontRenderContext context) {
        LineMetrics line = getLineMetrics(text, context);
        return new Rectangle2D.Double(0, -line.getAscent(), width(text), line.getHeight());
    }
}
