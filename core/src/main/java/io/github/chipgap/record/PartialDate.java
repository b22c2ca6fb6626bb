// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.estimate.ModelValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known to the year, the month or the day.
 *
 * <p>It covers all days from {@link #firstDay()} to {@link #lastDay()}, both included. The text form is ISO 8601:
 * {@code 2025}, {@code 2025-09} or {@code 2025-09-18}, with years from 0001 to 9999; {@link #parse} is the inverse of
 * {@link #toString}.
 */
public final class PartialDate implements ModelValue {
    private static final long serialVersionUID = 1;
    private static final int MAX_YEAR = 9999;
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    private final int year;
    private final int month; // 0 if only the year is known
    private final int day; // 0 if only the month is known

    private PartialDate(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /**
     * Returns a date known to the year.
     *
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static PartialDate of(int year) {
        if (year < 1 || year > MAX_YEAR) {
            throw new IllegalArgumentException("expected a year from 1 to 9999, got " + year);
        }
        return new PartialDate(year, 0, 0);
    }

    /**
     * Returns a date known to the month.
     *
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static PartialDate of(YearMonth month) {
        return new PartialDate(of(month.getYear()).year, month.getMonthValue(), 0);
    }

    /**
     * Returns a date known to the day.
     *
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(of(day.getYear()).year, day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Parses the ISO 8601 form of a year, a month or a day.
     *
     * @throws IllegalArgumentException if the text does not have the form or no such day exists; the message contains
     *     the text
     */
    public static PartialDate parse(CharSequence text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw TextForm.DATE.refusal(text, null);
        }
        try {
            PartialDate year = of(Integer.parseInt(parts.group(1)));
            if (parts.group(2) == null) {
                return year;
            }
            YearMonth month = YearMonth.of(year.year, Integer.parseInt(parts.group(2)));
            return parts.group(3) == null ? of(month) : of(month.atDay(Integer.parseInt(parts.group(3))));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw TextForm.DATE.refusal(text, e);
        }
    }

    /**
     * Parses the text form, as {@link #parse} does. Frameworks convert a parameter by a method of this name.
     *
     * @throws IllegalArgumentException if the text does not have the form
     */
    public static PartialDate valueOf(String text) {
        return parse(text);
    }

    /** Returns the year. */
    public int year() {
        return year;
    }

    /** Returns the first of the possible days. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** Returns the last of the possible days. */
    public LocalDate lastDay() {
        if (month == 0) {
            return LocalDate.of(year, Month.DECEMBER, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate that && year == that.year && month == that.month && day == that.day;
    }

    @Override
    public int hashCode() {
        return (year * 16 + month) * 32 + day;
    }

    /** Returns the ISO 8601 form, such as {@code 2025-09}. */
    @Override
    public String toString() {
        return firstDay().toString().substring(0, day > 0 ? 10 : month > 0 ? 7 : 4);
    }

    private Object writeReplace() {
        return new SerialForm(toString());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the text form of a date");
    }

    private record SerialForm(String text) implements Serializable {
        private Object readResolve() {
            return parse(text);
        }
    }
}
