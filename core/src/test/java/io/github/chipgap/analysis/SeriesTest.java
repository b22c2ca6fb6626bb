// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.incomparable;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.common.collect.Streams;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double DAYS_PER_YEAR = 365.2425;

    /** Units of a maker by their periods: "2024 = 8". */
    private static DatasetBuilder units(String... figures) {
        DatasetBuilder data = data("level: speed", "flow: units", "makers: m");
        for (String figure : figures) {
            List<String> parts = List.of(figure.split(" = "));
            String id = "units-" + parts.get(0).replace("/", "-to-");
            data.add(measured(id, "m", "units", Estimate.parse(parts.get(1)), parts.get(0)));
        }
        return data;
    }

    private static Computed growth(double confidence, String... figures) {
        return Series.of(units(figures).build(), "m", "units").growth(confidence);
    }

    @Test
    void thereIsAPointForEachPeriodInTheOrderOfTime() {
        Dataset data = units("2024 = 8", "2022 = 2")
                .add(measured("another", "m", "units", Estimate.exactly(3), "2022-01/2022-12"))
                .build();

        Series series = Series.of(data, "m", "units");
        assertThat(series.points()).hasToString("[2022-01/2022-12: 2..3 chips, 2024: 8 chips]");
        Series hulls = series.reconciledBy(Reconciliation.hull());
        assertThat(ids(hulls.points().get(0).value().inputs())).containsExactly("another", "units-2022");
        assertThat(Series.of(data, "m", "speed").points()).isEmpty();
    }

    @Test
    void theLatestIsThatOfTheLatestPeriodThatEnded() {
        Series series = Series.of(units("2021 = 1", "2022 = 2", "2023 = 4").build(), "m", "units");

        assertThat(series.latest(LocalDate.of(2022, 12, 31)).toString()).isEqualTo("2022: 2 chips");
        assertThat(series.latest(LocalDate.of(2023, 12, 30)).toString()).isEqualTo("2022: 2 chips");
        assertThat(series.latest(LocalDate.of(2099, 1, 1)).toString()).isEqualTo("2023: 4 chips");
        assertThat(missing(() -> series.latest(LocalDate.of(2021, 12, 30))))
                .startsWith("no units for m certainly by 2021-12-30; there is units-2021 for m (2021), ");
    }

    @Test
    void aMakerHasTheBestOfItsChipsAndItsRecordsAreTheFrontier() {
        Dataset data = dataset(
                "level: speed",
                "maker m: first 2020; small 2021; large 2022; twin 2022; shown",
                "speed: first = 10; small = 10; large = 30; twin = 20; shown = 99");
        Series series = Series.of(data, "m", "speed");

        assertThat(series.points()).hasToString("[2020: 10 TFLOP/s, 2021: 10 TFLOP/s, 2022: 30 TFLOP/s]");
        assertThat(series.records().points()).hasToString("[2020: 10 TFLOP/s, 2022: 30 TFLOP/s]");
        assertThat(series.growth(0.9).explain().text()).contains("; without a date, left out: shown-speed\n");
    }

    @Test
    void targetsAreNotInTheSeriesUnlessAskedFor() {
        Dataset data = TestData.add(units("2021 = 1"), "units: target m = 9 in 2030 as projected")
                .build();

        assertThat(Series.of(data, "m", "units").points()).hasSize(1);
        assertThat(Series.of(data, "m", "units").withTargets().points()).hasSize(2);
    }

    @Test
    void aSteepFallIsAboveMinusOneAYear() {
        Estimate rate = growth(0.5, "2000-01-01 = 1e300", "2000-02-01 = 1e150", "2000-03-02 = 1")
                .estimate();

        assertThat(rate.best()).hasValue(Math.nextUp(-1.0));
        assertThat(rate.interval()).isEqualTo(Interval.openClosed(-1, Math.nextUp(-1.0)));
    }

    @Property
    void growthIsThatOfExactSums(
            @ForAll @Size(min = 3, max = 9) List<@DoubleRange(min = 0.01, max = 1000) Double> levels,
            @ForAll @IntRange(min = 30, max = 2000) int step,
            @ForAll @DoubleRange(min = 0.05, max = 0.99) double confidence) {
        DatasetBuilder data = units();
        int n = levels.size();
        LocalDate day = LocalDate.of(2000, 1, 1);
        BigDecimal[] x = new BigDecimal[n];
        BigDecimal[] y = new BigDecimal[n];
        for (int i = 0; i < n; i++) {
            // unevenly spaced
            int days = step * i + i * i;
            Estimate level = Estimate.exactly(levels.get(i));
            data.add(measured(
                    "units-" + i, "m", "units", level, day.plusDays(days).toString()));
            x[i] = BigDecimal.valueOf(days).divide(BigDecimal.valueOf(DAYS_PER_YEAR), DIGITS);
            y[i] = new BigDecimal(Math.log(levels.get(i)));
        }

        Estimate rate = Series.of(data.build(), "m", "units").growth(confidence).estimate();

        // b = (nΣxy − ΣxΣy) / (nΣx² − (Σx)²), SSE = Σ(y − a − bx)² with a = (Σy − bΣx) / n
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal spread = count.multiply(sum(x, x)).subtract(sum(x).multiply(sum(x)));
        BigDecimal slope =
                count.multiply(sum(x, y)).subtract(sum(x).multiply(sum(y))).divide(spread, DIGITS);
        BigDecimal start = sum(y).subtract(slope.multiply(sum(x))).divide(count, DIGITS);
        BigDecimal residuals = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            residuals = residuals.add(
                    y[i].subtract(start).subtract(slope.multiply(x[i])).pow(2));
        }
        double error = residuals
                .multiply(count)
                .divide(spread.multiply(BigDecimal.valueOf(n - 2)), DIGITS)
                .sqrt(DIGITS)
                .doubleValue();
        double b = slope.doubleValue();
        assertThat(rate.confidence()).isEqualTo(confidence);
        assertThat(rate.best()).hasValueCloseTo(Math.expm1(b), within(1e-12 + 1e-9 * Math.abs(Math.expm1(b))));
        double lower = Math.log1p(rate.interval().lower().getAsDouble());
        double width = b - lower;
        if (lower > -10 && error > 1e-6) {
            // width / error is t: the density between −t and t is the confidence
            assertThat(Math.log1p(rate.interval().upper().orElse(Double.POSITIVE_INFINITY)) - b)
                    .isCloseTo(width, withinPercentage(1e-6));
            assertThat(StudentTTest.density(n - 2, width / error)).isCloseTo(confidence, within(1e-5));
        }
    }

    private static BigDecimal sum(BigDecimal... values) {
        return Stream.of(values).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(BigDecimal[] a, BigDecimal[] b) {
        return Streams.zip(Stream.of(a), Stream.of(b), BigDecimal::multiply).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void boundsAreNotFittedAndAreNamed() {
        Computed growth = growth(0.9, "2021 = 1", "2022 = 2", "2023 = 4", "2024 = > 4", "2025 = ~16");

        assertThat(growth.estimate().best()).hasValueCloseTo(1.0, within(1e-3));
        assertThat(ids(growth.inputs())).containsExactly("units-2021", "units-2022", "units-2023", "units-2025");
        assertThat(growth.explain().text())
                .contains(
                        ": least squares through the logarithms of 4 best values, by Student's t; without a best value,"
                                + " left out: 2024\n")
                .contains("  confidence of the fit = 0.9: given by the caller\n")
                .contains("units-2025, reported, A table, row units-2025\n");
    }

    @Test
    void refusesWhatHasNoLine() {
        assertThat(missing(() -> growth(0.9, "2021 = 1", "2022 = 2", "2023 = >= 3")))
                .isEqualTo("expected 3 best values of units of m at least, got 2021, 2022; without a best value: 2023");
        assertThat(missing(() -> growth(0.9))).isEqualTo("expected 3 best values of units of m at least, got none");
        assertThat(incomparable(() -> growth(0.9, "2021 = 1", "2022 = 0", "2023 = 2")))
                .isEqualTo("expected best values of units of m above 0, got 0 in 2022");
        assertThat(incomparable(() -> growth(0.9, "2021 = 1", "2022 = 2", "2023-01/2023-03 = 1")))
                .isEqualTo("expected units of m in periods of one length, got 2022 and 2023-01/2023-03");
        assertThat(incomparable(
                        () -> growth(0.9, "2023-02-02 = 1", "2023-02-01/2023-02-03 = 2", "2023-01-31/2023-02-04 = 3")))
                .isEqualTo("expected periods of units of m with different middles, got 2023-02-02,"
                        + " 2023-02-01/2023-02-03, 2023-01-31/2023-02-04");
        assertThat(illegal(() -> growth(1, "2021 = 1", "2022 = 2", "2023 = 3")))
                .isEqualTo("expected a confidence above 0 and below 1, got 1.0");
    }

    @Test
    void catchUpAndProjectionTakeAFittedGrowth() {
        Dataset data = units("2021 = 1", "2022 = 2", "2023 = 4")
                .add(chip("now", "m", "2023"))
                .add(measured("now-speed", "now", "speed", Estimate.exactly(100)))
                .build();
        Computed growth = Series.of(data, "m", "units").growth(0.9);
        Estimate rate = growth.estimate();

        CatchUp catchUp = CatchUp.after(Estimate.between(1, 2).withConfidence(0.95), growth);

        assertThat(catchUp.frontierGrowth()).isEqualTo(rate);
        assertThat(catchUp.ratioOnArrival().confidence()).isEqualTo(0.85);
        assertThat(catchUp.ratioOnArrival().interval().lower())
                .hasValueCloseTo(Math.pow(1 + rate.interval().upper().getAsDouble(), -2), within(1e-12));
        assertThat(ids(catchUp.explain().claims())).containsExactly("units-2021", "units-2022", "units-2023");
        assertThat(catchUp.parity(growth).years()).isPresent();
        Computed level = Projection.of(data, "now", "speed", LocalDate.of(2023, 12, 31), growth)
                .level(Period.parse("2024-12-30"));
        assertThat(level.estimate().best())
                .hasValueCloseTo(100 * Math.pow(1 + rate.best().getAsDouble(), 365 / DAYS_PER_YEAR), within(1e-9));
        assertThat(ids(level.inputs())).containsExactly("now-speed", "units-2021", "units-2022", "units-2023");
        Computed share = Shares.of(data).of("m", List.of("m"), "units", Period.parse("2021"));
        assertThat(illegal(() -> CatchUp.after(Estimate.exactly(1), share)))
                .endsWith(": expected a growth in 1/year, got one without a unit");
    }
}
