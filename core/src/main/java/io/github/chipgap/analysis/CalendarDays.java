// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.Range;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.PartialDate;
import java.time.LocalDate;

/** Years counted from a date, as days of the calendar. */
final class CalendarDays {
    /** The mean year of the Gregorian calendar: 400 of them have 146097 days. */
    static final Interval PER_YEAR = Interval.exactly(365.2425);

    /** No date is beyond the four digits of a year. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final double MOST_DAYS = 9999 * 366.0;

    private CalendarDays() {}

    /**
     * Returns the days from the first possible one to the last, without a bound if the years have none.
     *
     * <p>A first day beyond the year 9999 becomes the last day of that year, a last day beyond it is no bound.
     */
    static Range<LocalDate> after(PartialDate start, Estimate years) {
        Interval days = years.interval().times(PER_YEAR);
        Range<LocalDate> from = days.hasLower()
                ? Range.atLeast(day(start.firstDay(), Math.floor(days.lower().getAsDouble())))
                : Range.all();
        if (!days.hasUpper() || days.upper().getAsDouble() > MOST_DAYS) {
            return from;
        }
        LocalDate last = start.lastDay().plusDays((long) Math.ceil(days.upper().getAsDouble()));
        return last.isAfter(LAST) ? from : from.intersection(Range.atMost(last));
    }

    private static LocalDate day(LocalDate start, double days) {
        LocalDate day = start.plusDays((long) Math.max(-MOST_DAYS, Math.min(days, MOST_DAYS)));
        return day.isAfter(LAST) ? LAST : day;
    }
}
