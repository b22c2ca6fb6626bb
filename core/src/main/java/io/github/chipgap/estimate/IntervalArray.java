// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/**
 * An immutable list of intervals for arithmetic on many of them at once, place by place.
 *
 * <p>It holds their bounds in arrays, so that an operation on a million pairs allocates three arrays and not a million
 * objects. Its results are those of {@link Interval}, bound by bound. Two lists of different sizes do not combine: an
 * {@link IllegalArgumentException} tells both sizes.
 */
public final class IntervalArray extends AbstractList<Interval> implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1;
    private static final int LOWER_OPEN = 1;
    private static final int UPPER_OPEN = 2;

    private final double[] lower;
    private final double[] upper;
    private final byte[] open;

    private IntervalArray(int size) {
        lower = new double[size];
        upper = new double[size];
        open = new byte[size];
    }

    /** The intervals in the order of the collection. */
    public static IntervalArray copyOf(Collection<Interval> intervals) {
        IntervalArray array = new IntervalArray(intervals.size());
        int i = 0;
        for (Interval interval : intervals) {
            array.put(i++, interval);
        }
        return array;
    }

    /**
     * The interval at a place.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    @Override
    public Interval get(int index) {
        return new Interval(lower[index], upper[index], isLowerOpen(index), isUpperOpen(index));
    }

    private boolean isLowerOpen(int index) {
        return (open[index] & LOWER_OPEN) != 0;
    }

    private boolean isUpperOpen(int index) {
        return (open[index] & UPPER_OPEN) != 0;
    }

    @Override
    public int size() {
        return lower.length;
    }

    /** The sums at each place, as {@link Interval#plus}. */
    public IntervalArray plus(IntervalArray other) {
        IntervalArray sums = forResultsWith(other);
        for (int i = 0; i < lower.length; i++) {
            sums.put(i, get(i).plus(other.get(i)));
        }
        return sums;
    }

    /** The differences at each place, as {@link Interval#minus}. */
    public IntervalArray minus(IntervalArray other) {
        IntervalArray differences = forResultsWith(other);
        for (int i = 0; i < lower.length; i++) {
            differences.put(i, get(i).minus(other.get(i)));
        }
        return differences;
    }

    /** The products at each place, as {@link Interval#times}. */
    public IntervalArray times(IntervalArray other) {
        IntervalArray products = forResultsWith(other);
        for (int i = 0; i < lower.length; i++) {
            double yl = other.lower[i];
            double yu = other.upper[i];
            if (BoundArithmetic.isOneSided(yl, yu)) {
                products.put(
                        i,
                        BoundArithmetic.productByOneSided(
                                lower[i],
                                upper[i],
                                isLowerOpen(i),
                                isUpperOpen(i),
                                yl,
                                yu,
                                other.isLowerOpen(i),
                                other.isUpperOpen(i)));
            } else {
                products.put(i, get(i).times(other.get(i)));
            }
        }
        return products;
    }

    /**
     * The quotients at each place, as {@link Interval#dividedBy}.
     *
     * @throws ArithmeticException if one of the divisors contains nothing but zero
     */
    public IntervalArray dividedBy(IntervalArray divisors) {
        IntervalArray quotients = forResultsWith(divisors);
        for (int i = 0; i < lower.length; i++) {
            double yl = divisors.lower[i];
            double yu = divisors.upper[i];
            if (BoundArithmetic.isOneSided(yl, yu)) {
                quotients.put(
                        i,
                        BoundArithmetic.quotientByOneSided(
                                lower[i],
                                upper[i],
                                isLowerOpen(i),
                                isUpperOpen(i),
                                yl,
                                yu,
                                divisors.isLowerOpen(i),
                                divisors.isUpperOpen(i)));
            } else {
                quotients.put(i, get(i).dividedBy(divisors.get(i)));
            }
        }
        return quotients;
    }

    /**
     * The quotients of each place by each of the divisors, as {@link Interval#dividedBy}: all of the first place, then all
     * of the second, and so on.
     *
     * @throws ArithmeticException if one of the divisors contains nothing but zero, or there are more quotients than an
     *     array holds
     */
    public IntervalArray dividedByEach(IntervalArray divisors) {
        int columns = divisors.size();
        IntervalArray quotients = new IntervalArray(Math.multiplyExact(size(), columns));
        for (int row = 0; row < lower.length; row++) {
            quotients.putQuotients(row * columns, lower[row], upper[row], isLowerOpen(row), isUpperOpen(row), divisors);
        }
        return quotients;
    }

    private void putQuotients(int first, double xl, double xu, boolean xlOpen, boolean xuOpen, IntervalArray divisors) {
        for (int i = 0; i < divisors.lower.length; i++) {
            double yl = divisors.lower[i];
            double yu = divisors.upper[i];
            if (BoundArithmetic.isOneSided(yl, yu)) {
                put(
                        first + i,
                        BoundArithmetic.quotientByOneSided(
                                xl, xu, xlOpen, xuOpen, yl, yu, divisors.isLowerOpen(i), divisors.isUpperOpen(i)));
            } else {
                put(first + i, new Interval(xl, xu, xlOpen, xuOpen).dividedBy(divisors.get(i)));
            }
        }
    }

    private IntervalArray forResultsWith(IntervalArray other) {
        if (other.lower.length != lower.length) {
            throw new IllegalArgumentException(
                    "lists of one size were expected, not of " + lower.length + " and " + other.lower.length);
        }
        return new IntervalArray(lower.length);
    }

    private void put(int index, Interval interval) {
        lower[index] = interval.lowest();
        upper[index] = interval.highest();
        open[index] = (byte) ((interval.isLowerOpen() ? LOWER_OPEN : 0) | (interval.isUpperOpen() ? UPPER_OPEN : 0));
    }

    private Object writeReplace() {
        return new SerialForm(toArray(new Interval[0]));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the intervals of a list");
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record SerialForm(Interval[] intervals) implements Serializable {
        private Object readResolve() {
            return copyOf(List.of(intervals));
        }
    }
}
