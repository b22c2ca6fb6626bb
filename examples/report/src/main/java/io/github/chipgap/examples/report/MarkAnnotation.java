// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.SvgSheet.Pen;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Draws a mark: a bar with a cap at each bound within the picture, and a glyph at the best value. */
final class MarkAnnotation extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double CAP = 3.5;
    private static final double RADIUS = 4;
    private static final double DIAMOND = 5.5;

    private final transient Row mark;
    private final Form form;
    private final int index;

    MarkAnnotation(Row mark, Form form, int index) {
        this.mark = mark;
        this.form = form;
        this.index = index;
        setToolTipText(mark.tip());
    }

    @Override
    public void draw(
            Graphics2D sheet,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis up,
            int renderer,
            PlotRenderingInfo info) {
        boolean rows = form == Form.ROWS;
        ValueAxis axis = rows ? across : up;
        double low = Math.max(axis.getLowerBound(), ChartDrawer.position(form, mark.low()));
        double high = Math.min(axis.getUpperBound(), ChartDrawer.position(form, mark.high()));
        double best =
                mark.dot().isPresent() ? ChartDrawer.position(form, mark.dot().getAsDouble()) : (low + high) / 2;
        double x = across.valueToJava2D(rows ? best : mark.place(), area, plot.getDomainAxisEdge());
        double y = up.valueToJava2D(rows ? ChartDrawer.rowOf(index) : best, area, plot.getRangeAxisEdge());
        double from = axis.valueToJava2D(low, area, rows ? plot.getDomainAxisEdge() : plot.getRangeAxisEdge());
        double to = axis.valueToJava2D(high, area, rows ? plot.getDomainAxisEdge() : plot.getRangeAxisEdge());
        if (mark.dot().isEmpty() || Math.abs(from - to) > 1) {
            double at = rows ? y : x;
            String width = mark.series().hollow() ? "thin" : "";
            sheet.setPaint(new Pen(mark.series().tone(), mark.value().confidence() < 1 ? "dash" : width));
            sheet.draw(line(from, at, to, at));
            sheet.setPaint(new Pen(mark.series().tone(), width));
            if (ChartDrawer.position(form, mark.low()) >= axis.getLowerBound()) {
                sheet.draw(line(from, at - CAP, from, at + CAP));
            }
            if (ChartDrawer.position(form, mark.high()) <= axis.getUpperBound()) {
                sheet.draw(line(to, at - CAP, to, at + CAP));
            }
        }
        if (mark.dot().isPresent()) {
            sheet.setPaint(new Pen(mark.series().tone(), mark.series().hollow() ? "hollow" : "full"));
            sheet.draw(mark.series().diamond() ? diamond(x, y) : circle(x, y));
        }
        addEntity(info, circle(x, y), renderer, mark.tip(), null);
    }

    /** Returns a line. Its first coordinates count along the axis of the values. */
    private Shape line(double a1, double b1, double a2, double b2) {
        return form == Form.ROWS ? new Line2D.Double(a1, b1, a2, b2) : new Line2D.Double(b1, a1, b2, a2);
    }

    private static Shape circle(double x, double y) {
        return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private static Shape diamond(double x, double y) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - DIAMOND);
        diamond.lineTo(x + DIAMOND, y);
        diamond.lineTo(x, y + DIAMOND);
        diamond.lineTo(x - DIAMOND, y);
        diamond.closePath();
        return diamond;
    }
}
