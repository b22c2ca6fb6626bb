// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.Chart.Line;
import io.github.chipgap.examples.report.Chart.Point;
import io.github.chipgap.examples.report.SvgSheet.Pen;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.entity.StandardEntityCollection;
import org.jfree.chart.entity.XYAnnotationEntity;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * Draws a chart onto a sheet. JFreeChart places and draws the shapes. The texts are texts of the SVG, so the picture
 * depends on no font of this machine.
 */
final class ChartDrawer {
    private static final int WIDE = 860;
    private static final int NARROW = 320;
    private static final int ROW = 44;
    private static final double CHARACTER = 7.4;
    private static final double GAP = 8;
    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};

    private final Chart chart;
    private final SvgSheet sheet;
    private final boolean wide;
    private final boolean rows;
    private final NumberAxis across;
    private final NumberAxis up;
    private final XYPlot plot = new XYPlot();
    private final List<Shape> taken = new ArrayList<>();
    private Rectangle2D area = new Rectangle2D.Double();

    private ChartDrawer(Chart chart, boolean wide) {
        this.chart = chart;
        this.wide = wide;
        this.rows = chart.form() == Form.ROWS;
        int height = rows ? 60 + ROW * chart.marks().size() : wide ? 460 : 400;
        this.sheet = new SvgSheet(wide ? WIDE : NARROW, height);
        this.across = axis(rows ? range(chart, 0.05) : range(years(chart), 0.03));
        this.up = axis(rows ? new Range(0.5 - chart.marks().size(), 0.5) : range(chart, 0.05));
    }

    /** Returns the drawing of a chart for wide or narrow pages. */
    static SvgSheet draw(Chart chart, boolean wide) {
        ChartDrawer drawer = new ChartDrawer(chart, wide);
        drawer.draw();
        return drawer.sheet;
    }

    /** Returns the place of a value on its axis. */
    static double position(Form form, double value) {
        return form == Form.LOG ? Math.log10(Math.max(0, value)) : value;
    }

    /** Returns the height of the bar of a row; its label is above it. */
    static double rowOf(int index) {
        return -index - 0.25;
    }

    private static DoubleStream years(Chart chart) {
        return DoubleStream.concat(
                chart.marks().stream().mapToDouble(Row::place),
                chart.lines().stream().flatMap(line -> line.points().stream()).mapToDouble(Point::x));
    }

    /** Returns the range of the values. A share is never at the whole, and the range of shares begins at zero. */
    static Range range(Chart chart, double margin) {
        boolean rows = chart.form() == Form.ROWS;
        DoubleStream marks = chart.marks().stream()
                .flatMapToDouble(mark ->
                        DoubleStream.of(mark.low(), mark.high(), mark.dot().orElse(Double.NaN)))
                .filter(value -> !rows || value < 1);
        DoubleStream points = chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()));
        DoubleStream level = chart.level().stream().mapToDouble(Chart.Level::at);
        Range range = range(
                Stream.of(marks, points, level)
                        .flatMapToDouble(values -> values)
                        .map(value -> position(chart.form(), value)),
                margin);
        return rows ? new Range(0, range.getUpperBound()) : range;
    }

    private static Range range(DoubleStream values, double margin) {
        DoubleSummaryStatistics finite = values.filter(Double::isFinite).summaryStatistics();
        double room = Math.max(0.01, (finite.getMax() - finite.getMin()) * margin);
        return new Range(finite.getMin() - room, finite.getMax() + room);
    }

    private static NumberAxis axis(Range range) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(range);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(new Pen(Tone.MUTED, ""));
        return axis;
    }

    private void draw() {
        List<Double> ticksAcross = steps(across.getRange(), wide ? 12 : 6, rows ? 0 : 1);
        List<Double> ticksUp = rows
                ? List.of()
                : chart.form() == Form.LOG ? logarithmicSteps(up.getRange()) : steps(up.getRange(), 8, 0);
        plot.setDomainAxis(across);
        plot.setRangeAxis(up);
        plot.setInsets(new RectangleInsets(12, rows ? 10 : 56, 40, 14));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        ticksUp.forEach(tick -> addLevel(tick, Tone.GRID));
        if (rows) {
            ticksAcross.forEach(tick -> addLine(tick, up.getLowerBound(), tick, up.getUpperBound(), Tone.GRID));
        }
        chart.level().ifPresent(level -> addLevel(level.at(), Tone.INK));
        chart.lines().forEach(this::addLine);
        for (int i = 0; i < chart.marks().size(); i++) {
            if (chart.marks().get(i).isKnown()) {
                plot.addAnnotation(new MarkAnnotation(chart.marks().get(i), chart.form(), i));
            }
        }
        ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
        JFreeChart drawing = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        drawing.setBackgroundPaint(null);
        drawing.setPadding(RectangleInsets.ZERO_INSETS);
        drawing.draw(sheet, new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()), null, info);
        area = info.getPlotInfo().getDataArea();
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof XYAnnotationEntity mark && mark.getToolTipText() != null) {
                Rectangle2D box = mark.getArea().getBounds2D();
                sheet.area(box.getCenterX(), box.getCenterY(), wide ? mark.getToolTipText() : "");
                taken.add(box);
            }
        }
        if (!rows) {
            chart.marks().forEach(mark -> take(mark.place(), mark.low(), mark.place(), mark.high()));
        }
        for (Line line : chart.lines()) {
            for (int i = 1; i < line.points().size(); i++) {
                Point from = line.points().get(i - 1);
                Point to = line.points().get(i);
                take(from.x(), from.low(), to.x(), to.low());
            }
        }
        writeAxes(ticksAcross, ticksUp);
        writeLabels();
    }

    /** Keeps labels away from a line. */
    private void take(double x1, double y1, double x2, double y2) {
        double from = Math.max(0, Math.min(sheet.height(), y(y1)));
        double to = Math.max(0, Math.min(sheet.height(), y(y2)));
        taken.add(new Line2D.Double(x(x1), from, x(x2), to));
    }

    private void addLevel(double value, Tone tone) {
        double at = position(chart.form(), value);
        addLine(across.getLowerBound(), at, across.getUpperBound(), at, tone);
    }

    private void addLine(double x1, double y1, double x2, double y2, Tone tone) {
        plot.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, new BasicStroke(), new Pen(tone, "")));
    }

    private static List<Double> steps(Range range, int most, double least) {
        double step = DoubleStream.of(STEPS)
                .filter(size -> size >= least && range.getLength() / size <= most)
                .findFirst()
                .orElse(range.getLength());
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(range.getLowerBound() / step); i * step <= range.getUpperBound(); i++) {
            ticks.add(Math.round(i * step * 100) / 100.0);
        }
        return ticks;
    }

    /** Returns 1, 2 and 5 times the powers of ten within a range of logarithms. */
    private static List<Double> logarithmicSteps(Range range) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(range.getLowerBound()); power <= range.getUpperBound(); power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double value = Double.parseDouble(digit + "e" + power);
                if (range.contains(Math.log10(value))) {
                    ticks.add(value);
                }
            }
        }
        return ticks;
    }

    private void addLine(Line line) {
        Path2D path = new Path2D.Double();
        boolean isBand = line.points().stream().anyMatch(point -> point.low() != point.high());
        for (Point point : line.points()) {
            append(path, point.x(), position(chart.form(), point.low()));
        }
        if (isBand) {
            ImmutableList.copyOf(line.points())
                    .reverse()
                    .forEach(point -> append(path, point.x(), position(chart.form(), point.high())));
            path.closePath();
        }
        plot.addAnnotation(
                new XYShapeAnnotation(path, new BasicStroke(), new Pen(line.tone(), isBand ? "band" : "line")));
    }

    private static void append(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    private double x(double value) {
        return across.valueToJava2D(value, area, plot.getDomainAxisEdge());
    }

    private double y(double value) {
        return up.valueToJava2D(position(chart.form(), value), area, plot.getRangeAxisEdge());
    }

    private void writeAxes(List<Double> ticksAcross, List<Double> ticksUp) {
        for (double tick : ticksAcross) {
            sheet.text(x(tick), area.getMaxY() + 16, "c", rows ? number(tick * 100, "%,.0f") : number(tick, "%.0f"));
        }
        for (double tick : ticksUp) {
            sheet.text(area.getX() - 6, y(tick) + 4, "e", number(chart.isPercent() ? tick * 100 : tick, "%,.0f"));
        }
        sheet.text(area.getMaxX(), area.getMaxY() + 33, "e m", chart.across());
    }

    private static String number(double tick, String format) {
        String text = tick == Math.rint(tick) ? String.format(Locale.ROOT, format, tick) : String.valueOf(tick);
        return text.replace('-', '−');
    }

    /** Writes labels as long as there is room, from the latest mark to the first. */
    private void writeLabels() {
        for (Line line : chart.lines()) {
            Point last = line.points().get(line.points().size() - 1);
            place(x(last.x()), y(last.high()), "", line.label());
        }
        for (int i = chart.marks().size() - 1; i >= 0; i--) {
            Row mark = chart.marks().get(i);
            if (rows) {
                double base = y(rowOf(i) + (mark.isKnown() ? 0.3 : 0.1));
                sheet.text(area.getX() + 4, base, mark.isKnown() ? "" : "b", mark.label());
            } else {
                place(x(mark.place()), y(mark.dot().orElse(mark.high())), "", mark.label());
            }
        }
        chart.level().ifPresent(level -> place(area.getMaxX(), y(level.at()), "m", level.words()));
    }

    /** Writes a label above, beside or below a place, or leaves it out if there is no room. */
    private void place(double x, double y, String classes, String label) {
        double width = label.length() * CHARACTER;
        double centred = Math.max(area.getX() + 4, Math.min(sheet.width() - width, x - width / 2));
        for (double[] corner : new double[][] {
            {centred, y - GAP}, {x - width - GAP, y + 4}, {x + GAP, y + 4}, {x + GAP, y - 4}, {centred, y + GAP + 12}
        }) {
            Rectangle2D box = new Rectangle2D.Double(corner[0] - 3, corner[1] - 11, width + 6, 14);
            boolean inside = area.getMinX() <= box.getMinX()
                    && corner[0] + width <= sheet.width()
                    && area.getMinY() <= box.getMinY()
                    && box.getMaxY() <= area.getMaxY();
            if (!label.isEmpty() && inside && taken.stream().noneMatch(shape -> shape.intersects(box))) {
                taken.add(box);
                sheet.text(box.getCenterX(), corner[1], ("c " + classes).strip(), label);
                return;
            }
        }
    }
}
