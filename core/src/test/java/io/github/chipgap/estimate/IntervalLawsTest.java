// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of arithmetic that intervals keep, some of them up to enclosure. */
@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class IntervalLawsTest {
    private static final Interval ZERO = Interval.exactly(0);

    @Property
    void resultsOfLessAreWithinResultsOfMore(@ForAll Interval x, @ForAll Interval y, @ForAll Interval z) {
        Interval more = x.hull(z);

        assertGrows(Interval::plus, x, more, y);
        assertGrows(Interval::minus, x, more, y);
        assertGrows(Interval::times, x, more, y);
        assertGrows(Interval::min, x, more, y);
        assertGrows(Interval::max, x, more, y);
        assertGrows(Interval::hull, x, more, y);
        if (!y.equals(ZERO)) {
            assertGrows(Interval::dividedBy, x, more, y);
        }
        if (!x.equals(ZERO)) {
            assertThat(y.dividedBy(x).isWithin(y.dividedBy(more))).isTrue();
        }
        x.intersection(y)
                .ifPresent(common -> assertThat(
                                common.isWithin(more.intersection(y).orElseThrow()))
                        .isTrue());
    }

    private static void assertGrows(BinaryOperator<Interval> operation, Interval less, Interval more, Interval other) {
        assertThat(operation.apply(less, other).isWithin(operation.apply(more, other)))
                .isTrue();
    }

    @Property
    void functionsOfLessAreWithinThoseOfMore(@ForAll Interval x, @ForAll Interval z) {
        assertGrows(Interval::negated, x, z);
        assertGrows(Interval::exp, x, z);
        assertGrows(y -> y.pow(2), x, z);
        assertGrows(y -> y.pow(3), x, z);
        if (x.highest() > 0) {
            assertGrows(Interval::sqrt, x, z);
            assertGrows(Interval::log, x, z);
            assertGrows(Interval::log2, x, z);
            assertGrows(y -> y.pow(0.7), x, z);
            assertGrows(y -> y.pow(-1.3), x, z);
            assertGrows(y -> y.pow(-1), x, z);
        }
    }

    private static void assertGrows(UnaryOperator<Interval> function, Interval less, Interval other) {
        assertThat(function.apply(less).isWithin(function.apply(less.hull(other))))
                .isTrue();
    }

    @Property
    void sumsAndProductsCommute(@ForAll Interval x, @ForAll Interval y) {
        assertThat(x.plus(y)).isEqualTo(y.plus(x));
        assertThat(x.times(y)).isEqualTo(y.times(x));
        assertThat(x.minus(y)).isEqualTo(y.minus(x).negated());
    }

    @Property
    void sumsAndProductsOfThreeMeet(@ForAll Interval x, @ForAll Interval y, @ForAll Interval z) {
        assertThat(x.plus(y).plus(z).intersection(x.plus(y.plus(z)))).isPresent();
        assertThat(x.times(y).times(z).intersection(x.times(y.times(z)))).isPresent();
    }

    /** In exact arithmetic x(y + z) is within xy + xz; here its exact bounds are. */
    @Property
    void productsOfSumsMeetSumsOfProducts(@ForAll Interval x, @ForAll Interval y, @ForAll Interval z) {
        assertThat(x.times(y.plus(z)).intersection(x.times(y).plus(x.times(z)))).isPresent();
    }

    @Property
    void neutralElements(@ForAll Interval x) {
        assertThat(x.plus(ZERO)).isEqualTo(x);
        assertThat(x.minus(ZERO)).isEqualTo(x);
        assertThat(x.times(Interval.exactly(1))).isEqualTo(x);
        assertThat(x.dividedBy(Interval.exactly(1))).isEqualTo(x);
        assertThat(x.times(ZERO)).isEqualTo(ZERO);
        assertThat(x.pow(1)).isEqualTo(x);
        assertThat(x.pow(0)).isEqualTo(Interval.exactly(1));
        assertThat(ZERO.isWithin(x.minus(x))).isTrue();
        assertThat(x.times(Interval.exactly(-1))).isEqualTo(x.negated());
        assertThat(x.hull(x)).isEqualTo(x);
        assertThat(x.min(x)).isEqualTo(x);
        assertThat(x.max(x)).isEqualTo(x);
    }

    @Property
    void whatIsUndoneIsWithin(@ForAll Interval x, @ForAll Interval y) {
        assertThat(x.isWithin(x.plus(y).minus(y))).isTrue();
        Assume.that(!y.contains(0));
        assertThat(x.isWithin(x.times(y).dividedBy(y))).isTrue();
        assertThat(x.isWithin(x.dividedBy(y).times(y))).isTrue();
        assertThat(y.isWithin(y.reciprocal().reciprocal())).isTrue();
    }

    @Property
    void equalIntervalsHaveEqualHashCodes(@ForAll Interval x, @ForAll Interval y) {
        Interval copy = new Interval(x.lowest(), x.highest(), x.isLowerOpen(), x.isUpperOpen());

        assertThat(copy).isEqualTo(x).hasSameHashCodeAs(x);
        assertThat(x.equals(y)).isEqualTo(x.isWithin(y) && y.isWithin(x)).isEqualTo(y.equals(x));
        assertThat(x.isPoint()).isEqualTo(x.width().orElse(1) == 0);
    }

    @Property
    void sizesDescribeTheBounds(@ForAll Interval x) {
        x.midpoint()
                .ifPresent(midpoint -> assertThat(x.closureContains(midpoint)).isTrue());
        assertThat(x.midpoint().isPresent()).isEqualTo(x.hasLower() && x.hasUpper());
        x.width()
                .ifPresent(width -> assertThat(width)
                        .isEqualTo(ExactOracle.sum(
                                        Interval.exactly(x.highest()),
                                        Interval.exactly(x.lowest()).negated())
                                .highest()));
    }
}
