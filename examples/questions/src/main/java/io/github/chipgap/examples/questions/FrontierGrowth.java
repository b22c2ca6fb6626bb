// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The yearly growth of the frontier, given by the caller or else published by a source known on the day.
 *
 * @param data the records known on the day
 * @param given the growth given by the caller; empty for the published one
 */
record FrontierGrowth(Dataset data, Optional<Estimate> given) {
    /** The measurement of the published growth. */
    static final String PUBLISHED = "ml-hardware-fp16-growth";

    FrontierGrowth {
        Objects.requireNonNull(data);
        Objects.requireNonNull(given);
    }

    /** Returns whether there is any. */
    boolean isKnown() {
        return given.isPresent() || data.find(Measurement.class, PUBLISHED).isPresent();
    }

    Estimate rate() {
        return given.orElseGet(() -> data.get(Measurement.class, PUBLISHED).value());
    }

    /** Returns the best foreign throughput, growing from a day on. */
    Projection from(LocalDate day) {
        return given.map(rate -> Projection.of(data, BestChips.FOREIGN, BestChips.FP8, day, rate))
                .orElseGet(() -> Projection.of(data, BestChips.FOREIGN, BestChips.FP8, day, PUBLISHED));
    }

    CatchUp catchUp(String timelineId) {
        return given.map(rate -> CatchUp.of(data, timelineId, rate))
                .orElseGet(() -> CatchUp.of(data, timelineId, PUBLISHED));
    }

    /** Returns the growth in words, as in "grows by 29 % a year, as published". */
    String words() {
        Interval rate = rate().interval();
        boolean canFall = rate.hasLower() && rate.lowest() < 0 && rate.highest() >= 0;
        String words = canFall ? "changes by " + Words.percent(rate()) + " a year" : Words.growth(rate());
        return words + (given.isEmpty() ? ", as published" : "");
    }
}
