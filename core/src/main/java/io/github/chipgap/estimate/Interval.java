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
 * A range of real numbers in which a number is known to lie: a lower and an upper bound, each of which may be absent.
 *
 * <p>A bound that is there is a finite number, and is closed (the range contains it) or open (it does not). An interval
 * is never empty: an operation that could find nothing returns an {@link Optional}. NaN and infinities are refused
 * everywhere with an {@link IllegalArgumentException} that names them; {@code null} with a {@link NullPointerException}.
 *
 * <p><b>Sound.</b> The result of an operation contains every real number that the operation gives for real numbers of
 * the operands. <b>Tight.</b> It is the smallest such interval whose bounds are doubles: a bound is exact if the exact
 * bound is a double, else it is the adjacent double outward, and it is absent if it is beyond the doubles. So all
 * operations are inclusion monotonic: less in, less out.
 *
 * <p><b>Open and closed.</b> A bound of a result is closed if and only if numbers of the operands attain it. A bound that
 * had to be rounded outward is attained by none, so it is open: 1 / 3 is an open interval between two adjacent doubles.
 *
 * <p>Where an operand reaches out of the domain of a function (a divisor that contains zero, a root of −1 to 4), the part
 * inside the domain counts, as in IEEE Std 1788-2015; if there is none, an {@link ArithmeticException} names it.
 *
 * <p>Numbers are doubles: a bound that is written as 0.1 is the double nearest to 0.1. There is one zero, without a sign.
 */
public final class Interval implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Interval UNBOUNDED =
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, true);

    private final double lower;
    private final double upper;
    private final boolean lowerOpen;
    private final boolean upperOpen;

    /** Takes bounds as computed: an infinity is an absent bound and is never attained, a zero loses its sign. */
    @SuppressWarnings("ShortCircuitBoolean") // a branch costs more than the operand that it skips
    Interval(double lower, double upper, boolean lowerOpen, boolean upperOpen) {
        this.lower = lower + 0.0;
        this.upper = upper + 0.0;
        this.lowerOpen = lowerOpen | lower == Double.NEGATIVE_INFINITY;
        this.upperOpen = upperOpen | upper == Double.POSITIVE_INFINITY;
    }

    /** The interval that contains one number only. */
    public static Interval exactly(double value) {
        return closed(value, value);
    }

    /** From {@code lower} to {@code upper}, both included; refused if {@code lower} is above {@code upper}. */
    public static Interval closed(double lower, double upper) {
        return bounded(lower, upper, false, false);
    }

    /** Between {@code lower} and {@code upper}, both excluded; refused unless {@code lower} is below {@code upper}. */
    public static Interval open(double lower, double upper) {
        return bounded(lower, upper, true, true);
    }

    /** Above {@code lower}, up to and including {@code upper}; refused unless {@code lower} is below {@code upper}. */
    public static Interval openClosed(double lower, double upper) {
        return bounded(lower, upper, true, false);
    }

    /** From and including {@code lower}, below {@code upper}; refused unless {@code lower} is below {@code upper}. */
    public static Interval closedOpen(double lower, double upper) {
        return bounded(lower, upper, false, true);
    }

    /** {@code lower} and everything above it. */
    public static Interval atLeast(double lower) {
        return new Interval(finite(lower), Double.POSITIVE_INFINITY, false, true);
    }

    /** Everything above {@code lower}. */
    public static Interval moreThan(double lower) {
        return new Interval(finite(lower), Double.POSITIVE_INFINITY, true, true);
    }

    /** {@code upper} and everything below it. */
    public static Interval atMost(double upper) {
        return new Interval(Double.NEGATIVE_INFINITY, finite(upper), true, false);
    }

    /** Everything below {@code upper}. */
    public static Interval lessThan(double upper) {
        return new Interval(Double.NEGATIVE_INFINITY, finite(upper), true, true);
    }

    /** All real numbers: nothing is known. */
    public static Interval unbounded() {
        return UNBOUNDED;
    }

    /**
     * The interval that a text says: {@code 5}, {@code > 150e9}, {@code >= 1e12}, {@code < 2}, {@code <= 200e3},
     * {@code 0..1} (both included), {@code >0..1} (0 excluded), {@code 0..<1} (1 excluded), {@code >0..<1}, the same in
     * brackets as {@code (0, 1]}, or {@code unbounded}. Blanks between its parts do not matter.
     *
     * @throws IllegalArgumentException if the text says no interval: it quotes the text and says what was expected
     */
    public static Interval parse(CharSequence text) {
        return EstimateParser.interval(text);
    }

    private static Interval bounded(double lower, double upper, boolean lowerOpen, boolean upperOpen) {
        finite(lower);
        finite(upper);
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "the lower bound " + DecimalText.of(lower) + " is above the upper bound " + DecimalText.of(upper));
        }
        if (lower == upper && (lowerOpen || upperOpen)) {
            throw new IllegalArgumentException(
                    "an interval from " + DecimalText.of(lower) + " to itself is empty if a bound is excluded");
        }
        return new Interval(lower, upper, lowerOpen, upperOpen);
    }

    /** The number itself, if it is finite. */
    static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a finite number was expected, not " + value);
        }
        return value;
    }

    /** The lower bound, absent if there is none. */
    public OptionalDouble lower() {
        return hasLower() ? OptionalDouble.of(lower) : OptionalDouble.empty();
    }

    /** The upper bound, absent if there is none. */
    public OptionalDouble upper() {
        return hasUpper() ? OptionalDouble.of(upper) : OptionalDouble.empty();
    }

    /** Whether there is a lower bound. */
    public boolean hasLower() {
        return lower != Double.NEGATIVE_INFINITY;
    }

    /** Whether there is an upper bound. */
    public boolean hasUpper() {
        return upper != Double.POSITIVE_INFINITY;
    }

    /** Whether the lower bound is excluded; true as well if it is absent. */
    public boolean isLowerOpen() {
        return lowerOpen;
    }

    /** Whether the upper bound is excluded; true as well if it is absent. */
    public boolean isUpperOpen() {
        return upperOpen;
    }

    /** Whether this contains one number only. */
    public boolean isPoint() {
        return lower == upper;
    }

    /** The lower bound, negative infinity if it is absent. */
    double lowest() {
        return lower;
    }

    /** The upper bound, positive infinity if it is absent. */
    double highest() {
        return upper;
    }

    /** The sums of a number of this and a number of {@code other}. */
    public Interval plus(Interval other) {
        return BoundArithmetic.sum(
                lower, upper, lowerOpen, upperOpen, other.lower, other.upper, other.lowerOpen, other.upperOpen);
    }

    /** The differences of a number of this and a number of {@code other}. */
    public Interval minus(Interval other) {
        return BoundArithmetic.sum(
                lower,
                upper,
                lowerOpen,
                upperOpen,
                // Zero less a number, as its negative may be a zero with a sign, which no residual must meet.
                0.0 - other.upper,
                0.0 - other.lower,
                other.upperOpen,
                other.lowerOpen);
    }

    /** The products of a number of this and a number of {@code other}; zero times an unbounded interval is zero. */
    public Interval times(Interval other) {
        return BoundArithmetic.product(
                lower, upper, lowerOpen, upperOpen, other.lower, other.upper, other.lowerOpen, other.upperOpen);
    }

    /**
     * The quotients of a number of this by a number other than zero of {@code divisor}, in the smallest single interval
     * that holds them: unbounded if the divisor has zero between its bounds, unless this is zero.
     *
     * @throws ArithmeticException if the divisor contains nothing but zero
     */
    public Interval dividedBy(Interval divisor) {
        return BoundArithmetic.quotient(
                lower, upper, lowerOpen, upperOpen, divisor.lower, divisor.upper, divisor.lowerOpen, divisor.upperOpen);
    }

    /** The numbers of this with the opposite sign. */
    public Interval negated() {
        return new Interval(-upper, -lower, /* lowerOpen= */ upperOpen, /* upperOpen= */ lowerOpen);
    }

    /**
     * One divided by the numbers of this.
     *
     * @throws ArithmeticException if this contains nothing but zero
     */
    public Interval reciprocal() {
        return exactly(1).dividedBy(this);
    }

    /**
     * The numbers of this to a whole power; to the power 0 all are 1, zero included.
     *
     * @throws ArithmeticException if the exponent is negative and this contains nothing but zero
     */
    public Interval pow(int exponent) {
        return Powers.of(this, exponent);
    }

    /**
     * The numbers of this to a real power. A whole exponent in the range of int means {@link #pow(int)}; for any other,
     * only the numbers of this that are not negative count.
     *
     * @throws ArithmeticException if this has only numbers without such a power
     * @throws IllegalArgumentException if the exponent is NaN or infinite
     */
    public Interval pow(double exponent) {
        return Powers.of(this, finite(exponent));
    }

    /**
     * The square roots of the numbers of this that are not negative.
     *
     * @throws ArithmeticException if this has only negative numbers
     */
    public Interval sqrt() {
        return Powers.squareRoot(this);
    }

    /** The number e to the power of the numbers of this. */
    public Interval exp() {
        return RisingFunction.EXP.of(this);
    }

    /**
     * The natural logarithms of the positive numbers of this.
     *
     * @throws ArithmeticException if this has no positive number
     */
    public Interval log() {
        return RisingFunction.LOG.of(this);
    }

    /**
     * The logarithms to base 2 of the positive numbers of this.
     *
     * @throws ArithmeticException if this has no positive number
     */
    public Interval log2() {
        return RisingFunction.LOG2.of(this);
    }

    /** The smaller ones of a number of this and a number of {@code other}. */
    public Interval min(Interval other) {
        return new Interval(
                Math.min(lower, other.lower),
                Math.min(upper, other.upper),
                lower < other.lower ? lowerOpen : other.lowerOpen && (lowerOpen || lower > other.lower),
                upper < other.upper ? upperOpen : other.upperOpen || (upperOpen && upper == other.upper));
    }

    /** The larger ones of a number of this and a number of {@code other}. */
    public Interval max(Interval other) {
        return negated().min(other.negated()).negated();
    }

    /** The smallest interval that contains this and {@code other}. */
    public Interval hull(Interval other) {
        return new Interval(
                Math.min(lower, other.lower),
                Math.max(upper, other.upper),
                (lowerOpen || lower > other.lower) && (other.lowerOpen || other.lower > lower),
                (upperOpen || upper < other.upper) && (other.upperOpen || other.upper < upper));
    }

    /** The numbers that are in this and in {@code other}, absent if there is none. */
    public Optional<Interval> intersection(Interval other) {
        Interval both = new Interval(
                Math.max(lower, other.lower),
                Math.min(upper, other.upper),
                (lowerOpen && lower >= other.lower) || (other.lowerOpen && other.lower >= lower),
                (upperOpen && upper <= other.upper) || (other.upperOpen && other.upper <= upper));
        boolean some = both.lower < both.upper || (both.isPoint() && !both.lowerOpen && !both.upperOpen);
        return some ? Optional.of(both) : Optional.empty();
    }

    /** Whether {@code other} contains every number of this. */
    public boolean isWithin(Interval other) {
        return hull(other).equals(other);
    }

    /** Whether the number, which must be finite, is in this. */
    public boolean contains(double value) {
        finite(value);
        return (lowerOpen ? lower < value : lower <= value) && (upperOpen ? value < upper : value <= upper);
    }

    /** Whether the number is in this, or is an open bound of this. */
    boolean closureContains(double value) {
        return lower <= value && value <= upper;
    }

    /** Whether every number of this is less than every number of {@code other}. */
    public boolean isCertainlyLessThan(Interval other) {
        return upper < other.lower || (upper == other.lower && (upperOpen || other.lowerOpen));
    }

    /** Whether some number of this is less than some number of {@code other}. */
    public boolean isPossiblyLessThan(Interval other) {
        return lower < other.upper;
    }

    /** Whether every number of this is greater than every number of {@code other}. */
    public boolean isCertainlyGreaterThan(Interval other) {
        return other.isCertainlyLessThan(this);
    }

    /** Whether some number of this is greater than some number of {@code other}. */
    public boolean isPossiblyGreaterThan(Interval other) {
        return other.isPossiblyLessThan(this);
    }

    /** The upper bound less the lower, rounded up; absent if a bound is, or if it is beyond the doubles. */
    public OptionalDouble width() {
        return finiteOrAbsent(minus(this).upper);
    }

    /** The double nearest to half way between the bounds; absent if a bound is. */
    public OptionalDouble midpoint() {
        double sum = lower + upper;
        // Halves first only where the sum overflows: the half of a subnormal number may be none.
        return finiteOrAbsent(Double.isInfinite(sum) ? lower / 2 + upper / 2 : sum / 2);
    }

    /**
     * The width as a share of the midpoint's magnitude, rounded up from these two; absent if one of them is, if the
     * midpoint is zero, or if the share is beyond the doubles.
     */
    public OptionalDouble relativeWidth() {
        OptionalDouble width = width();
        double midpoint = Math.abs(midpoint().orElse(0));
        if (width.isEmpty() || midpoint == 0) {
            return OptionalDouble.empty();
        }
        return finiteOrAbsent(exactly(width.getAsDouble()).dividedBy(exactly(midpoint)).upper);
    }

    private static OptionalDouble finiteOrAbsent(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether the other object is an interval with the same bounds, equally open. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Interval other
                && lower == other.lower
                && upper == other.upper
                && lowerOpen == other.lowerOpen
                && upperOpen == other.upperOpen;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower, upper, lowerOpen, upperOpen);
    }

    /** The shortest text from which {@link #parse} reads an equal interval, as {@code > 150e9} or {@code 0..<1}. */
    @Override
    public String toString() {
        return EstimateText.of(this);
    }

    private Object writeReplace() {
        return new SerialForm(lower, upper, lowerOpen, upperOpen);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the bounds of an interval");
    }

    /** An infinity is an absent bound. */
    private record SerialForm(double lower, double upper, boolean lowerOpen, boolean upperOpen)
            implements Serializable {
        private Object readResolve() {
            Interval from =
                    lower == Double.NEGATIVE_INFINITY ? UNBOUNDED : lowerOpen ? moreThan(lower) : atLeast(lower);
            Interval to = upper == Double.POSITIVE_INFINITY ? UNBOUNDED : upperOpen ? lessThan(upper) : atMost(upper);
            return from.intersection(to)
                    .orElseThrow(() -> new IllegalArgumentException("expected bounds in order, got " + this));
        }
    }
}
