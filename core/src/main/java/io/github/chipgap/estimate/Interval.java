// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A range of real numbers between an optional lower bound and an optional upper bound.
 *
 * <p>A present bound is a finite number, and is closed (the range contains it) or open (it does not). An interval is
 * never empty: an operation with possibly no result returns an {@link Optional}. Every method throws an
 * {@link IllegalArgumentException} for NaN and infinities, and a {@link NullPointerException} for {@code null}.
 *
 * <p><b>Sound.</b> The result of an operation contains the exact result for all real numbers in the operands.
 * <b>Tight.</b> It is the smallest such interval with doubles as bounds. An exact bound between two doubles is rounded
 * outward to the adjacent double; a bound beyond the range of doubles is absent. All operations are inclusion
 * monotonic: narrower operands never give a wider result.
 *
 * <p><b>Open and closed.</b> A bound of a result is closed if and only if numbers of the operands attain it. A bound
 * rounded outward is not attained, so it is open: 1 / 3 is an open interval between two adjacent doubles.
 *
 * <p><b>Excluded.</b> An open bound is excluded if it comes from an excluded bound of an operand, but not if only
 * rounding opened it. The double 0.1 represents a decimal, so rounding says nothing about the number named by a source.
 * The sum of "at least 0.1" and "at least 0.2" is open at its lower bound, but excludes no number: it reads "at least
 * 0.3". Excluded and rounded bounds describe the same set. {@link #equals} and {@link #toString} depend on the set;
 * {@link ReportText} mentions excluded bounds.
 *
 * <p>An operand may extend beyond the domain of a function, such as a divisor around zero or a root of −1 to 4. The
 * part inside the domain then determines the result, as in IEEE Std 1788-2015. If no part is inside, an
 * {@link ArithmeticException} names the operand.
 *
 * <p>Numbers are doubles: a bound written as 0.1 is the double nearest to 0.1. There is one zero, without a sign.
 */
public final class Interval implements ModelValue {
    private static final long serialVersionUID = 1;
    private static final Interval UNBOUNDED =
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Openness.EXCLUDED, Openness.EXCLUDED);

    private final double lower;
    private final double upper;
    /** An {@link Openness} in a byte, which needs no more memory than a flag. */
    private final byte lowerOpenness;

    private final byte upperOpenness;

    /** Creates an interval of bounds as computed: an infinity is an absent bound, and a zero loses its sign. */
    Interval(double lower, double upper, int lowerOpenness, int upperOpenness) {
        this.lower = lower + 0.0;
        this.upper = upper + 0.0;
        this.lowerOpenness = (byte) (lower == Double.NEGATIVE_INFINITY ? Openness.EXCLUDED : lowerOpenness);
        this.upperOpenness = (byte) (upper == Double.POSITIVE_INFINITY ? Openness.EXCLUDED : upperOpenness);
    }

    /** Creates an interval whose open bounds are excluded. */
    Interval(double lower, double upper, boolean lowerOpen, boolean upperOpen) {
        this(lower, upper, Openness.of(lowerOpen), Openness.of(upperOpen));
    }

    /**
     * Returns the interval between two bounds; either may be absent.
     *
     * @param lower the lower bound, or null if there is none
     * @param lowerOpen whether the lower bound is excluded; has no meaning if there is none
     * @param upper the upper bound, or null if there is none
     * @param upperOpen whether the upper bound is excluded; has no meaning if there is none
     * @throws IllegalArgumentException if a bound is not finite, or if no number lies between the two
     */
    public static Interval of(@Nullable Double lower, boolean lowerOpen, @Nullable Double upper, boolean upperOpen) {
        double from = lower == null ? Double.NEGATIVE_INFINITY : finite(lower);
        double to = upper == null ? Double.POSITIVE_INFINITY : finite(upper);
        if (from > to) {
            throw new IllegalArgumentException("expected a lower bound not above the upper bound " + DecimalText.of(to)
                    + ", got " + DecimalText.of(from));
        }
        if (from == to && (lowerOpen || upperOpen)) {
            throw new IllegalArgumentException(
                    "expected two included bounds if both are " + DecimalText.of(from) + ", got an excluded one");
        }
        return new Interval(from, to, lowerOpen, upperOpen);
    }

    /** Returns the interval of a single number. */
    public static Interval exactly(double value) {
        return closed(value, value);
    }

    /**
     * Returns the numbers from {@code lower} to {@code upper}, both included.
     *
     * @throws IllegalArgumentException if {@code lower} is above {@code upper}
     */
    public static Interval closed(double lower, double upper) {
        return of(lower, false, upper, false);
    }

    /**
     * Returns the numbers between two bounds, both excluded.
     *
     * @throws IllegalArgumentException unless {@code lower} is below {@code upper}
     */
    public static Interval open(double lower, double upper) {
        return of(lower, true, upper, true);
    }

    /**
     * Returns the numbers above {@code lower} up to and including {@code upper}.
     *
     * @throws IllegalArgumentException unless {@code lower} is below {@code upper}
     */
    public static Interval openClosed(double lower, double upper) {
        return of(lower, true, upper, false);
    }

    /**
     * Returns the numbers from {@code lower}, included, to {@code upper}, excluded.
     *
     * @throws IllegalArgumentException unless {@code lower} is below {@code upper}
     */
    public static Interval closedOpen(double lower, double upper) {
        return of(lower, false, upper, true);
    }

    /** Returns {@code lower} and all numbers above it. */
    public static Interval atLeast(double lower) {
        return new Interval(finite(lower), Double.POSITIVE_INFINITY, false, true);
    }

    /** Returns all numbers above {@code lower}. */
    public static Interval moreThan(double lower) {
        return new Interval(finite(lower), Double.POSITIVE_INFINITY, true, true);
    }

    /** Returns {@code upper} and all numbers below it. */
    public static Interval atMost(double upper) {
        return new Interval(Double.NEGATIVE_INFINITY, finite(upper), true, false);
    }

    /** Returns all numbers below {@code upper}. */
    public static Interval lessThan(double upper) {
        return new Interval(Double.NEGATIVE_INFINITY, finite(upper), true, true);
    }

    /** Returns all real numbers, the interval of an unknown number. */
    public static Interval unbounded() {
        return UNBOUNDED;
    }

    /**
     * Parses an interval as people and programs write it: {@code 5}, {@code > 150e9}, {@code >= 1e12}, {@code < 2},
     * {@code <= 200e3}, {@code 0..1} (both included), {@code >0..1} (0 excluded), {@code 0..<1} (1 excluded),
     * {@code >0..<1}, the same in brackets as {@code (0, 1]}, or {@code unbounded}. Words and signs are read as well,
     * such as {@code more than 5}, {@code at least 5}, {@code up to 7}, {@code between 5 and 7}, {@code 5 to 7}, ≥ and
     * ≤, and the dash of {@code 5–7}. A number may end in a percent sign or in {@code k}, {@code m}, {@code bn} or
     * {@code tn}. Blanks between the parts are ignored.
     *
     * <p>Ambiguous texts such as {@code 1,000} and {@code 5–7 bn} are rejected. The message names a character outside
     * of ASCII, such as U+00A0, because it may look like another one.
     *
     * @throws IllegalArgumentException if the text is not an interval; the message quotes the text and gives the
     *     expectation
     */
    public static Interval parse(CharSequence text) {
        return EstimateParser.interval(text);
    }

    /** Parses the text form, as {@link #parse} does. Frameworks convert a parameter by a method of this name. */
    public static Interval valueOf(String text) {
        return parse(text);
    }

    /** Returns the number itself, if it is finite. */
    static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("expected a finite number, got " + value);
        }
        return value;
    }

    /** Returns the lower bound, or empty if there is none. */
    public OptionalDouble lower() {
        return hasLower() ? OptionalDouble.of(lower) : OptionalDouble.empty();
    }

    /** Returns the upper bound, or empty if there is none. */
    public OptionalDouble upper() {
        return hasUpper() ? OptionalDouble.of(upper) : OptionalDouble.empty();
    }

    /** Returns whether there is a lower bound. */
    public boolean hasLower() {
        return lower != Double.NEGATIVE_INFINITY;
    }

    /** Returns whether there is an upper bound. */
    public boolean hasUpper() {
        return upper != Double.POSITIVE_INFINITY;
    }

    /** Returns whether the lower bound is excluded or absent. */
    public boolean isLowerOpen() {
        return lowerOpenness != Openness.CLOSED;
    }

    /** Returns whether the upper bound is excluded or absent. */
    public boolean isUpperOpen() {
        return upperOpenness != Openness.CLOSED;
    }

    /**
     * Returns whether a source excludes the lower bound, or the bound is absent. A bound opened by rounding alone is
     * not excluded: 1 / 3 excludes neither bound.
     */
    public boolean isLowerExcluded() {
        return lowerOpenness == Openness.EXCLUDED;
    }

    /** Returns whether a source excludes the upper bound, or the bound is absent, as {@link #isLowerExcluded()}. */
    public boolean isUpperExcluded() {
        return upperOpenness == Openness.EXCLUDED;
    }

    /**
     * Returns this interval in a form for writing: bounds opened by rounding alone are included. The quotient of 1 and
     * 3 is then a closed interval of two neighbouring doubles.
     */
    public Interval includingRoundedBounds() {
        return new Interval(lower, upper, isLowerExcluded(), isUpperExcluded());
    }

    Bound lowerBound() {
        return new Bound(lower, lowerOpenness);
    }

    Bound upperBound() {
        return new Bound(upper, upperOpenness);
    }

    /** Returns whether this interval contains one number only. */
    public boolean isPoint() {
        return lower == upper;
    }

    /** Returns the lower bound, or negative infinity if it is absent. */
    public double lowest() {
        return lower;
    }

    /** Returns the upper bound, or positive infinity if it is absent. */
    public double highest() {
        return upper;
    }

    /** Returns the sums of a number of this interval and a number of {@code other}. */
    public Interval plus(Interval other) {
        return BoundArithmetic.sum(this, other);
    }

    /** Returns the differences of a number of this interval and a number of {@code other}. */
    public Interval minus(Interval other) {
        return BoundArithmetic.sum(this, other.negated());
    }

    /** Returns the products of numbers of this interval and {@code other}. Zero times an unbounded interval is zero. */
    public Interval times(Interval other) {
        return BoundArithmetic.product(this, other);
    }

    /**
     * Returns the smallest interval around the quotients of a number in this interval and a nonzero number in {@code
     * divisor}. The result is unbounded if zero lies between the bounds of the divisor, unless this interval is zero.
     *
     * @throws ArithmeticException if the divisor contains only zero
     */
    public Interval dividedBy(Interval divisor) {
        return BoundArithmetic.quotient(this, divisor);
    }

    /** Returns the numbers of this interval with the opposite sign. */
    public Interval negated() {
        return new Interval(-upper, -lower, /* lowerOpenness= */ upperOpenness, /* upperOpenness= */ lowerOpenness);
    }

    /** Returns the absolute values of the numbers of this interval. */
    public Interval abs() {
        if (lower >= 0) {
            return this;
        }
        if (upper <= 0) {
            return negated();
        }
        Interval opposite = negated();
        return new Interval(0, max(opposite).upper, Openness.CLOSED, hull(opposite).upperOpenness);
    }

    /**
     * Returns one divided by the numbers of this interval.
     *
     * @throws ArithmeticException if this interval contains only zero
     */
    public Interval reciprocal() {
        return exactly(1).dividedBy(this);
    }

    /**
     * Returns the numbers of this interval raised to a real power. The power 0 of every number is 1, including zero. A
     * negative number has a power only if the exponent is a whole number in the range of {@code int}.
     *
     * @throws ArithmeticException if no number of this interval has such a power
     * @throws IllegalArgumentException if the exponent is NaN or infinite
     */
    public Interval pow(double exponent) {
        return Powers.of(this, exactly(exponent));
    }

    /**
     * Returns the numbers of this interval raised to the powers in {@code exponent}. If the exponent is a single
     * number, the result is that of {@link #pow(double)}. Otherwise only the positive numbers of this interval count,
     * and zero for positive exponents.
     *
     * @throws ArithmeticException if this interval has only numbers without such a power
     */
    public Interval pow(Interval exponent) {
        return Powers.of(this, exponent);
    }

    /**
     * Returns the square roots of zero and the positive numbers of this interval.
     *
     * @throws ArithmeticException if this interval has only negative numbers
     */
    public Interval sqrt() {
        return Powers.squareRoot(this);
    }

    /** Returns e raised to the numbers of this interval. */
    public Interval exp() {
        return RisingFunction.EXP.of(this);
    }

    /**
     * Returns the natural logarithms of the positive numbers of this interval.
     *
     * @throws ArithmeticException if this interval has no positive number
     */
    public Interval log() {
        return RisingFunction.LOG.of(this);
    }

    /**
     * Returns the logarithms to base 2 of the positive numbers of this interval.
     *
     * @throws ArithmeticException if this interval has no positive number
     */
    public Interval log2() {
        return RisingFunction.LOG2.of(this);
    }

    /**
     * Returns the logarithms to base 10 of the positive numbers of this interval.
     *
     * @throws ArithmeticException if this interval has no positive number
     */
    public Interval log10() {
        return RisingFunction.LOG10.of(this);
    }

    /** Returns the minima of a number in this interval and a number in {@code other}. */
    public Interval min(Interval other) {
        int ofLower = (lower > other.lower ? Openness.EXCLUDED : lowerOpenness)
                & (other.lower > lower ? Openness.EXCLUDED : other.lowerOpenness);
        int ofUpper = (upper > other.upper ? Openness.CLOSED : upperOpenness)
                | (other.upper > upper ? Openness.CLOSED : other.upperOpenness);
        return new Interval(Math.min(lower, other.lower), Math.min(upper, other.upper), ofLower, ofUpper);
    }

    /** Returns the maxima of a number in this interval and a number in {@code other}. */
    public Interval max(Interval other) {
        return negated().min(other.negated()).negated();
    }

    /** Returns the smallest interval around this interval and {@code other}. */
    public Interval hull(Interval other) {
        Interval least = min(other);
        Interval greatest = max(other);
        return new Interval(least.lower, greatest.upper, least.lowerOpenness, greatest.upperOpenness);
    }

    /** Returns the numbers of both this interval and {@code other}, or empty if there is none. */
    public Optional<Interval> intersection(Interval other) {
        Interval least = min(other);
        Interval greatest = max(other);
        Interval both = new Interval(greatest.lower, least.upper, greatest.lowerOpenness, least.upperOpenness);
        boolean some = both.lower < both.upper || (both.isPoint() && !both.isLowerOpen() && !both.isUpperOpen());
        return some ? Optional.of(both) : Optional.empty();
    }

    /** Returns whether {@code other} contains every number of this interval. */
    public boolean isWithin(Interval other) {
        return hull(other).equals(other);
    }

    /** Returns whether this interval contains the number, which must be finite. */
    public boolean contains(double value) {
        finite(value);
        return (isLowerOpen() ? lower < value : lower <= value) && (isUpperOpen() ? value < upper : value <= upper);
    }

    /** Returns whether the number is in this interval or is one of its open bounds. */
    boolean closureContains(double value) {
        return lower <= value && value <= upper;
    }

    /** Returns whether every number of this interval is less than every number of {@code other}. */
    public boolean isCertainlyLessThan(Interval other) {
        return upper < other.lower || (upper == other.lower && (isUpperOpen() || other.isLowerOpen()));
    }

    /** Returns whether some number of this interval is less than some number of {@code other}. */
    public boolean isPossiblyLessThan(Interval other) {
        return lower < other.upper;
    }

    /** Returns whether every number of this interval is greater than every number of {@code other}. */
    public boolean isCertainlyGreaterThan(Interval other) {
        return other.isCertainlyLessThan(this);
    }

    /** Returns whether some number of this interval is greater than some number of {@code other}. */
    public boolean isPossiblyGreaterThan(Interval other) {
        return other.isPossiblyLessThan(this);
    }

    /**
     * Returns the width divided by the absolute value of the midpoint, with the precision of double arithmetic. The
     * result is empty if a bound is absent, the midpoint is zero, or the quotient is beyond the range of doubles.
     */
    public OptionalDouble relativeWidth() {
        double share = (upper / 2 - lower / 2) / Math.abs(lower / 2 + upper / 2) * 2;
        return Double.isFinite(share) ? OptionalDouble.of(share) : OptionalDouble.empty();
    }

    /** Returns whether the other object is an interval with the same bounds, equally open. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Interval other
                && lower == other.lower
                && upper == other.upper
                && isLowerOpen() == other.isLowerOpen()
                && isUpperOpen() == other.isUpperOpen();
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, isLowerOpen(), isUpperOpen());
    }

    /** Returns the text from which {@link #parse} makes an equal interval, such as {@code > 150e9} or {@code 0..<1}. */
    @Override
    public String toString() {
        return EstimateText.of(this);
    }

    private Object writeReplace() {
        boolean lowerRounded = lowerOpenness == Openness.ROUNDED;
        boolean upperRounded = upperOpenness == Openness.ROUNDED;
        return new SerialForm(lower, upper, isLowerOpen(), isUpperOpen(), lowerRounded, upperRounded);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the bounds of an interval");
    }

    /** The serialized form; an infinity is an absent bound. */
    private record SerialForm(
            double lower,
            double upper,
            boolean lowerOpen,
            boolean upperOpen,
            boolean lowerRounded,
            boolean upperRounded)
            implements Serializable {
        private Object readResolve() {
            Double from = lower == Double.NEGATIVE_INFINITY ? null : lower;
            Double to = upper == Double.POSITIVE_INFINITY ? null : upper;
            Interval both = of(from, lowerOpen, to, upperOpen);
            int ofLower = lowerOpen && lowerRounded ? Openness.ROUNDED : both.lowerOpenness;
            int ofUpper = upperOpen && upperRounded ? Openness.ROUNDED : both.upperOpenness;
            return new Interval(lower, upper, ofLower, ofUpper);
        }
    }
}
