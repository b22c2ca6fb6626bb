// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.incomparable;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.Refusals.noRecord;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.TestData.bits;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.measured;
import static io.github.chipgap.analysis.TestData.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessingPerformanceTest {
    private static final Dataset CHIPS = chips().build();

    private static DatasetBuilder chips() {
        return metrics(
                "chip a100: fp16 = 312; int8 = 624; area = 826",
                "chip h100: fp16 = 989.4; fp8 = 1979; int8 = 1979; area = 814",
                "chip h20: fp16 = 148; fp8 = 296; int8 = 296; area = 814",
                "chip b200: fp16 = 2250; fp8 = 4500; int8 = 4500; fp4 = 9000; area = 1628",
                "chip b300: fp16 = 2250; fp8 = 4500; int8 = 157.5; fp4 = 13500..14000 (best 14000)",
                "chip mi300x: fp16 = 1307.4; fp8 = 2614.9; int8 = 2614.9; area = 1017",
                "chip mi355x: fp16 = 2516.6; fp8 = 5033.2",
                "chip doubtful: fp16 = 312 (90%); int8 = 600..640 (95%); area = 800..850 (90%)",
                "chip open: fp16 = > 700",
                "chip unbounded: fp16 = ~700",
                "chip dieless: fp16 = 300; area = 0",
                "chip nothing: watts = 400");
    }

    private static DatasetBuilder metrics(String... chips) {
        DatasetBuilder data = data("makers: m", "bits: fp16 16; fp8 8; fp4 4", "level: watts")
                .add(Metric.builder().from(bits("int8", 8)).unit("TOP/s").build())
                .add(metric("area", MetricKind.LEVEL, "mm2"));
        return TestData.add(data, chips);
    }

    private static ProcessingPerformance performance() {
        return ProcessingPerformance.of(CHIPS).perAreaIn("area");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # chip    | total if data sheets are complete | total in any case
            a100      | 4992                      | >= 4992 (best 4992)
            h100      | 15832                     | >= 15832 (best 15832)
            h20       | 2368                      | >= 2368 (best 2368)
            b200      | 36000                     | >= 36000 (best 36000)
            mi300x    | 20919.2                   | >= 20919.2 (best 20919.2)
            mi355x    | 40265.6                   | >= 40265.6 (best 40265.6)
            b300      | 54000..56000 (best 56000) | >= 54000 (best 56000)
            open      | > 11200                   | > 11200
            unbounded | >= 0 (best 11200)         | >= 0 (best 11200)
            # the doubts of every precision add up
            doubtful  | 4992..5120 (85%)          | >= 4992 (85%)
            """)
    void totalIsTheMostOfThroughputTimesBits(String chip, String complete, String total) {
        assertThat(performance().asPublished().total(chip).estimate()).isEqualTo(Estimate.parse(complete));
        assertThat(performance().total(chip).estimate()).isEqualTo(Estimate.parse(total));
    }

    @ParameterizedTest
    @CsvSource({"a100, 6.043, 6.044", "h100, 19.449, 19.450", "h20, 2.909, 2.910", "b200, 22.113, 22.114"})
    void densityIsThatByDieArea(String chip, double from, double to) {
        Interval known = performance().asPublished().density(chip).estimate().interval();
        assertThat(known.isWithin(Interval.closed(from, to))).isTrue();

        Interval more = performance().density(chip).estimate().interval();
        assertThat(more.hasUpper()).isFalse();
        assertThat(more.lower()).isEqualTo(known.lower());
    }

    @Test
    void aReadingThatLeavesAPrecisionOutCountsTheRest() {
        ProcessingPerformance without4 = performance().countingOnly(List.of("fp16", "fp8", "int8"));
        assertThat(without4.asPublished().total("b300").estimate()).isEqualTo(Estimate.exactly(36000));
    }

    @Test
    void aLengthThatIsOpenToReadingGivesARange() {
        DatasetBuilder data = metrics("chip c: tf32 = 156; fp16 = 200")
                .add(Metric.builder()
                        .from(bits("tf32", 32))
                        .operationBits(Estimate.between(19, 32))
                        .build());

        ProcessingPerformance published = ProcessingPerformance.of(data.build()).asPublished();
        assertThat(published.total("c").estimate()).isEqualTo(Estimate.between(3200, 4992));
    }

    @Test
    void theDoubtsOfTheAreaAddUpToo() {
        Estimate density = performance()
                .asPublished()
                .doubtedBy(Doubts.UNION)
                .density("doubtful")
                .estimate();
        assertThat(density.confidence()).isBetween(0.7499999999999999, 0.75);
        assertThat(density.interval()).isEqualTo(Interval.parse("4992..5120").dividedBy(Interval.parse("800..850")));
    }

    @Test
    void explainsItselfDownToTheSources() {
        Computed density = performance().density("a100");
        assertThat(ids(density.inputs())).containsExactly("a100-area", "a100-fp16", "a100-int8");
        assertThat(density.explain().text()).isEqualTo("""
                performance-density of a100 = at least 6.043 1/mm2 (best 6.044): total processing performance divided by die area
                  total-processing-performance of a100 = at least 4,992 (best 4,992): most of 2 precisions; it can do more at one that is not known
                    performance of a100 in fp16 = 4,992: throughput times bits of an operation
                      fp16 of a100 = 312 TFLOP/s: a100-fp16, reported, A table, row a100-fp16
                      bits of an operation in fp16 = 16 bits: no source given
                    performance of a100 in int8 = 4,992: throughput times bits of an operation
                      int8 of a100 = 624 TOP/s: a100-int8, reported, A table, row a100-int8
                      bits of an operation in int8 = 8 bits: no source given
                  area of a100 = 826 mm2: a100-area, reported, A table, row a100-area
                """);
        assertThat(performance().asPublished().total("h20").explain().text())
                .startsWith(
                        "total-processing-performance of h20 = 2,368: most of 3 precisions, data sheets taken as complete\n");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(missing(() -> performance().total("nothing")))
                .isEqualTo("no total-processing-performance of nothing: it has none of fp16, fp4, fp8, int8");
        assertThat(missing(() -> performance().density("nothing")))
                .isEqualTo("no total-processing-performance of nothing: it has none of fp16, fp4, fp8, int8");
        assertThat(missing(() -> performance().density("mi355x")))
                .isEqualTo("no performance-density of mi355x: it has no area above 0");
        assertThat(missing(() -> performance().density("dieless")))
                .isEqualTo("no performance-density of dieless: it has no area above 0");
        assertThat(missing(() -> ProcessingPerformance.of(CHIPS).density("a100")))
                .isEqualTo("no performance-density of a100: it has no die-area above 0");
        assertThat(missing(() -> ProcessingPerformance.of(ChipFacts.data()).total("nvidia-a100")))
                .isEqualTo("no total-processing-performance of nvidia-a100: it has none of the metrics with bits, "
                        + "for there is none");
        assertThat(noRecord(() -> performance().total("m")))
                .isEqualTo("no Chip \"m\" in dataset test: that is a Chipmaker");
        assertThat(noRecord(() -> performance().perAreaIn("aria")))
                .isEqualTo("no Metric \"aria\" in dataset test; did you mean area?");
        assertThat(illegal(() -> performance().countingOnly(List.of("fp16", "watts"))))
                .isEqualTo("expected metrics that say how many bits they count, got watts");
    }

    @ParameterizedTest
    @CsvSource({"level, PFLOP/s, >= 0", "flow, TOP/s, >= 0", "level, TFLOP/s, unbounded"})
    void refusesBitsOfWhatIsNoThroughput(MetricKind kind, String unit, String domain) {
        Metric metric = Metric.builder()
                .from(metric("speed", kind, unit))
                .operationBits(Estimate.exactly(8))
                .domain(Interval.parse(domain))
                .build();
        ProcessingPerformance performance =
                ProcessingPerformance.of(chips().add(metric).build());

        assertThat(incomparable(() -> performance.total("a100")))
                .isEqualTo("expected metrics with bits to be levels in TFLOP/s or TOP/s, never negative, got speed, a "
                        + kind + " in " + unit + " inside " + domain);
    }

    /** What a chip does at a precision, in tenths, with its bits. */
    record Precision(int from, int width, int bits) {
        private Estimate estimate() {
            return Estimate.between(from / 10.0, (from + width) / 10.0);
        }

        private BigDecimal product(int tenths) {
            return BigDecimal.valueOf(tenths, 1).multiply(BigDecimal.valueOf(bits));
        }
    }

    @Provide
    Arbitrary<Precision> precisions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50000),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.of(4, 6, 8, 16, 32, 64))
                .as(Precision::new);
    }

    /** Returns the performance of chip c at some precisions. */
    private static ProcessingPerformance performance(List<Precision> some) {
        DatasetBuilder data = data("maker m: c");
        for (int i = 0; i < some.size(); i++) {
            data.add(bits("p" + i, some.get(i).bits()))
                    .add(measured("m" + i, "c", "p" + i, some.get(i).estimate()));
        }
        return ProcessingPerformance.of(data.build());
    }

    /** Against the exact decimals of the bounds and of every value between them. */
    @Property(generation = GenerationMode.RANDOMIZED)
    void holdsTheExactMostAndIsTheTightestThatDoes(
            @ForAll @Size(min = 1, max = 4) List<@From("precisions") Precision> some) {
        ProcessingPerformance performance = performance(some);
        Interval complete = performance.asPublished().total("c").estimate().interval();
        Interval open = performance.total("c").estimate().interval();

        for (int step = 0; step <= 4; step++) {
            int quarter = step;
            BigDecimal most = some.stream()
                    .map(one -> one.product(one.from() + one.width() * quarter / 4))
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
            assertHolds(complete, most);
            assertHolds(open, most);
        }
        // bounds are doubles near tenths; products by powers of two are exact, by 6 rounded once
        double least = some.stream()
                .mapToDouble(one -> one.product(one.from()).doubleValue())
                .max()
                .getAsDouble();
        assertThat(complete.lower().getAsDouble()).isBetween(least - 4 * Math.ulp(least), least + 4 * Math.ulp(least));
        assertThat(open.lower()).isEqualTo(complete.lower());
        assertThat(open.hasUpper()).isFalse();
    }

    private static void assertHolds(Interval interval, BigDecimal exact) {
        double value = exact.doubleValue();
        double slack = 4 * Math.ulp(value); // a tenth is written as the double nearest to it
        assertThat(interval.lower().getAsDouble()).isLessThanOrEqualTo(value + slack);
        assertThat(interval.upper().orElse(Double.MAX_VALUE)).isGreaterThanOrEqualTo(value - slack);
    }
}
