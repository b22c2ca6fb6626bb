// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.model.Measurement;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Whether a measurement exists by a day, if its date leaves that open. An undated one exists in half of the draws.
 *
 * @param chance its date
 * @param latest the last number of the chance with which it is there
 */
record Presence(Chance chance, long latest) implements Serializable {
    Presence {
        NoNulls.check(chance);
    }

    static Presence of(MeasurementIndex index, Measurement measurement, LocalDate day) {
        return Chance.dateOf(index, measurement)
                .map(date -> new Presence(date, day.toEpochDay()))
                .orElseGet(() -> new Presence(Chance.whether(measurement.id()), 0));
    }

    boolean isThere(double number) {
        return number <= latest;
    }
}
