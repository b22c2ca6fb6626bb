// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableDoubleArray;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import java.util.function.DoublePredicate;

/**
 * The draws of a computed value, by {@link Simulation}. Immutable.
 *
 * <p>A time that never comes is infinite: years until parity are plus infinity, and years behind a frontier that never
 * had the level are minus infinity. Draws without a value, such as a share of nothing, are left out, and
 * {@link #explain()} counts them.
 *
 * @param draws the draws with a value, in ascending order
 * @param explain the assumptions as lines of text: the draws, the dependence, and the shape of each claim
 */
public record Distribution(ImmutableDoubleArray draws, String explain) implements ModelValue {
    /**
     * Creates a distribution.
     *
     * @throws IllegalArgumentException if there are no draws, or if they are not in ascending order
     */
    public Distribution {
        checkArgument(!draws.isEmpty(), "expected one draw at least, got none");
        for (int i = 1; i < draws.length(); i++) {
            if (!(draws.get(i - 1) <= draws.get(i))) {
                throw new IllegalArgumentException(
                        "expected draws in ascending order, got " + draws.get(i) + " after " + draws.get(i - 1));
            }
        }
        NoNulls.check(explain);
    }

    /**
     * Returns the least draw x for which at least the given part of all draws is no greater than x.
     *
     * @param probability the part, from 0 to 1: 0.05 for the 5th percentile
     * @throws IllegalArgumentException if it is not from 0 to 1
     */
    public double quantile(double probability) {
        checkArgument(probability >= 0 && probability <= 1, "expected a probability from 0 to 1, got %s", probability);
        int rank = (int) Math.ceil(probability * draws.length());
        return draws.get(Math.max(rank, 1) - 1);
    }

    /** Returns the quantile at 0.5. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * Returns the central range that holds a part of the draws, with as many draws below it as above it.
     *
     * @param level the part, above 0 and at most 1: 0.9 for the range from the 5th to the 95th percentile
     * @return a range without a bound if the quantile is infinite
     * @throws IllegalArgumentException if the level is not above 0 and at most 1
     */
    public Interval interval(double level) {
        checkArgument(level > 0 && level <= 1, "expected a level above 0 and at most 1, got %s", level);
        double lower = quantile((1 - level) / 2);
        double upper = quantile((1 + level) / 2);
        return Interval.of(Double.isFinite(lower) ? lower : null, false, Double.isFinite(upper) ? upper : null, false);
    }

    /** Returns the part of the draws for which a statement is true. */
    public double probability(DoublePredicate statement) {
        return (double) draws.stream().filter(statement).count() / draws.length();
    }

    /** Returns the part of the draws below a number. */
    public double probabilityBelow(double value) {
        return probability(draw -> draw < value);
    }

    /**
     * Returns the {@linkplain #interval central range} with a part of the draws. Its confidence is this part, and its
     * best value is the median if that is finite.
     *
     * <p>The confidence rests on the assumptions in {@link #explain()}.
     *
     * @throws IllegalArgumentException if the confidence is not above 0 and at most 1
     */
    public Estimate toEstimate(double confidence) {
        Interval interval = interval(confidence);
        Estimate estimate = Estimate.of(interval);
        double median = median();
        return (Double.isFinite(median) ? estimate.withBest(median) : estimate).withConfidence(confidence);
    }

    /** Returns the median and the range holding 90 % of the draws. */
    @Override
    public String toString() {
        return "median " + median() + ", 90 % from " + quantile(0.05) + " to " + quantile(0.95);
    }
}
