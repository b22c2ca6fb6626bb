// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import com.google.common.collect.Range;
import io.github.chipgap.estimate.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.chocosolver.solver.expression.continuous.arithmetic.RealIntervalConstant;
import org.chocosolver.util.objects.RealInterval;
import org.chocosolver.util.tools.RealUtils;
import org.openjdk.jmh.infra.Blackhole;

/** An operation on all pairs of operands. */
interface Pass {
    /** Runs the operation and passes the results to the black hole. */
    void run(Blackhole results);

    /** Returns the pass of a means, with its operands made. */
    static Pass of(String means, String operation, Operands operands) {
        return switch (means) {
            case "plain pairs" ->
                objects(
                        operands,
                        PlainPair::new,
                        choose(operation, PlainPair::plus, PlainPair::times, PlainPair::dividedBy));
            case "Interval" ->
                objects(
                        operands,
                        Interval::closed,
                        choose(operation, Interval::plus, Interval::times, Interval::dividedBy));
            case "plain pairs of any sign" ->
                objects(
                        operands,
                        PlainPair::new,
                        choose(operation, PlainPair::plus, PlainPair::timesOfAnySign, PlainPair::dividedByOfAnySign));
            case "BigDecimal of 17 digits" ->
                objects(
                        operands,
                        (lower, upper) -> new DecimalPair(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper)),
                        decimals(operation, 17));
            case "BigDecimal of 34 digits" ->
                objects(
                        operands,
                        (lower, upper) -> new DecimalPair(new BigDecimal(lower), new BigDecimal(upper)),
                        decimals(operation, 34));
            case "Range of 17 digits" ->
                objects(
                        operands,
                        (lower, upper) -> Range.closed(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper)),
                        onRanges(decimals(operation, 17)));
            case "choco-solver" ->
                objects(
                        operands,
                        RealIntervalConstant::new,
                        Pass.<BinaryOperator<RealInterval>>choose(
                                operation, RealUtils::add, RealUtils::mul, RealUtils::odiv));
            default -> throw new IllegalArgumentException(means);
        };
    }

    /** Makes an interval of two bounds. */
    interface Maker<T> {
        /** Returns the interval. */
        T of(double lower, double upper);
    }

    private static <T> Pass objects(Operands operands, Maker<? extends T> maker, BinaryOperator<T> operation) {
        List<T> x = objects(operands.xl, operands.xu, maker);
        List<T> y = objects(operands.yl, operands.yu, maker);
        Object[] xs = x.toArray();
        Object[] ys = y.toArray();
        @SuppressWarnings("unchecked")
        BinaryOperator<Object> onObjects = (BinaryOperator<Object>) operation;
        return results -> {
            for (int i = 0; i < xs.length; i++) {
                results.consume(onObjects.apply(xs[i], ys[i]));
            }
        };
    }

    private static <T> List<T> objects(double[] lower, double[] upper, Maker<? extends T> maker) {
        return IntStream.range(0, lower.length)
                .<T>mapToObj(i -> maker.of(lower[i], upper[i]))
                .toList();
    }

    private static BinaryOperator<DecimalPair> decimals(String operation, int precision) {
        DecimalPair.Digits digits = DecimalPair.Digits.of(precision);
        return choose(
                operation, (x, y) -> x.plus(y, digits), (x, y) -> x.times(y, digits), (x, y) -> x.dividedBy(y, digits));
    }

    private static BinaryOperator<Range<BigDecimal>> onRanges(BinaryOperator<DecimalPair> operation) {
        return (x, y) -> operation.apply(DecimalPair.of(x), DecimalPair.of(y)).toRange();
    }

    private static <T> T choose(String operation, T sum, T product, T quotient) {
        return switch (operation) {
            case "add" -> sum;
            case "multiply" -> product;
            case "divide" -> quotient;
            default -> throw new IllegalArgumentException(operation);
        };
    }
}
