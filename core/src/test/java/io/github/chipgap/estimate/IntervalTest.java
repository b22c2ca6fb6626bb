// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static io.github.chipgap.Refusals.illegal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @Test
    void boundsMayBeAbsentOrOpen() {
        for (boolean open : new boolean[] {false, true}) {
            assertBounds(Interval.of(1.0, open, 2.0, false), 1, 2, open, false);
            assertBounds(Interval.of(1.0, false, 2.0, open), 1, 2, false, open);
            assertBounds(Interval.of(null, open, null, open), Double.NaN, Double.NaN, true, true);
        }
        assertBounds(Interval.exactly(5), 5, 5, false, false);
        assertBounds(Interval.closed(-1, 2), -1, 2, false, false);
        assertBounds(Interval.open(-1, 2), -1, 2, true, true);
        assertBounds(Interval.openClosed(-1, 2), -1, 2, true, false);
        assertBounds(Interval.closedOpen(-1, 2), -1, 2, false, true);
        assertBounds(Interval.atLeast(5), 5, Double.NaN, false, true);
        assertBounds(Interval.moreThan(5), 5, Double.NaN, true, true);
        assertBounds(Interval.atMost(5), Double.NaN, 5, true, false);
        assertBounds(Interval.lessThan(5), Double.NaN, 5, true, true);
        assertBounds(Interval.unbounded(), Double.NaN, Double.NaN, true, true);
    }

    /** NaN is an absent bound. */
    private static void assertBounds(
            Interval interval, double lower, double upper, boolean lowerOpen, boolean upperOpen) {
        assertThat(interval.lower().orElse(Double.NaN)).isEqualTo((Double) lower);
        assertThat(interval.upper().orElse(Double.NaN)).isEqualTo((Double) upper);
        assertThat(interval.hasLower()).isEqualTo(!Double.isNaN(lower));
        assertThat(interval.hasUpper()).isEqualTo(!Double.isNaN(upper));
        assertThat(interval.isLowerOpen()).isEqualTo(lowerOpen);
        assertThat(interval.isUpperOpen()).isEqualTo(upperOpen);
        assertThat(interval.isPoint()).isEqualTo(lower == upper);
    }

    @Test
    void boundsThatAreNoFiniteNumbersAreRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (DoubleConsumer use : new DoubleConsumer[] {
                Interval::exactly,
                value -> Interval.closed(value, 1),
                value -> Interval.closed(1, value),
                value -> Interval.open(value, 1),
                value -> Interval.openClosed(1, value),
                value -> Interval.closedOpen(value, 1),
                value -> Interval.of(null, false, value, false),
                Interval::atLeast,
                Interval::moreThan,
                Interval::atMost,
                Interval::lessThan,
                value -> Interval.unbounded().contains(value),
                value -> Interval.exactly(1).pow(value)
            }) {
                assertThat(illegal(() -> use.accept(bad))).isEqualTo("expected a finite number, got " + bad);
            }
        }
    }

    @Test
    void boundsOfNoNumberAreRefused() {
        assertThat(illegal(() -> Interval.closed(2, 1)))
                .isEqualTo("expected a lower bound not above the upper bound 1, got 2");
        assertThat(illegal(() -> Interval.open(2e9, 1e9)))
                .isEqualTo("expected a lower bound not above the upper bound 1e9, got 2e9");
        for (ThrowingCallable empty : new ThrowingCallable[] {
            () -> Interval.open(1, 1), () -> Interval.openClosed(1, 1), () -> Interval.closedOpen(1, 1)
        }) {
            assertThat(illegal(empty)).isEqualTo("expected two included bounds if both are 1, got an excluded one");
        }
        assertThat(Interval.open(1, Math.nextUp(1.0)).contains(1)).isFalse();
    }

    /** Sums that TwoSum could not do, as it overflows in between. */
    @Test
    void largeSums() {
        double[] sizes = {Double.MAX_VALUE, 0x1p1023, 0x1p1022, 0x1.8p970, 0x1p970, 0x1p969, 1, 0, Double.MIN_VALUE};
        for (double a : sizes) {
            for (double b : sizes) {
                Interval y = Interval.exactly(b);
                for (Interval x : List.of(Interval.exactly(a), Interval.exactly(-a))) {
                    assertThat(x.plus(y)).isEqualTo(ExactOracle.sum(x, y));
                    assertThat(x.minus(y)).isEqualTo(ExactOracle.sum(x, y.negated()));
                }
            }
        }
    }

    /** Results by hand, in which zeros, equal bounds, absent ones and bounds that meet decide; others have an oracle. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unbounded | times        | 0         | 0
            0         | dividedBy    | unbounded | 0
            >= 1      | dividedBy    | >= 2      | > 0
            1         | dividedBy    | >= 2      | >0..0.5
            >= 1      | plus         | <= 1      | unbounded
            >0..1     | times        | 0..5      | 0..5
            >0..1     | times        | >0..5     | >0..5
            0..<1     | times        | -5..3     | >-5..<3
            -1..2     | times        | -2..<4    | -4..<8
            >-2..1    | times        | -3..6     | >-12..6
            1         | dividedBy    | 0..2      | >= 0.5
            1         | dividedBy    | -2..4     | unbounded
            0..1      | hull         | >0..<1    | 0..1
            >0..1     | hull         | 0..<1     | 0..1
            0..1      | intersection | >0..<1    | >0..<1
            1..2      | intersection | 2..3      | 2
            -3..2     | abs          |           | 0..3
            >-3..2    | abs          |           | 0..<3
            >-2..2    | abs          |           | 0..2
            >-2..<2   | abs          |           | 0..<2
            >-3..-2   | abs          |           | 2..<3
            -3..<0    | abs          |           | >0..3
            >0..3     | abs          |           | >0..3
            < 2       | abs          |           | >= 0
            """)
    void operationsByHand(String x, String operation, String y, String result) throws ReflectiveOperationException {
        Object actual = result(x, operation, y);

        assertThat(actual instanceof Optional<?> some ? some.orElseThrow() : actual)
                .isEqualTo(Interval.parse(result));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1..2    | dividedBy | 0    | division by zero: 1..2 / 0
            0       | pow       | -1   | no real power -1 of 0
            0       | pow       | -2   | no real power -2 of 0
            -1..0   | pow       | -0.5 | no real power -0.5 of -1..0
            -2..-1  | pow       | 0.5  | no real power 0.5 of -2..-1
            -1      | pow       | 10e9 | no real power 10e9 of -1
            < 0     | pow       | 1..2 | no real power 1..2 of < 0
            0       | pow       | -2..-1 | no real power -2..-1 of 0
            0       | reciprocal |     | division by zero: 1 / 0
            -2..<-1 | sqrt      |      | no real square root of -2..<-1
            < 0     | sqrt      |      | no real square root of < 0
            <= 0    | log       |      | no real logarithm of <= 0
            -1      | log2      |      | no real logarithm to base 2 of -1
            -1      | log10     |      | no real logarithm to base 10 of -1
            """)
    void whatHasNoResultIsRefused(String x, String operation, String y, String message) {
        assertThatThrownBy(() -> result(x, operation, y))
                .hasRootCauseInstanceOf(ArithmeticException.class)
                .hasRootCauseMessage(message);
    }

    private static Object result(String x, String operation, @Nullable String y) throws ReflectiveOperationException {
        return y == null
                ? Interval.class.getMethod(operation).invoke(Interval.parse(x))
                : Interval.class.getMethod(operation, Interval.class).invoke(Interval.parse(x), Interval.parse(y));
    }

    /** Just as far as doubles hold a power, and one step further. */
    @Test
    void exactPowers() {
        assertThat(Interval.exactly(3).pow(33)).isEqualTo(Interval.exactly(5559060566555523.0));
        assertThat(Interval.exactly(3).pow(34).isPoint()).isFalse();
        assertThat(Interval.exactly(2).pow(1023)).isEqualTo(Interval.exactly(0x1p1023));
        assertThat(Interval.exactly(2).pow(1024)).isEqualTo(Interval.moreThan(Double.MAX_VALUE));
        assertThat(Interval.exactly(2).pow(-1074)).isEqualTo(Interval.exactly(Double.MIN_VALUE));
        assertThat(Interval.exactly(2).pow(-1075)).isEqualTo(Interval.open(0, Double.MIN_VALUE));
        assertThat(Interval.exactly(0x1p-500).pow(-2)).isEqualTo(Interval.exactly(0x1p1000));
        assertThat(Interval.exactly(Double.MIN_VALUE).pow(0.5)).isEqualTo(Interval.exactly(0x1p-537));
        assertThat(Interval.exactly(3 * Double.MIN_VALUE).pow(1)).isEqualTo(Interval.exactly(3 * Double.MIN_VALUE));
        assertThat(Interval.exactly(0x3p-537).pow(2)).isEqualTo(Interval.exactly(9 * Double.MIN_VALUE));
        assertThat(Interval.exactly(0x3p-538).pow(2).isPoint()).isFalse();
        assertThat(Interval.exactly(0x3p511).pow(2)).isEqualTo(Interval.moreThan(Double.MAX_VALUE));
        assertThat(Interval.exactly(0x3p510).pow(2)).isEqualTo(Interval.exactly(0x9p1020));
        assertThat(Interval.exactly(0x1p-1024).pow(-1.0 / 1024)).isEqualTo(Interval.exactly(2));
        assertThat(Interval.exactly(Math.nextUp(1.0)).pow(0.25)).isEqualTo(Interval.open(1, Math.nextUp(1.0)));
        assertThat(Interval.exactly(Math.nextDown(1.0)).pow(0.25)).isEqualTo(Interval.open(Math.nextDown(1.0), 1));
        assertThat(Interval.exactly(Math.nextUp(1.0)).pow(-0.25)).isEqualTo(Interval.open(Math.nextDown(1.0), 1));
        assertThat(Interval.exactly(Math.nextDown(1.0)).pow(-0.25)).isEqualTo(Interval.open(1, Math.nextUp(1.0)));
        assertThat(Interval.exactly(2).pow(1e300)).isEqualTo(Interval.moreThan(Double.MAX_VALUE));
        assertThat(Interval.exactly(2).pow(Integer.MIN_VALUE)).isEqualTo(Interval.open(0, Double.MIN_VALUE));
        assertThat(Interval.exactly(2).pow(Integer.MAX_VALUE)).isEqualTo(Interval.moreThan(Double.MAX_VALUE));
        assertThat(Interval.exactly(-1).pow(Integer.MAX_VALUE)).isEqualTo(Interval.exactly(-1));
    }

    @Test
    void exactLogarithms() {
        assertThat(Interval.exactly(0).exp()).isEqualTo(Interval.exactly(1));
        assertThat(Interval.exactly(1).log()).isEqualTo(Interval.exactly(0));
        for (int k = Double.MIN_EXPONENT - 52; k <= Double.MAX_EXPONENT; k++) {
            assertThat(Interval.exactly(Math.scalb(1.0, k)).log2()).isEqualTo(Interval.exactly(k));
        }
    }

    @Test
    void sizes() {
        assertThat(Interval.openClosed(1, 3).relativeWidth()).hasValue(1);
        assertThat(Interval.exactly(5).relativeWidth()).hasValue(0);
        assertThat(Interval.closed(-1, 1).relativeWidth()).isEmpty();
        assertThat(Interval.exactly(0).relativeWidth()).isEmpty();
        assertThat(Interval.closed(-Double.MAX_VALUE, Double.MAX_VALUE).relativeWidth())
                .isEmpty();
        for (String unlimited : new String[] {">= 5", "<= 5", "unbounded"}) {
            assertThat(Interval.parse(unlimited).relativeWidth()).isEmpty();
        }
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Interval.exactly(-0.0)).isEqualTo(Interval.exactly(0.0)).hasSameHashCodeAs(Interval.exactly(0.0));
        assertThat(Interval.exactly(-0.0).lower()).hasValue(0.0);
        assertThat(Interval.closed(-1, -0.0).upper()).hasValue(0.0);
        assertThat(Interval.exactly(0).negated().upper()).hasValue(0.0);
    }

    @Test
    void decimalLogarithms() {
        for (int power = 0; power <= 22; power++) {
            assertThat(Interval.exactly(Double.parseDouble("1e" + power)).log10())
                    .isEqualTo(Interval.exactly(power));
        }
        assertThat(Interval.exactly(1e23).log10().isPoint()).isFalse();
        assertThat(Interval.exactly(0.1).log10().isPoint()).isFalse();
        assertThat(Interval.closedOpen(0, 1000).log10()).isEqualTo(Interval.lessThan(3));
    }

    /** 1 / 3 is open at both ends, but excludes nothing. */
    @Test
    void onlyWhatIsKnownExcludes() {
        assertExcludes(Interval.exactly(1).dividedBy(Interval.exactly(3)), false, false);
        assertExcludes(Interval.closed(1, 2).reciprocal(), false, false);
        assertExcludes(Interval.atLeast(2).reciprocal(), true, false);
        assertExcludes(Interval.open(0, 3).sqrt(), true, true);
        assertExcludes(Interval.closed(2, 3).sqrt(), false, false);
        assertExcludes(Interval.closed(2, 3).log10(), false, false);
        assertExcludes(Interval.openClosed(-0.1, 0.1).pow(3), true, false);
        Interval rounded = Interval.exactly(1).dividedBy(Interval.exactly(3));
        Interval excluded = Interval.open(rounded.lowest(), rounded.highest());
        assertThat(rounded).isEqualTo(excluded).hasSameHashCodeAs(excluded);
        assertExcludes(rounded.hull(excluded), false, false);
        assertExcludes(rounded.intersection(excluded).orElseThrow(), true, true);
        assertExcludes(rounded.min(excluded), false, true);
        assertExcludes(rounded.max(excluded), true, false);
        assertExcludes(rounded.min(rounded), false, false);
    }

    private static void assertExcludes(Interval interval, boolean lower, boolean upper) {
        assertThat(interval.isLowerExcluded()).as("lower of %s", interval).isEqualTo(lower);
        assertThat(interval.isUpperExcluded()).as("upper of %s", interval).isEqualTo(upper);
    }
}
