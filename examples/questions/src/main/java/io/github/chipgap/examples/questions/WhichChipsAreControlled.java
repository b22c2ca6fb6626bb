// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.TradeControls;
import io.github.chipgap.analysis.TradeControls.Side;
import io.github.chipgap.model.TradeControl;
import java.util.List;
import java.util.Set;

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
        ImmutableList<TradeControl> inForce = controls.possiblyInForceOn(setting.asOf());
        ControlTable table = new ControlTable(setting.data(), controls, inForce);
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (TradeControl rule : inForce) {
            rows.add(table.row(rule));
            if (RULES.contains(rule.id())) {
                List<Side> sides = table.sides(rule, ChipTable.released(setting));
                rows.addAll(table.rows(rule, sides));
                lines.add(table.headline(
                        rule,
                        sides.stream()
                                .filter(side -> BEST_KNOWN.contains(side.chip()))
                                .toList()));
            }
        }
        String question = "Which chips are controlled, on their published figures?";
        ImmutableList<Row> all = rows.build();
        return all.isEmpty()
                ? Answer.of(question, "No rule is in force on the day.")
                : new Answer(question, lines.build(), all);
    }
}
