// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.Period;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A whole number to be drawn that is not the value of a claim: a day of a period, or the choice of one of several
 * figures. All numbers from the first to the last are equally likely.
 *
 * @param what the open number in words; the same words mean the same number in each draw
 * @param text the numbers in words
 */
record Chance(String what, String text, long first, long last) implements Serializable {
    /** A number divisible by every count up to 14. */
    private static final long PICKS = 360_360;

    Chance {
        NoNulls.check(what, text);
    }

    /** Returns a day of a period, as a day of the epoch. */
    static Chance day(String what, Period period) {
        String text = "a day from " + period.firstDay() + " to " + period.lastDay();
        return new Chance(
                what, text, period.firstDay().toEpochDay(), period.lastDay().toEpochDay());
    }

    /** Returns the date of a measurement; empty if it has none. */
    static Optional<Chance> dateOf(MeasurementIndex index, Measurement measurement) {
        String what = Days.periodOf(measurement).isPresent()
                ? "date of " + measurement.id()
                : "release of " + measurement.subject();
        return index.dateOf(measurement).map(date -> day(what, date));
    }

    /** Returns the presence of something without a date: 0 if it exists, 1 if it does not. */
    static Chance whether(String id) {
        return new Chance("presence of " + id, "there by the day or not", 0, 1);
    }

    /** Returns the choice of one of several figures, all equally likely. */
    static Chance pick(List<String> ids) {
        String text = String.join(" or ", ids);
        return new Chance(text, "one of them", 0, ids.size() > 1 ? PICKS - 1 : 0);
    }

    /** Returns the range from the first number to the last. */
    Interval range() {
        return Interval.closed((double) first, (double) last);
    }
}
