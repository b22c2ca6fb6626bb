// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.estimate.Estimate;
import java.util.OptionalDouble;

/**
 * A value in a chart: a bar with caps between its bounds, and a glyph at its best value only.
 *
 * @param x its place on the horizontal axis; charts of rows ignore it
 * @param label the name beside it, or an empty text
 * @param tip its name and value in words
 */
record Mark(Series series, double x, Estimate value, String label, String tip) {
    /** Returns a row that is only a heading. */
    static Mark heading(String label) {
        return new Mark(Series.UNNAMED, 0, Estimate.unknown(), label, "");
    }

    boolean isHeading() {
        return tip.isEmpty();
    }

    /** Returns the best value, or the value if it is exact. */
    OptionalDouble dot() {
        return value.interval().isPoint() ? value.interval().lower() : value.best();
    }

    /** Returns the lower end of the bar: negative infinity if there is no lower bound, the dot if there is no bound. */
    double low() {
        boolean any = value.interval().hasLower() || value.interval().hasUpper();
        return any ? value.interval().lowest() : dot().orElse(Double.NaN);
    }

    /** Returns the upper end of the bar: infinity if there is no upper bound, the dot if there is no bound. */
    double high() {
        boolean any = value.interval().hasLower() || value.interval().hasUpper();
        return any ? value.interval().highest() : dot().orElse(Double.NaN);
    }
}
