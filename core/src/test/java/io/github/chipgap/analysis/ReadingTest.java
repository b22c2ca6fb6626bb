// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.analysis.Answers.best;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.Answers.outcome;
import static io.github.chipgap.analysis.Answers.ratio;
import static io.github.chipgap.analysis.Answers.total;
import static io.github.chipgap.analysis.TestData.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final Reading READING =
            Reading.literal().aboutRounded().almostFrom(0.75).moreThanUpTo(1.5);

    private static final Dataset DATA = TestData.data(
                    "level: speed",
                    "flow: units",
                    "makers: huawei",
                    "bits: fp16 16",
                    "maker m: new 2024-01-01",
                    "maker n: old 2020-01-01",
                    "speed: old = 100; new = ~6",
                    "fp16: new = ~100",
                    "units: m = > 10 in 2024; n = 30 in 2024; twice-a m = ~20 in 2025; twice-b m = 30 in 2025",
                    "units: other n = 60 in 2025")
            .add(TestData.invested())
            .build();

    @ParameterizedTest
    @CsvSource({
        "~0.06, 0.055..0.065 (best 0.06)",
        "~800, 750..850 (best 800)",
        "~204.15e9, 204.145e9..204.155e9 (best 204.15e9)",
        "~-3, -3.5..-2.5 (best -3)",
        "~0, ~0",
        "almost 2, 1.5..<2 (best 2)",
        "0..<2 (best 2), 1.5..<2 (best 2)",
        "1.8..<2 (best 2), 1.8..<2 (best 2)",
        "< 2, < 2",
        "> 150, >150..225",
        ">= 4, 4..6",
        ">= 4 (best 5), 4..6 (best 5)",
        ">= 4 (best 7), >= 4 (best 7)",
        "> 0, > 0",
        "> -5, > -5",
        "5..7 (best 6), 5..7 (best 6)",
        "~6 (90%), '5.5..6.5 (best 6, 90%)'",
        "unknown, unknown",
        "5, 5"
    })
    void readsWords(String claimed, String read) {
        assertThat(READING.of(Estimate.parse(claimed))).isEqualTo(Estimate.parse(read));
        assertThat(Reading.literal().of(Estimate.parse(claimed))).isEqualTo(Estimate.parse(claimed));
    }

    @Test
    void readsAboutWithinAFactor() {
        Reading reading = READING.aboutWithin(1.25);

        assertThat(reading.of(Estimate.about(100))).isEqualTo(Estimate.parse("80..125 (best 100)"));
        assertThat(reading.of(Estimate.about(-100))).isEqualTo(Estimate.parse("-125..-80 (best -100)"));
        assertThat(reading.of(Estimate.about(0))).isEqualTo(Estimate.about(0));
        assertThat(reading.of(Estimate.almost(2))).isEqualTo(Estimate.parse("1.5..<2 (best 2)"));
        assertThat(reading.aboutRounded().of(Estimate.about(100))).isEqualTo(Estimate.parse("50..150 (best 100)"));
    }

    @Property
    void aRangeIsPartOfTheWordsAndHoldsTheBestValue(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double value,
            @ForAll @DoubleRange(min = 1.01, max = 10) double factor,
            @ForAll @DoubleRange(min = 0, max = 0.99) double part) {
        Reading reading = Reading.literal().aboutWithin(factor).almostFrom(part).moreThanUpTo(factor + 1);

        Interval about = reading.of(Estimate.about(value)).interval();
        assertThat(about.contains(value)).isTrue();
        assertThat(about.contains(value * factor * (1 - 1e-15))).isTrue();
        assertThat(about.contains(value / factor * (1 + 1e-15))).isTrue();
        assertThat(about.contains(value * factor * (1 + 1e-14))).isFalse();
        Estimate almost = reading.of(Estimate.almost(value));
        assertThat(almost.interval().isWithin(Interval.lessThan(value))).isTrue();
        assertThat(almost.interval().lower()).hasValueCloseTo(part * value, within(1e-15 * value));
        assertThat(almost.best()).hasValue(value);
        Estimate more = reading.of(Estimate.moreThan(value));
        assertThat(more.interval().isWithin(Interval.moreThan(value))).isTrue();
        assertThat(more.interval().upper()).hasValueCloseTo((factor + 1) * value, within(1e-14 * value));
    }

    @Test
    void refusesRangesThatAreNone() {
        assertThat(illegal(() -> READING.aboutWithin(0.9))).isEqualTo("expected a finite factor of 1 or more, got 0.9");
        assertThat(illegal(() -> READING.aboutWithin(Double.NaN)))
                .isEqualTo("expected a finite factor of 1 or more, got NaN");
        assertThat(illegal(() -> READING.almostFrom(1))).isEqualTo("expected a part from 0 to less than 1, got 1.0");
        assertThat(illegal(() -> READING.moreThanUpTo(1))).isEqualTo("expected a factor above 1, got 1.0");
    }

    @Test
    void theDerivationShowsTheClaimAndTheChoice() {
        Gap gap = Gaps.of(DATA).readBy(READING).between("new", "old", "speed");

        Estimate ratio = gap.ratio().orElseThrow();
        Bounds.assertClose(ratio.interval(), 0.055, 0.065, 1e-15);
        assertThat(ratio.best()).hasValue(0.06);
        assertThat(ids(gap.inputs())).containsExactly("new-speed", "old-speed");
        assertThat(gap.explain().text()).contains("""
                  speed of new = 5.5 to 6.5 TFLOP/s (best 6): as the caller reads the words
                    speed of new = about 6 TFLOP/s: new-speed, reported, A table, row new-speed
                    half of the last digit = 0.5: given by the caller
                """);
        Estimate literal = ratio(Gaps.of(DATA), "new", "old", "speed").orElseThrow();
        assertThat(literal.interval().hasUpper()).isFalse();
    }

    @Test
    void everyAnalysisIsReadBy() {
        assertThat(best(Leaders.of(DATA).readBy(READING), "m", "speed")).isEqualTo(Estimate.parse("5.5..6.5 (best 6)"));
        // 10 to 15 of it and 30
        Estimate share = Shares.of(DATA)
                .readBy(READING)
                .of("m", List.of("m", "n"), "units", Period.parse("2024"))
                .estimate();
        Bounds.assertClose(share.interval(), 0.25, 1 / 3.0, 1e-15);
        Investments investments = Investments.of(DATA).readBy(READING);
        assertThat(total(investments, "USD")).isEqualTo(Estimate.parse(">1e9..1.5e9"));
        assertThat(total(investments.by("huawei"), "USD").interval().hasUpper()).isTrue();
        CatchUp catchUp =
                CatchUp.after(Estimate.almost(2), Estimate.exactly(0.5)).readBy(READING);
        assertThat(catchUp.years()).isEqualTo(Estimate.parse("1.5..<2 (best 2)"));
        assertThat(catchUp.readBy(Reading.literal()).years()).isEqualTo(Estimate.parse("0..<2 (best 2)"));
        assertThat(catchUp.parity(Estimate.about(0.9)).outcome()).isEqualTo(CatchUp.Parity.Outcome.REACHED);
        Computed level = Projection.of(DATA, "m", "speed", LocalDate.of(2025, 1, 1), Estimate.about(1))
                .readBy(READING)
                .level(Period.parse("2025-01-01"));
        assertThat(level.estimate()).isEqualTo(Estimate.parse("5.5..6.5 (best 6)"));
        assertThat(level.explain().text()).contains("growth of the frontier = 0.5 to 1.5 1/year (best 1): as the");
        assertThat(outcome(Lags.of(DATA).readBy(READING), "new", List.of("old"), "speed", 0))
                .isEqualTo(Lag.Outcome.BEHIND);
        ProcessingPerformance performance =
                ProcessingPerformance.of(DATA).asPublished().readBy(READING);
        assertThat(performance.total("new").estimate()).isEqualTo(Estimate.parse("800..2400 (best 1600)"));
        Series units = Series.of(DATA, "m", "units").readBy(READING);
        assertThat(units.points().get(0).value().estimate()).isEqualTo(Estimate.parse(">10..15"));
    }

    @Test
    void figuresAreReadBeforeTheyAreReconciled() {
        Computed share = Shares.of(DATA)
                .readBy(READING)
                .reconciledBy(Reconciliation.hull())
                .of("m", List.of("m", "n"), "units", Period.parse("2025"));

        // 15 to 30 of it and 60
        Bounds.assertClose(share.estimate().interval(), 0.2, 1 / 3.0, 1e-15);
        assertThat(share.inputs()).contains(DATA.get(Claim.class, "twice-a"));
        assertThat(share.explain().text()).contains("units of m = about 20 chips: in 2025, twice-a, reported");
    }

    @Test
    void weightsAreReadWhenTheyAreMeasured() {
        Estimate weighted = Shares.of(DATA)
                .weightedBy(Map.of("m", Estimate.exactly(2), "n", Estimate.exactly(1)))
                .readBy(READING)
                .of("m", List.of("m", "n"), "units", Period.parse("2024"))
                .estimate();

        // 20 to 30 of it and 30
        Bounds.assertClose(weighted.interval(), 0.4, 0.5, 1e-15);
    }
}
