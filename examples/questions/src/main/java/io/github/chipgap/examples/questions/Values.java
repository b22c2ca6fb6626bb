// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Reads the values of options. Each method throws an {@link IllegalArgumentException} with the expected form. */
final class Values {
    private static final Interval GROWTH = Interval.closed(-0.9, 10);
    private static final Interval RATE = Interval.closed(1, 100);
    /** The fewest draws for a range of 90 percent. */
    private static final int FEWEST_DRAWS = 1000;

    private static final int MOST_DRAWS = 10_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private Values() {}

    static Estimate growth(String text) {
        return estimate(
                text,
                GROWTH,
                "--growth: expected a yearly growth from -0.9 to 10, such as 0.29, 0.25..0.33 or 0.25..0.33 (90%)");
    }

    static Estimate rate(String text) {
        return estimate(
                text, RATE, "--yuan: expected a rate from 1 to 100 yuan for a dollar, such as 7.2 or 7.1..7.25");
    }

    private static Estimate estimate(String text, Interval range, String expected) {
        Optional<Estimate> value = Optional.empty();
        try {
            value = Optional.of(Estimate.parse(text));
        } catch (IllegalArgumentException e) {
            // refused below, in the words of the option
        }
        return value.filter(one -> numbers(one).findAny().isPresent())
                .filter(one -> numbers(one).allMatch(range::contains))
                .orElseThrow(() -> refusal(expected, text));
    }

    private static DoubleStream numbers(Estimate value) {
        return Stream.of(value.interval().lower(), value.interval().upper(), value.best())
                .flatMapToDouble(number -> number.stream());
    }

    static int draws(String text) {
        String expected = "--simulate: expected a number of draws from " + FEWEST_DRAWS + " to " + MOST_DRAWS;
        long draws = whole(text, expected);
        if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
            throw refusal(expected, text);
        }
        return (int) draws;
    }

    static long seed(String text) {
        return whole(text, "--seed: expected a whole number of at most 64 bits");
    }

    private static long whole(String text, String expected) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw refusal(expected, text);
        }
    }

    static LocalDate day(String text, LocalDate last) {
        String expected =
                "--as-of: expected a day from " + FIRST_DAY + " to " + last + ", the day of the latest source";
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(last)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // refused below, in the words of the option
        }
        throw refusal(expected, text);
    }

    private static IllegalArgumentException refusal(String expected, String text) {
        return new IllegalArgumentException(expected + ", got \"" + text + "\"");
    }
}
