// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The levels of a growing frontier on the day, and at the ends of three years from then on. */
final class FrontierTable {
    private static final int YEARS = 3;

    private FrontierTable() {}

    static ImmutableList<Row> of(Setting setting, Frontier frontier) {
        String topic = "Frontier: best foreign "
                + Words.shortName(frontier.best().leader().metric()) + " " + Words.asOf(setting.asOf()) + ", if it "
                + setting.frontierGrowth().words();
        return Stream.concat(
                        Stream.of(setting.asOf()),
                        IntStream.rangeClosed(1, YEARS).mapToObj(i -> Setting.yearEnd(setting.lastYear() + i)))
                .map(day -> row(topic, Period.of(PartialDate.of(day)), frontier))
                .collect(ImmutableList.toImmutableList());
    }

    private static Row row(String topic, Period day, Frontier frontier) {
        Computed level = frontier.projection().level(day);
        return Row.of(topic, Words.date(day), frontier.levelWords(day), frontier.deciding(level))
                .withValue(level.estimate(), level.unit())
                .at(day);
    }
}
