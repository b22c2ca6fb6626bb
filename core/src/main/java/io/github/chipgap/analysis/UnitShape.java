// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.function.DoubleFunction;

/** A distribution on the range from 0 to 1. */
@FunctionalInterface
interface UnitShape {
    /** Returns the quantile of a probability. */
    double quantile(double probability);

    /** Returns a density that rises linearly from 0 to the mode, and falls linearly to 0. */
    static UnitShape triangular(double mode) {
        return probability ->
                probability < mode ? Math.sqrt(probability * mode) : 1 - Math.sqrt((1 - probability) * (1 - mode));
    }

    /**
     * Returns the fit of a shape with a mode through two bounds with the same probability on either side.
     *
     * @param mode the most likely value, between the bounds
     * @param tail the probability below the lower bound, and also above the upper bound
     */
    static Fit fit(double lower, double mode, double upper, double tail, DoubleFunction<UnitShape> shapeOfMode) {
        double place = (mode - lower) / (upper - lower);
        if (tail == 0) {
            return scaled(lower, upper - lower, shapeOfMode.apply(place));
        }
        double least = 0;
        double most = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (least + most) / 2;
            UnitShape shape = shapeOfMode.apply(middle);
            double from = shape.quantile(tail);
            if (middle - from < place * (shape.quantile(1 - tail) - from)) {
                least = middle;
            } else {
                most = middle;
            }
        }
        UnitShape shape = shapeOfMode.apply((least + most) / 2);
        double from = shape.quantile(tail);
        double width = (upper - lower) / (shape.quantile(1 - tail) - from);
        return scaled(lower - from * width, width, shape);
    }

    private static Fit scaled(double least, double width, UnitShape shape) {
        return normal -> least + width * shape.quantile(StandardNormal.probabilityBelow(normal));
    }
}
