// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Interval;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.StandardEntityCollection;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Marks and lines over two axes. JFreeChart draws the shapes; the text is text of the SVG, which needs no font to be
 * known.
 *
 * @param across the caption of the horizontal axis
 * @param up the caption of the vertical axis
 * @param form how the axes count
 * @param level the value of parity, which gets a line of its own with words
 */
record Chart(
        String across,
        String up,
        Form form,
        List<Mark> marks,
        List<Line> lines,
        OptionalDouble level,
        String levelWords) {
    private static final double CHARACTER = 6.6;
    private static final int ROW = 44;

    /** How axes count. */
    enum Form {
        /** Years across, equal ratios up. */
        LOG,
        /** Years across, equal differences up. */
        LINEAR,
        /** Percentages across, a row for each mark. */
        ROWS
    }

    /**
     * A line, with a band around it if its bounds differ.
     *
     * @param points x, lower and upper bound of each point
     */
    record Line(Tone tone, String label, List<double[]> points) {}

    int height(boolean wide) {
        return form == Form.ROWS ? 70 + ROW * marks.size() : wide ? 460 : 400;
    }

    /** Draws the chart onto a sheet. */
    void draw(SvgSheet sheet, boolean wide) {
        int width = wide ? 860 : 343;
        XYPlot plot = new XYPlot();
        double[] xs = form == Form.ROWS ? new double[] {0, 1} : range(xs(), 0.03);
        NumberAxis x = axis(xs[0], xs[1]);
        double[] ys = form == Form.ROWS ? new double[] {-marks.size() + 0.3, 0.7} : range(ys(), 0.05);
        NumberAxis y = axis(ys[0], ys[1]);
        plot.setDomainAxis(x);
        plot.setRangeAxis(y);
        plot.setFixedDomainAxisSpace(space(0, 38));
        plot.setFixedRangeAxisSpace(space(form == Form.ROWS ? 8 : 46, 0));
        plot.setInsets(new RectangleInsets(22, 2, 2, 14));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        List<Double> ticksX =
                form == Form.ROWS ? List.of(0.0, 0.25, 0.5, 0.75, 1.0) : steps(xs[0], xs[1], wide ? 12 : 6, 1);
        List<Double> ticksY =
                form == Form.ROWS ? List.of() : form == Form.LOG ? logSteps(ys[0], ys[1]) : steps(ys[0], ys[1], 8, 0);
        ticksY.forEach(tick -> plot.addRangeMarker(marker(position(tick), Tone.GRID, 1), Layer.BACKGROUND));
        if (form == Form.ROWS) {
            ticksX.forEach(tick -> plot.addDomainMarker(marker(tick, Tone.GRID, 1), Layer.BACKGROUND));
        }
        level.ifPresent(at -> plot.addRangeMarker(marker(position(at), Tone.INK, 1.6f), Layer.BACKGROUND));
        for (Line line : lines) {
            addLine(plot, line, ys);
        }
        for (int i = 0; i < marks.size(); i++) {
            addMark(plot, i, xs, ys);
        }
        ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
        JFreeChart chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.draw(sheet, new Rectangle2D.Double(0, 0, width, height(wide)), null, info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        Texts texts = new Texts(sheet, area, x, y, plot);
        texts.axes(ticksX, ticksY);
        texts.labels();
        sheet.finish(width, height(wide));
        for (Object entity : info.getEntityCollection().getEntities()) {
            if (entity instanceof XYItemEntity item) {
                sheet.hit(((ChartEntity) item).getArea(), item.getToolTipText());
            }
        }
    }

    private DoubleStream xs() {
        return DoubleStream.concat(
                marks.stream().mapToDouble(Mark::x),
                lines.stream().flatMap(line -> line.points().stream()).mapToDouble(point -> point[0]));
    }

    private DoubleStream ys() {
        List<Double> all = new ArrayList<>();
        for (Mark mark : marks) {
            Interval interval = mark.value().interval();
            interval.lower().ifPresent(all::add);
            interval.upper().ifPresent(all::add);
            mark.dot().ifPresent(all::add);
        }
        lines.forEach(line -> line.points().forEach(point -> {
            all.add(point[1]);
            all.add(point[2]);
        }));
        level.ifPresent(all::add);
        return all.stream().mapToDouble(this::position).filter(Double::isFinite);
    }

    private static double[] range(DoubleStream values, double margin) {
        double[] sorted = values.sorted().toArray();
        double from = sorted.length == 0 ? 0 : sorted[0];
        double to = sorted.length == 0 ? 1 : sorted[sorted.length - 1];
        double room = to > from ? (to - from) * margin : 0.5;
        return new double[] {from - room, to + room};
    }

    private double position(double value) {
        return form == Form.LOG ? Math.log10(Math.max(0, value)) : value;
    }

    private static NumberAxis axis(double from, double to) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(from, to);
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAxisLinePaint(Tone.MUTED.paint());
        return axis;
    }

    private static AxisSpace space(double left, double bottom) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(bottom);
        return space;
    }

    private static ValueMarker marker(double at, Tone tone, float width) {
        return new ValueMarker(at, tone.paint(), new BasicStroke(width), null, null, 1);
    }

    private static List<Double> steps(double from, double to, int most, int least) {
        double[] sizes = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};
        for (double size : sizes) {
            if (size >= least && (to - from) / size <= most) {
                List<Double> ticks = new ArrayList<>();
                for (long i = (long) Math.ceil(from / size); i * size <= to; i++) {
                    ticks.add(Math.round(i * size * 10) / 10.0);
                }
                return ticks;
            }
        }
        return List.of(from, to);
    }

    /** Returns 1, 2 and 5 times the powers of ten that lie between two positions. */
    private static List<Double> logSteps(double from, double to) {
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(from); power <= to; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double value = Double.parseDouble(digit + "e" + power);
                if (Math.log10(value) >= from && Math.log10(value) <= to) {
                    ticks.add(value);
                }
            }
        }
        return ticks;
    }

    private void addLine(XYPlot plot, Line line, double[] ys) {
        Path2D band = new Path2D.Double();
        Path2D path = new Path2D.Double();
        boolean bounded = false;
        for (int i = 0; i < line.points().size(); i++) {
            double[] point = line.points().get(i);
            double low = Math.max(ys[0], position(point[1]));
            bounded |= point[1] != point[2];
            if (i == 0) {
                band.moveTo(point[0], low);
                path.moveTo(point[0], low);
            } else {
                band.lineTo(point[0], low);
                path.lineTo(point[0], low);
            }
        }
        for (double[] point : ImmutableList.copyOf(line.points()).reverse()) {
            band.lineTo(point[0], position(point[2]));
        }
        BasicStroke stroke = new BasicStroke(line.tone() == Tone.CHINA ? 1.6f : 1.8f);
        plot.addAnnotation(
                bounded
                        ? new XYShapeAnnotation(
                                band,
                                new BasicStroke(0.8f),
                                line.tone().paint(),
                                line.tone().paint(0.16))
                        : new XYShapeAnnotation(path, stroke, line.tone().paint()));
    }

    private void addMark(XYPlot plot, int index, double[] xs, double[] ys) {
        Mark mark = marks.get(index);
        Interval bounds = mark.value().interval();
        double[] range = form == Form.ROWS ? xs : ys;
        boolean any = bounds.hasLower() || bounds.hasUpper();
        double low = any
                ? Math.max(range[0], position(bounds.lowest()))
                : position(mark.dot().orElse(Double.NaN));
        double high = any ? Math.min(range[1], position(bounds.highest())) : low;
        double dot = mark.dot().isPresent() ? position(mark.dot().getAsDouble()) : (low + high) / 2;
        XYIntervalSeries series = new XYIntervalSeries(index, false, true);
        if (form == Form.ROWS) {
            series.add(dot, low, high, -index - 0.2, -index - 0.2, -index - 0.2);
        } else {
            series.add(mark.x(), mark.x(), mark.x(), dot, low, high);
        }
        XYIntervalSeriesCollection collection = new XYIntervalSeriesCollection();
        collection.addSeries(series);
        XYErrorRenderer renderer = new XYErrorRenderer();
        boolean open = any && !(bounds.hasLower() && bounds.hasUpper());
        renderer.setCapLength(open || low == high ? 0 : 7);
        renderer.setDrawXError(form == Form.ROWS);
        renderer.setDrawYError(form != Form.ROWS && low != high);
        boolean doubtful = mark.value().confidence() < 1;
        renderer.setErrorStroke(
                doubtful
                        ? new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0)
                        : new BasicStroke(1.8f));
        renderer.setErrorPaint(mark.kind().tone.paint());
        renderer.setSeriesShape(0, shape(mark.kind()));
        renderer.setSeriesPaint(0, mark.kind().tone.paint());
        renderer.setSeriesShapesVisible(0, mark.dot().isPresent());
        boolean planned = mark.kind().name().endsWith("PLANNED") || mark.kind() == Mark.Kind.THIRD;
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(
                0, planned ? Tone.PAPER.paint() : mark.kind().tone.paint());
        renderer.setDrawOutlines(planned);
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1.6f));
        renderer.setDefaultToolTipGenerator((data, row, item) -> mark.tip());
        plot.setDataset(index, collection);
        plot.setRenderer(index, renderer);
    }

    /** Returns the shape of a kind: diamonds for Chinese makers and second metrics, circles for the rest. */
    private static Shape shape(Mark.Kind kind) {
        if (kind.tone != Tone.CHINA && kind != Mark.Kind.SECOND) {
            return new Ellipse2D.Double(-4, -4, 8, 8);
        }
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(0, -5.5);
        diamond.lineTo(5.5, 0);
        diamond.lineTo(0, 5.5);
        diamond.lineTo(-5.5, 0);
        diamond.closePath();
        return diamond;
    }

    /** The texts of a chart that has been drawn. */
    private final class Texts {
        private final SvgSheet sheet;
        private final Rectangle2D area;
        private final NumberAxis x;
        private final NumberAxis y;
        private final XYPlot plot;
        private final List<Rectangle2D> taken = new ArrayList<>();

        Texts(SvgSheet sheet, Rectangle2D area, NumberAxis x, NumberAxis y, XYPlot plot) {
            this.sheet = sheet;
            this.area = area;
            this.x = x;
            this.y = y;
            this.plot = plot;
        }

        private double across(double value) {
            return x.valueToJava2D(value, area, plot.getDomainAxisEdge());
        }

        private double up(double value) {
            return y.valueToJava2D(position(value), area, plot.getRangeAxisEdge());
        }

        void axes(List<Double> ticksX, List<Double> ticksY) {
            for (double tick : ticksX) {
                String label = form == Form.ROWS ? Math.round(tick * 100) + " %" : text(tick, false);
                sheet.text(across(tick), area.getMaxY() + 16, "middle", label, "");
            }
            boolean percent = up.contains("%");
            for (double tick : ticksY) {
                sheet.text(area.getX() - 6, up(tick) + 4, "end", text(percent ? tick * 100 : tick, true), "");
            }
            sheet.text(4, 13, "start", up, "b");
            sheet.text(area.getMaxX(), area.getMaxY() + 33, "end", across, "m");
            level.ifPresent(at -> sheet.text(area.getX() + 5, up(at) - 5, "start", levelWords, "m"));
        }

        private static String text(double tick, boolean grouped) {
            String text =
                    tick == Math.rint(tick) ? String.format(grouped ? "%,.0f" : "%.0f", tick) : String.valueOf(tick);
            return text.replace('-', '−');
        }

        /** Writes a label above its mark, or below it, if no earlier label is there. */
        void labels() {
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                if (form == Form.ROWS) {
                    double base = y.valueToJava2D(-i + 0.2, area, plot.getRangeAxisEdge());
                    sheet.text(area.getX() + 4, base, "start", mark.label(), "");
                } else if (!mark.label().isEmpty()) {
                    double high = mark.value().interval().hasUpper()
                            ? mark.value().interval().highest()
                            : mark.dot().orElse(0);
                    double low = mark.value().interval().hasLower()
                            ? mark.value().interval().lowest()
                            : high;
                    place(across(mark.x()), Math.max(area.getY(), up(high)) - 9, up(low) + 19, mark.label());
                }
            }
            for (Line line : lines) {
                double[] last = line.points().get(line.points().size() - 1);
                if (!line.label().isEmpty()) {
                    place(across(last[0]), up(last[2]) - 9, up(last[1]) + 19, line.label());
                }
            }
        }

        private void place(double at, double above, double below, String label) {
            double half = label.length() * CHARACTER / 2;
            double centre = Math.max(area.getX() + half, Math.min(area.getMaxX() - half + 12, at));
            for (double base : new double[] {above, below}) {
                Rectangle2D box = new Rectangle2D.Double(centre - half, base - 12, 2 * half, 15);
                if (taken.stream().noneMatch(box::intersects) && base < area.getMaxY()) {
                    taken.add(box);
                    sheet.text(centre, base, "middle", label, "");
                    return;
                }
            }
        }
    }
}
