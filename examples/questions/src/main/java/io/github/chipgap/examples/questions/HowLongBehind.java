// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.model.Metric;
import java.util.List;
import java.util.stream.Collectors;

/** Asks how many years earlier the foreign makers had a chip as good as the best Chinese one. */
public final class HowLongBehind {
    /** Levels within two percent count as the same. */
    static final double TOLERANCE = 0.02;

    private HowLongBehind() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (String id : HowFarBehind.METRICS) {
            rows.add(row(setting, setting.data().get(Metric.class, id)));
        }
        ImmutableList<Row> all = rows.build();
        return new Answer(
                "How long behind is the best Chinese chip?",
                ImmutableList.of(all.stream()
                        .map(row -> row.what() + " " + row.words().replaceFirst("behind, by |:.*", ""))
                        .collect(Collectors.joining("; "))),
                all);
    }

    private static Row row(Setting setting, Metric metric) {
        String asOf = setting.asOf().toString();
        try {
            Lag lag = Lags.of(setting.data())
                    .datedOnly()
                    .at(setting.asOf())
                    .behind(HowFarBehind.CHINESE, List.of(HowFarBehind.FOREIGN), metric.id(), TOLERANCE);
            String words = lag.verdict().toString();
            return lag.years()
                    .map(years -> Row.of(Words.shortName(metric), words, years, "years", asOf, lag.inputs()))
                    .orElseGet(() -> Row.of(Words.shortName(metric), words, asOf, lag.inputs()));
        } catch (MissingDataException e) {
            return Row.of(Words.shortName(metric), "no chip yet", asOf, List.of());
        }
    }
}
