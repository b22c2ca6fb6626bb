// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.function.DoublePredicate;

/** A distribution as a rising function of a standard normal number. */
@FunctionalInterface
interface Fit {
    /** No draw is farther from 0. */
    double FARTHEST = 9;

    /** Returns the value for a standard normal number. */
    double at(double normal);

    /** Returns the same distribution within limits. Draws outside them are repeated. */
    default Fit within(double lower, double upper) {
        double from = boundary(value -> value <= lower);
        double to = boundary(value -> value < upper);
        if (from == -FARTHEST && to == FARTHEST) {
            return this;
        }
        double below = StandardNormal.probabilityBelow(from);
        double part = StandardNormal.probabilityBelow(to) - below;
        return normal -> {
            double z = StandardNormal.quantile(below + part * StandardNormal.probabilityBelow(normal));
            return Math.max(lower, Math.min(at(Math.max(from, Math.min(z, to))), upper));
        };
    }

    /** Returns the normal number up to which a condition of low values is true. */
    private double boundary(DoublePredicate isLow) {
        if (!isLow.test(at(-FARTHEST))) {
            return -FARTHEST;
        }
        return isLow.test(at(FARTHEST)) ? FARTHEST : bisected(-FARTHEST, FARTHEST, middle -> isLow.test(at(middle)));
    }

    /** Returns the least double for which a condition of low values is false, if it is true for the lower end. */
    static double bisected(double lower, double upper, DoublePredicate isLow) {
        double low = lower;
        double high = upper;
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (isLow.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return high;
    }

    /** A single number. */
    record Constant(double value) implements Fit {
        @Override
        public double at(double normal) {
            return value;
        }
    }
}
