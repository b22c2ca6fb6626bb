// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.util.concurrent.TimeUnit;
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

/** Measures an operation on pairs of intervals, by one of several means. Each runs in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 9, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IntervalBenchmark {
    /** The number of pairs. */
    @Param("1000000")
    public int pairs;

    /** All numbers positive, or each interval positive or negative at random. */
    @Param({"positive", "mixed"})
    public String signs = "";

    /** The operation. */
    @Param({"add", "multiply", "divide"})
    public String operation = "";

    /** The means to run it. */
    @Param({
        "plain pairs",
        "plain pairs of any sign",
        "Interval",
        "choco-solver",
        "BigDecimal of 17 digits",
        "BigDecimal of 34 digits",
        "Range of 17 digits"
    })
    public String means = "";

    private Pass pass = results -> {};

    /** Creates the benchmark for JMH. */
    public IntervalBenchmark() {}

    /** Makes the operands. */
    @Setup
    public void prepare() {
        pass = Pass.of(means, operation, new Operands(pairs, signs.equals("positive")));
    }

    /** Runs the operation on all pairs. */
    @Benchmark
    public void run(Blackhole results) {
        pass.run(results);
    }
}
