// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.TradeControls;
import io.github.chipgap.analysis.TradeControls.Side;
import io.github.chipgap.model.TradeControl;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks which chips are above the lines of the United States' export rules, if data sheets are complete. */
public final class WhichChipsAreControlled {
    private static final List<String> RULES = List.of("us-3a090-a", "us-china-case-by-case-2026");
    private static final Set<String> BEST_KNOWN = Set.of(
            "nvidia-a100-sxm-80",
            "nvidia-h100-sxm",
            "nvidia-h800-sxm",
            "nvidia-h20",
            "nvidia-h200-sxm",
            "nvidia-b200",
            "amd-mi325x",
            "huawei-ascend-910c");

    private WhichChipsAreControlled() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        TradeControls controls = TradeControls.of(setting.data()).asPublished();
        ControlTable table = new ControlTable(setting.data());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (TradeControl rule : controls.possiblyInForceOn(setting.asOf())) {
            rows.add(table.row(rule));
            if (RULES.contains(rule.id())) {
                List<Side> sides = ChipTable.released(setting).stream()
                        .map(chip -> controls.side(chip.id(), rule.id()))
                        .toList();
                rows.addAll(table.rows(rule, sides));
                lines.add(ControlTable.name(rule) + ": " + names(table, sides, Side.Outcome.MET) + "; not "
                        + names(table, sides, Side.Outcome.NOT_MET));
            }
        }
        String question = "Which chips are controlled, on their published figures?";
        ImmutableList<String> headlines = lines.build();
        return headlines.isEmpty() ? Answer.withoutFigures(question) : new Answer(question, headlines, rows.build());
    }

    private static String names(ControlTable table, List<Side> sides, Side.Outcome outcome) {
        return sides.stream()
                .filter(side -> side.outcome() == outcome && BEST_KNOWN.contains(side.chip()))
                .map(table::shortName)
                .collect(Collectors.joining(", "));
    }
}
