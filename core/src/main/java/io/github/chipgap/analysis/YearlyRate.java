// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Investment;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an investment comes to in a year: a rate, or else the reason why there is none.
 *
 * @param investment the investment
 * @param rate the amount divided by the span, in the investment's currency per year; a lower bound above 0, an upper
 *     bound, or both
 * @param noRate why there is none; present if the rate is absent
 */
public record YearlyRate(Investment investment, Optional<Computed> rate, Optional<NoRate> noRate)
        implements ModelValue {
    /** Takes the rate. */
    public YearlyRate {
        Objects.requireNonNull(investment);
        Objects.requireNonNull(rate);
        Objects.requireNonNull(noRate);
    }

    static YearlyRate of(Investment investment, Computed rate) {
        return new YearlyRate(investment, Optional.of(rate), Optional.empty());
    }

    static YearlyRate none(Investment investment, NoRate reason) {
        return new YearlyRate(investment, Optional.empty(), Optional.of(reason));
    }

    private Object writeReplace() {
        return new SerialForm(investment, rate.orElse(null), noRate.orElse(null));
    }

    private record SerialForm(
            Investment investment,
            @Nullable Computed rate,
            @Nullable NoRate noRate) implements Serializable {
        private Object readResolve() {
            return new YearlyRate(investment, Optional.ofNullable(rate), Optional.ofNullable(noRate));
        }
    }

    /** Why an investment has no rate per year. */
    public enum NoRate {
        /** The source does not say over how many years it was spent. */
        NO_SPAN,
        /** The span can be nothing but 0 years. */
        SPAN_IS_ZERO,
        /** The bounds of amount and span allow any rate: "more than" so much over "more than" so many years. */
        UNBOUNDED
    }
}
