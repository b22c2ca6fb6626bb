// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** Measures reading a document from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 10, time = 800, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class ReadBenchmark {
    /** The approximate length of the document. */
    @Param("1000000")
    public int bytes;

    /** The means to read it. */
    @Param({Reading.SCAN, Reading.RECORDS, Reading.TREE, Reading.FASTJSON2, Reading.SCHEMA_AND_RECORDS, Reading.CHIPGAP
    })
    public String means = "";

    private byte[] document = {};
    private Reading reading = in -> in;

    /** Creates the benchmark for JMH. */
    public ReadBenchmark() {}

    /** Makes the document. */
    @Setup
    public void prepare() {
        document = SyntheticDocument.ofBytes(bytes).toBytes();
        reading = Reading.by(means);
    }

    /** Reads the document. */
    @Benchmark
    public Object run() throws IOException {
        return reading.read(new ByteArrayInputStream(document));
    }
}
