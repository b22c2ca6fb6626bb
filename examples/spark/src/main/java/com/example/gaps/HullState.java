// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;

/**
 * The hull of the estimates so far.
 *
 * @param interval the smallest interval around all of them; null if there is none yet
 * @param best the common best value; NaN if there is no best value
 * @param isContested whether two of them have different best values
 * @param doubt zero, with the confidence left by all of them
 */
public record HullState(Interval interval, double best, boolean isContested, Estimate doubt) implements ModelValue {
    static final HullState EMPTY = new HullState(null, Double.NaN, false, Estimate.exactly(0));

    static HullState of(Estimate estimate) {
        Estimate doubt = estimate.confidence() == 1
                ? EMPTY.doubt
                : EMPTY.doubt.withConfidence(estimate.confidence());
        return new HullState(estimate.interval(), estimate.best().orElse(Double.NaN), false, doubt);
    }

    HullState and(HullState other) {
        if (interval == null || other.interval == null) {
            return interval == null ? other : this;
        }
        boolean differ = !Double.isNaN(best) && !Double.isNaN(other.best) && best != other.best;
        return new HullState(
                interval.hull(other.interval),
                Double.isNaN(best) ? other.best : best,
                isContested || other.isContested || differ,
                doubt.plus(other.doubt));
    }

    /** Returns the hull, or null if there was no estimate. */
    Estimate result() {
        if (interval == null) {
            return null;
        }
        Estimate hull = Estimate.of(interval);
        return doubt.plus(isContested || Double.isNaN(best) ? hull : hull.withBest(best));
    }
}
