// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps.report;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What is known of a number, as far as it can be drawn.
 *
 * @param low the lower bound, or negative infinity
 * @param best the value that is known exactly or taken to be the best; absent where there is none, for then no place within
 *     the bounds is better than another
 * @param high the upper bound, or positive infinity
 */
record Span(double low, OptionalDouble best, double high) {
    static Span of(Estimate estimate) {
        Interval interval = estimate.interval();
        OptionalDouble best = interval.isPoint() ? interval.lower() : estimate.best();
        if (best.isPresent() && interval.equals(Interval.unbounded())) {
            return exactly(best.getAsDouble());
        }
        return new Span(
                interval.lower().orElse(Double.NEGATIVE_INFINITY),
                best,
                interval.upper().orElse(Double.POSITIVE_INFINITY));
    }

    static Span exactly(double value) {
        return new Span(value, OptionalDouble.of(value), value);
    }

    /** From one day through another, in years of which the whole part is the calendar year. */
    static Span of(LocalDate first, LocalDate last) {
        double begin = years(first, 0);
        double end = years(last, 1);
        return first.equals(last) ? exactly(begin) : new Span(begin, OptionalDouble.empty(), end);
    }

    private static double years(LocalDate day, int passed) {
        return day.getYear() + (day.getDayOfYear() - 1.0 + passed) / day.lengthOfYear();
    }

    /** Where on a scale it is. */
    Span on(Scale scale) {
        return new Span(
                scale.position(low),
                best.isPresent() ? OptionalDouble.of(scale.position(best.getAsDouble())) : best,
                scale.position(high));
    }

    /** The part of it within two bounds and a little beyond, so that what has no bound is seen to go on. */
    Span within(double from, double to) {
        double beyond = to - from;
        return new Span(Math.max(low, from - beyond), best, Math.min(high, to + beyond));
    }

    /** Where points stand: at the best value, or else at each bound there is. */
    double[] levels() {
        return best.isPresent()
                ? new double[] {best.getAsDouble()}
                : DoubleStream.of(low, high).filter(Double::isFinite).toArray();
    }

    /** The best value, or else the middle: a place to draw at, no claim. */
    double anchor() {
        if (best.isPresent()) {
            return best.getAsDouble();
        }
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? 0 : high;
        }
        return Double.isInfinite(high) ? low : (low + high) / 2;
    }
}
