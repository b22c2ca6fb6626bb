// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.TimelineEstimate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Asks when Huawei is level with a growing frontier: by its own word, and by its roadmap. */
public final class WhenParity {
    private static final List<String> ROADMAP =
            List.of("huawei-ascend-950dt", "huawei-ascend-960", "huawei-ascend-970");
    private static final LocalDate FROM = LocalDate.of(2025, 12, 31);

    private WhenParity() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        Measurement published = setting.data().get(Measurement.class, Setting.PUBLISHED_GROWTH);
        Estimate growth = setting.growth().orElse(published.value());
        TimelineEstimate said = setting.data().get(TimelineEstimate.class, "huawei-parity");
        CatchUp arrival = setting.growth()
                .map(given -> CatchUp.of(setting.data(), said.id(), given))
                .orElseGet(() -> CatchUp.of(setting.data(), said.id(), published.id()));
        Projection frontier = setting.growth()
                .map(given -> Projection.of(setting.data(), HowFarBehind.FOREIGN, "fp8-dense", FROM, given))
                .orElseGet(
                        () -> Projection.of(setting.data(), HowFarBehind.FOREIGN, "fp8-dense", FROM, published.id()));

        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        rows.add(Row.of(
                "Huawei by its own account",
                "then at " + Words.percentRange(arrival.ratioOnArrival()) + " of the frontier",
                arrival.ratioOnArrival(),
                "",
                "in " + Words.number(said.years(), "years"),
                arrival.explain().claims()));
        for (String id : ROADMAP) {
            Chip chip = setting.data().get(Chip.class, id);
            Computed ratio = frontier.ratio(id);
            rows.add(Row.of(
                    Words.shortName(chip),
                    "at " + Words.percentRange(ratio.estimate()) + " in FP8",
                    ratio.estimate(),
                    "",
                    Words.period(frontier.when(id)),
                    ratio.inputs()));
        }
        return answer(growth, setting.growth().isEmpty(), rows.build());
    }

    private static Answer answer(Estimate growth, boolean published, ImmutableList<Row> rows) {
        String course =
                "If the frontier grows by " + Words.percent(growth) + " a year" + (published ? ", as published" : "");
        String steps = rows.stream()
                .map(row -> row.what() + ", " + row.asOf() + ", " + row.words())
                .collect(Collectors.joining("; "));
        return new Answer("When is Huawei level with Nvidia?", ImmutableList.of(course + ": " + steps), rows);
    }
}
