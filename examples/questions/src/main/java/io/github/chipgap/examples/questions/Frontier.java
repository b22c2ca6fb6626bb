// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The throughput of the best foreign chips, growing from the day of the answer on.
 *
 * @param day the day
 * @param best the chips
 * @param projection the growing level
 * @param atBest the level growing by the best value of a growth without bounds; empty for any other growth
 */
record Frontier(LocalDate day, BestChips best, Projection projection, Optional<Projection> atBest) {
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
        LocalDate day = setting.asOf();
        FrontierGrowth growth = setting.frontierGrowth();
        return new Frontier(
                day,
                BestChips.of(setting.data(), BestChips.FOREIGN, BestChips.FP8, day),
                growth.from(day),
                Setting.bestAlone(growth.rate())
                        .map(rate -> new FrontierGrowth(setting.data(), Optional.of(rate)).from(day)));
    }

    /** Returns a row with the ratio of a planned chip to the frontier by then. */
    Row row(Chip chip) {
        Period when = chip.released().orElseThrow();
        Computed plan = plan(chip);
        ImmutableSet<Claim> inputs = ImmutableSet.<Claim>builder()
                .addAll(plan.inputs())
                .addAll(deciding(projection.level(left(when))))
                .build();
        String ratio = Words.atPercent(ratio(chip, atBest.orElse(projection)));
        String words = atBest.isPresent() ? ratio.replaceFirst("^at (?=\\d)", "at about ") : ratio;
        return Row.of(ChipTable.PLANNED, Words.shortName(chip), "in " + Words.period(when) + " " + words, inputs)
                .withValue(ratio(chip, projection), "")
                .at(when);
    }

    private Computed plan(Chip chip) {
        return Leaders.of(best.data())
                .withTargets()
                .of(chip.id(), BestChips.FP8)
                .value();
    }

    private Estimate ratio(Chip chip, Projection growing) {
        Period when = left(chip.released().orElseThrow());
        return plan(chip).estimate().dividedBy(growing.level(when).estimate());
    }

    /** Returns the days of a plan's period that are not over. */
    private Period left(Period when) {
        return when.firstDay().isBefore(day)
                ? Period.between(PartialDate.of(day), PartialDate.of(when.lastDay()))
                : when;
    }

    /** Returns the level on a day in words. */
    String levelWords(Period when) {
        Computed level = projection.level(when);
        return level.estimate().interval().hasUpper()
                ? Words.figure(level.estimate(), level.unit())
                : atBest.map(one -> Words.about(Words.figure(one.level(when).estimate(), level.unit())))
                        .orElseGet(() -> Words.figure(level.estimate(), level.unit()));
    }

    /** Returns the claims of a level without the figures of all chips but the best ones. */
    ImmutableList<Claim> deciding(Computed level) {
        return best.deciding(level.inputs());
    }
}
