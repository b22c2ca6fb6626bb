// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.ProcessingPerformance;
import io.github.chipgap.analysis.TradeControls;
import io.github.chipgap.analysis.TradeControls.Side.Outcome;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.TradeControl;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** On which side of the lines of trade controls the main chips are. */
final class ExportLines {
    private static final List<String> CHIPS = List.of(
            "nvidia-a100-sxm-80",
            "nvidia-a800-sxm",
            "nvidia-h100-sxm",
            "nvidia-h800-sxm",
            "nvidia-h20",
            "nvidia-h200-sxm",
            "nvidia-b200",
            "amd-mi325x",
            "amd-mi355x",
            "huawei-ascend-910c");

    /** Those that are drawn by figures of chips for data centres. */
    private static final List<String> CONTROLS =
            List.of("us-3a090-2022", "us-3a090-a", "us-3a090-b", "us-china-case-by-case-2026", "us-tariff-2026");

    private final Dataset data;
    private final ProcessingPerformance known;
    private final ProcessingPerformance all;

    ExportLines(Dataset data) {
        this.data = data;
        this.known = ProcessingPerformance.of(data);
        this.all = known.asPublished();
    }

    /**
     * The figures of a chip.
     *
     * @param total its total processing performance, if it has no precision but those that are known
     * @param density that by its die area; absent where the area is not known
     */
    record Performance(Chip chip, Computed total, Optional<Computed> density) {}

    /**
     * The side of a chip.
     *
     * @param known by what is known
     * @param all if the chip has no precision but those that are known
     */
    record Side(Chip chip, TradeControls.Side known, TradeControls.Side all) {}

    /** A rule and the sides of the chips. */
    record Line(TradeControl control, List<Side> sides) {}

    List<Performance> performances() {
        return CHIPS.stream()
                .map(id -> new Performance(data.get(Chip.class, id), all.total(id), density(id)))
                .toList();
    }

    private Optional<Computed> density(String chip) {
        try {
            return Optional.of(all.density(chip));
        } catch (MissingDataException e) {
            return Optional.empty();
        }
    }

    List<Line> lines() {
        TradeControls byKnown = TradeControls.by(known);
        TradeControls byAll = TradeControls.by(all);
        return CONTROLS.stream()
                .map(control -> new Line(
                        data.get(TradeControl.class, control),
                        CHIPS.stream()
                                .map(chip -> new Side(
                                        data.get(Chip.class, chip),
                                        byKnown.side(chip, control),
                                        byAll.side(chip, control)))
                                .toList()))
                .toList();
    }

    void print(Page page) {
        page.heading("On which side of the lines of export controls");
        page.line("Total processing performance, and by mm2 of die, if a chip has no precision but those known");
        for (Performance performance : performances()) {
            page.line(
                    1,
                    performance.chip().name() + ": "
                            + ReportText.plain()
                                    .withSignificantDigits(5)
                                    .of(performance.total().estimate())
                            + performance
                                    .density()
                                    .map(density -> ", " + ReportText.plain().of(density.estimate()))
                                    .orElse(", no die area"));
            page.sources(2, performance.density().orElse(performance.total()).inputs());
        }
        lines().forEach(line -> print(line, page));
    }

    private void print(Line line, Page page) {
        TradeControl control = line.control();
        page.line(String.join(", ", control.legalBasis()) + ", from " + control.inForceFrom()
                + control.inForceTo().map(last -> " to " + last).orElse("") + ": " + control.effect());
        page.line(1, control.summary());
        page.provenance(1, data, control);
        for (Outcome outcome : Outcome.values()) {
            print(
                    outcome.toString(),
                    line.sides().stream()
                            .filter(side -> side.known().outcome() == outcome
                                    && (outcome != Outcome.UNDECIDED
                                            || side.all().outcome() == outcome))
                            .toList(),
                    page);
            if (outcome != Outcome.UNDECIDED) {
                print(
                        outcome + ", if it has no precision but those known",
                        line.sides().stream()
                                .filter(side -> side.known().outcome() == Outcome.UNDECIDED
                                        && side.all().outcome() == outcome)
                                .toList(),
                        page);
            }
        }
    }

    private static void print(String outcome, List<Side> sides, Page page) {
        if (!sides.isEmpty()) {
            page.line(1, outcome + ": " + sides.stream().map(ExportLines::name).collect(Collectors.joining(", ")));
        }
    }

    private static String name(Side side) {
        double confidence = side.all().confidence();
        return side.chip().name() + (confidence < 1 ? " (" + (int) (confidence * 100) + "% confidence)" : "");
    }
}
