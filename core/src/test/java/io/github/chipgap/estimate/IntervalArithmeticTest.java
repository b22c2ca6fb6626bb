// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Sums, differences, products, quotients and roots are the tightest intervals, bound by bound, closed where attained. */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class IntervalArithmeticTest {
    private static final Interval ZERO = Interval.exactly(0);

    @Property
    void sums(@ForAll Interval x, @ForAll Interval y) {
        assertThat(x.plus(y)).isEqualTo(ExactOracle.sum(x, y));
    }

    @Property
    void differences(@ForAll Interval x, @ForAll Interval y) {
        assertThat(x.minus(y)).isEqualTo(ExactOracle.sum(x, y.negated()));
    }

    @Property
    void products(@ForAll Interval x, @ForAll Interval y) {
        assertThat(x.times(y)).isEqualTo(ExactOracle.product(x, y));
    }

    @Property
    void quotients(@ForAll Interval x, @ForAll Interval y) {
        Assume.that(!y.equals(ZERO));

        assertThat(x.dividedBy(y)).isEqualTo(ExactOracle.quotient(x, y));
    }

    @Property
    void reciprocals(@ForAll Interval x) {
        Assume.that(!x.equals(ZERO));

        assertThat(x.reciprocal()).isEqualTo(ExactOracle.quotient(Interval.exactly(1), x));
    }

    @Property
    void atTheEdgesOfDoubles(@ForAll Tuple2<Double, Double> numbers) {
        Interval x = Interval.exactly(numbers.get1());
        Interval y = Interval.exactly(numbers.get2());

        assertThat(x.plus(y)).isEqualTo(ExactOracle.sum(x, y));
        assertThat(x.minus(y)).isEqualTo(ExactOracle.sum(x, y.negated()));
        assertThat(x.times(y)).isEqualTo(ExactOracle.product(x, y));
        if (!y.equals(ZERO)) {
            assertThat(x.dividedBy(y)).isEqualTo(ExactOracle.quotient(x, y));
        }
    }

    @Property
    void relativeWidths(@ForAll Interval x) {
        Assume.that(x.hasLower() && x.hasUpper() && x.lowest() != -x.highest());
        double size = Math.max(Math.abs(x.lowest()), Math.abs(x.highest()));
        Assume.that(size > 1e-290 && size < 1e290);
        Fraction width = Fraction.of(x.highest()).plus(Fraction.of(-x.lowest()));
        Fraction middle = Fraction.of(x.lowest()).plus(Fraction.of(x.highest())).times(Fraction.of(0.5));
        double share = Math.abs(width.times(middle.reciprocal()).floor());

        assertThat(x.relativeWidth().orElseThrow()).isCloseTo(share, within(1e-12 * (1 + share)));
    }

    /** An excluded bound is open, and comes from an excluded or absent bound. */
    @Property
    void exclusionsComeFromOperands(@ForAll Interval x, @ForAll Interval y) {
        Interval sum = x.plus(y);
        assertThat(sum.isLowerExcluded()).isEqualTo(!sum.hasLower() || x.isLowerExcluded() || y.isLowerExcluded());
        assertThat(sum.isUpperExcluded()).isEqualTo(!sum.hasUpper() || x.isUpperExcluded() || y.isUpperExcluded());
        Interval product = x.times(y);
        assertThat(product.isLowerOpen() || !product.isLowerExcluded()).isTrue();
        assertThat(product.isUpperOpen() || !product.isUpperExcluded()).isTrue();
        Assume.that(x.hasLower() && x.hasUpper() && y.hasLower() && y.hasUpper());
        Interval a = Interval.closed(x.lowest(), x.highest());
        Interval b = Interval.closed(y.lowest(), y.highest());
        assertExcludesNothing(a.times(b));
        assertExcludesNothing(a.minus(b));
        assertExcludesNothing(a.pow(3));
        assertExcludesNothing(a.abs());
        if (!b.contains(0)) {
            assertExcludesNothing(a.dividedBy(b));
        }
    }

    private static void assertExcludesNothing(Interval result) {
        assertThat(result.hasLower() && result.isLowerExcluded()).isFalse();
        assertThat(result.hasUpper() && result.isUpperExcluded()).isFalse();
    }

    /** What was rounded once and is taken apart again is next to an exact result, where a residual is smallest. */
    @Property
    void nextToExactResults(@ForAll Tuple2<Double, Double> numbers) {
        double product = numbers.get1() * numbers.get2();
        double sum = numbers.get1() + numbers.get2();
        Assume.that(Double.isFinite(product) && Double.isFinite(sum) && numbers.get2() != 0);
        Interval y = Interval.exactly(numbers.get2());

        assertThat(Interval.exactly(product).dividedBy(y))
                .isEqualTo(ExactOracle.quotient(Interval.exactly(product), y));
        assertThat(Interval.exactly(sum).minus(y)).isEqualTo(ExactOracle.sum(Interval.exactly(sum), y.negated()));
    }

    @Property
    void roots(@ForAll Interval any) {
        Interval x = any.highest() > 0 || any.contains(0) ? any : any.negated();

        assertThat(x.sqrt()).isEqualTo(roots(Math.max(x.lowest(), 0), x));
    }

    @Property
    void rootsOfSquares(@ForAll double x) {
        Assume.that(x * x < Double.POSITIVE_INFINITY);

        assertThat(Interval.exactly(x * x).sqrt()).isEqualTo(roots(x * x, Interval.exactly(x * x)));
    }

    private static Interval roots(double from, Interval x) {
        double lower = rootBelow(from);
        double upper = Double.isInfinite(x.highest()) ? x.highest() : rootAbove(x.highest());
        boolean lowerOpen = !isRoot(lower, from) || (from == x.lowest() && x.isLowerOpen());
        return new Interval(lower, upper, lowerOpen, x.isUpperOpen() || !isRoot(upper, x.highest()));
    }

    private static boolean isRoot(double root, double x) {
        return square(root).compareTo(new BigDecimal(x)) == 0;
    }

    private static double rootBelow(double x) {
        double root = Math.sqrt(x);
        return square(root).compareTo(new BigDecimal(x)) > 0 ? Math.nextDown(root) : root;
    }

    private static double rootAbove(double x) {
        double root = Math.sqrt(x);
        return square(root).compareTo(new BigDecimal(x)) < 0 ? Math.nextUp(root) : root;
    }

    private static BigDecimal square(double root) {
        return new BigDecimal(root).multiply(new BigDecimal(root));
    }
}
