// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The best foreign chips' throughput, growing from the end of the last year on.
 *
 * @param best the chips
 * @param projection the growing level
 * @param atBest the level growing by the best value of a growth without bounds; empty for any other growth
 */
record Frontier(BestChips best, Projection projection, Optional<Projection> atBest) {
    Frontier {
        Objects.requireNonNull(best);
        Objects.requireNonNull(projection);
    }

    /**
     * Returns the frontier of a setting.
     *
     * @throws MissingDataException if no foreign chip has a figure by then
     */
    static Frontier of(Setting setting) {
        Dataset data = setting.data();
        LocalDate day = setting.lastYearEnd();
        return new Frontier(
                BestChips.of(data, BestChips.FOREIGN, BestChips.FP8, day),
                Projection.of(data, BestChips.FOREIGN, BestChips.FP8, day, setting.frontierGrowth()),
                Setting.bestAlone(setting.frontierGrowth().estimate())
                        .map(growth -> Projection.of(data, BestChips.FOREIGN, BestChips.FP8, day, growth)));
    }

    /** Returns the ratio of a planned chip to the frontier in words, such as "at 14 to 18 %". */
    String share(String chip) {
        Estimate ratio = atBest.orElse(projection).ratio(chip).estimate();
        String words = Words.atPercent(ratio);
        return atBest.isPresent() ? words.replaceFirst("^at (?=\\d)", "at about ") : words;
    }

    /** Returns the level on a day in words. */
    String levelWords(Period day) {
        Computed level = projection.level(day);
        return level.estimate().interval().hasUpper()
                ? Words.figure(level.estimate(), level.unit())
                : atBest.map(one -> Words.about(Words.figure(one.level(day).estimate(), level.unit())))
                        .orElseGet(() -> Words.figure(level.estimate(), level.unit()));
    }

    /** Returns the claims of a value without the figures of all chips but the best ones and one more. */
    ImmutableList<Claim> deciding(Computed value, String another) {
        return best.deciding(value.inputs(), another);
    }
}
