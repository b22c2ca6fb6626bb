// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.analysis.ProcessingPerformance;
import io.github.chipgap.analysis.TradeControls;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Alternative;
import io.github.chipgap.model.TradeControl;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the shipped trade controls against the lines, bounds and days of the rules. */
class TradeControlFactsTest {
    private static final Dataset DATA = ReferenceData.all();

    @Test
    void drawTheLinesOfTheRulesAndNameTheLaw() {
        assertThat(DATA.all(TradeControl.class).stream()
                        .map(control -> control.id() + " | " + control.effect() + " | " + line(control) + "\n    "
                                + String.join("; ", control.legalBasis()) + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(Resources.text("trade-control-rules.txt"));
    }

    private static String line(TradeControl control) {
        return control.anyOf().stream().map(TradeControlFactsTest::line).collect(Collectors.joining(", or "));
    }

    private static String line(Alternative alternative) {
        return alternative.allOf().stream()
                .map(criterion -> shortName(criterion.metric()) + " " + criterion.range())
                .collect(Collectors.joining(" and "));
    }

    private static String shortName(String metric) {
        return switch (metric) {
            case "total-processing-performance" -> "tpp";
            case "performance-density" -> "pd";
            case "interconnect-bandwidth" -> "io";
            case "memory-bandwidth" -> "memory";
            default -> metric;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-20, ''",
        "2022-10-21, us-3a090-2022",
        "2023-11-16, us-3a090-2022",
        "2023-11-17, us-3a090-a us-3a090-b us-3a090-not-data-centre",
        "2024-12-30, us-3a090-a us-3a090-b us-3a090-not-data-centre",
        "2024-12-31, us-3a090-a us-3a090-b us-3a090-c us-3a090-not-data-centre",
        "2026-01-14, us-3a090-a us-3a090-b us-3a090-c us-3a090-not-data-centre",
        "2026-01-15, us-3a090-a us-3a090-b us-3a090-c us-3a090-not-data-centre us-china-case-by-case-2026 us-tariff-2026",
    })
    void areInForceOnTheirDays(LocalDate day, String ids) {
        assertThat(TradeControls.of(DATA).inForceOn(day).stream().map(TradeControl::id))
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    /** Worked values that others publish: 2 decimals of the density, and whole numbers of the performance. */
    @ParameterizedTest
    @CsvSource({
        "nvidia-a100-sxm-80, 4992, 6.04",
        "nvidia-h100-sxm, 15832, 19.45",
        "nvidia-h800-sxm, 15832, 19.45",
        "nvidia-h200-sxm, 15832, 19.45",
        "nvidia-h20, 2368, 2.91",
        "nvidia-b200, 36000, 22.11",
        "amd-mi300x, 20919, 20.57",
        "amd-mi325x, 20919, 20.57",
        "amd-mi355x, 40265, 39.59",
    })
    void areHeldAgainstThePerformanceThatOthersWorkOut(String chip, int total, double density) {
        ProcessingPerformance performance = ProcessingPerformance.of(DATA).asPublished();

        Estimate published = performance.total(chip).estimate();
        assertThat(Math.floor(published.best().getAsDouble())).isEqualTo(total);
        assertThat(published.interval().upper().getAsDouble()).isBetween((double) total, total + 1.0);
        assertThat(performance.density(chip).estimate().interval().upper().getAsDouble())
                .isCloseTo(density, within(0.005));
        Estimate inAnyCase = ProcessingPerformance.of(DATA).total(chip).estimate();
        assertThat(inAnyCase.interval().hasUpper()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nvidia-a100-sxm-80, us-3a090-2022, MET",
        "nvidia-a800-sxm, us-3a090-2022, NOT_MET",
        "nvidia-h800-sxm, us-3a090-2022, NOT_MET",
        "nvidia-a800-sxm, us-3a090-a, MET",
        "nvidia-h800-sxm, us-3a090-a, MET",
        "nvidia-h20, us-3a090-a, NOT_MET",
        "nvidia-h20, us-3a090-b, NOT_MET",
        "nvidia-h200-sxm, us-china-case-by-case-2026, MET",
        "amd-mi325x, us-china-case-by-case-2026, MET",
        "nvidia-b200, us-china-case-by-case-2026, NOT_MET",
        "nvidia-h200-sxm, us-tariff-2026, MET",
        "amd-mi325x, us-tariff-2026, MET",
        "nvidia-h100-sxm, us-tariff-2026, NOT_MET",
        "nvidia-h20, us-3a090-c, UNDECIDED",
    })
    void haveOnTheirSidesTheChipsThatTheyWereDrawnAround(String chip, String control, TradeControls.Side.Outcome side) {
        TradeControls controls = TradeControls.by(ProcessingPerformance.of(DATA).asPublished());
        assertThat(controls.side(chip, control).outcome()).isEqualTo(side);
    }
}
