// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.model.Investment;
import java.util.Optional;

/**
 * What an investment comes to in a year: a rate, or else the reason why there is none.
 *
 * @param investment the investment
 * @param rate the amount divided by the span, in the investment's currency per year; a lower bound above 0, an upper bound,
 *     or both
 * @param noRate why there is none; present where the rate is absent
 */
public record YearlyRate(Investment investment, Optional<Computed> rate, Optional<NoRate> noRate) {
    static YearlyRate of(Investment investment, Computed rate) {
        return new YearlyRate(investment, Optional.of(rate), Optional.empty());
    }

    static YearlyRate none(Investment investment, NoRate reason) {
        return new YearlyRate(investment, Optional.empty(), Optional.of(reason));
    }
}
