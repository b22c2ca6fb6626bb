// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.model.Measurement;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days of a period. Periods that are written differently can have the same days, as {@code 2025} and
 * {@code 2025-01/2025-12}.
 *
 * @param first the first day
 * @param last the last day
 */
record Days(LocalDate first, LocalDate last) {
    static Days of(Period period) {
        return new Days(period.firstDay(), period.lastDay());
    }

    /** Returns the days of a measurement's own period, or empty if it has none or only one relative to its source. */
    static Optional<Days> of(Measurement measurement) {
        return measurement.period().filter(period -> !period.isRelative()).map(Days::of);
    }

    /** Returns whether both or neither of two periods are known, and their days are the same. */
    static boolean same(Optional<Period> one, Optional<Period> other) {
        return (one.isPresent() && other.isPresent()) ? same(one.get(), other.get()) : one.equals(other);
    }

    /** Returns whether two periods have the same days. A relative period equals only itself. */
    static boolean same(Period one, Period other) {
        return (one.isRelative() || other.isRelative()) ? one.equals(other) : of(one).equals(of(other));
    }

    /** Returns the measurements without those certainly earlier than another; one without a period always stays. */
    static List<Measurement> latest(List<Measurement> measurements) {
        return measurements.stream()
                .filter(one -> of(one).filter(days -> measurements.stream()
                                .anyMatch(other -> of(other)
                                        .filter(later -> later.first().isAfter(days.last()))
                                        .isPresent()))
                        .isEmpty())
                .toList();
    }
}
