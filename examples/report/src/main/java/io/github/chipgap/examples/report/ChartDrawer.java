// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.Lists;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.XYAnnotationEntity;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws a chart. JFreeChart scales the axes and draws the plot. The texts are texts of the SVG, so the picture depends
 * on no font of this machine.
 */
final class ChartDrawer {
    private static final double CHARACTER = 7.4;
    private static final double GAP = 8;
    private static final int ROW = 44;
    private static final BasicStroke STROKE = new BasicStroke();

    private final Chart chart;
    private final int width;
    private final int height;
    private final XYPlot plot;
    private final Rectangle2D area;
    private final MarkDrawer drawer;
    private final Sheet sheet = new Sheet();
    private final List<Drawing.Text> texts = new ArrayList<>();
    private final List<Drawing.Spot> spots = new ArrayList<>();
    private final List<Shape> taken = new ArrayList<>();

    private ChartDrawer(Chart chart, boolean wide) {
        this.chart = chart;
        this.width = wide ? 860 : 320;
        this.height = chart.isRows() ? 52 + ROW * chart.marks().size() : wide ? 460 : 400;
        this.plot = new XYPlot(extent(), places(), values(), new XYLineAndShapeRenderer(false, false));
        setUpPlot(wide ? 12 : 6);
        this.area = drawPlot();
        this.drawer = new MarkDrawer(sheet, plot, area);
    }

    /** Returns the drawing of a chart for wide or narrow pages. */
    static Drawing draw(Chart chart, boolean wide) {
        ChartDrawer drawer = new ChartDrawer(chart, wide);
        drawer.drawMarks();
        drawer.writeTicks(drawer.plot.getRangeAxis(), drawer.plot.getRangeAxisEdge());
        if (!chart.isRows()) {
            drawer.writeTicks(drawer.plot.getDomainAxis(), drawer.plot.getDomainAxisEdge());
        }
        drawer.writeLabels();
        return new Drawing(drawer.width, drawer.height, drawer.sheet.paths(), drawer.texts, drawer.spots);
    }

    /** Returns the points that the axes span. */
    private XYSeriesCollection extent() {
        XYSeries extent = new XYSeries("extent");
        for (Row mark : chart.marks()) {
            DoubleStream.of(mark.low(), mark.high(), mark.dot().orElse(Double.NaN))
                    .filter(this::isOnAxis)
                    .forEach(value -> extent.add(mark.place(), value));
        }
        chart.lines().stream().flatMap(line -> line.points().stream()).forEach(point -> {
            extent.add(point.x(), point.low());
            extent.add(point.x(), point.high());
        });
        chart.level().ifPresent(level -> extent.add(extent.getMinX(), level.at()));
        return new XYSeriesCollection(extent);
    }

    /** Returns whether an axis has room for a value: a logarithm needs more than 0, and a share is less than 1. */
    private boolean isOnAxis(double value) {
        double least = chart.form() == Chart.Form.LOG ? 0 : Double.NEGATIVE_INFINITY;
        return value > least && value < (chart.isRows() ? 1 : Double.POSITIVE_INFINITY);
    }

    private ValueAxis places() {
        NumberAxis axis = axis(format("0"));
        if (chart.isRows()) {
            axis.setRange(-0.75, chart.marks().size() - 0.75);
            axis.setInverted(true);
        }
        return axis;
    }

    private ValueAxis values() {
        DecimalFormat format = format("#,##0.##;−#,##0.##");
        format.setMultiplier(chart.isPercent() ? 100 : 1);
        return chart.form() == Chart.Form.LOG ? new DecadeAxis(format) : axis(format);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private NumberAxis axis(NumberFormat format) {
        NumberAxis axis = new NumberAxis();
        axis.setNumberFormatOverride(format);
        axis.setAutoRangeIncludesZero(chart.isRows());
        return axis;
    }

    private void setUpPlot(int mostAcross) {
        plot.setOrientation(chart.isRows() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setInsets(new RectangleInsets(12, chart.isRows() ? 10 : 56, 40, 14));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(new Sheet.Pen(Tone.GRID, ""));
        setUpAxis(plot.getDomainAxis(), true, mostAcross);
        setUpAxis(plot.getRangeAxis(), false, chart.isRows() ? mostAcross : 8);
        Sheet.Pen ink = new Sheet.Pen(Tone.INK, "");
        chart.level().ifPresent(level -> plot.addRangeMarker(new ValueMarker(level.at(), ink, STROKE)));
        for (Chart.Line line : chart.lines()) {
            plot.addAnnotation(new XYPolygonAnnotation(line.outline(), STROKE, new Sheet.Pen(line.tone(), "band")));
        }
    }

    private static void setUpAxis(ValueAxis axis, boolean integers, int most) {
        axis.setTickLabelsVisible(false);
        axis.setMinorTickCount(1);
        axis.setAxisLinePaint(new Sheet.Pen(Tone.MUTED, ""));
        if (axis instanceof NumberAxis number) {
            NumberTickUnitSource units = new NumberTickUnitSource(integers, number.getNumberFormatOverride());
            number.setTickUnit(
                    (NumberTickUnit) units.getCeilingTickUnit(axis.getRange().getLength() / most));
        }
    }

    /** Draws axes, grid and lines, and returns the area within the axes. */
    private Rectangle2D drawPlot() {
        ChartRenderingInfo info = new ChartRenderingInfo();
        JFreeChart drawing = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        drawing.setPadding(RectangleInsets.ZERO_INSETS);
        drawing.draw(sheet, new Rectangle2D.Double(0, 0, width, height), null, info);
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof XYAnnotationEntity line) {
                taken.add(line.getArea());
            }
        }
        return info.getPlotInfo().getDataArea();
    }

    private void drawMarks() {
        chart.marks().stream().filter(Row::isKnown).forEach(mark -> {
            drawer.draw(mark);
            taken.add(drawer.bar(mark));
            Point2D glyph = drawer.glyph(mark);
            taken.add(new Rectangle2D.Double(glyph.getX() - GAP / 2, glyph.getY() - GAP / 2, GAP, GAP));
            spots.add(new Drawing.Spot(Math.round(glyph.getX()), Math.round(glyph.getY()), mark.tip()));
        });
    }

    private void writeTicks(ValueAxis axis, RectangleEdge edge) {
        for (Object each : axis.refreshTicks(sheet, new AxisState(), area, edge)) {
            NumberTick tick = (NumberTick) each;
            double at = axis.valueToJava2D(tick.getValue(), area, edge);
            if (RectangleEdge.isTopOrBottom(edge)) {
                write(at, area.getMaxY() + 16, "c", tick.getText());
            } else {
                write(area.getX() - 6, at + 4, "e", tick.getText());
            }
        }
    }

    /** Writes labels as long as there is room, from the latest mark to the first. */
    private void writeLabels() {
        write(area.getMaxX(), area.getMaxY() + 33, "e muted", chart.across());
        for (Chart.Line line : chart.lines()) {
            Chart.Point last = line.points().get(line.points().size() - 1);
            writeNear(drawer.at(last.x(), last.high()), "c", line.label());
        }
        for (Row mark : Lists.reverse(chart.marks())) {
            Point2D top = mark.dot().isPresent()
                    ? drawer.glyph(mark)
                    : drawer.bar(mark).getP2();
            if (!chart.isRows()) {
                writeNear(top, "c", mark.label());
            } else if (mark.isKnown()) {
                write(area.getX() + 4, top.getY() - 13, "", mark.label());
            } else {
                write(area.getX() + 4, drawer.at(mark.place(), 0).getY() - 5, "b", mark.label());
            }
        }
        chart.level().ifPresent(level -> {
            double y = drawer.at(0, level.at()).getY();
            taken.add(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
            writeNear(new Point2D.Double(area.getMaxX(), y), "c muted", level.words());
        });
    }

    /** Writes a label above, beside or below a place, or leaves it out if there is no room. */
    private void writeNear(Point2D place, String classes, String label) {
        double length = label.length() * CHARACTER;
        double x = place.getX();
        double y = place.getY();
        double centred = Math.max(area.getX() + 4, Math.min(width - length, x - length / 2));
        double[][] corners = {
            {centred, y - GAP}, {x - length - GAP, y + 4}, {x + GAP, y + 4}, {x + GAP, y - 4}, {centred, y + GAP + 12}
        };
        Rectangle2D room = new Rectangle2D.Double(area.getX(), area.getY(), width - area.getX() + 4, area.getHeight());
        for (double[] corner : corners) {
            Rectangle2D box = new Rectangle2D.Double(corner[0] - 3, corner[1] - 11, length + 6, 14);
            boolean isFree = room.contains(box) && taken.stream().noneMatch(shape -> shape.intersects(box));
            if (isFree && !label.isEmpty()) {
                taken.add(box);
                write(box.getCenterX(), corner[1], classes, label);
                return;
            }
        }
    }

    private void write(double x, double y, String classes, String words) {
        texts.add(new Drawing.Text(Math.round(x), Math.round(y), classes, words));
    }
}
