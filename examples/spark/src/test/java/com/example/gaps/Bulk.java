// SPDX-License-Identifier: Apache-2.0
package com.example.gaps;

import com.sun.management.OperatingSystemMXBean;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * A large table that is made up, and the time that one plain loop and Spark need for it; run by hand.
 *
 * <p>Arguments: {@code make FILE ROWS} writes the table, {@code loop FILE} reads it in one thread without Spark, and
 * {@code spark FILE CORES} reads it with Spark. The last two print the seconds, the memory and a sum to compare.
 */
final class Bulk {
    private static final int SUBJECTS = 200;
    private static final int METRICS = 6;
    private static final int SOURCES = 20;

    private Bulk() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "make" -> make(Path.of(args[1]), Long.parseLong(args[2]));
            case "loop" -> timed(() -> loop(Path.of(args[1])));
            default -> timed(() -> spark(args[1], args[2]));
        }
    }

    private interface Sum {
        double get() throws IOException;
    }

    private static void timed(Sum sum) throws IOException {
        long start = System.nanoTime();
        double result = sum.get();
        System.out.printf(
                Locale.ROOT,
                "%.1f s, %.1f s of the processor, heap limit %d MB, sum of the lower bounds of %d ratios %s%n",
                (System.nanoTime() - start) / 1e9,
                processorSeconds(),
                Runtime.getRuntime().maxMemory() >> 20,
                METRICS * SUBJECTS * (SUBJECTS - 1),
                result);
    }

    private static void reconciled(long start) {
        System.out.printf(
                Locale.ROOT,
                "reconciled after %.1f s, %.1f s of the processor%n",
                (System.nanoTime() - start) / 1e9,
                processorSeconds());
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Values around a level of the subject and the metric: exact, a range, or about. */
    private static void make(Path file, long rows) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("subject,metric,value,period,standing,sources\n");
            for (long i = 0; i < rows; i++) {
                int subject = random.nextInt(SUBJECTS);
                int metric = random.nextInt(METRICS);
                long level = 1000L + 37 * subject + 911L * metric + random.nextInt(100);
                String value = switch (random.nextInt(4)) {
                    case 0 -> level + ".." + (level + 50);
                    case 1 -> level + "." + random.nextInt(1, 10);
                    default -> Long.toString(level);
                };
                String source = "o" + random.nextInt(SOURCES);
                out.write("s" + subject + ",m" + metric + "," + value + ",2025,reported," + source + "\n");
            }
        }
    }

    private static Dataset base() {
        DatasetBuilder base = Dataset.builder("bulk", "1", "Made up");
        for (int i = 0; i < SUBJECTS; i++) {
            base.add(Chip.builder().id("s" + i).name("S" + i).generic(false).build());
        }
        for (int i = 0; i < METRICS; i++) {
            base.add(Metric.builder()
                    .id("m" + i)
                    .name("M" + i)
                    .kind(MetricKind.LEVEL)
                    .moreIsBetter(true)
                    .domain(Interval.atLeast(0))
                    .build());
        }
        for (int i = 0; i < SOURCES; i++) {
            base.add(Source.builder().id("o" + i).title("O" + i).build());
        }
        return base.build();
    }

    private static double loop(Path file) throws IOException {
        long start = System.nanoTime();
        Map<String, HullState> hulls = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int subject = line.indexOf(',');
                int metric = line.indexOf(',', subject + 1);
                int value = line.indexOf(',', metric + 1);
                hulls.merge(
                        line.substring(0, metric),
                        HullState.of(Estimate.parse(line.substring(metric + 1, value))),
                        HullState::and);
            }
        }
        DatasetBuilder data = Dataset.builder("bulk", "1", "Made up").addAll(base().records());
        hulls.forEach((key, hull) -> {
            int comma = key.indexOf(',');
            data.add(Measurement.builder()
                    .id(key.replace(',', '-'))
                    .summary("The hull.")
                    .subject(key.substring(0, comma))
                    .metric(key.substring(comma + 1))
                    .value(hull.result())
                    .standing(Standing.COMPUTED)
                    .addCitations(Citation.builder().source("o0").build())
                    .build());
        });
        Gaps gaps = Gaps.of(data.build());
        reconciled(start);
        double sum = 0;
        for (int metric = 0; metric < METRICS; metric++) {
            for (int subject = 0; subject < SUBJECTS; subject++) {
                for (int reference = 0; reference < SUBJECTS; reference++) {
                    if (subject != reference) {
                        Row pair = RowFactory.create("s" + subject, "s" + reference, "m" + metric);
                        sum += Matrix.gap(gaps, pair).getStruct(3).getDouble(0);
                    }
                }
            }
        }
        return sum;
    }

    private static double spark(String file, String cores) throws IOException {
        try (SparkSession spark = GapsOnSpark.session(
                        SparkSession.builder().master("local[" + cores + "]").appName("bulk"))
                .config("spark.ui.enabled", false)
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate()) {
            EstimateFunctions.register(spark);
            long start = System.nanoTime();
            Dataset data =
                    Measurements.dataset(base(), Measurements.reconciled(Measurements.read(spark, file)));
            reconciled(start);
            double sum = 0;
            for (Row row : new Matrix(spark, data).gaps().select("ratio.low").collectAsList()) {
                sum += row.getDouble(0);
            }
            return sum;
        }
    }
}
