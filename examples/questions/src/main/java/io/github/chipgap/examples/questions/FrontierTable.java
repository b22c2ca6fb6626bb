// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.util.stream.IntStream;

/** The levels of a growing frontier at the ends of the last year and of the next three. */
final class FrontierTable {
    private static final int YEARS = 3;

    private FrontierTable() {}

    static ImmutableList<Row> of(Setting setting, Frontier frontier) {
        String topic = "Frontier: best foreign "
                + Words.shortName(frontier.best().leader().metric()) + ", if it " + setting.growthWords();
        return IntStream.rangeClosed(0, YEARS)
                .mapToObj(i -> Period.of(PartialDate.of(setting.lastYearEnd().plusYears(i))))
                .map(day -> row(topic, day, frontier))
                .collect(ImmutableList.toImmutableList());
    }

    private static Row row(String topic, Period day, Frontier frontier) {
        Computed level = frontier.projection().level(day);
        return Row.of(topic, Words.date(day), frontier.levelWords(day), frontier.deciding(level, ""))
                .withValue(level.estimate(), level.unit())
                .at(day);
    }
}
