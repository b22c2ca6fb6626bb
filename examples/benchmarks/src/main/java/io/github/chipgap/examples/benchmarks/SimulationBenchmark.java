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

/** Measures the draws of a share of six designers, by one of several means. Each runs in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class SimulationBenchmark {
    /** The number of draws. */
    @Param("1000000")
    public int draws;

    /** The means to draw. */
    @Param({ShareDraws.LOOP, ShareDraws.COMMONS, ShareDraws.CHIPGAP, ShareDraws.TWO_THREADS})
    public String means = "";

    private ShareDraws share = ShareDraws.of(ShareDraws.LOOP);

    /** Creates the benchmark for JMH. */
    public SimulationBenchmark() {}

    /** Reads the figures. */
    @Setup
    public void prepare() {
        share = ShareDraws.of(means);
    }

    /** Draws the share and returns its median. */
    @Benchmark
    public double run() {
        return share.median(draws);
    }
}
