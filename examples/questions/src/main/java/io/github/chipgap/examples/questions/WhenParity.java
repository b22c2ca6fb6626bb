// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.model.TimelineEstimate;
import java.util.List;
import java.util.stream.Stream;

/** Asks when Huawei is level with a growing frontier: by its own word, and by its roadmap. */
public final class WhenParity {
    private static final String OWN = "Counted from an article without a date";

    private static final String NO_GROWTH =
            "not known: no source of the day gives the growth of the frontier; --growth does";

    private WhenParity() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        if (!setting.frontierGrowth().isKnown()) {
            return Answer.of("When is Huawei level with Nvidia?", NO_GROWTH);
        }
        ImmutableList<Row> rows = Row.join(own(setting), planned(setting));
        String question = "When is Huawei level with Nvidia, if the frontier "
                + setting.frontierGrowth().words() + "?";
        String steps = Row.subjects(rows, "Huawei").replace("Huawei Ascend", "Ascend");
        return new Answer(question, ImmutableList.of(steps), rows);
    }

    private static List<Row> own(Setting setting) {
        TimelineEstimate said = setting.data().get(TimelineEstimate.class, "huawei-parity");
        CatchUp arrival = setting.frontierGrowth().catchUp(said.id());
        Computed ratio = new Computed(arrival.ratioOnArrival(), arrival.explain());
        String then = ", then " + Words.atPercent(ratio.estimate()) + " of the frontier";
        return List.of(Row.of(OWN, "Huawei by its own account", "in " + Words.years(said.years()) + then, ratio));
    }

    private static List<Row> planned(Setting setting) {
        try {
            Frontier frontier = Frontier.of(setting);
            Stream<Row> chips = ChipTable.planned(setting, BestChips.FP8).map(frontier::row);
            return Row.join(chips.toList(), FrontierTable.of(setting, frontier));
        } catch (MissingDataException e) {
            return List.of();
        }
    }
}
