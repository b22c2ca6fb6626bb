// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * Compares values with a level, within a tolerance. It is exact: in decimals, 90 is no worse than 100 less a tenth.
 *
 * @param metric the metric, which says whether more is better
 * @param part the part, from 0 to less than 1
 */
record Tolerance(Metric metric, double part) implements Serializable {
    private static final double ROUNDING = 1e-12;

    Tolerance {
        NoNulls.check(metric);
    }

    /** Returns whether some value can be as good as some level. */
    boolean possiblyHas(Interval value, Interval level) {
        Interval best = better(value);
        Interval least = better(level);
        if (!best.hasUpper() || !least.hasLower()) {
            return true;
        }
        int order = compare(best.upper().getAsDouble(), least.lower().getAsDouble());
        return order > 0 || (order == 0 && !best.isUpperOpen() && !least.isLowerOpen());
    }

    /** Returns whether every value is as good as every level. */
    boolean certainlyHas(Interval value, Interval level) {
        Interval worst = better(value);
        Interval most = better(level);
        return worst.hasLower()
                && most.hasUpper()
                && compare(worst.lower().getAsDouble(), most.upper().getAsDouble()) >= 0;
    }

    /** Returns whether a drawn value is as good as a drawn level, but for the rounding of a draw. */
    boolean has(double value, double level) {
        double slack = ROUNDING * Math.abs(level);
        return metric.moreIsBetter() ? value >= level * (1 - part) - slack : value <= level * (1 + part) + slack;
    }

    /** Returns the interval turned so that more is better. */
    private Interval better(Interval interval) {
        return metric.moreIsBetter() ? interval : interval.negated();
    }

    private int compare(double value, double level) {
        BigDecimal slack = BigDecimal.valueOf(part);
        BigDecimal needed = metric.moreIsBetter() ? BigDecimal.ONE.subtract(slack) : BigDecimal.ONE.add(slack);
        return BigDecimal.valueOf(value).compareTo(BigDecimal.valueOf(level).multiply(needed));
    }
}
