// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The ratios of all chips to all chips in a metric, from a dataset, beside two loops over plain doubles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class GapMatrixBenchmark {
    private static final String METRIC = "throughput";

    /** How many chips; there are as many pairs as its square. */
    @Param("1000")
    public int chips;

    /** By what. */
    @Param({"plain double loop", "GapMatrix"})
    public String means = "";

    private Pass pass = results -> {};

    /** For JMH. */
    public GapMatrixBenchmark() {}

    /** Makes the chips and their figures. */
    @Setup
    public void prepare() {
        Operands operands = new Operands(chips, true);
        if (means.equals("GapMatrix")) {
            List<String> ids =
                    IntStream.range(0, chips).mapToObj(i -> "chip-" + i).toList();
            Gaps gaps = Gaps.of(dataset(ids, operands));
            pass = results -> results.consume(gaps.matrix(ids, ids, List.of(METRIC)));
        } else {
            pass = plainLoop(operands);
        }
    }

    /** All pairs. */
    @Benchmark
    public void run(Blackhole results) {
        pass.run(results);
    }

    private static Pass plainLoop(Operands operands) {
        int chips = operands.pairs;
        return results -> {
            double[] lower = new double[chips * chips];
            double[] upper = new double[chips * chips];
            for (int subject = 0; subject < chips; subject++) {
                for (int reference = 0; reference < chips; reference++) {
                    int place = subject * chips + reference;
                    lower[place] = operands.xl[subject] / operands.xu[reference];
                    upper[place] = operands.xu[subject] / operands.xl[reference];
                }
            }
            results.consume(lower);
            results.consume(upper);
        };
    }

    private static Dataset dataset(List<String> ids, Operands operands) {
        Dataset.Builder data = Dataset.builder("benchmark", "1", "As many chips as pairs are asked for")
                .add(Source.builder().id("made-up").title("Made up").build())
                .add(Metric.builder()
                        .id(METRIC)
                        .name("Throughput")
                        .kind(MetricKind.LEVEL)
                        .moreIsBetter(true)
                        .domain(Interval.atLeast(0))
                        .build());
        for (int i = 0; i < ids.size(); i++) {
            data.add(Chip.builder()
                            .id(ids.get(i))
                            .name(ids.get(i))
                            .generic(false)
                            .build())
                    .add(io.github.chipgap.model.Measurement.builder()
                            .id(ids.get(i) + "-throughput")
                            .summary(ids.get(i))
                            .subject(ids.get(i))
                            .metric(METRIC)
                            .value(Estimate.between(operands.xl[i], operands.xu[i]))
                            .standing(Standing.ESTIMATED)
                            .addCitations(Citation.builder().source("made-up").build())
                            .build());
        }
        return data.build();
    }
}
