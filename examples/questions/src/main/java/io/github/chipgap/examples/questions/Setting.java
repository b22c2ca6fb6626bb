// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data of a question, and the assumptions of the caller.
 *
 * @param data the records known on the day, by {@link Snapshot}
 * @param asOf the day as of which the question is answered
 * @param growth the yearly growth of the frontier; empty for the published one
 * @param yuanPerDollar the exchange rate
 * @param draws the number of draws of a simulation
 * @param seed the seed of a simulation
 */
record Setting(Dataset data, LocalDate asOf, Optional<Estimate> growth, Estimate yuanPerDollar, int draws, long seed) {
    /** The year of the first chips in the tables by year. */
    private static final int FIRST_YEAR = 2016;

    private static final int COLUMNS = 4;
    private static final Estimate RATE = Estimate.between(7.1, 7.25);

    /** Creates a setting whose data is reduced to what was known on the day. */
    Setting {
        data = Snapshot.of(data, asOf);
        Objects.requireNonNull(growth);
        Objects.requireNonNull(yuanPerDollar);
    }

    /** Returns all bundled data, as of the day of its latest source. */
    static Setting standard() {
        return of(ReferenceData.all());
    }

    /** Returns a dataset with the usual assumptions, as of the day of its latest source. */
    static Setting of(Dataset data) {
        return new Setting(data, Snapshot.lastDay(data), Optional.empty(), RATE, 100_000, 1);
    }

    /** Returns the same with another day, of which no later record is used. */
    Setting at(LocalDate day) {
        return new Setting(data, day, growth, yuanPerDollar, draws, seed);
    }

    /** Returns the latest year to end by the day. */
    int lastYear() {
        return asOf.plusDays(1).getYear() - 1;
    }

    /** Returns the ends of the years of the tables, and the day. */
    ImmutableList<LocalDate> days() {
        return Stream.concat(IntStream.rangeClosed(FIRST_YEAR, lastYear()).mapToObj(Setting::yearEnd), Stream.of(asOf))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the day and the ends of every second year before: at most four columns. */
    ImmutableList<LocalDate> columns() {
        List<LocalDate> days = days().stream()
                .filter(day -> day.equals(asOf) || (lastYear() - day.getYear()) % 2 == 0)
                .toList();
        return ImmutableList.copyOf(days.subList(Math.max(0, days.size() - COLUMNS), days.size()));
    }

    /** Returns the years of the tables. */
    Stream<Period> years() {
        return IntStream.rangeClosed(FIRST_YEAR, lastYear()).mapToObj(year -> Period.of(PartialDate.of(year)));
    }

    /** Returns the last day of a year. */
    static LocalDate yearEnd(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** Returns the yearly growth of the frontier. */
    FrontierGrowth frontierGrowth() {
        return new FrontierGrowth(data, growth);
    }

    /** Returns the best value of an estimate without bounds; empty for any other estimate. */
    static Optional<Estimate> bestAlone(Estimate estimate) {
        return estimate.interval().equals(Interval.unbounded())
                ? estimate.best().stream().mapToObj(Estimate::exactly).findFirst()
                : Optional.empty();
    }
}
