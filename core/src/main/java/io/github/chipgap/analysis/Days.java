// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The days of a period. Periods that are written differently can have the same days, as {@code 2025} and
 * {@code 2025-01/2025-12}.
 */
record Days(LocalDate first, LocalDate last) {
    static Days of(Period period) {
        return new Days(period.firstDay(), period.lastDay());
    }

    /** Returns a measurement's own period, or empty if it has none or only one relative to its source. */
    static Optional<Period> periodOf(Measurement measurement) {
        return measurement.period().filter(period -> !period.isRelative());
    }

    /** Returns a value that is equal for periods of the same days. A relative period equals only itself. */
    static Optional<?> key(Optional<Period> period) {
        return period.isPresent() && !period.get().isRelative() ? period.map(Days::of) : period;
    }

    /** Returns the measurements without those certainly earlier than another; one without a time always stays. */
    static List<Measurement> latest(List<Measurement> measurements, Function<Measurement, Optional<Period>> time) {
        return measurements.stream()
                .filter(one -> measurements.stream().noneMatch(other -> isEarlier(time.apply(one), time.apply(other))))
                .toList();
    }

    private static boolean isEarlier(Optional<Period> one, Optional<Period> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().lastDay().isBefore(other.get().firstDay());
    }
}
