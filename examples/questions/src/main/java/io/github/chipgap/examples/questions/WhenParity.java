// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.TimelineEstimate;
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
        String question = "When is Huawei level with Nvidia, if the frontier grows by " + setting.growthWords() + "?";
        String steps = Row.subjects(rows, "Huawei").replace("Huawei Ascend", "Ascend");
        return new Answer(question, ImmutableList.of(steps), rows);
    }

    private static List<Row> own(Setting setting) {
        TimelineEstimate said = setting.data().get(TimelineEstimate.class, "huawei-parity");
        CatchUp arrival = CatchUp.of(setting.data(), said.id(), setting.frontierGrowth());
        Computed ratio = new Computed(arrival.ratioOnArrival(), arrival.explain());
        String then = ", then at " + Words.percentRange(ratio.estimate()) + " of the frontier";
        return List.of(Row.of("Huawei's own account", "Huawei", "in " + Words.years(said.years()) + then, ratio));
    }

    private static List<Row> planned(Setting setting) {
        try {
            Projection frontier = Projection.of(
                    setting.data(), BestChips.FOREIGN, BestChips.FP8, setting.lastYearEnd(), setting.frontierGrowth());
            BestChips best = BestChips.of(setting.data(), BestChips.FOREIGN, BestChips.FP8, setting.lastYearEnd());
            Stream<Row> chips = ChipTable.planned(setting, BestChips.FP8).map(chip -> row(chip, frontier, best));
            return Row.join(chips.toList(), FrontierTable.of(setting, frontier, best));
        } catch (MissingDataException e) {
            return List.of();
        }
    }

    private static Row row(Chip chip, Projection frontier, BestChips best) {
        Computed ratio = frontier.ratio(chip.id());
        String words = "in " + Words.period(frontier.when(chip.id())) + " at " + Words.percentRange(ratio.estimate());
        return Row.of(ChipTable.PLANNED, Words.shortName(chip), words, best.deciding(ratio.inputs(), chip.id()))
                .withValue(ratio.estimate(), "")
                .at(frontier.when(chip.id()));
    }
}
