// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints the time of a cold start, and the classes loaded by it. */
final class StartTables {
    private static final List<String> MEANS =
            List.of(ColdStart.NOTHING, Reading.SCAN, Reading.RECORDS, Reading.TREE, Reading.FASTJSON2, Reading.CHIPGAP);

    private StartTables() {}

    /** Prints the time from the start of a JVM to its end, after it has read the article. */
    static void times(int rounds) throws IOException {
        List<String> archive = archive();
        Rounds table = new Rounds("Cold start: a fresh JVM to the article read", "ms");
        for (int round = 0; round < rounds; round++) {
            for (String means : MEANS) {
                table.add(means, milliseconds(List.of(), means));
            }
            table.add(Reading.CHIPGAP + ", classes archived", milliseconds(archive, Reading.CHIPGAP));
        }
        table.print(ColdStart.NOTHING, List.of(Reading.RECORDS, Reading.SCAN));
    }

    private static double milliseconds(List<String> options, String means) throws IOException {
        long start = System.nanoTime();
        Jvm.run(options, ColdStart.class, means);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Makes an archive of classes in the format of this JVM, and returns the option to use it. */
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

    /** Prints the classes loaded at a cold start. */
    static void classes() throws IOException {
        System.out.println("\n### Classes loaded at a cold start, over an empty JVM\n");
        System.out.println(
                "| means | classes | of chipgap | of Guava | of Jackson | of streams | lambdas linked | of chipgap |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        List<String> base = loaded(ColdStart.NOTHING);
        for (String means : MEANS) {
            List<String> loaded = new ArrayList<>(loaded(means));
            loaded.removeAll(base);
            List<String> lambdas =
                    loaded.stream().filter(name -> name.contains("$$Lambda")).toList();
            System.out.println("| " + means + " | " + loaded.size()
                    + " | " + ours(loaded)
                    + " | " + starting(loaded, "com.google.common.")
                    + " | " + starting(loaded, "tools.jackson.")
                    + " | " + starting(loaded, "java.util.stream.")
                    + " | " + lambdas.size()
                    + " | " + ours(lambdas) + " |");
        }
    }

    /** Returns the names of the classes loaded at a cold start. */
    static List<String> loaded(String means) throws IOException {
        return Jvm.run(List.of("-Xlog:class+load:stdout:none"), ColdStart.class, means)
                .lines()
                .map(line -> line.substring(0, Math.max(line.indexOf(' '), 0)))
                .toList();
    }

    private static long ours(List<String> names) {
        return starting(names, "io.github.chipgap.") - starting(names, "io.github.chipgap.examples.");
    }

    private static long starting(List<String> names, String prefix) {
        return names.stream().filter(name -> name.startsWith(prefix)).count();
    }
}
