// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Measurement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A lag in words: its bounds, the reason if it is undecided, and the chips compared.
 *
 * @param lag the lag
 * @param chinese the best Chinese chips
 * @param first the foreign chips with this level before all others; empty if the data leaves them open
 */
record LagWords(Lag lag, BestChips chinese, ImmutableList<Chip> first) {
    private static final double DAYS_PER_YEAR = 365.2425;

    static LagWords of(Dataset data, Lag lag, LocalDate day) {
        BestChips chinese = BestChips.of(data, BestChips.CHINESE, lag.metric().id(), day);
        return new LagWords(lag, chinese, first(data, lag, day));
    }

    private static ImmutableList<Chip> first(Dataset data, Lag lag, LocalDate day) {
        Interval years = lag.years().map(Estimate::interval).orElse(Interval.unbounded());
        List<String> makers = data.get(Cohort.class, BestChips.FOREIGN).members();
        return lag.inputs().stream()
                .filter(Measurement.class::isInstance)
                .flatMap(claim -> data.find(Chip.class, ((Measurement) claim).subject()).stream())
                .filter(chip -> chip.maker().filter(makers::contains).isPresent())
                .filter(chip -> chip.released()
                        .filter(when -> when.firstDay().equals(daysBefore(day, years.highest()))
                                && when.lastDay().equals(daysBefore(day, years.lowest())))
                        .isPresent())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static LocalDate daysBefore(LocalDate day, double years) {
        return Double.isInfinite(years) ? LocalDate.MAX : day.minusDays(Math.round(years * DAYS_PER_YEAR));
    }

    /** Returns the years, and the reason if they are undecided. */
    String years() {
        String years = lag.years().map(LagWords::text).orElse("no foreign chip has the level");
        return switch (lag.verdict().grade()) {
            case CERTAIN -> years;
            case LIKELY -> years + ", likely";
            case UNDECIDED ->
                years + ", undecided: "
                        + (chinese.unbounded().isEmpty()
                                ? lag.verdict().words()
                                : "no upper bound is known for " + String.join(", ", chinese.unbounded()));
        };
    }

    private static String text(Estimate years) {
        boolean isAhead = !years.interval().isPossiblyGreaterThan(Interval.exactly(0));
        return isAhead ? "ahead by " + Words.years(years.negated()) : Words.years(years);
    }

    /** Returns the years and the chips compared. */
    String text() {
        String earlier = first.stream()
                .map(chip -> chip.name() + " in "
                        + chip.released().map(Words::period).orElse(""))
                .collect(Collectors.joining(" or "));
        return years() + "; " + chinese.words() + (earlier.isEmpty() ? "" : ", first reached by " + earlier);
    }

    /** Returns the measurements of the chips compared, or all of the makers if it is open which they are. */
    ImmutableList<Claim> inputs() {
        List<String> compared = first.stream().map(Chip::id).toList();
        return lag.inputs().stream()
                .filter(claim -> compared.isEmpty()
                        || (claim instanceof Measurement one
                                && (compared.contains(one.subject())
                                        || chinese.leader().candidates().contains(one.subject()))))
                .collect(ImmutableList.toImmutableList());
    }
}
