// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The bounds of a number that is not negative, from which a value can be drawn and which can be narrowed. */
record Bounds(double lower, double width) {
    /** Slack for plain arithmetic, which is itself a few roundings off. */
    private static final double ROUNDINGS = 1e-9;

    private static final int SCALE = 9;

    static Arbitrary<Bounds> arbitrary(double from, double to) {
        Arbitrary<Double> lower = Arbitraries.doubles().between(from, to).ofScale(SCALE);
        Arbitrary<Double> width = Arbitraries.oneOf(
                Arbitraries.just(0.0),
                Arbitraries.doubles().between(0, (to - from) / 4).ofScale(SCALE));
        return Combinators.combine(lower, width).as(Bounds::new);
    }

    Estimate estimate() {
        return Estimate.between(lower, lower + width);
    }

    /** The value at a fraction of the width. */
    double at(double fraction) {
        return Math.min(lower + fraction * width, lower + width);
    }

    double at(Random random) {
        return at(random.nextDouble());
    }

    Bounds part(Random random) {
        return part(random.nextDouble(), random.nextDouble());
    }

    static List<Bounds> parts(List<Bounds> wholes, Random random) {
        return wholes.stream().map(one -> one.part(random)).toList();
    }

    /** The part from one fraction of the width to another. */
    Bounds part(double a, double b) {
        double from = at(Math.min(a, b));
        return new Bounds(from, Math.max(0, Math.min(at(Math.max(a, b)), lower + width) - from));
    }

    static void assertHolds(Interval interval, double value) {
        assertThat(holds(interval, value)).as("%s in %s", value, interval).isTrue();
    }

    static void assertClose(Interval interval, double lower, double upper, double tolerance) {
        assertThat(interval.lower()).hasValueCloseTo(lower, within(tolerance));
        assertThat(interval.upper()).hasValueCloseTo(upper, within(tolerance));
    }

    /** Whether the interval holds a value that plain arithmetic gave. */
    static boolean holds(Interval interval, double value) {
        double slack = ROUNDINGS * Math.abs(value) + 1e-12;
        return interval.lower().orElse(Double.NEGATIVE_INFINITY) <= value + slack
                && value - slack <= interval.upper().orElse(Double.POSITIVE_INFINITY);
    }
}
