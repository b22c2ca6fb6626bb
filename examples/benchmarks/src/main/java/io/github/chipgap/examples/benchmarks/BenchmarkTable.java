// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints the cost of each means per pair of intervals, compared to plain doubles.
 *
 * <p>A round runs every means once, in a JVM of its own, takes the median of its iterations, and divides it by the
 * plain doubles of the same round. The table prints the median and the range of all rounds.
 */
public final class BenchmarkTable {
    private static final List<String> MEANS = List.of(
            "plain pairs",
            "plain pairs of any sign",
            "Interval",
            "choco-solver",
            "BigDecimal of 17 digits",
            "BigDecimal of 34 digits",
            "Range of 17 digits");

    /** The cost of a means in one round. */
    private record Cost(double nanoseconds, double bytes, double ratio) {}

    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    private BenchmarkTable() {}

    /** Runs a number of rounds, the first argument, of the operations, the others, and prints a table in Markdown. */
    public static void main(String[] arguments) throws RunnerException {
        int rounds = Integer.parseInt(arguments[0]);
        List<String> operations = List.of(arguments).subList(1, arguments.length);
        BenchmarkTable table = new BenchmarkTable();
        for (int round = 1; round <= rounds; round++) {
            table.measure(operations);
            System.err.println("round " + round + " of " + rounds);
        }
        table.print();
    }

    private void measure(List<String> operations) throws RunnerException {
        for (String signs : List.of("positive", "mixed")) {
            for (String operation : operations) {
                measure(signs, operation);
            }
        }
    }

    private void measure(String signs, String operation) throws RunnerException {
        double plain = Double.NaN;
        for (String each : MEANS) {
            if (signs.equals("mixed") && isForPositiveOnly(each)) {
                continue;
            }
            RunResult result = run(signs, operation, each);
            double pairs = Double.parseDouble(result.getParams().getParam("pairs"));
            plain = add(signs + " | " + operation + " | " + each, result, pairs, plain);
        }
    }

    /** Adds a result and returns the cost of the first means, to which the others are compared. */
    private double add(String name, RunResult result, double pairs, double plainOrNaN) {
        double nanoseconds = result.getPrimaryResult().getStatistics().getPercentile(50) / pairs;
        double bytes = requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                        .getScore()
                / pairs;
        double plain = Double.isNaN(plainOrNaN) ? nanoseconds : plainOrNaN;
        costs.computeIfAbsent(name, none -> new ArrayList<>()).add(new Cost(nanoseconds, bytes, nanoseconds / plain));
        return plain;
    }

    private static boolean isForPositiveOnly(String means) {
        return means.startsWith("BigDecimal") || means.startsWith("Range");
    }

    private static RunResult run(String signs, String operation, String means) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(IntervalBenchmark.class.getName())
                        .param("signs", signs)
                        .param("operation", operation)
                        .param("means", means)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
    }

    private void print() {
        System.out.println("| signs | operation | means | of plain doubles: median (range) | ns | bytes |");
        System.out.println("|---|---|---|---|---|---|");
        costs.forEach((name, rounds) -> System.out.println("| " + name + " | " + summary(rounds) + " |"));
    }

    private static String summary(List<Cost> rounds) {
        List<Double> ratios = rounds.stream().map(Cost::ratio).sorted().toList();
        List<Double> nanoseconds =
                rounds.stream().map(Cost::nanoseconds).sorted().toList();
        int middle = rounds.size() / 2;
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f) | %.1f | %.0f",
                ratios.get(middle),
                Collections.min(ratios),
                Collections.max(ratios),
                nanoseconds.get(middle),
                rounds.get(0).bytes);
    }
}
