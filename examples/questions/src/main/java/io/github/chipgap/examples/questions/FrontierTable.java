// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.util.stream.IntStream;

/** The levels of a growing frontier at the ends of the last year and of the next three. */
final class FrontierTable {
    private static final int YEARS = 3;

    private FrontierTable() {}

    static ImmutableList<Row> of(Setting setting, Projection frontier, BestChips best) {
        String topic = "Frontier: best foreign " + Words.shortName(best.leader().metric()) + ", growing by "
                + setting.growthWords();
        return IntStream.rangeClosed(0, YEARS)
                .mapToObj(i -> Period.of(PartialDate.of(setting.lastYearEnd().plusYears(i))))
                .map(day -> row(topic, day, frontier.level(day), best))
                .collect(ImmutableList.toImmutableList());
    }

    private static Row row(String topic, Period day, Computed level, BestChips best) {
        String words = Words.figure(level.estimate(), level.unit());
        return Row.of(topic, Words.date(day), words, best.deciding(level.inputs(), ""))
                .withValue(level.estimate(), level.unit())
                .at(day);
    }
}
