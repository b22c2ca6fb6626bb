// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.time.LocalDate;
import java.util.function.Function;

/** An analysis that can be as of a day. Immutable. */
abstract class DatedAnalysis<A> extends MeasurementAnalysis<A> {
    DatedAnalysis(SubjectValues values, Function<SubjectValues, A> with) {
        super(values, with);
    }

    /**
     * Returns this analysis as of a day.
     *
     * <p>The date of a measurement is its period, or else the release of its chip. A measurement counts if its date has
     * ended by the day. If the date includes the day or is unknown, the measurement possibly counts, and widens the
     * value. A flow of an unfinished period does not count. Figures of several periods are a series; the latest counts.
     *
     * <p>Targets do not count as of a day, unless {@link #withTargets()} includes them.
     */
    public A at(LocalDate day) {
        return choosing(choices -> choices.withAt(day));
    }

    /** Returns this analysis including targets. Chips cancelled before their release are never included. */
    public A withTargets() {
        return choosing(choices -> choices.withTargets(true));
    }

    /** Returns this analysis without undated measurements, such as those of chips shown and never released. */
    public A datedOnly() {
        return choosing(choices -> choices.withDatedOnly(true));
    }
}
