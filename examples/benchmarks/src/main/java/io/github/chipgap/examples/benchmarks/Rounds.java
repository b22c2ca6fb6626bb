// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of the costs of several means, measured in rounds.
 *
 * <p>A ratio compares two means of the same round, because other load on the machine mostly affects both.
 */
final class Rounds {
    private final String title;
    private final String unit;
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();

    Rounds(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** Adds the cost of a means in its next round. */
    void add(String means, double cost) {
        costs.computeIfAbsent(means, none -> new ArrayList<>()).add(cost);
    }

    /** Prints the cost of each means and its ratio to each peer. */
    void print(List<String> peers) {
        print("", peers);
    }

    /** Prints the same, with the cost of the base subtracted from both sides of each ratio. */
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

    /** Formats the ratio of the bests, then the median and the range of the ratios of all rounds. */
    private String ratios(String means, String peer, String base) {
        if (means.equals(base)) {
            return "";
        }
        List<Double> ours = costs.getOrDefault(means, List.of());
        List<Double> theirs = costs.getOrDefault(peer, List.of());
        List<Double> bases = base.isEmpty() ? List.of(0.0) : costs.getOrDefault(base, List.of());
        double median = median(bases);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add((ours.get(i) - median) / (theirs.get(i) - median));
        }
        double best = Collections.min(bases);
        return String.format(
                Locale.ROOT,
                "%.2f, %.2f (%.2f to %.2f)",
                (Collections.min(ours) - best) / (Collections.min(theirs) - best),
                median(ratios),
                Collections.min(ratios),
                max(ratios));
    }

    private static double max(List<Double> all) {
        return Collections.max(all);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
