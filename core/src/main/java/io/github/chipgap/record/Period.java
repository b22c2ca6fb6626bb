// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.estimate.ModelValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period of time from a first to a last day, both included.
 *
 * <p>The text form is one {@linkplain PartialDate date} or two: {@code 2025}, {@code 2025-09-18}, {@code 2022/2025-06}.
 * The period "this year" of an undated source is {@link #SOURCE_YEAR}, in text {@code source-year}. It stays relative
 * until a caller {@linkplain #resolvedAt provides the date}. {@link #parse} is the inverse of {@link #toString}.
 */
public final class Period implements ModelValue {
    private static final long serialVersionUID = 1;
    private static final String SOURCE_YEAR_TEXT = "source-year";

    /** The calendar year in which the source was written. */
    public static final Period SOURCE_YEAR = new Period(null, null);

    private final @Nullable PartialDate first;
    private final @Nullable PartialDate last;

    private Period(@Nullable PartialDate first, @Nullable PartialDate last) {
        this.first = first;
        this.last = last;
    }

    /** Returns the year, month or day of a date. */
    public static Period of(PartialDate date) {
        return new Period(date, date);
    }

    /**
     * Returns the period from the first day of one date to the last day of another.
     *
     * @throws IllegalArgumentException if the period would end before it begins
     */
    public static Period between(PartialDate first, PartialDate last) {
        if (last.lastDay().isBefore(first.firstDay())) {
            throw new IllegalArgumentException(
                    "expected a period that ends after its beginning " + first + ", got the end " + last);
        }
        return new Period(first, last);
    }

    /**
     * Parses the text form, or a quarter or half of a calendar year, such as {@code 2025-Q1} or {@code 2025-H1}.
     *
     * <p>A quarter or half is the period of its months: the text form of {@code 2025-Q1} is {@code 2025-01/2025-03}.
     *
     * @throws IllegalArgumentException if the text does not have the form, or the period ends before it begins; the
     *     message contains the text
     */
    public static Period parse(CharSequence text) {
        String form = text.toString();
        if (form.equals(SOURCE_YEAR_TEXT)) {
            return SOURCE_YEAR;
        }
        int slash = form.indexOf('/');
        try {
            if (form.length() == 7 && (form.startsWith("-Q", 4) || form.startsWith("-H", 4))) {
                return partOfYear(form);
            }
            return slash < 0
                    ? of(PartialDate.parse(form))
                    : between(
                            PartialDate.parse(form.substring(0, slash)), PartialDate.parse(form.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw TextForm.PERIOD.refusal(form, e);
        }
    }

    /**
     * Parses the text form, as {@link #parse} does. Frameworks convert a parameter by a method of this name.
     *
     * @throws IllegalArgumentException if the text does not have the form
     */
    public static Period valueOf(String text) {
        return parse(text);
    }

    private static Period partOfYear(String form) {
        int months = form.charAt(5) == 'Q' ? 3 : 6;
        int number = form.charAt(6) - '0';
        if (number < 1 || number > 12 / months) {
            throw new IllegalArgumentException("expected a quarter from 1 to 4 or a half from 1 to 2, got " + number);
        }
        YearMonth last = YearMonth.of(PartialDate.parse(form.substring(0, 4)).year(), months * number);
        return between(PartialDate.of(last.minusMonths(months - 1)), PartialDate.of(last));
    }

    /** Returns whether the period depends on the date of the source. */
    public boolean isRelative() {
        return first == null;
    }

    /**
     * Returns this period, or for a relative period the calendar year of the given day.
     *
     * @param sourceWritten the day on which the source was written
     */
    public Period resolvedAt(LocalDate sourceWritten) {
        return isRelative() ? of(PartialDate.of(sourceWritten.getYear())) : this;
    }

    /**
     * Returns the first day.
     *
     * @throws IllegalStateException if the period is {@linkplain #isRelative() relative}
     */
    public LocalDate firstDay() {
        return absolute(first).firstDay();
    }

    /**
     * Returns the last day.
     *
     * @throws IllegalStateException if the period is {@linkplain #isRelative() relative}
     */
    public LocalDate lastDay() {
        return absolute(last).lastDay();
    }

    /**
     * Returns the shortest period around this period and the other.
     *
     * @throws IllegalStateException if either is {@linkplain #isRelative() relative}
     */
    public Period hull(Period other) {
        PartialDate start = other.firstDay().isBefore(firstDay()) ? other.first : first;
        PartialDate end = other.lastDay().isAfter(lastDay()) ? other.last : last;
        return new Period(start, end);
    }

    private static PartialDate absolute(@Nullable PartialDate date) {
        if (date == null) {
            throw new IllegalStateException(
                    SOURCE_YEAR_TEXT + " has no days until the date of its source is given: resolvedAt");
        }
        return date;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period that && Objects.equals(first, that.first) && Objects.equals(last, that.last);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(first) + Objects.hashCode(last);
    }

    /** Returns the text form, such as {@code 2022/2025-06}. */
    @Override
    public String toString() {
        if (first == null) {
            return SOURCE_YEAR_TEXT;
        }
        return first.equals(last) ? first.toString() : first + "/" + last;
    }

    private Object writeReplace() {
        return new SerialForm(toString());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the text form of a period");
    }

    private record SerialForm(String text) implements Serializable {
        private Object readResolve() {
            return parse(text);
        }
    }
}
