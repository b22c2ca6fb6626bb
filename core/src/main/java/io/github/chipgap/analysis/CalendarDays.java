// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.Range;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.PartialDate;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** Years counted from a date, as days of the calendar. */
final class CalendarDays {
    /** The mean year of the Gregorian calendar: 400 of them have 146097 days. */
    static final Interval PER_YEAR = Interval.exactly(365.2425);

    /** No date is beyond the four digits of a year. */
    private static final long MOST_DAYS = 9999 * 366L;

    private CalendarDays() {}

    /** The days from the first that is possible to the last; a bound that is absent or beyond the year 9999 is left out. */
    static Range<LocalDate> after(PartialDate start, Estimate years) {
        Interval days = years.interval().times(PER_YEAR);
        OptionalDouble lower = within(days.lower());
        OptionalDouble upper = within(days.upper());
        Range<LocalDate> from = lower.isEmpty()
                ? Range.all()
                : Range.atLeast(start.firstDay().plusDays((long) Math.floor(lower.getAsDouble())));
        Range<LocalDate> to = upper.isEmpty()
                ? Range.all()
                : Range.atMost(start.lastDay().plusDays((long) Math.ceil(upper.getAsDouble())));
        return from.intersection(to);
    }

    private static OptionalDouble within(OptionalDouble days) {
        return days.stream().filter(count -> Math.abs(count) <= MOST_DAYS).findFirst();
    }
}
