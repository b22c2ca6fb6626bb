// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** Writes the names of marks into a plot that has been drawn, where they do not cover it. */
final class PlotLabels {
    private static final double REACH = 6;
    private static final double SAMPLES = 24;
    private static final BasicStroke LEADER = new BasicStroke(0.8f);
    private static final double NEAR = 9;
    private static final double ABOVE_ROW = 12;

    private final XYPlot plot;
    private final Rectangle2D area;

    PlotLabels(XYPlot plot, Rectangle2D area) {
        this.plot = plot;
        this.area = area;
    }

    void draw(Graphics2D graphics, Plot labelled) {
        ReportFont font = ReportFont.plain();
        double height = font.getSize2D();
        graphics.setFont(font);
        if (labelled.up() == Scale.ROWS) {
            drawRowNames(graphics, labelled);
            return;
        }
        LabelPlacement placement = new LabelPlacement(area, drawn(labelled));
        for (Mark mark : labelled.marks()) {
            mark.label().ifPresent(label -> {
                Point2D point = point(mark.x().on(labelled.across()), mark.y().on(labelled.up()));
                placement.place(point, font.width(label), height).ifPresent(place -> {
                    drawLeader(graphics, point, place);
                    graphics.setPaint(Tone.INK.paint());
                    graphics.drawString(label, (float) place.getX(), (float) (place.getMaxY() - height / 5));
                });
            });
        }
    }

    private void drawRowNames(Graphics2D graphics, Plot labelled) {
        graphics.setPaint(Tone.INK.paint());
        for (Mark mark : labelled.marks()) {
            double y = up(mark.y().on(labelled.up()).anchor()) - ABOVE_ROW;
            mark.label().ifPresent(label -> graphics.drawString(fitted(label), (float) area.getX(), (float) y));
        }
    }

    /** As much of a name as fits into the plot; the table has all of it. */
    private String fitted(String name) {
        String fitted = name;
        for (int end = name.length() - 1; end > 0 && ReportFont.plain().width(fitted) > area.getWidth(); end--) {
            fitted = name.substring(0, end).strip() + "...";
        }
        return fitted;
    }

    /** A thin line from a label that stands away from its point. */
    private static void drawLeader(Graphics2D graphics, Point2D point, Rectangle2D place) {
        Line2D leader = LabelPlacement.leader(point, place);
        if (leader.getP1().distance(leader.getP2()) > NEAR) {
            graphics.setPaint(Tone.MUTED.paint());
            graphics.setStroke(LEADER);
            graphics.draw(leader);
        }
    }

    private Point2D point(Span x, Span y) {
        return new Point2D.Double(across(x.anchor()), up(y.anchor()));
    }

    private double across(double position) {
        return plot.getDomainAxis().valueToJava2D(position, area, plot.getDomainAxisEdge());
    }

    private double up(double position) {
        return plot.getRangeAxis().valueToJava2D(position, area, plot.getRangeAxisEdge());
    }

    /** What is drawn already, in boxes. */
    private List<Rectangle2D> drawn(Plot labelled) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Mark mark : labelled.marks()) {
            Span x = mark.x().on(labelled.across());
            Span y = mark.y().on(labelled.up());
            for (double level : y.levels()) {
                boxes.add(box(across(x.anchor()), up(level), across(x.anchor()), up(level), REACH));
            }
            boxes.add(box(across(x.anchor()), clipped(up(y.low())), across(x.anchor()), clipped(up(y.high())), 1));
            boxes.add(box(across(x.low()), up(y.anchor()), across(x.high()), up(y.anchor()), 1));
        }
        for (Trail trail : labelled.trails()) {
            addLine(boxes, labelled, trail);
        }
        return boxes;
    }

    private double clipped(double y) {
        return Math.max(area.getMinY(), Math.min(area.getMaxY(), y));
    }

    private void addLine(List<Rectangle2D> boxes, Plot labelled, Trail trail) {
        Trail.Point before = trail.points().get(0);
        for (Trail.Point next : trail.points()) {
            double[] from = before.y().on(labelled.up()).levels();
            double[] to = next.y().on(labelled.up()).levels();
            for (int line = 0; line < Math.min(from.length, to.length); line++) {
                double x1 = across(before.x().on(labelled.across()).anchor());
                double x2 = across(next.x().on(labelled.across()).anchor());
                for (int i = 0; i <= SAMPLES; i++) {
                    double x = x1 + (x2 - x1) * i / SAMPLES;
                    double y = up(from[line]) + (up(to[line]) - up(from[line])) * i / SAMPLES;
                    boxes.add(box(x, y, x, y, 2));
                }
            }
            before = next;
        }
    }

    private static Rectangle2D box(double x1, double y1, double x2, double y2, double reach) {
        Rectangle2D box = new Rectangle2D.Double();
        box.setFrameFromDiagonal(
                Math.min(x1, x2) - reach, Math.min(y1, y2) - reach, Math.max(x1, x2) + reach, Math.max(y1, y2) + reach);
        return box;
    }
}
