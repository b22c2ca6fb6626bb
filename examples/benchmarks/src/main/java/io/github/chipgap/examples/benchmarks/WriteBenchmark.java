// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.dataset.DatasetWriter;
import io.github.chipgap.model.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import tools.jackson.databind.json.JsonMapper;

/** Writing what was read, as bytes that nobody keeps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 800, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class WriteBenchmark {
    /** How long the document is. */
    @Param("1000000")
    public int bytes;

    /** By what. */
    @Param({Reading.RECORDS, Reading.CHIPGAP})
    public String means = "";

    private Writing writing = out -> {};

    /** Writes it all. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** For JMH. */
    public WriteBenchmark() {}

    /** Reads the document. */
    @Setup
    public void prepare() throws IOException {
        Object read = Reading.by(means)
                .read(new ByteArrayInputStream(SyntheticDocument.ofBytes(bytes).toBytes()));
        JsonMapper json = JsonMapper.shared();
        writing = read instanceof Dataset dataset
                ? out -> DatasetWriter.standard().write(dataset, out)
                : out -> json.writeValue(out, read);
    }

    /** All of it. */
    @Benchmark
    public void run(Blackhole results) throws IOException {
        writing.to(new OutputStream() {
            @Override
            public void write(int b) {
                results.consume(b);
            }

            @Override
            public void write(byte[] some, int offset, int length) {
                results.consume(some);
            }
        });
    }
}
