// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Marks and trails over two scales.
 *
 * <p>What has bounds is a bar between them. A bar that runs out of the picture has no bound on that side. A point stands at
 * the best value, or at each of the bounds where no best value is known.
 *
 * @param caption what the scale counts that does not count years, in which unit
 * @param shown a number that the picture shows on that scale in any case
 */
record Plot(String caption, Scale across, Scale up, List<Mark> marks, List<Trail> trails, OptionalDouble shown)
        implements Drawing {
    private static final double MARGIN = 0.05;
    private static final double ROOM_AROUND_A_SINGLE_POSITION = 0.5;
    private static final BasicStroke HAIRLINE = new BasicStroke(1);
    private static final BasicStroke ERROR_BAR = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final double AREA_OPACITY = 0.12;
    private static final int ROW_HEIGHT = 46;
    private static final int HEIGHT_BESIDE_ROWS = 80;

    @Override
    public int height(Format format) {
        if (up == Scale.ROWS) {
            return HEIGHT_BESIDE_ROWS + ROW_HEIGHT * marks.size();
        }
        return format == Format.WIDE ? 440 : 420;
    }

    @Override
    public void draw(Graphics2D graphics, Format format) {
        XYPlot plot = new XYPlot();
        Stream<Span> xs =
                Stream.concat(marks.stream().map(Mark::x), pointsOfTrails().map(Trail.Point::x));
        Stream<Span> ys =
                Stream.concat(marks.stream().map(Mark::y), pointsOfTrails().map(Trail.Point::y));
        Stream<Span> alwaysShown = shown.stream().mapToObj(Span::exactly);
        boolean rows = up == Scale.ROWS;
        plot.setDomainAxis(axis(across, rows ? Stream.concat(xs, alwaysShown) : xs));
        plot.setRangeAxis(rows ? rowAxis() : axis(up, Stream.concat(ys, alwaysShown)));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        List<Group> groups = groups();
        for (int i = 0; i < groups.size(); i++) {
            addTrails(plot, 2 * i, groups.get(i));
            addMarks(plot, 2 * i + 1, groups.get(i));
        }
        addLook(plot);
        addLegend(plot, groups);
        ChartRenderingInfo drawn = new ChartRenderingInfo(null);
        chart(plot).draw(graphics, new Rectangle2D.Double(0, 0, format.width(), height(format)), null, drawn);
        new PlotLabels(plot, drawn.getPlotInfo().getDataArea()).draw(graphics, this);
    }

    private Stream<Trail.Point> pointsOfTrails() {
        return trails.stream().flatMap(trail -> trail.points().stream());
    }

    private List<Group> groups() {
        Set<Group> groups = new LinkedHashSet<>();
        trails.forEach(trail -> groups.add(trail.group()));
        marks.forEach(mark -> groups.add(mark.group()));
        return List.copyOf(groups);
    }

    private static ScaleAxis axis(Scale scale, Stream<Span> spans) {
        double[] positions = spans.map(span -> span.on(scale))
                .flatMapToDouble(span -> DoubleStream.of(span.low(), span.anchor(), span.high()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double from = positions.length == 0 ? 0 : positions[0];
        double to = positions.length == 0 ? 0 : positions[positions.length - 1];
        double margin = to > from ? (to - from) * MARGIN : ROOM_AROUND_A_SINGLE_POSITION;
        return new ScaleAxis(scale, from - margin, to + margin);
    }

    /** With room above each row for its name. */
    private ScaleAxis rowAxis() {
        return new ScaleAxis(Scale.ROWS, Scale.ROWS.position(marks.size() - 1) - 0.3, 0.7);
    }

    private void addTrails(XYPlot plot, int index, Group group) {
        YIntervalSeriesCollection lines = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(1);
        for (Trail trail : trails) {
            if (trail.group().equals(group)) {
                boolean known = trail.points().stream()
                        .allMatch(point -> point.y().best().isPresent());
                addLine(plot, trail, known ? Span::anchor : Span::low, lines, renderer);
                if (!known) {
                    addLine(plot, trail, Span::high, lines, renderer);
                }
            }
        }
        plot.setDataset(index, lines);
        plot.setRenderer(index, renderer);
    }

    private void addLine(
            XYPlot plot,
            Trail trail,
            ToDoubleFunction<Span> height,
            YIntervalSeriesCollection lines,
            DeviationRenderer renderer) {
        int number = lines.getSeriesCount();
        YIntervalSeries line = new YIntervalSeries(number, false, true);
        for (Trail.Point point : trail.points()) {
            Span y = drawn(point.y(), up, plot.getRangeAxis().getRange());
            line.add(across.position(point.x().anchor()), height.applyAsDouble(y), y.low(), y.high());
        }
        lines.addSeries(line);
        renderer.setSeriesPaint(number, trail.group().tone().paint());
        renderer.setSeriesFillPaint(number, trail.group().tone().paint(AREA_OPACITY));
        renderer.setSeriesStroke(number, trail.group().marker().line());
    }

    private void addMarks(XYPlot plot, int index, Group group) {
        XYIntervalSeries points = new XYIntervalSeries("points", false, true);
        for (Mark mark : marks) {
            if (mark.group().equals(group)) {
                Span x = drawn(mark.x(), across, plot.getDomainAxis().getRange());
                Span y = drawn(mark.y(), up, plot.getRangeAxis().getRange());
                double[] levels =
                        (up == Scale.ROWS ? mark.x().on(across) : mark.y().on(up)).levels();
                addPoints(points, x, y, levels);
            }
        }
        XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
        series.addSeries(points);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setCapLength(0);
        renderer.setErrorStroke(ERROR_BAR);
        renderer.setErrorPaint(group.tone().paint());
        renderer.setSeriesPaint(0, group.tone().paint());
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, group.fill());
        renderer.setSeriesShape(0, group.marker().shape());
        renderer.setUseOutlinePaint(true);
        renderer.setSeriesOutlinePaint(0, group.outline());
        renderer.setSeriesOutlineStroke(0, group.outlineStroke());
        plot.setDataset(index, series);
        plot.setRenderer(index, renderer);
    }

    /** A point at each level, and the bars with the first; of what is unknown there is nothing. */
    private void addPoints(XYIntervalSeries points, Span x, Span y, double[] levels) {
        Span barAcross = x;
        Span barUp = y;
        for (double level : levels) {
            double atX = up == Scale.ROWS ? level : x.anchor();
            double atY = up == Scale.ROWS ? y.anchor() : level;
            points.add(atX, barAcross.low(), barAcross.high(), atY, barUp.low(), barUp.high());
            barAcross = up == Scale.ROWS ? Span.exactly(x.low()) : x;
            barUp = up == Scale.ROWS ? y : Span.exactly(y.low());
        }
    }

    private static Span drawn(Span span, Scale scale, org.jfree.data.Range range) {
        return span.on(scale).within(range.getLowerBound(), range.getUpperBound());
    }

    private void addLook(XYPlot plot) {
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(up == Scale.ROWS);
        plot.setDomainGridlinePaint(Tone.GRID.paint());
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlinesVisible(up != Scale.ROWS);
        plot.setRangeGridlinePaint(Tone.GRID.paint());
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }

    private static void addLegend(XYPlot plot, List<Group> groups) {
        LegendItemCollection items = new LegendItemCollection();
        for (Group group : groups) {
            LegendItem item = new LegendItem(
                    group.name(),
                    null,
                    null,
                    null,
                    group.marker().shape(),
                    group.fill(),
                    group.outlineStroke(),
                    group.outline());
            items.add(item);
        }
        plot.setFixedLegendItems(items);
    }

    private JFreeChart chart(XYPlot plot) {
        JFreeChart chart = new JFreeChart(null, ReportFont.bold(), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(2, 2, 2, 8));
        TextTitle title = new TextTitle(caption, ReportFont.bold());
        title.setPaint(Tone.INK.paint());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPosition(RectangleEdge.TOP);
        chart.addSubtitle(title);
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(ReportFont.plain());
        legend.setItemPaint(Tone.INK.paint());
        legend.setBackgroundPaint(null);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        chart.addSubtitle(legend);
        return chart;
    }
}
