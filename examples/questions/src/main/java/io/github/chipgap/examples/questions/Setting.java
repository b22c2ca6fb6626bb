// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import io.github.chipgap.estimate.Estimate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The data of a question, and the assumptions of the caller.
 *
 * @param data the data
 * @param asOf the day as of which the question is answered
 * @param growth the yearly growth of the frontier; empty for the published one
 * @param yuanPerDollar the exchange rate
 * @param draws the number of draws of a simulation
 * @param seed the seed of a simulation
 */
record Setting(Dataset data, LocalDate asOf, Optional<Estimate> growth, Estimate yuanPerDollar, int draws, long seed) {
    /** The measurement of the frontier's published growth. */
    static final String PUBLISHED_GROWTH = "ml-hardware-fp16-growth";

    private static final LocalDate DATE_OF_DATA = LocalDate.of(2026, 11, 27);
    private static final Estimate RATE = Estimate.between(7.1, 7.25);

    Setting {
        Objects.requireNonNull(data);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(growth);
        Objects.requireNonNull(yuanPerDollar);
    }

    /** Returns all bundled data, as of its date. */
    static Setting standard() {
        return new Setting(ReferenceData.all(), DATE_OF_DATA, Optional.empty(), RATE, 100_000, 1);
    }
}
