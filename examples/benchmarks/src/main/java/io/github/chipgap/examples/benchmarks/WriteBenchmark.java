// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetWriter;
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
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Measures writing a document without keeping it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 10, time = 800, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public class WriteBenchmark {
    /** Databind, with the line breaks of documents. */
    static final String LAID_OUT = Reading.RECORDS + ", written in the layout of documents";

    /** The approximate length of the document. */
    @Param("1000000")
    public int bytes;

    /** The means to write it. */
    @Param({Reading.RECORDS, LAID_OUT, Reading.CHIPGAP})
    public String means = "";

    private Writing writing = out -> {};

    /** Writes a document read before. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Creates the benchmark for JMH. */
    public WriteBenchmark() {}

    /** Reads the document. */
    @Setup
    public void prepare() throws IOException {
        writing = writing(means, SyntheticDocument.ofBytes(bytes));
    }

    /** Reads the document by the means, and returns the same means to write it. */
    static Writing writing(String means, SyntheticDocument document) throws IOException {
        boolean isLaidOut = means.equals(LAID_OUT);
        Object read =
                Reading.by(isLaidOut ? Reading.RECORDS : means).read(new ByteArrayInputStream(document.toBytes()));
        if (read instanceof Dataset dataset) {
            return out -> DatasetWriter.standard().write(dataset, out);
        }
        ObjectWriter json = JsonMapper.shared().writer();
        ObjectWriter chosen = isLaidOut ? json.with(new DocumentLayout()) : json;
        return out -> chosen.writeValue(out, read);
    }

    /** Writes the document. */
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
