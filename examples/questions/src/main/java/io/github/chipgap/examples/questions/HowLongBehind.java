// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import static io.github.chipgap.examples.questions.BestChips.CHINESE;
import static io.github.chipgap.examples.questions.BestChips.FOREIGN;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.model.Metric;
import java.time.LocalDate;
import java.util.List;

/** Asks how many years earlier the foreign makers had a chip as good as the best Chinese one. */
public final class HowLongBehind {
    /** Levels within two percent count as the same. */
    private static final double TOLERANCE = 0.02;

    private HowLongBehind() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList<Row> rows = BestChips.metrics(setting.data()).stream()
                .flatMap(metric -> Row.fromFirstValue(setting.days().stream().map(day -> row(setting, metric, day))))
                .collect(ImmutableList.toImmutableList());
        String now = Row.topics(rows, setting.asOf());
        return new Answer("How long behind is the best Chinese chip?", ImmutableList.of(now), rows);
    }

    private static Row row(Setting setting, Metric metric, LocalDate day) {
        String topic = Words.shortName(metric) + ": time since foreign makers had the level of the best Chinese chip";
        try {
            Lag lag = Lags.of(setting.data())
                    .datedOnly()
                    .at(day)
                    .behind(CHINESE, List.of(FOREIGN), metric.id(), TOLERANCE);
            LagWords words = LagWords.of(setting.data(), lag, day);
            Row row = Row.of(topic, day, words.text(), words.inputs());
            return lag.years().map(years -> row.withValue(years, "years")).orElse(row);
        } catch (MissingDataException e) {
            return Row.withoutFigure(topic, day);
        }
    }
}
