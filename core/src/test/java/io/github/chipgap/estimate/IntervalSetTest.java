// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * Intervals as sets of numbers: each operation is checked against what it means for single numbers, at the bounds of both
 * operands, beside them and between them. Two intervals that have only such bounds are equal if they agree there.
 */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class IntervalSetTest {
    @Property
    void negated(@ForAll Interval x) {
        candidates(x, x).forEach(z -> assertThat(x.negated().contains(-z)).isEqualTo(x.contains(z)));
        assertThat(x.negated().negated()).isEqualTo(x);
    }

    @Property
    void min(@ForAll Interval x, @ForAll Interval y) {
        assertContains(
                x,
                y,
                x.min(y)::contains,
                z -> (x.contains(z) && reachesUpTo(y, z)) || (y.contains(z) && reachesUpTo(x, z)));
        assertThat(x.min(y)).isEqualTo(y.min(x));
    }

    @Property
    void max(@ForAll Interval x, @ForAll Interval y) {
        assertContains(
                x,
                y,
                x.max(y)::contains,
                z -> (x.contains(z) && reachesDownTo(y, z)) || (y.contains(z) && reachesDownTo(x, z)));
        assertThat(x.max(y)).isEqualTo(y.max(x));
    }

    @Property
    void hull(@ForAll Interval x, @ForAll Interval y) {
        assertContains(
                x,
                y,
                x.hull(y)::contains,
                z -> (reachesDownTo(x, z) || reachesDownTo(y, z)) && (reachesUpTo(x, z) || reachesUpTo(y, z)));
        assertThat(x.hull(y)).isEqualTo(y.hull(x));
    }

    @Property
    void intersection(@ForAll Interval x, @ForAll Interval y) {
        Optional<Interval> both = x.intersection(y);

        assertThat(both).isEqualTo(y.intersection(x));
        assertThat(both.isEmpty()).isEqualTo(x.isCertainlyLessThan(y) || x.isCertainlyGreaterThan(y));
        assertContains(
                x, y, z -> both.filter(common -> common.contains(z)).isPresent(), z -> x.contains(z) && y.contains(z));
        both.ifPresent(
                common -> assertThat(common.isWithin(x) && common.isWithin(y)).isTrue());
    }

    private static void assertContains(Interval x, Interval y, DoublePredicate contains, DoublePredicate expected) {
        candidates(x, y)
                .forEach(z -> assertThat(contains.test(z))
                        .as("%s in the result of %s and %s", z, x, y)
                        .isEqualTo(expected.test(z)));
    }

    @Property
    void within(@ForAll Interval x, @ForAll Interval y) {
        boolean lowerWithin =
                x.lowest() > y.lowest() || (x.lowest() == y.lowest() && (x.isLowerOpen() || !y.isLowerOpen()));
        boolean upperWithin =
                x.highest() < y.highest() || (x.highest() == y.highest() && (x.isUpperOpen() || !y.isUpperOpen()));

        assertThat(x.isWithin(y)).isEqualTo(lowerWithin && upperWithin);
        assertThat(x.isWithin(x)).isTrue();
        assertThat(x.isWithin(x.hull(y))).isTrue();
        assertThat(x.isWithin(y)).isEqualTo(x.intersection(y).equals(Optional.of(x)));
    }

    @Property
    void order(@ForAll Interval x, @ForAll Interval y, @ForAll Interval z) {
        boolean meet = x.highest() == y.lowest() && !x.isUpperOpen() && !y.isLowerOpen();
        assertThat(x.isCertainlyLessThan(y)).isEqualTo(x.highest() <= y.lowest() && !meet);
        assertThat(x.isPossiblyLessThan(y)).isEqualTo(x.lowest() < y.highest());
        assertThat(x.isCertainlyGreaterThan(y)).isEqualTo(y.isCertainlyLessThan(x));
        assertThat(x.isPossiblyGreaterThan(y)).isEqualTo(y.isPossiblyLessThan(x));
        if (x.isCertainlyLessThan(y)) {
            assertThat(x.isPossiblyLessThan(y)).isTrue();
            assertThat(x.isPossiblyGreaterThan(y)).isFalse();
            assertThat(y.negated().isCertainlyLessThan(x.negated())).isTrue();
            if (y.isCertainlyLessThan(z)) {
                assertThat(x.isCertainlyLessThan(z)).isTrue();
            }
        }
        assertThat(x.isCertainlyLessThan(x)).isFalse();
    }

    @Property
    void equality(@ForAll Interval x, @ForAll Interval y) {
        Interval copy = new Interval(x.lowest(), x.highest(), x.isLowerOpen(), x.isUpperOpen());

        assertThat(copy).isEqualTo(x).hasSameHashCodeAs(x);
        assertThat(x.equals(y)).isEqualTo(x.isWithin(y) && y.isWithin(x)).isEqualTo(y.equals(x));
    }

    /** The bounds, their neighbours and midpoints. */
    private static DoubleStream candidates(Interval x, Interval y) {
        return DoubleStream.of(x.lowest(), x.highest(), y.lowest(), y.highest())
                .flatMap(bound -> DoubleStream.of(Math.nextDown(bound), bound, Math.nextUp(bound), bound / 2, 0))
                .filter(Double::isFinite);
    }

    /** Whether some number of the interval is z or more. */
    private static boolean reachesUpTo(Interval interval, double z) {
        return interval.isUpperOpen() ? interval.highest() > z : interval.highest() >= z;
    }

    /** Whether some number of the interval is z or less. */
    private static boolean reachesDownTo(Interval interval, double z) {
        return interval.isLowerOpen() ? interval.lowest() < z : interval.lowest() <= z;
    }
}
