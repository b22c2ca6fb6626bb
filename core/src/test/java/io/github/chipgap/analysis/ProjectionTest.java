// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.measured;
import static io.github.chipgap.analysis.TestData.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
    private static final double DAYS_PER_YEAR = 365.2425;
    private static final Estimate GROWTH = Estimate.exactly(0.29);

    private static final Dataset DATA = ChipFacts.builder()
            .add(rate("growth"))
            .add(chip("hardware", "nvidia"))
            .add(measured("hardware-growth", "hardware", "growth", Estimate.parse("0.25..0.33 (best 0.29, 90%)")))
            .add(level("idle"))
            .add(chip("idle-chip", "nvidia", "2020"))
            .add(measured("idle-chip-idle", "idle-chip", "idle", Estimate.exactly(0)))
            .add(chip("undated", "huawei"))
            .add(measured("undated-fp8", "undated", "fp8-dense", Estimate.exactly(1)))
            .add(measured("undated-idle", "undated", "idle", Estimate.exactly(1), "2026"))
            .build();

    @Test
    void theFrontierGrowsFromTheDayOn() {
        Projection nvidia = Projection.of(DATA, "nvidia", "fp8-dense", DAY, GROWTH);

        Estimate then = nvidia.level(Period.parse("2027-10/2027-12")).estimate();

        // 639 and 730 days later: 4500 × 1.29^1.7495 and 4500 × 1.29^1.9987
        assertThat(then.interval().lower().getAsDouble())
                .isCloseTo(4500 * Math.pow(1.29, 639 / DAYS_PER_YEAR), within(1e-6));
        assertThat(then.interval().upper().getAsDouble())
                .isCloseTo(4500 * Math.pow(1.29, 730 / DAYS_PER_YEAR), within(1e-6));
        assertThat(then.best()).isEmpty();
        assertThat(nvidia.level(Period.parse("2025-12-31")).estimate()).isEqualTo(Estimate.exactly(4500));
    }

    @Test
    void theDoubtsOfLevelGrowthAndPlanAddUp() {
        Projection nvidia = Projection.of(DATA, "nvidia", "fp8-dense", DAY, "hardware-growth");

        Computed ratio = nvidia.ratio("huawei-ascend-960");

        assertThat(ratio.estimate().confidence()).isEqualTo(0.9);
        assertThat(ids(ratio.inputs())).containsExactly("960-fp8", "b200-fp8", "h100-fp8", "hardware-growth");
        assertThat(ratio.explain().text()).isEqualTo("""
                huawei-ascend-960 against fp8-dense of nvidia in 2027-10/2027-12 = 0.2513 to 0.3008 (90% confidence): the subject's value divided by the frontier's
                  fp8-dense of huawei-ascend-960 = 2,000 TFLOP/s: in 2027-10/2027-12, 960-fp8, reported, A table, row 960-fp8
                  fp8-dense of nvidia in 2027-10/2027-12 = 6,649 to 7,958 TFLOP/s (90% confidence): what it has on 2025-12-31 times (1 + growth)^years
                    fp8-dense of nvidia = 4,500 TFLOP/s: most of 2
                      fp8-dense of nvidia-b200 = 4,500 TFLOP/s: b200-fp8, reported, A table, row b200-fp8
                      fp8-dense of nvidia-h100 = 1,979 TFLOP/s: h100-fp8, reported, A table, row h100-fp8
                    growth of the frontier = 0.25 to 0.33 1/year (best 0.29, 90% confidence): hardware-growth, reported, A table, row hardware-growth
                """);
    }

    @Test
    void refusesWhatHasNoTimeOrLiesBehind() {
        Projection nvidia = Projection.of(DATA, "nvidia", "fp8-dense", DAY, GROWTH);
        assertThat(illegal(() -> nvidia.level(Period.parse("2025"))))
                .isEqualTo("expected a period that begins on 2025-12-31 or later, got 2025");
        assertThat(illegal(() -> nvidia.level(Period.SOURCE_YEAR)))
                .isEqualTo("expected a period that begins on 2025-12-31 or later, got source-year");
        assertThat(missing(() -> nvidia.ratio("undated")))
                .isEqualTo("no date for undated-fp8: neither a period of its own nor the release of a chip");
        assertThat(illegal(
                        () -> Projection.of(DATA, "nvidia", "idle", DAY, GROWTH).ratio("undated")))
                .isEqualTo("expected a frontier above 0, got idle of nvidia in 2026 = 0");
        assertThat(missing(() -> Projection.of(DATA, "nvidia", "fp8-dense", LocalDate.of(2020, 1, 1), GROWTH)))
                .startsWith("no fp8-dense for nvidia certainly by 2020-01-01");
    }

    @Provide
    Arbitrary<Bounds> levels() {
        return Bounds.arbitrary(0.01, 100);
    }

    @Provide
    Arbitrary<Bounds> rates() {
        return Bounds.arbitrary(0.01, 2);
    }

    @Property
    void holdsWhatPlainArithmeticGives(
            @ForAll("levels") Bounds frontier,
            @ForAll("levels") Bounds planned,
            @ForAll("rates") Bounds growth,
            @ForAll @IntRange(max = 3000) int from,
            @ForAll @IntRange(max = 400) int days,
            @ForAll Random random) {
        Interval ratio = ratio(frontier, planned, growth, from, days);
        for (int draw = 0; draw < 5; draw++) {
            double years = (from + Math.floor(random.nextDouble() * (days + 1))) / DAYS_PER_YEAR;
            double then = frontier.at(random) * Math.pow(1 + growth.at(random), years);
            Bounds.assertHolds(ratio, planned.at(random) / then);
        }
        int fewer = (int) (random.nextDouble() * days);
        Interval narrower = ratio(frontier.part(random), planned.part(random), growth.part(random), from, fewer);
        assertThat(narrower.isWithin(ratio)).isTrue();
    }

    private static Interval ratio(Bounds frontier, Bounds planned, Bounds growth, int from, int days) {
        LocalDate first = DAY.plusDays(from);
        Dataset data = TestData.data("level: speed", "maker m: now 2020; plan")
                .add(measured("now-speed", "now", "speed", frontier.estimate()))
                .add(measured("plan-speed", "plan", "speed", planned.estimate(), first + "/" + first.plusDays(days)))
                .build();
        return Projection.of(data, "now", "speed", DAY, growth.estimate())
                .ratio("plan")
                .estimate()
                .interval();
    }

    @Test
    void eachThatCanBeBestStandsAtItsOwnTime() {
        Dataset data = ChipFacts.builder()
                .add(chip("huawei-early", "huawei", "2026-06-30"))
                .add(chip("huawei-shown", "huawei"))
                .add(chip("huawei-minor", "huawei"))
                .add(measured("minor-fp8", "huawei-minor", "fp8-dense", Estimate.exactly(10)))
                .add(measured("early-fp8", "huawei-early", "fp8-dense", Estimate.between(1000, 2200)))
                .add(measured("shown-fp8", "huawei-shown", "fp8-dense", Estimate.between(500, 2100)))
                .build();
        Projection nvidia = Projection.of(data, "nvidia", "fp8-dense", DAY, GROWTH);

        Computed ratio = nvidia.ratio("huawei");

        // the early one is the best if it has 2000 or more, half a year later; the 960 not before the end of 2027
        double early = 4500 * Math.pow(1.29, 181 / DAYS_PER_YEAR);
        double late = 4500 * Math.pow(1.29, 730 / DAYS_PER_YEAR);
        Bounds.assertClose(ratio.estimate().interval(), 2000 / late, 2200 / early, 1e-9);
        assertThat(ratio.explain().text()).contains("; without a date, left out: shown-fp8\n");
    }
}
