// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.Range;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.PartialDate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a follower is level with a frontier that moves on.
 *
 * @param outcome whether it ever is
 * @param years after how many years from now, if it ever is; without an upper bound where it possibly never is, and absent
 *     where it certainly never is
 * @param explain how it came about, down to the sources
 */
public record Parity(Outcome outcome, Optional<Estimate> years, Derivation explain) implements Serializable {
    /** Takes the answer. */
    public Parity {
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(years);
        Objects.requireNonNull(explain);
    }

    /** Whether there is parity at some time. */
    public enum Outcome {
        /** The follower grows faster than the frontier for certain. */
        REACHED,
        /** What is known of the two growth rates leaves open which is greater. */
        POSSIBLY_NEVER,
        /** The follower grows no faster than the frontier for certain, and comes no nearer than it is on arrival. */
        NEVER,
        /** The doubts of the inputs use up all confidence. */
        UNKNOWN
    }

    /**
     * The days on which it can be, if "now" is the date given, as {@link CatchUp#arrival}.
     *
     * @return absent where it certainly never is
     */
    public Optional<Range<LocalDate>> datesFrom(PartialDate written) {
        return years.map(time -> CalendarDays.after(written, time));
    }

    private Object writeReplace() {
        return new SerialForm(outcome, years.orElse(null), explain);
    }

    private record SerialForm(Outcome outcome, @Nullable Estimate years, Derivation explain) implements Serializable {
        private Object readResolve() {
            return new Parity(outcome, Optional.ofNullable(years), explain);
        }
    }
}
