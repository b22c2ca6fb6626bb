// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.function.DoublePredicate;

/** A distribution as a rising function of a standard normal number. */
interface Fit {
    /** Returns the value for a standard normal number. */
    double at(double normal);

    /** Returns the same distribution within limits. Draws outside them are repeated. */
    default Fit within(double lower, double upper) {
        double from = boundary(value -> value <= lower);
        double to = boundary(value -> value < upper);
        return from == -Limited.FARTHEST && to == Limited.FARTHEST ? this : Limited.of(this, lower, upper, from, to);
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
     * @param below the probability of less than the least value in the whole distribution
     * @param part the probability of the part in it
     */
    record Limited(Fit whole, double lower, double upper, double from, double to, double below, double part)
            implements Fit {
        /** No draw is farther from 0. */
        static final double FARTHEST = 9;

        static Limited of(Fit whole, double lower, double upper, double from, double to) {
            double below = StandardNormal.probabilityBelow(from);
            double part = StandardNormal.probabilityBelow(to) - below;
            return new Limited(whole, lower, upper, from, to, below, part);
        }

        @Override
        public double at(double normal) {
            double z = StandardNormal.quantile(below + part * StandardNormal.probabilityBelow(normal));
            return Math.max(lower, Math.min(whole.at(Math.max(from, Math.min(z, to))), upper));
        }
    }
}
