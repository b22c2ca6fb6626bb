// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with ticks at 1, 2 and 5 times the powers of ten. */
final class DecadeAxis extends LogAxis {
    private static final long serialVersionUID = 1;

    DecadeAxis(NumberFormat format) {
        setNumberFormatOverride(format);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D sheet, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(calculateLog(getLowerBound()));
                power <= calculateLog(getUpperBound());
                power++) {
            for (int digit : new int[] {1, 2, 5}) {
                double value = digit * calculateValue(power);
                if (getRange().contains(value)) {
                    String words = getNumberFormatOverride().format(value);
                    ticks.add(new NumberTick(value, words, TextAnchor.CENTER, TextAnchor.CENTER, 0));
                }
            }
        }
        return ticks;
    }
}
