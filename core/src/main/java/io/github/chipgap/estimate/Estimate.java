// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An estimate of a number: an interval around it, optionally a best single value, and the confidence with which the
 * interval holds.
 *
 * <p>The best value lies in the interval or is one of its open bounds: "almost two" is below 2, and its best value is
 * 2. If the interval is a single number, the best value is the same number. The confidence is above 0 and at most 1; it
 * is 1 unless a source gives another. It applies to the interval, not to the best value.
 *
 * <p>An operation computes the interval as {@link Interval} specifies, including domains and exceptions, and the best
 * value by plain arithmetic of doubles. The result has no best value if an operand has none, or if the arithmetic gives
 * no finite number.
 *
 * <p>A confidence is read as the shortest decimal with the same double value, as people write it.
 *
 * <p><b>Confidence of a result.</b> The doubts add up (Boole's inequality, the union bound). All inputs hold together
 * with at least 1 − Σ(1 − cᵢ), whether or not they depend on each other. The result has this confidence, rounded down.
 * If no confidence is left, the interval of the result becomes unbounded, with confidence 1; the best value is kept. An
 * operation treats its two operands as distinct inputs. For a formula with repeated inputs use {@link #computed}, which
 * counts every input once.
 *
 * <p>Every method throws an {@link IllegalArgumentException} for NaN and infinities, and a {@link NullPointerException}
 * for {@code null}.
 */
public final class Estimate implements ModelValue {
    private static final long serialVersionUID = 1;

    private final Interval interval;
    /** The best value, or NaN if there is none. */
    private final double best;

    private final double confidence;

    private Estimate(Interval interval, double best, double confidence) {
        this.interval = interval;
        this.best = interval.isPoint() ? interval.lowest() : best + 0.0;
        this.confidence = confidence;
    }

    /** Returns the estimate of exactly this number. */
    public static Estimate exactly(double value) {
        return of(Interval.exactly(value));
    }

    /** Returns the estimate of a number in the interval, with confidence 1 and without a best value. */
    public static Estimate of(Interval interval) {
        return new Estimate(interval, Double.NaN, 1);
    }

    /** Returns the estimate "about this number", which is the best value; no bound is known. */
    public static Estimate about(double best) {
        return of(Interval.unbounded()).withBest(best);
    }

    /** Returns the estimate "almost this number": the number is an open upper bound and the best value. */
    public static Estimate almost(double value) {
        return lessThan(value).withBest(value);
    }

    /** Returns the estimate of a number above {@code lower}. */
    public static Estimate moreThan(double lower) {
        return of(Interval.moreThan(lower));
    }

    /** Returns the estimate of a number not below {@code lower}. */
    public static Estimate atLeast(double lower) {
        return of(Interval.atLeast(lower));
    }

    /** Returns the estimate of a number below {@code upper}. */
    public static Estimate lessThan(double upper) {
        return of(Interval.lessThan(upper));
    }

    /** Returns the estimate of a number not above {@code upper}. */
    public static Estimate atMost(double upper) {
        return of(Interval.atMost(upper));
    }

    /**
     * Returns the estimate of a number from {@code lower} to {@code upper}, both included.
     *
     * @throws IllegalArgumentException if {@code lower} is above {@code upper}
     */
    public static Estimate between(double lower, double upper) {
        return of(Interval.closed(lower, upper));
    }

    /** Returns the estimate of an unknown number, which has neither bounds nor a best value. */
    public static Estimate unknown() {
        return of(Interval.unbounded());
    }

    /**
     * Parses an estimate as people and programs write it. The text is an interval in the form of
     * {@link Interval#parse}, {@code ~5} (about 5), {@code about 5}, {@code almost 2}, {@code 5 ± 1} (4 to 6, best 5)
     * or {@code unknown}. The best value, the confidence or both may follow in parentheses:
     * {@code 500e3..700e3 (best 600e3, 90%)}. Blanks between the parts are ignored.
     *
     * @throws IllegalArgumentException if the text is not an estimate; the message quotes the text and gives the
     *     expectation
     */
    public static Estimate parse(CharSequence text) {
        return EstimateParser.estimate(text);
    }

    /** Parses the text form, as {@link #parse} does. Frameworks convert a parameter by a method of this name. */
    public static Estimate valueOf(String text) {
        return parse(text);
    }

    /**
     * Returns the result of a formula, which may use each input more than once.
     *
     * <p>The formula receives the inputs in order, each with confidence 1. Its result has the confidence of all inputs
     * together, reduced by any doubt added by the formula.
     *
     * @param distinctInputs the inputs, each once; two equal inputs are two sources of doubt
     * @param doubts the assumption about the dependence of the doubts of the inputs and of the formula
     */
    public static Estimate computed(
            List<Estimate> distinctInputs, Doubts doubts, Function<List<Estimate>, Estimate> formula) {
        List<Estimate> certain =
                distinctInputs.stream().map(input -> input.withConfidence(1)).toList();
        Estimate result = formula.apply(certain);
        List<BigDecimal> all = new ArrayList<>(List.of(result.doubt()));
        distinctInputs.forEach(input -> all.add(input.doubt()));
        return of(result.interval, result.best, doubts.together(all));
    }

    /** Returns the interval in which the number lies. */
    public Interval interval() {
        return interval;
    }

    /** Returns this estimate in a form for writing: bounds opened by rounding alone are included. */
    public Estimate includingRoundedBounds() {
        return new Estimate(interval.includingRoundedBounds(), best, confidence);
    }

    /** Returns the best single value for the number, or empty if there is none. */
    public OptionalDouble best() {
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    /** Returns the confidence with which the interval holds: above 0, and at most 1. */
    public double confidence() {
        return confidence;
    }

    /** Returns whether this estimate is a single number with confidence 1. */
    public boolean isExact() {
        return interval.isPoint() && confidence == 1;
    }

    /**
     * Returns a copy of this estimate with another best value.
     *
     * @throws IllegalArgumentException unless the value is in the interval or is one of its open bounds
     */
    public Estimate withBest(double value) {
        if (!interval.closureContains(Interval.finite(value))) {
            throw new IllegalArgumentException(
                    "expected a best value within " + interval + ", got " + DecimalText.of(value));
        }
        return new Estimate(interval, value, confidence);
    }

    /**
     * Returns a copy of this estimate without a best value. If the interval is a single number, the result equals this
     * estimate, because the number is its best value.
     */
    public Estimate withoutBest() {
        return new Estimate(interval, Double.NaN, confidence);
    }

    /**
     * Returns a copy of this estimate with another confidence.
     *
     * @throws IllegalArgumentException unless the confidence is above 0 and at most 1
     */
    public Estimate withConfidence(double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "expected a confidence above 0 and at most 1, got " + DecimalText.of(value));
        }
        return new Estimate(interval, best, value);
    }

    /** Returns the sum of the two numbers. */
    public Estimate plus(Estimate other) {
        return combined(other, Interval::plus, Double::sum);
    }

    /** Returns the difference of the two numbers. */
    public Estimate minus(Estimate other) {
        return combined(other, Interval::minus, (a, b) -> a - b);
    }

    /** Returns the product of the two numbers. */
    public Estimate times(Estimate other) {
        return combined(other, Interval::times, (a, b) -> a * b);
    }

    /** Returns the number multiplied by an exact factor. */
    public Estimate times(double factor) {
        return times(exactly(factor));
    }

    /**
     * Returns the quotient of the two numbers.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Estimate dividedBy(Estimate divisor) {
        return combined(divisor, Interval::dividedBy, (a, b) -> a / b);
    }

    /**
     * Returns the number divided by an exact divisor.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Estimate dividedBy(double divisor) {
        return dividedBy(exactly(divisor));
    }

    /** Returns the smaller of the two numbers. */
    public Estimate min(Estimate other) {
        return combined(other, Interval::min, Math::min);
    }

    /** Returns the larger of the two numbers. */
    public Estimate max(Estimate other) {
        return combined(other, Interval::max, Math::max);
    }

    /** Returns the number with the opposite sign. */
    public Estimate negated() {
        return mapped(interval.negated(), value -> -value);
    }

    /** Returns the absolute value of the number. */
    public Estimate abs() {
        return mapped(interval.abs(), Math::abs);
    }

    /**
     * Returns one divided by the number.
     *
     * @throws ArithmeticException if the number is zero
     */
    public Estimate reciprocal() {
        return mapped(interval.reciprocal(), value -> 1 / value);
    }

    /** Returns the number raised to a real power; see {@link Interval#pow(double)} for the domain. */
    public Estimate pow(double exponent) {
        return pow(exactly(exponent));
    }

    /** Returns the number raised to an estimated power; see {@link Interval#pow(Interval)} for the domain. */
    public Estimate pow(Estimate exponent) {
        boolean isSingle = exponent.interval.isPoint();
        return combined(exponent, Interval::pow, (base, power) -> {
            boolean isDefined = base > 0 || (base == 0 && power > 0) || (isSingle && power == (int) power);
            return isDefined ? StrictMath.pow(base, power) : Double.NaN;
        });
    }

    /** Returns the square root of the number, as {@link Interval#sqrt()}. */
    public Estimate sqrt() {
        return mapped(interval.sqrt(), Math::sqrt);
    }

    /** Returns e raised to the power of the number. */
    public Estimate exp() {
        return mapped(interval.exp(), RisingFunction.EXP::neighbour);
    }

    /** Returns the natural logarithm of the number, as {@link Interval#log()}. */
    public Estimate log() {
        return mapped(interval.log(), RisingFunction.LOG::neighbour);
    }

    /** Returns the logarithm to base 2 of the number, as {@link Interval#log2()}. */
    public Estimate log2() {
        return mapped(interval.log2(), RisingFunction.LOG2::neighbour);
    }

    /** Returns the logarithm to base 10 of the number, as {@link Interval#log10()}. */
    public Estimate log10() {
        return mapped(interval.log10(), RisingFunction.LOG10::neighbour);
    }

    /**
     * Returns the smallest estimate that holds for each of the two numbers if both estimates hold. It has a best value
     * if the two best values are equal.
     */
    public Estimate hull(Estimate other) {
        return of(interval.hull(other.interval), best == other.best ? best : Double.NaN, doubt().add(other.doubt()));
    }

    /**
     * Returns this estimate restricted to a domain, or empty if the interval and the domain have no number in common. A
     * best value outside of the domain is dropped.
     */
    public Optional<Estimate> within(Interval domain) {
        return interval.intersection(domain)
                .map(common -> new Estimate(common, common.closureContains(best) ? best : Double.NaN, confidence));
    }

    /** Returns whether the number is less than the other one, if both intervals hold. */
    public boolean isCertainlyLessThan(Estimate other) {
        return interval.isCertainlyLessThan(other.interval);
    }

    /** Returns whether the intervals allow the number to be less than the other one. */
    public boolean isPossiblyLessThan(Estimate other) {
        return interval.isPossiblyLessThan(other.interval);
    }

    /** Returns whether the number is greater than the other one, if both intervals hold. */
    public boolean isCertainlyGreaterThan(Estimate other) {
        return interval.isCertainlyGreaterThan(other.interval);
    }

    /** Returns whether the intervals allow the number to be greater than the other one. */
    public boolean isPossiblyGreaterThan(Estimate other) {
        return interval.isPossiblyGreaterThan(other.interval);
    }

    private Estimate combined(Estimate other, BinaryOperator<Interval> ofIntervals, DoubleBinaryOperator ofBest) {
        Interval result = ofIntervals.apply(interval, other.interval);
        double resultBest = bestWithin(result, ofBest.applyAsDouble(best, other.best));
        if (confidence == 1 && other.confidence == 1) {
            return new Estimate(result, resultBest, 1);
        }
        return of(result, resultBest, doubt().add(other.doubt()));
    }

    private Estimate mapped(Interval result, DoubleUnaryOperator ofBest) {
        return new Estimate(result, bestWithin(result, ofBest.applyAsDouble(best)), confidence);
    }

    /** Returns the value, or the nearest bound if only rounding moved the value outside, or NaN. */
    private static double bestWithin(Interval interval, double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        double inside = Math.max(interval.lowest(), Math.min(value, interval.highest()));
        return Math.abs(value - inside) <= Math.ulp(inside) ? inside : Double.NaN;
    }

    /** Returns 1 minus the confidence, computed with the decimal written by people. */
    private BigDecimal doubt() {
        return BigDecimal.ONE.subtract(DecimalText.shortest(confidence));
    }

    private static Estimate of(Interval interval, double best, BigDecimal doubt) {
        BigDecimal confidence = BigDecimal.ONE.subtract(doubt);
        double rounded = DecimalText.roundedDown(confidence);
        return rounded > 0 ? new Estimate(interval, best, rounded) : new Estimate(Interval.unbounded(), best, 1);
    }

    /** Returns whether the other object is an estimate with an equal interval, best value (or none) and confidence. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Estimate other
                && interval.equals(other.interval)
                && Double.compare(best, other.best) == 0
                && confidence == other.confidence;
    }

    @Override
    public int hashCode() {
        return Objects.hash(interval, best, confidence);
    }

    /** Returns the text from which {@link #parse} makes an equal estimate, such as {@code 0..1 (best 0.5, 90%)}. */
    @Override
    public String toString() {
        return EstimateText.of(this);
    }

    private Object writeReplace() {
        return new SerialForm(interval, best, confidence);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the parts of an estimate");
    }

    /** The serialized form; NaN is an absent best value. */
    private record SerialForm(Interval interval, double best, double confidence) implements Serializable {
        private Object readResolve() {
            Estimate bounds = of(interval).withConfidence(confidence);
            return Double.isNaN(best) ? bounds : bounds.withBest(best);
        }
    }
}
