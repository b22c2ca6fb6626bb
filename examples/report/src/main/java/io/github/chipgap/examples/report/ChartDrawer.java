// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws a chart. JFreeChart scales the axes. The texts are texts of the SVG, so the picture depends on no font of this
 * machine.
 */
final class ChartDrawer {
    private static final int ROW = 44;

    private final Chart chart;
    private final int width;
    private final int height;
    private final boolean isWide;
    private final XYPlot plot;
    private final Rectangle2D area;
    private final MarkDrawer drawer;
    private final Sheet sheet = new Sheet();
    private final List<Drawing.Text> texts = new ArrayList<>();
    private final List<Drawing.Spot> spots = new ArrayList<>();

    private ChartDrawer(Chart chart, boolean isWide) {
        this.chart = chart;
        this.width = isWide ? 860 : 320;
        this.height = chart.isRows() ? 52 + ROW * chart.marks().size() : isWide ? 460 : 400;
        this.isWide = isWide;
        this.plot = new XYPlot(extent(), places(), values(), new XYLineAndShapeRenderer(false, false));
        plot.setOrientation(chart.isRows() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        int left = chart.isRows() ? 10 : 56;
        this.area = new Rectangle2D.Double(left, 12, width - left - 14, height - 52);
        this.drawer = new MarkDrawer(sheet, plot, area);
    }

    /** Returns the drawing of a chart for wide or narrow pages. */
    static Drawing draw(Chart chart, boolean isWide) {
        ChartDrawer drawer = new ChartDrawer(chart, isWide);
        drawer.drawGrid();
        chart.level().ifPresent(drawer::drawLevel);
        chart.lines().forEach(drawer::drawSteps);
        chart.marks().forEach(drawer::drawMark);
        return new Drawing(drawer.width, drawer.height, drawer.sheet.paths(), drawer.texts, drawer.spots);
    }

    /** Returns the points to be spanned by the axes. A logarithm needs more than 0. */
    private XYSeriesCollection extent() {
        double least = chart.form() == Chart.Form.LOG ? 0 : Double.NEGATIVE_INFINITY;
        XYSeries extent = new XYSeries("extent");
        for (Mark mark : chart.marks()) {
            DoubleStream.of(mark.row().from(), mark.row().to(), mark.row().dot().orElse(Double.NaN))
                    .filter(value -> value > least && value < Double.POSITIVE_INFINITY)
                    .forEach(value -> extent.add(mark.x(), value));
        }
        chart.level().ifPresent(level -> extent.add(extent.getMinX(), level.at()));
        return new XYSeriesCollection(extent);
    }

    private ValueAxis places() {
        NumberAxis axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        if (chart.isRows()) {
            axis.setRange(-0.75, chart.marks().size() - 0.75);
            axis.setInverted(true);
        }
        return axis;
    }

    private ValueAxis values() {
        NumberAxis equal = new NumberAxis();
        equal.setAutoRangeIncludesZero(chart.isRows());
        return chart.form() == Chart.Form.LOG ? new LogAxis() : equal;
    }

    /** Draws the axes and a line at each tick of the values, and writes the ticks. */
    private void drawGrid() {
        sheet.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()), Tone.MUTED, "");
        sheet.draw(new Line2D.Double(area.getX(), area.getY(), area.getX(), area.getMaxY()), Tone.MUTED, "");
        DecimalFormat format = new DecimalFormat("#,##0.##;−#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMultiplier(chart.isPercent() ? 100 : 1);
        int mostAcross = isWide ? 12 : 6;
        ticks(plot.getRangeAxis(), chart.isRows() ? mostAcross : 8).forEach(value -> {
            Line2D line = lineAt(value);
            sheet.draw(line, Tone.GRID, "");
            if (chart.isRows()) {
                write(line.getX1(), area.getMaxY() + 16, "c", format.format(value));
            } else {
                write(area.getX() - 6, line.getY1() + 4, "e", format.format(value));
            }
        });
        if (!chart.isRows()) {
            ticks(plot.getDomainAxis(), mostAcross).forEach(year -> {
                write(drawer.at(year, 1).getX(), area.getMaxY() + 16, "c", String.valueOf(Math.round(year)));
            });
        }
        write(area.getMaxX(), area.getMaxY() + 33, "e muted", chart.across());
    }

    /** Returns equal steps on an axis, or 1, 2 and 5 times the powers of ten on a logarithmic one. */
    private static DoubleStream ticks(ValueAxis axis, int most) {
        if (axis instanceof LogAxis) {
            return IntStream.rangeClosed(-9, 18)
                    .mapToDouble(power -> Math.pow(10, power))
                    .flatMap(power -> DoubleStream.of(power, 2 * power, 5 * power))
                    .filter(axis.getRange()::contains);
        }
        NumberTickUnitSource units = new NumberTickUnitSource();
        double step =
                units.getCeilingTickUnit(axis.getRange().getLength() / most).getSize();
        long first = (long) Math.ceil(axis.getLowerBound() / step);
        return LongStream.rangeClosed(first, (long) Math.floor(axis.getUpperBound() / step))
                .mapToDouble(count -> count * step);
    }

    /** Returns the line of a value through the whole area. */
    private Line2D lineAt(double value) {
        Point2D at = drawer.at(0, value);
        return chart.isRows()
                ? new Line2D.Double(at.getX(), area.getMinY(), at.getX(), area.getMaxY())
                : new Line2D.Double(area.getMinX(), at.getY(), area.getMaxX(), at.getY());
    }

    private void drawLevel(Chart.Level level) {
        Line2D line = lineAt(level.at());
        sheet.draw(line, Tone.INK, "");
        write(line.getX1() + 4, line.getY1() + (chart.isRows() ? 10 : -5), "muted", level.words());
    }

    /** Draws a line in steps, from the lower bound of each mark to the next. */
    private void drawSteps(List<Mark> marks) {
        Path2D line = new Path2D.Double();
        for (Mark mark : marks) {
            Point2D at = drawer.at(mark.x(), mark.row().from());
            if (line.getCurrentPoint() == null) {
                line.moveTo(at.getX(), at.getY());
            } else {
                line.lineTo(at.getX(), line.getCurrentPoint().getY());
                line.lineTo(at.getX(), at.getY());
            }
        }
        marks.stream().limit(1).forEach(mark -> sheet.draw(line, mark.series().tone(), ""));
    }

    /** Draws a mark, and writes the words of a row above it. A row without a number is a heading. */
    private void drawMark(Mark mark) {
        Row row = mark.row();
        double y = drawer.at(mark.x(), 0).getY();
        if (!row.isKnown()) {
            write(area.getX() + 4, y + 5, "b", row.topic());
            return;
        }
        if (chart.isRows()) {
            write(area.getX() + 4, y - 13, "", isWide ? row.line() : row.subject());
        }
        drawer.draw(mark);
        Point2D glyph = drawer.glyph(mark);
        spots.add(new Drawing.Spot(Math.round(glyph.getX()), Math.round(glyph.getY()), mark.tip()));
    }

    private void write(double x, double y, String classes, String words) {
        texts.add(new Drawing.Text(Math.round(x), Math.round(y), classes, words));
    }
}
