// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints the cost of starting, reading, writing, memory, lookups, simulation and texts, compared to other means.
 *
 * <p>A round runs every means once, each in a JVM of its own, one after the other.
 */
public final class SpeedTables {
    private static final int MEGA = 1_000_000;

    private final int rounds;

    private SpeedTables(int rounds) {
        this.rounds = rounds;
    }

    /** Runs a number of rounds, the first argument, and prints the tables named in the second, separated by commas. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        SpeedTables tables = new SpeedTables(Integer.parseInt(arguments[0]));
        Set<String> names = Set.of(arguments[1].split(","));
        if (names.contains("cold")) {
            StartTables.times(Math.max(15, tables.rounds));
        }
        if (names.contains("classes")) {
            StartTables.classes();
        }
        if (names.contains("read")) {
            tables.read();
        }
        if (names.contains("read-100")) {
            tables.readLarge();
        }
        if (names.contains("write")) {
            tables.write();
        }
        if (names.contains("heap")) {
            MemoryTables.heapOfMeasurement();
        }
        if (names.contains("bulk")) {
            MemoryTables.bulk(List.of(1, 10, 100), tables.rounds);
        }
        if (names.contains("bulk-1000")) {
            MemoryTables.bulk(List.of(1, 1000), 1);
        }
        if (names.contains("ask")) {
            tables.ask();
        }
        if (names.contains("simulate")) {
            tables.simulate();
        }
        if (names.contains("text")) {
            tables.text();
        }
    }

    private void read() throws RunnerException {
        Rounds table = new Rounds("Read, check and index 1 MB, warm", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : Reading.ALL) {
                table.add(means, milliseconds(ReadBenchmark.class, "means", means));
            }
        }
        table.print(List.of(Reading.SCAN, Reading.RECORDS, Reading.SCHEMA_AND_RECORDS));
    }

    private void readLarge() throws RunnerException {
        Rounds table = new Rounds("Read, check and index 100 MB, warm", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : List.of(Reading.SCAN, Reading.RECORDS, Reading.CHIPGAP)) {
                ChainedOptionsBuilder options = options(ReadBenchmark.class, "means", means)
                        .param("bytes", Integer.toString(100 * MEGA))
                        .jvmArgs("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC", "-XX:+AlwaysPreTouch")
                        .warmupIterations(8)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(1));
                table.add(means, milliseconds(options));
            }
        }
        table.print(List.of(Reading.SCAN, Reading.RECORDS));
    }

    private void write() throws RunnerException {
        Rounds table = new Rounds("Write 1 MB, warm", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : List.of(Reading.RECORDS, WriteBenchmark.LAID_OUT, Reading.CHIPGAP)) {
                table.add(means, milliseconds(WriteBenchmark.class, "means", means));
            }
        }
        table.print(List.of(Reading.RECORDS, WriteBenchmark.LAID_OUT));
    }

    private void ask() throws RunnerException {
        Rounds table = new Rounds("Questions to 100 000 records", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String question : DatasetBenchmark.QUESTIONS) {
                table.add(question, milliseconds(DatasetBenchmark.class, "question", question));
            }
        }
        table.print(List.of(DatasetBenchmark.MAP_LOOKUPS, DatasetBenchmark.MAP_OF_BOTH));
    }

    private void simulate() throws RunnerException {
        Rounds table = new Rounds("A million draws of a share of six", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : ShareDraws.ALL) {
                table.add(means, milliseconds(SimulationBenchmark.class, "means", means));
            }
        }
        table.print(List.of(ShareDraws.LOOP, ShareDraws.COMMONS, ShareDraws.CHIPGAP));
    }

    private void text() throws RunnerException {
        Rounds table = new Rounds("Texts of 10 000 computed numbers", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : TextBenchmark.ALL) {
                table.add(means, milliseconds(TextBenchmark.class, "means", means));
            }
        }
        table.print(List.of(TextBenchmark.DOUBLE));
    }

    private static double milliseconds(Class<?> benchmark, String parameter, String value) throws RunnerException {
        return milliseconds(options(benchmark, parameter, value));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, String parameter, String value) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .param(parameter, value)
                .verbosity(VerboseMode.SILENT);
    }

    /** Returns the time of the fastest iteration, which other programs disturbed least. */
    private static double milliseconds(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build())
                        .runSingle()
                        .getPrimaryResult()
                        .getStatistics()
                        .getMin()
                / 1e3;
    }
}
