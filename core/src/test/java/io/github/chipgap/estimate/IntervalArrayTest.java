// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class IntervalArrayTest {
    @Property
    void resultsAreThoseOfIntervals(@ForAll Interval x, @ForAll Interval y, @ForAll Interval z) {
        IntervalArray left = IntervalArray.copyOf(List.of(x, y, z));
        IntervalArray right = IntervalArray.copyOf(List.of(y, z, x));

        assertThat(left).containsExactly(x, y, z);
        assertThat(left.plus(right)).containsExactly(x.plus(y), y.plus(z), z.plus(x));
        assertThat(left.minus(right)).containsExactly(x.minus(y), y.minus(z), z.minus(x));
        assertThat(left.times(right)).containsExactly(x.times(y), y.times(z), z.times(x));
        Interval zero = Interval.exactly(0);
        if (!x.equals(zero) && !y.equals(zero) && !z.equals(zero)) {
            assertThat(left.dividedBy(right)).containsExactly(x.dividedBy(y), y.dividedBy(z), z.dividedBy(x));
        }
    }

    @Test
    void dividesEachByEach() {
        Interval wide = Interval.open(-1, 2);
        IntervalArray rows = IntervalArray.copyOf(List.of(Interval.closed(1, 2), wide));
        IntervalArray columns = IntervalArray.copyOf(List.of(Interval.exactly(4), Interval.closed(1, 2), wide));

        assertThat(rows.dividedByEach(columns))
                .containsExactly(
                        Interval.closed(0.25, 0.5),
                        Interval.closed(0.5, 2),
                        Interval.unbounded(),
                        Interval.open(-0.25, 0.5),
                        Interval.open(-1, 2),
                        Interval.unbounded());
        assertThat(rows.dividedByEach(IntervalArray.copyOf(List.of()))).isEmpty();
    }

    @Test
    void isAList() {
        List<Interval> intervals = List.of(Interval.exactly(1), Interval.lessThan(2));
        IntervalArray array = IntervalArray.copyOf(intervals);

        assertThat(array).isEqualTo(intervals).hasSameHashCodeAs(intervals).hasToString("[1, < 2]");
        assertThat(IntervalArray.copyOf(List.of())).isEmpty();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> array.get(2));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> array.set(0, Interval.exactly(5)));
    }

    @Test
    void refusals() {
        IntervalArray one = IntervalArray.copyOf(List.of(Interval.exactly(1)));
        IntervalArray none = IntervalArray.copyOf(List.of());
        IntervalArray zero = IntervalArray.copyOf(List.of(Interval.exactly(0)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(none))
                .withMessage("lists of one size were expected, not of 1 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.dividedBy(one))
                .withMessage("lists of one size were expected, not of 0 and 1");
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> one.dividedBy(zero))
                .withMessage("division by zero: 1 / 0");
    }
}
