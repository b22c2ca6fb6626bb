// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis whose numbers are positions on a {@link Scale}. */
final class ScaleAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

    private final Scale scale;

    ScaleAxis(Scale scale, double from, double to) {
        this.scale = scale;
        setRange(from, to);
        setTickLabelFont(ReportFont.plain());
        setTickLabelPaint(Tone.INK.paint());
        setAxisLinePaint(Tone.MUTED.paint());
        setTickMarkPaint(Tone.MUTED.paint());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double pixels = horizontal ? area.getWidth() : area.getHeight();
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return scale.ticks(getLowerBound(), getUpperBound(), pixels).stream()
                .map(tick -> new NumberTick(tick.position(), tick.label(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }
}
