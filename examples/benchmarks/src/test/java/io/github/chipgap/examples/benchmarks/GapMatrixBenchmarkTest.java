// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmark runs, on few chips and once, so that it does not rot. Nothing is measured here. */
class GapMatrixBenchmarkTest {
    @Test
    void bothMeansRun() throws RunnerException {
        assertThat(new Runner(new OptionsBuilder()
                                .include(GapMatrixBenchmark.class.getName())
                                .param("chips", "10")
                                .forks(0)
                                .warmupIterations(0)
                                .measurementIterations(1)
                                .measurementTime(TimeValue.milliseconds(1))
                                .shouldFailOnError(true)
                                .verbosity(VerboseMode.SILENT)
                                .build())
                        .run())
                .hasSize(2);
    }
}
