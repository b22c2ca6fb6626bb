// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.data.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jol.info.GraphLayout;

/**
 * Prints what starting, reading, writing, keeping and asking cost, beside what else one might use.
 *
 * <p>In each round every means runs once, in a Java of its own, one after the other.
 */
public final class SpeedTables {
    private static final String NO_BASE = "";
    private static final double MEGA = 1e6;
    private static final int GROUPS = 50;
    private static final int MEASUREMENTS = 100;
    private static final String WITH_ARCHIVE = Reading.CHIPGAP + ", classes archived";

    private final int rounds;

    private SpeedTables(int rounds) {
        this.rounds = rounds;
    }

    /** Prints the tables that the second argument names, divided by commas, of as many rounds as the first says. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        SpeedTables tables = new SpeedTables(Integer.parseInt(arguments[0]));
        Set<String> names = Set.of(arguments[1].split(","));
        if (names.contains("cold")) {
            tables.cold();
        }
        if (names.contains("read")) {
            tables.read(
                    1_000_000,
                    List.of(
                            Reading.SCAN,
                            Reading.RECORDS,
                            Reading.TREE,
                            Reading.FASTJSON2,
                            Reading.SCHEMA_AND_RECORDS,
                            Reading.CHIPGAP));
        }
        if (names.contains("read-100")) {
            tables.read(100_000_000, List.of(Reading.SCAN, Reading.RECORDS, Reading.CHIPGAP));
        }
        if (names.contains("write")) {
            tables.write();
        }
        if (names.contains("heap")) {
            heap();
        }
        if (names.contains("bulk")) {
            bulk();
        }
        if (names.contains("gaps")) {
            tables.gaps();
        }
        if (names.contains("ask")) {
            tables.ask();
        }
    }

    private void cold() throws IOException {
        List<String> archive = archive();
        Rounds table = new Rounds("Cold start: a fresh JVM to the article read", "ms");
        for (int round = 0; round < Math.max(15, rounds); round++) {
            for (String means : List.of(
                    ColdStart.NOTHING,
                    Reading.SCAN,
                    Reading.RECORDS,
                    Reading.TREE,
                    Reading.FASTJSON2,
                    Reading.CHIPGAP)) {
                table.add(means, start(List.of(), means));
            }
            table.add(WITH_ARCHIVE, start(archive, Reading.CHIPGAP));
        }
        table.print(ColdStart.NOTHING, List.of(Reading.RECORDS, Reading.SCAN));
    }

    private static double start(List<String> options, String means) throws IOException {
        long start = System.nanoTime();
        Jvm.run(options, ColdStart.class, means);
        return (System.nanoTime() - start) / MEGA;
    }

    /** Makes the archive that this Java knows, and gives the option that uses it. */
    private static List<String> archive() throws IOException {
        Path directory = Files.createTempDirectory("archive");
        directory.toFile().deleteOnExit();
        String file = directory.resolve("classes").toString();
        boolean hasAotCache = Runtime.version().feature() >= 25;
        Jvm.run(
                List.of((hasAotCache ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file),
                ColdStart.class,
                Reading.CHIPGAP);
        return List.of((hasAotCache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
    }

    private void read(int bytes, List<String> all) throws RunnerException {
        int megabytes = (int) (bytes / MEGA);
        Rounds table = new Rounds("Read, check and index " + megabytes + " MB, warm", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : all) {
                ChainedOptionsBuilder options = new OptionsBuilder()
                        .include(ReadBenchmark.class.getName())
                        .param("bytes", Integer.toString(bytes))
                        .param("means", means);
                if (megabytes >= 100) {
                    options.jvmArgs("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC", "-XX:+AlwaysPreTouch")
                            .warmupIterations(8)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(3)
                            .measurementTime(TimeValue.seconds(1));
                }
                table.add(means, milliseconds(options));
            }
        }
        table.print(
                NO_BASE,
                List.of(Reading.SCAN, Reading.RECORDS, Reading.SCHEMA_AND_RECORDS).stream()
                        .filter(all::contains)
                        .toList());
    }

    /** The best iteration: the others had to wait for something else. */
    private static double milliseconds(ChainedOptionsBuilder options) throws RunnerException {
        return run(options).getPrimaryResult().getStatistics().getMin() / 1e3;
    }

    private static RunResult run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.verbosity(VerboseMode.SILENT).build()).runSingle();
    }

    private void write() throws RunnerException {
        Rounds table = new Rounds("Write 1 MB, warm", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : List.of(Reading.RECORDS, WriteBenchmark.LAID_OUT, Reading.CHIPGAP)) {
                table.add(
                        means,
                        milliseconds(new OptionsBuilder()
                                .include(WriteBenchmark.class.getName())
                                .param("means", means)));
            }
        }
        table.print(NO_BASE, List.of(Reading.RECORDS, WriteBenchmark.LAID_OUT));
    }

    /** What a measurement more retains, of the whole that was read. */
    private static void heap() throws IOException {
        byte[] without = SyntheticDocument.ofGroups(GROUPS, 0).toBytes();
        byte[] with = SyntheticDocument.ofGroups(GROUPS, MEASUREMENTS).toBytes();
        Rounds table = new Rounds("Heap that a measurement retains", "bytes");
        for (String means : List.of(Reading.RECORDS, Reading.CHIPGAP)) {
            Reading reading = Reading.by(means);
            double retained = size(reading.read(new ByteArrayInputStream(with)))
                    - size(reading.read(new ByteArrayInputStream(without)));
            table.add(means, retained / (GROUPS * MEASUREMENTS));
        }
        table.print(NO_BASE, List.of(Reading.RECORDS));
    }

    private static double size(Object read) {
        if (read instanceof Dataset dataset) {
            dataset.records(); // which are put in order when they are first asked for
        }
        return GraphLayout.parseInstance(read).totalSize();
    }

    private static void bulk() throws IOException {
        System.out.println("\n### Time per MB, and heap, from 1 MB to 1 GB\n");
        System.out.println("| MB | ms per MB | MB retained | ms per MB in a heap of twice that |");
        System.out.println("|---|---|---|---|");
        Path directory = Files.createTempDirectory("bulk");
        Path small = directory.resolve("1.json");
        SyntheticDocument.ofBytes((long) MEGA).write(small);
        for (int megabytes : List.of(1, 10, 100, 1000)) {
            Path file = directory.resolve(megabytes + ".json");
            SyntheticDocument.ofBytes((long) (megabytes * MEGA)).write(file);
            int ample = 500 + 6 * megabytes;
            // As large as it will be from the start: else it is how a heap grows that is measured.
            String[] wide =
                    bulk(List.of("-Xms" + ample + "m", "-Xmx" + ample + "m", "-XX:+AlwaysPreTouch"), small, file);
            int twice = (int) Math.max(10, 2 * Double.parseDouble(wide[1]));
            String tight;
            try {
                tight = bulk(List.of("-Xmx" + twice + "m"), small, file)[0];
            } catch (IllegalStateException e) {
                tight = "does not fit";
            }
            System.out.println("| " + megabytes + " | " + wide[0] + " | " + wide[1] + " | " + tight + " |");
            if (megabytes > 1) {
                Files.delete(file);
            }
        }
        Files.delete(small);
        Files.delete(directory);
    }

    private static String[] bulk(List<String> heap, Path small, Path file) throws IOException {
        List<String> options = new ArrayList<>(heap);
        options.add("-XX:+UseParallelGC");
        return Jvm.run(options, Bulk.class, small.toString(), file.toString()).split(" ");
    }

    private void gaps() throws RunnerException {
        Rounds table = new Rounds("Matrix of gaps of 1000 chips, a pair", "ns");
        for (int round = 0; round < rounds; round++) {
            for (String means : List.of("plain double loop", "GapMatrix")) {
                for (int threads = 1; threads <= 2; threads++) {
                    double nanoseconds = run(new OptionsBuilder()
                                    .include(GapMatrixBenchmark.class.getName())
                                    .param("means", means)
                                    .threads(threads))
                            .getPrimaryResult()
                            .getStatistics()
                            .getMin();
                    table.add(means + (threads == 1 ? "" : ", two threads"), nanoseconds / MEGA / threads);
                }
            }
        }
        table.print(NO_BASE, List.of("plain double loop", "GapMatrix"));
    }

    private void ask() throws RunnerException {
        Rounds table = new Rounds("Of 100 000 records", "ms");
        List<String> questions = new ArrayList<>(List.of(
                "all ids in ImmutableMap",
                "all ids in Dataset",
                "ImmutableMap of both",
                "combinedWith",
                "rootCausesFor"));
        for (int round = 0; round < rounds; round++) {
            for (String question : questions) {
                table.add(
                        question,
                        milliseconds(new OptionsBuilder()
                                .include(DatasetBenchmark.class.getName())
                                .param("question", question)));
            }
        }
        table.print(NO_BASE, List.of("all ids in ImmutableMap", "ImmutableMap of both"));
        System.out.println(String.format(Locale.ROOT, "%n%d rounds", rounds));
    }
}
