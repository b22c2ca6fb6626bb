// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What several means cost in each of some rounds, as a table.
 *
 * <p>A ratio is that of two means in the same round, so that what else the machine does mostly hits both.
 */
final class Rounds {
    private final String title;
    private final String unit;
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();

    Rounds(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Adds the cost of a means in the next round of it. */
    void add(String means, double cost) {
        costs.computeIfAbsent(means, none -> new ArrayList<>()).add(cost);
    }

    /** Prints what each means cost, and in how many parts of that of the peers, all less the cost of the base if any. */
    void print(String base, List<String> peers) {
        System.out.println("\n### " + title + "\n");
        StringBuilder head = new StringBuilder("| means | best " + unit + " | median | range |");
        StringBuilder line = new StringBuilder("|---|---|---|---|");
        for (String peer : peers) {
            head.append(" of ").append(peer).append(": best, median (range) |");
            line.append("---|");
        }
        System.out.println(head + "\n" + line);
        costs.forEach((means, all) -> {
            StringBuilder row = new StringBuilder("| " + means + " | " + spread(all) + " |");
            peers.forEach(
                    peer -> row.append(' ').append(ratios(means, peer, base)).append(" |"));
            System.out.println(row);
        });
    }

    private static String spread(List<Double> all) {
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f to %.2f",
                Collections.min(all),
                median(all),
                Collections.min(all),
                max(all));
    }

    /** The ratio of the bests, then the median of the ratios of the rounds, and their range. */
    private String ratios(String means, String peer, String base) {
        List<Double> ours = less(means, base);
        List<Double> theirs = less(peer, base);
        if (means.equals(base)) {
            return "";
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f (%.2f to %.2f)",
                Collections.min(ours) / Collections.min(theirs),
                median(ratios),
                Collections.min(ratios),
                max(ratios));
    }

    private List<Double> less(String means, String base) {
        List<Double> all = costs.getOrDefault(means, List.of(Double.NaN));
        double least = base.isEmpty() ? 0 : median(costs.getOrDefault(base, List.of(0.0)));
        return all.stream().map(cost -> cost - least).toList();
    }

    private static double max(List<Double> all) {
        return Collections.max(all);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
