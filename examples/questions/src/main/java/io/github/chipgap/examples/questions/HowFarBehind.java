// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import static io.github.chipgap.examples.questions.BestChips.CHINESE;
import static io.github.chipgap.examples.questions.BestChips.FOREIGN;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Metric;
import java.time.LocalDate;

/** Asks what share of the best foreign chip's performance the best Chinese chip has, over the years and on the day. */
public final class HowFarBehind {
    private HowFarBehind() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList<Row> shares = BestChips.metrics(setting.data()).stream()
                .flatMap(metric -> Row.fromFirstValue(setting.days().stream().map(day -> row(setting, metric, day))))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Row> chips = BestChips.metrics(setting.data()).stream()
                .flatMap(metric -> ChipTable.of(setting.data(), metric).stream())
                .collect(ImmutableList.toImmutableList());
        return new Answer(
                "How far behind is the best Chinese chip, in percent of the best foreign one?",
                YearTable.of(setting, shares),
                Row.join(shares, chips));
    }

    private static Row row(Setting setting, Metric metric, LocalDate day) {
        String topic = Words.shortName(metric) + ": best Chinese chip in percent of the best foreign one";
        try {
            Gap gap = Gaps.of(setting.data()).datedOnly().at(day).between(CHINESE, FOREIGN, metric.id());
            BestChips chinese = BestChips.of(setting.data(), CHINESE, metric.id(), day);
            BestChips foreign = BestChips.of(setting.data(), FOREIGN, metric.id(), day);
            Estimate ratio = gap.ratio().orElseThrow();
            String words = Words.percent(ratio) + "; " + chinese.words() + ", against " + foreign.words();
            return Row.of(topic, day, words, chinese.and(foreign)).withValue(ratio, "");
        } catch (MissingDataException e) {
            return Row.withoutFigure(topic, day);
        }
    }
}
