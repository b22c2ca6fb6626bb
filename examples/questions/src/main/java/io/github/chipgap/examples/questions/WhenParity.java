// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.Period;
import java.util.List;
import java.util.stream.Stream;

/** Asks when Huawei is level with a growing frontier: by its own word, and by its roadmap. */
public final class WhenParity {
    private WhenParity() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        if (!setting.hasGrowth()) {
            return Answer.of("When is Huawei level with Nvidia?", Setting.NO_GROWTH);
        }
        ImmutableList<Row> rows = Row.join(own(setting), planned(setting));
        String question = "When is Huawei level with Nvidia, if the frontier " + setting.growthWords() + "?";
        String steps = Row.subjects(rows, "Huawei").replace("Huawei Ascend", "Ascend");
        return new Answer(question, ImmutableList.of(steps), rows);
    }

    private static List<Row> own(Setting setting) {
        TimelineEstimate said = setting.data().get(TimelineEstimate.class, "huawei-parity");
        CatchUp arrival = CatchUp.of(setting.data(), said.id(), setting.frontierGrowth());
        Computed ratio = new Computed(arrival.ratioOnArrival(), arrival.explain());
        String then = ", then " + Words.atPercent(ratio.estimate()) + " of the frontier";
        return List.of(Row.of("Huawei's own account", "Huawei", "in " + Words.years(said.years()) + then, ratio));
    }

    private static List<Row> planned(Setting setting) {
        try {
            Frontier frontier = Frontier.of(setting);
            Stream<Row> chips = ChipTable.planned(setting, BestChips.FP8).map(chip -> row(chip, frontier));
            return Row.join(chips.toList(), FrontierTable.of(setting, frontier));
        } catch (MissingDataException e) {
            return List.of();
        }
    }

    private static Row row(Chip chip, Frontier frontier) {
        Computed ratio = frontier.projection().ratio(chip.id());
        Period when = frontier.projection().when(chip.id());
        String words = "in " + Words.period(when) + " " + frontier.share(chip.id());
        return Row.of(ChipTable.PLANNED, Words.shortName(chip), words, frontier.deciding(ratio, chip.id()))
                .withValue(ratio.estimate(), "")
                .at(when);
    }
}
