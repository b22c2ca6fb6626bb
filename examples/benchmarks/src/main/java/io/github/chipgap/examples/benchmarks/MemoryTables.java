// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import io.github.chipgap.data.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jol.info.GraphLayout;

/** Prints the memory retained by records, and the time to read documents of several sizes. */
final class MemoryTables {
    private static final int MEGA = 1_000_000;
    private static final int GROUPS = 50;
    private static final int MEASUREMENTS = 100;

    private MemoryTables() {}

    /** Prints the memory retained by one more measurement. */
    static void heapOfMeasurement() throws IOException {
        byte[] without = SyntheticDocument.ofGroups(GROUPS, 0).toBytes();
        byte[] with = SyntheticDocument.ofGroups(GROUPS, MEASUREMENTS).toBytes();
        Rounds table = new Rounds("Heap retained by a measurement", "bytes");
        for (String means : List.of(Reading.RECORDS, Reading.CHIPGAP)) {
            Reading reading = Reading.by(means);
            double retained = size(reading.read(new ByteArrayInputStream(with)))
                    - size(reading.read(new ByteArrayInputStream(without)));
            table.add(means, retained / (GROUPS * MEASUREMENTS));
        }
        table.print(List.of(Reading.RECORDS));
    }

    private static double size(Object read) {
        if (read instanceof Dataset dataset) {
            dataset.records(); // sorts them, once
        }
        return GraphLayout.parseInstance(read).totalSize();
    }

    /** Prints the time per megabyte of documents of several sizes, in a wide heap and in a tight one. */
    static void bulk(List<Integer> sizes, int rounds) throws IOException {
        Path directory = Files.createTempDirectory("bulk");
        for (int megabytes : sizes) {
            SyntheticDocument.ofBytes((long) megabytes * MEGA).write(file(directory, megabytes));
        }
        Rounds times = new Rounds("Time per MB, by the size of the document", "ms");
        Rounds retained = new Rounds("Heap retained by a document", "MB");
        for (int round = 0; round < rounds; round++) {
            for (int megabytes : sizes) {
                // The wide heap has its full size from the start, so its growth is not measured.
                int wide = 500 + 6 * megabytes;
                String[] cost = bulk(
                        directory, megabytes, List.of("-Xms" + wide + "m", "-Xmx" + wide + "m", "-XX:+AlwaysPreTouch"));
                times.add(megabytes + " MB", Double.parseDouble(cost[0]));
                retained.add(megabytes + " MB", Double.parseDouble(cost[1]));
                int tight = (int) Math.max(10, 2 * Double.parseDouble(cost[1]));
                times.add(megabytes + " MB, heap twice what it retains", inTightHeap(directory, megabytes, tight));
            }
        }
        times.print(List.of(sizes.get(0) + " MB"));
        retained.print(List.of());
        for (int megabytes : sizes) {
            Files.delete(file(directory, megabytes));
        }
        Files.delete(directory);
    }

    /** Returns the time per megabyte, or infinity if the heap is too small. */
    private static double inTightHeap(Path directory, int megabytes, int heap) throws IOException {
        try {
            return Double.parseDouble(bulk(directory, megabytes, List.of("-Xmx" + heap + "m"))[0]);
        } catch (IllegalStateException e) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static String[] bulk(Path directory, int megabytes, List<String> heap) throws IOException {
        List<String> options = new ArrayList<>(heap);
        options.add("-XX:+UseParallelGC");
        return Jvm.run(
                        options,
                        Bulk.class,
                        file(directory, 1).toString(),
                        file(directory, megabytes).toString())
                .split(" ");
    }

    private static Path file(Path directory, int megabytes) {
        return directory.resolve(megabytes + ".json");
    }
}
