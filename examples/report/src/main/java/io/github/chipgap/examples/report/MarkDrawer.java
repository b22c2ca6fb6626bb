// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.util.ShapeUtils;

/** Draws marks on a plot: a bar with a cap at each bound within the picture, and a glyph at the best value. */
record MarkDrawer(Sheet sheet, XYPlot plot, Rectangle2D area) {
    private static final double CAP = 3.5;
    private static final float OUTER = 5.5f;
    private static final float INNER = 3.5f;

    /** Returns the point of a value on the plot. */
    Point2D at(double place, double value) {
        double across = plot.getDomainAxis().valueToJava2D(place, area, plot.getDomainAxisEdge());
        double along = plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
        return plot.getOrientation().isVertical()
                ? new Point2D.Double(across, along)
                : new Point2D.Double(along, across);
    }

    private Point2D at(Mark mark, double value) {
        return at(mark.x(), plot.getRangeAxis().getRange().constrain(value));
    }

    /** Returns the bar of a mark within the picture. */
    Line2D bar(Mark mark) {
        return new Line2D.Double(
                at(mark, mark.row().from()), at(mark, mark.row().to()));
    }

    /** Returns the point of the best value within the picture, or the middle of the bar. */
    Point2D glyph(Mark mark) {
        Rectangle2D bar = bar(mark).getBounds2D();
        Point2D middle = new Point2D.Double(bar.getCenterX(), bar.getCenterY());
        return mark.row().dot().isPresent() ? at(mark, mark.row().dot().getAsDouble()) : middle;
    }

    void draw(Mark mark) {
        Series series = mark.series();
        Line2D bar = bar(mark);
        if (mark.row().dot().isEmpty() || bar.getP1().distance(bar.getP2()) > 1) {
            sheet.draw(bar, series.tone(), mark.row().isDoubtful() ? "dash" : "");
            drawCap(mark.row().from(), bar.getP1(), series.tone());
            drawCap(mark.row().to(), bar.getP2(), series.tone());
        }
        if (mark.row().dot().isPresent()) {
            drawGlyph(series, glyph(mark));
        }
    }

    private void drawCap(double bound, Point2D end, Tone tone) {
        double x = plot.getOrientation().isVertical() ? CAP : 0;
        double y = CAP - x;
        if (plot.getRangeAxis().getRange().contains(bound)) {
            sheet.draw(new Line2D.Double(end.getX() - x, end.getY() - y, end.getX() + x, end.getY() + y), tone, "");
        }
    }

    /** Draws a diamond, or a circle as the round ends of a line without length. A smaller one on it makes it hollow. */
    private void drawGlyph(Series series, Point2D at) {
        sheet.draw(glyph(series, at, OUTER), series.tone(), series.diamond() ? "full" : "dot");
        if (series.hollow()) {
            sheet.draw(glyph(series, at, INNER), Tone.PAPER, series.diamond() ? "full" : "hole");
        }
    }

    private static Shape glyph(Series series, Point2D at, float size) {
        Shape diamond = ShapeUtils.createTranslatedShape(ShapeUtils.createDiamond(size), at.getX(), at.getY());
        return series.diamond() ? diamond : new Line2D.Double(at, at);
    }
}
