// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

/** Measures the texts of computed numbers, which have 16 or 17 digits, by one of several means. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class TextBenchmark {
    /** Java's own text of a double. */
    public static final String DOUBLE = "Double.toString";

    /** The canonical text of an estimate. */
    public static final String ESTIMATE = "Estimate.toString";

    /** The text of an estimate for reports. */
    public static final String REPORT = "ReportText";

    /** All means. */
    public static final List<String> ALL = List.of(DOUBLE, ESTIMATE, REPORT);

    private static final int NUMBERS = 10_000;
    private static final int LARGEST = 1000;

    /** The means to write the texts. */
    @Param({DOUBLE, ESTIMATE, REPORT})
    public String means = "";

    private double[] numbers = {};
    private List<Estimate> estimates = List.of();
    private Function<Estimate, String> ofEstimate = Estimate::toString;

    /** Creates the benchmark for JMH. */
    public TextBenchmark() {}

    /** Draws the numbers. */
    @Setup
    public void prepare() {
        numbers = new Random(5).doubles(NUMBERS, 0, LARGEST).toArray();
        estimates = new Random(5)
                .doubles(NUMBERS, 0, LARGEST)
                .mapToObj(Estimate::exactly)
                .toList();
        ofEstimate = means.equals(REPORT) ? ReportText.plain()::of : Estimate::toString;
    }

    /** Writes the texts of all numbers. */
    @Benchmark
    public void run(Blackhole texts) {
        if (means.equals(DOUBLE)) {
            for (double number : numbers) {
                texts.consume(Double.toString(number));
            }
        } else {
            for (Estimate estimate : estimates) {
                texts.consume(ofEstimate.apply(estimate));
            }
        }
    }
}
