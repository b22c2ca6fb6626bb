// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.TradeControls;
import io.github.chipgap.analysis.TradeControls.Side;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.TradeControl;
import java.util.List;
import java.util.stream.Collectors;

/** Asks which chips are above the line of the main export rule of the United States, if data sheets are complete. */
public final class WhichChipsAreControlled {
    private static final List<String> CHIPS = List.of(
            "nvidia-a100-sxm-80",
            "nvidia-h100-sxm",
            "nvidia-h800-sxm",
            "nvidia-h20",
            "nvidia-h200-sxm",
            "nvidia-b200",
            "amd-mi325x",
            "huawei-ascend-910c");
    private static final List<String> RULES = List.of("us-3a090-a", "us-china-case-by-case-2026");

    private WhichChipsAreControlled() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        TradeControls controls = TradeControls.of(setting.data()).asPublished();
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (String rule : RULES) {
            TradeControl control = setting.data().get(TradeControl.class, rule);
            if (!control.isPossiblyInForceOn(setting.asOf())) {
                continue;
            }
            List<Side> sides = CHIPS.stream()
                    .filter(chip -> isReleased(setting, chip))
                    .map(chip -> controls.side(chip, rule))
                    .toList();
            for (Side side : sides) {
                rows.add(Row.of(
                        name(setting, side),
                        side.verdict() + ", " + String.join(", ", control.legalBasis()),
                        setting.asOf().toString(),
                        side.inputs()));
            }
            String basis = control.legalBasis().get(0).replaceFirst("\\(.*", "");
            lines.add(control.effect().toString().replace('-', ' ') + " (" + basis + "): "
                    + names(setting, sides, Side.Outcome.MET) + "; not " + names(setting, sides, Side.Outcome.NOT_MET));
        }
        return new Answer("Which chips are controlled, on their published figures?", lines.build(), rows.build());
    }

    private static boolean isReleased(Setting setting, String chip) {
        return setting.data()
                .get(Chip.class, chip)
                .released()
                .filter(when -> !when.firstDay().isAfter(setting.asOf()))
                .isPresent();
    }

    private static String names(Setting setting, List<Side> sides, Side.Outcome outcome) {
        return sides.stream()
                .filter(side -> side.outcome() == outcome)
                .map(side -> name(setting, side).replaceFirst("^(NVIDIA|AMD Instinct|Huawei) ", ""))
                .collect(Collectors.joining(", "));
    }

    private static String name(Setting setting, Side side) {
        return Words.shortName(setting.data().get(Chip.class, side.chip()));
    }
}
