// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.DatasetReader;
import io.github.chipgap.dataset.DatasetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of the tables once, on small documents. Nothing is measured here. */
class SpeedTablesTest {
    private static final int WRITERS = 3;

    @Test
    void aSyntheticDocumentIsCanonical() {
        byte[] document = SyntheticDocument.ofBytes(20_000).toBytes();
        Dataset read = new ChipgapReading().read(new ByteArrayInputStream(document));

        assertThat(document.length).isBetween(15_000, 35_000);
        assertThat(SyntheticDocument.ofBytes(20_000).toBytes()).isEqualTo(document);
        assertThat(DatasetReader.standard().read(DatasetWriter.standard().write(read), "written"))
                .isEqualTo(read);
        assertThat(new String(document, StandardCharsets.UTF_8).lines().count())
                .isEqualTo(DatasetWriter.standard().write(read).lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ColdStart.NOTHING,
                Reading.SCAN,
                Reading.RECORDS,
                Reading.TREE,
                Reading.FASTJSON2,
                Reading.SCHEMA_AND_RECORDS,
                Reading.CHIPGAP
            })
    void everyColdStartRuns(String means) throws IOException {
        assertThat(Jvm.run(List.of(), ColdStart.class, means)).isEmpty();
    }

    @Test
    void theClassesOfAColdStartAreKnown() throws IOException {
        assertThat(StartTables.loaded(Reading.CHIPGAP))
                .contains("java.lang.Object", "io.github.chipgap.dataset.DatasetReader")
                .doesNotContain("tools.jackson.databind.ObjectMapper");
    }

    @Test
    void databindCanWriteTheLayoutOfDocuments() throws IOException {
        assertThat(lines(WriteBenchmark.LAID_OUT))
                .isEqualTo(lines(Reading.CHIPGAP))
                .hasSizeGreaterThan(400);
        assertThat(lines(Reading.RECORDS)).hasSize(1);
    }

    /** Returns the written lines without their values, because databind writes some numbers differently. */
    private static List<String> lines(String means) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        WriteBenchmark.writing(means, SyntheticDocument.ofBytes(20_000)).to(written);
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll(": .*", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ShareDraws.LOOP, ShareDraws.COMMONS, ShareDraws.CHIPGAP, ShareDraws.TWO_THREADS})
    void allMeansDrawTheSameShare(String means) {
        assertThat(ShareDraws.of(means).median(100_000)).isCloseTo(0.0414, within(0.0003));
    }

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        assertThat(runs(ReadBenchmark.class, "bytes", "20000")).isEqualTo(Reading.ALL.size());
        assertThat(runs(WriteBenchmark.class, "bytes", "20000")).isEqualTo(WRITERS);
        assertThat(runs(DatasetBenchmark.class, "groups", "2")).isEqualTo(DatasetBenchmark.QUESTIONS.size());
        assertThat(runs(SimulationBenchmark.class, "draws", "1000")).isEqualTo(ShareDraws.ALL.size());
    }

    private static int runs(Class<?> benchmark, String size, String least) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .param(size, least)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()
                .size();
    }
}
