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
 * Prints what each means costs per pair of intervals, beside plain doubles.
 *
 * <p>Each round runs every means once, in a Java of its own, takes the median of its iterations, and divides by the plain
 * doubles of the same round: what else the machine does mostly hits both. The table gives the median of the rounds, and
 * the range.
 */
public final class BenchmarkTable {
    private static final List<String> OBJECTS = List.of(
            "plain pairs",
            "plain pairs of any sign",
            "Interval",
            "choco-solver",
            "BigDecimal of 17 digits",
            "BigDecimal of 34 digits",
            "Range of 17 digits");

    private static final List<String> ARRAYS = List.of("plain loop", "IntervalArray");

    /** The operation that {@link GapMatrixBenchmark} does; all others are of {@link IntervalBenchmark}. */
    private static final String MATRIX_OF_GAPS = "gaps";

    private static final List<String> MATRICES = List.of("plain double loop", "GapMatrix");

    /** What was measured in one round. */
    private record Cost(double nanoseconds, double bytes, double ratio) {}

    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    private BenchmarkTable() {}

    /** Runs as many rounds as the first argument says, of the operations that follow, and prints a table in Markdown. */
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
        if (operations.contains(MATRIX_OF_GAPS)) {
            measureMatrices();
        }
        for (String signs : List.of("positive", "mixed")) {
            for (String operation : operations) {
                if (operation.equals(MATRIX_OF_GAPS)) {
                    continue;
                }
                measure(signs, operation, OBJECTS);
                measure(signs, operation, ARRAYS);
            }
        }
    }

    /** All of these means; the others are divided by the first. */
    private void measure(String signs, String operation, List<String> means) throws RunnerException {
        double plain = Double.NaN;
        for (String each : means) {
            if (signs.equals("mixed") && isForPositiveOnly(each)) {
                continue;
            }
            RunResult result = run(signs, operation, each);
            double pairs = Double.parseDouble(result.getParams().getParam("pairs"));
            plain = add(signs + " | " + operation + " | " + each, result, pairs, plain);
        }
    }

    /** All pairs of as many chips as there are. */
    private void measureMatrices() throws RunnerException {
        double plain = Double.NaN;
        for (String each : MATRICES) {
            RunResult result = new Runner(new OptionsBuilder()
                            .include(GapMatrixBenchmark.class.getName())
                            .param("means", each)
                            .addProfiler(GCProfiler.class)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .runSingle();
            double chips = Double.parseDouble(result.getParams().getParam("chips"));
            plain = add("positive | " + MATRIX_OF_GAPS + " | " + each, result, chips * chips, plain);
        }
    }

    /** Adds a result, divided by the plain one, which it is itself where there is none yet; gives the plain one. */
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
