// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.function.DoublePredicate;

/** A distribution as a rising function of a standard normal number. */
interface Fit {
    /** Returns the value for a standard normal number. */
    double at(double normal);

    /** Replaces standard normal numbers by values. */
    default void map(double[] normal, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = at(normal[i]);
        }
    }

    /** Returns the same distribution within limits. Draws outside them are repeated. */
    default Fit within(double lower, double upper) {
        double from = boundary(value -> value <= lower);
        double to = boundary(value -> value < upper);
        return from == -Limited.FARTHEST && to == Limited.FARTHEST ? this : new Limited(this, lower, upper, from, to);
    }

    /** Returns the normal number up to which a condition of low values is true. */
    private double boundary(DoublePredicate isLow) {
        double low = -Limited.FARTHEST;
        double high = Limited.FARTHEST;
        if (!isLow.test(at(low))) {
            return low;
        }
        if (isLow.test(at(high))) {
            return high;
        }
        while (true) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                return high;
            }
            if (isLow.test(at(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /**
     * A single number.
     *
     * @param value the number
     */
    record Constant(double value) implements Fit {
        @Override
        public double at(double normal) {
            return value;
        }
    }

    /**
     * Two halves of normal distributions meeting at the median.
     *
     * @param median the median
     * @param below the standard deviation of the lower half
     * @param above the standard deviation of the upper half
     */
    record TwoPieceNormal(double median, double below, double above) implements Fit {
        @Override
        public double at(double normal) {
            return median + normal * (normal < 0 ? below : above);
        }
    }

    /**
     * Two halves of lognormal distributions meeting at the median.
     *
     * @param median the median
     * @param below the standard deviation of the logarithm in the lower half
     * @param above the standard deviation of the logarithm in the upper half
     */
    record TwoPieceLognormal(double median, double below, double above) implements Fit {
        @Override
        public double at(double normal) {
            return median * Math.exp(normal * (normal < 0 ? below : above));
        }

        @Override
        public void map(double[] normal, double[] values) {
            for (int i = 0; i < values.length; i++) {
                double z = normal[i];
                values[i] = median * Math.exp(z * (z < 0 ? below : above));
            }
        }
    }

    /**
     * A distribution on a range.
     *
     * @param least the least value
     * @param width the width of the range
     * @param unit the distribution on the range from 0 to 1
     */
    record Scaled(double least, double width, UnitShape unit) implements Fit {
        @Override
        public double at(double normal) {
            return least + width * unit.quantile(StandardNormal.probabilityBelow(normal));
        }
    }

    /**
     * A part of a distribution.
     *
     * @param whole the distribution
     * @param lower the least value
     * @param upper the greatest value
     * @param from the normal number of the least value
     * @param to the normal number of the greatest value
     */
    record Limited(Fit whole, double lower, double upper, double from, double to) implements Fit {
        /** No draw is farther from 0. */
        static final double FARTHEST = 9;

        @Override
        public double at(double normal) {
            return at(normal, below(), part());
        }

        @Override
        public void map(double[] normal, double[] values) {
            double below = below();
            double part = part();
            for (int i = 0; i < values.length; i++) {
                values[i] = at(normal[i], below, part);
            }
        }

        private double at(double normal, double below, double part) {
            double z = StandardNormal.quantile(below + part * StandardNormal.probabilityBelow(normal));
            return Math.max(lower, Math.min(whole.at(Math.max(from, Math.min(z, to))), upper));
        }

        private double below() {
            return StandardNormal.probabilityBelow(from);
        }

        private double part() {
            return StandardNormal.probabilityBelow(to) - below();
        }
    }
}
