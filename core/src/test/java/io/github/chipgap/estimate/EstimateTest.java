// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.messageOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(DomainContext.Global.class)
@Domain(EstimateDomain.class)
class EstimateTest {
    @Test
    void whatAnEstimateSays() {
        assertSays(Estimate.exactly(5), Interval.exactly(5), 5);
        assertSays(Estimate.of(Interval.open(0, 1)), Interval.open(0, 1), Double.NaN);
        assertSays(Estimate.of(Interval.exactly(-0.0)), Interval.exactly(0), 0);
        assertSays(Estimate.about(5), Interval.unbounded(), 5);
        assertSays(Estimate.almost(2), Interval.lessThan(2), 2);
        assertSays(Estimate.moreThan(5), Interval.moreThan(5), Double.NaN);
        assertSays(Estimate.atLeast(5), Interval.atLeast(5), Double.NaN);
        assertSays(Estimate.lessThan(5), Interval.lessThan(5), Double.NaN);
        assertSays(Estimate.atMost(5), Interval.atMost(5), Double.NaN);
        assertSays(Estimate.between(1, 2), Interval.closed(1, 2), Double.NaN);
        assertSays(Estimate.between(1, 1), Interval.exactly(1), 1);
        assertSays(Estimate.unknown(), Interval.unbounded(), Double.NaN);
        assertSays(Estimate.between(1, 2).withBest(2), Interval.closed(1, 2), 2);
        assertSays(Estimate.between(1, 2).withBest(2).withoutBest(), Interval.closed(1, 2), Double.NaN);
        assertSays(Estimate.exactly(5).withoutBest(), Interval.exactly(5), 5);
        assertSays(Estimate.moreThan(2).withBest(2), Interval.moreThan(2), 2);
        assertSays(Estimate.about(-0.0), Interval.unbounded(), 0.0);
    }

    private static void assertSays(Estimate estimate, Interval interval, double best) {
        assertThat(estimate.interval()).isEqualTo(interval);
        assertThat(estimate.best().orElse(Double.NaN)).isEqualTo((Double) best);
        assertThat(estimate.best().isPresent()).isEqualTo(!Double.isNaN(best));
        assertThat(estimate.confidence()).isEqualTo(1);
        assertThat(estimate.isExact()).isEqualTo(interval.isPoint());
    }

    @Test
    void confidence() {
        Estimate estimate = Estimate.exactly(5).withConfidence(0.9);

        assertThat(estimate.confidence()).isEqualTo(0.9);
        assertThat(estimate.isExact()).isFalse();
        assertThat(estimate.withoutBest()).isEqualTo(estimate);
        assertThat(Estimate.between(1, 2).withConfidence(0.9).withBest(1).confidence())
                .isEqualTo(0.9);
        assertThat(Estimate.between(1, 2).withBest(1).withConfidence(0.9).best())
                .hasValue(1);
        assertThat(Estimate.between(1, 2).withConfidence(0.9).withoutBest().confidence())
                .isEqualTo(0.9);
        for (double bad : new double[] {0, -0.5, 1.5, Math.nextUp(1.0), Double.NaN}) {
            assertThat(illegal(() -> estimate.withConfidence(bad)))
                    .isEqualTo("expected a confidence above 0 and at most 1, got " + DecimalText.of(bad));
        }
    }

    @ParameterizedTest
    @CsvSource({"0..1, 1.5", "0..1, -1", "1, 2"})
    void aBestValueOutsideOfTheIntervalIsRefused(String interval, double best) {
        assertThat(illegal(() -> Estimate.parse(interval).withBest(best)))
                .isEqualTo("expected a best value within " + interval + ", got " + DecimalText.of(best));
    }

    @Test
    void divisionByZeroIsRefused() {
        assertThat(messageOf(
                        ArithmeticException.class, () -> Estimate.exactly(1).dividedBy(0)))
                .isEqualTo("division by zero: 1 / 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteAreRefused(double bad) {
        for (DoubleUnaryOperator use : new DoubleUnaryOperator[] {
            value -> Estimate.exactly(value).confidence(),
            value -> Estimate.about(value).confidence(),
            value -> Estimate.almost(value).confidence(),
            value -> Estimate.moreThan(value).confidence(),
            value -> Estimate.between(0, value).confidence(),
            value -> Estimate.unknown().withBest(value).confidence(),
            value -> Estimate.exactly(1).times(value).confidence(),
            value -> Estimate.exactly(1).dividedBy(value).confidence(),
            value -> Estimate.exactly(1).pow(value).confidence()
        }) {
            assertThat(illegal(() -> use.applyAsDouble(bad))).isEqualTo("expected a finite number, got " + bad);
        }
    }

    @Test
    void everyInputOfAFormulaCountsOnce() {
        Estimate price = Estimate.parse("2..3 (best 2, 90%)");
        Estimate count = Estimate.parse("4..5 (best 4, 75%)");

        Estimate total = computed(inputs -> inputs.get(0).times(inputs.get(1)).plus(inputs.get(0)), price, count);
        assertThat(total).isEqualTo(Estimate.parse("10..18 (best 10, 65%)"));
        assertThat(computed(inputs -> inputs.get(0), price, price).confidence()).isEqualTo(0.8);
        assertThat(computed(inputs -> count.plus(inputs.get(0)), price).confidence())
                .isEqualTo(0.65);
        assertThat(computed(inputs -> Estimate.exactly(5))).isEqualTo(Estimate.exactly(5));
        Estimate third = Estimate.parse("2..3 (best 2, 30%)");
        assertThat(computed(inputs -> inputs.get(0), third, price, count)).isEqualTo(Estimate.about(2));
    }

    private static Estimate computed(Function<List<Estimate>, Estimate> formula, Estimate... inputs) {
        return Estimate.computed(List.of(inputs), Doubts.UNION, formula::apply);
    }

    @Property
    void comparisonsAreThoseOfTheIntervals(@ForAll Estimate x, @ForAll Estimate y) {
        Interval a = x.interval();
        Interval b = y.interval();

        assertThat(x.isCertainlyLessThan(y)).isEqualTo(a.isCertainlyLessThan(b));
        assertThat(x.isPossiblyLessThan(y)).isEqualTo(a.isPossiblyLessThan(b));
        assertThat(x.isCertainlyGreaterThan(y)).isEqualTo(a.isCertainlyGreaterThan(b));
        assertThat(x.isPossiblyGreaterThan(y)).isEqualTo(a.isPossiblyGreaterThan(b));
    }

    @Test
    void equality() {
        Estimate estimate = Estimate.parse("1..2 (best 1, 90%)");

        assertThat(estimate)
                .isEqualTo(Estimate.parse("1..2 (best 1, 90%)"))
                .hasSameHashCodeAs(Estimate.parse("1..2 (best 1, 90%)"));
        for (String other : new String[] {
            "1..3 (best 1, 90%)", "1..2 (best 2, 90%)", "1..2 (90%)", "1..2 (best 1, 80%)", "1..2 (best 1)"
        }) {
            assertThat(estimate).isNotEqualTo(Estimate.parse(other)).doesNotHaveSameHashCodeAs(Estimate.parse(other));
        }
        assertThat(estimate).isNotEqualTo(estimate.interval());
    }

    @Property
    void operationsLift(@ForAll Estimate x, @ForAll Estimate y) {
        assertLifts(x, y, Estimate::plus, Interval::plus, Double::sum);
        assertLifts(x, y, Estimate::minus, Interval::minus, (a, b) -> a - b);
        assertLifts(x, y, Estimate::times, Interval::times, (a, b) -> a * b);
        assertLifts(x, y, Estimate::min, Interval::min, Math::min);
        assertLifts(x, y, Estimate::max, Interval::max, Math::max);
        assertLifts(x, y, Estimate::hull, Interval::hull, (a, b) -> a == b ? a : Double.NaN);
        assertLifts(x, x, Estimate::hull, Interval::hull, (a, b) -> a);
        if (!y.interval().equals(Interval.exactly(0))) {
            assertLifts(x, y, Estimate::dividedBy, Interval::dividedBy, (a, b) -> a / b);
        }
    }

    private static void assertLifts(
            Estimate x,
            Estimate y,
            BinaryOperator<Estimate> operation,
            BinaryOperator<Interval> ofIntervals,
            DoubleBinaryOperator ofBest) {
        Estimate result = operation.apply(x, y);
        Interval interval = ofIntervals.apply(x.interval(), y.interval());
        double best = ofBest.applyAsDouble(x.best().orElse(Double.NaN), y.best().orElse(Double.NaN));
        BigDecimal confidence =
                decimal(x.confidence()).add(decimal(y.confidence())).subtract(BigDecimal.ONE);

        if (confidence.signum() > 0) {
            assertThat(result.interval()).isEqualTo(interval);
            assertThat(decimal(result.confidence())).isLessThanOrEqualTo(confidence);
            assertThat(decimal(Math.nextUp(result.confidence()))).isGreaterThan(confidence);
        } else {
            assertThat(result.interval()).isEqualTo(Interval.unbounded());
            assertThat(result.confidence()).isEqualTo(1);
        }
        if (Double.isFinite(best)) {
            assertThat(result.best()).hasValue(best + 0.0);
            assertThat(interval.closureContains(best)).isTrue();
        } else if (!interval.isPoint()) {
            assertThat(result.best()).isEmpty();
        }
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(DecimalText.of(value));
    }

    /** All pairs of whole percents, against whole numbers. */
    @Test
    void doubtsOfPercentagesAddUpAsDecimals() {
        for (int a = 1; a < 100; a++) {
            for (int b = 1; b < 100; b++) {
                Estimate sum = Estimate.parse("1 (" + a + "%)").plus(Estimate.parse("2 (" + b + "%)"));
                int left = a + b - 100;
                assertThat(sum).hasToString(left > 0 ? "3 (" + left + "%)" : "~3");
            }
        }
        assertThat(ReportText.plain().of(Estimate.parse("1 (95%)").plus(Estimate.parse("2 (95%)"))))
                .isEqualTo("3 (90% confidence)");
        assertThat(ReportText.plain().of(Estimate.parse("1 (2%)").plus(Estimate.parse("2 (99%)"))))
                .isEqualTo("3 (1% confidence)");
    }

    @Test
    void aBestValueOutsideOfTheDomainIsDropped() {
        Estimate estimate = Estimate.parse("-1..1 (best -1)");

        assertThat(estimate.pow(2147483649.0)).isEqualTo(Estimate.between(0, 1));
        assertThat(estimate.pow(3)).hasToString("-1..1 (best -1)");
        assertThat(Estimate.parse("-1..1 (best 1)").pow(2147483649.0)).hasToString("0..1 (best 1)");
    }

    @Test
    void nearlyCertainIsNotCertain() {
        assertThat(Estimate.parse("1..3 (99.99999999999999999999%)").confidence())
                .isEqualTo(Math.nextDown(1.0));
        assertThat(Estimate.parse("1..3 (100.000%)").confidence()).isEqualTo(1);
    }

    @Property
    void functionsLift(@ForAll Estimate x) {
        assertLifts(x, Estimate::negated, Interval::negated, best -> -best);
        assertLifts(x, Estimate::abs, Interval::abs, Math::abs);
        assertLifts(x, Estimate::exp, Interval::exp, Math::exp);
        assertLifts(x, estimate -> estimate.pow(2), interval -> interval.pow(2), best -> best * best);
        assertLifts(x, estimate -> estimate.pow(-0.0), interval -> interval.pow(0), best -> 1);
        assertLifts(
                x, estimate -> estimate.times(-2), interval -> interval.times(Interval.exactly(-2)), best -> -2 * best);
        assertLifts(
                x,
                estimate -> estimate.dividedBy(3),
                interval -> interval.dividedBy(Interval.exactly(3)),
                best -> best / 3);
        Assume.that(x.interval().highest() > 0);
        assertLifts(x, Estimate::reciprocal, Interval::reciprocal, best -> 1 / best);
        assertLifts(x, estimate -> estimate.pow(-1), interval -> interval.pow(-1), best -> 1 / best);
        assertLifts(x, Estimate::sqrt, Interval::sqrt, Math::sqrt);
        assertLifts(x, Estimate::log, Interval::log, Math::log);
        assertLifts(x, Estimate::log2, Interval::log2, best -> Math.log(best) / Math.log(2));
        assertLifts(x, Estimate::log10, Interval::log10, Math::log10);
        assertLifts(x, estimate -> estimate.pow(0.3), interval -> interval.pow(0.3), best -> Math.pow(best, 0.3));
    }

    private static void assertLifts(
            Estimate x,
            UnaryOperator<Estimate> function,
            UnaryOperator<Interval> ofInterval,
            DoubleUnaryOperator ofBest) {
        Estimate result = function.apply(x);
        double best = ofBest.applyAsDouble(x.best().orElse(Double.NaN));

        assertThat(result.interval()).isEqualTo(ofInterval.apply(x.interval()));
        assertThat(result.confidence()).isEqualTo(x.confidence());
        if (Double.isFinite(best)) {
            assertThat(result.best().orElseThrow()).isCloseTo(best, within(4 * Math.ulp(best)));
            assertThat(result.interval().closureContains(result.best().orElseThrow()))
                    .isTrue();
        } else if (!result.interval().isPoint()) {
            assertThat(result.best()).isEmpty();
        }
    }

    @Property
    void whatRemainsIsInBoth(@ForAll Estimate x, @ForAll Interval domain) {
        Optional<Estimate> remaining = x.within(domain);

        assertThat(remaining.map(Estimate::interval)).isEqualTo(x.interval().intersection(domain));
        remaining.ifPresent(rest -> {
            assertThat(rest.confidence()).isEqualTo(x.confidence());
            boolean isInside =
                    x.best().isPresent() && domain.closureContains(x.best().getAsDouble());
            assertThat(rest).isEqualTo(isInside ? rest.withBest(x.best().getAsDouble()) : rest.withoutBest());
        });
    }

    @Property
    void inputsInAnyOrder(@ForAll Estimate x, @ForAll Estimate y, @ForAll Estimate z) {
        assertThat(computed(inputs -> Estimate.between(1, 2), x, y, z))
                .isEqualTo(computed(inputs -> Estimate.between(1, 2), z, x, y));
        assertThat(x.plus(y)).isEqualTo(y.plus(x));
        assertThat(x.times(y)).isEqualTo(y.times(x));
    }

    @Test
    void aResultIsWrittenWithTheBoundsThatRoundingOpened() {
        Estimate third = Estimate.exactly(1).dividedBy(Estimate.exactly(3)).withConfidence(0.9);
        Estimate written = third.includingRoundedBounds();

        assertThat(third.interval().isLowerOpen()).isTrue();
        assertThat(written.interval())
                .isEqualTo(Interval.closed(
                        third.interval().lowest(), third.interval().highest()));
        assertThat(written.best()).isEqualTo(third.best());
        assertThat(written.confidence()).isEqualTo(0.9);
    }

    @Test
    void aBoundThatASourceExcludedStaysExcluded() {
        for (String text : List.of("> 1", "< 3", ">1..<3", "almost 2", "unbounded", "2", "~5 (90%)")) {
            assertThat(Estimate.parse(text).includingRoundedBounds()).isEqualTo(Estimate.parse(text));
        }
    }
}
