// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks who owned how much AI compute at the end of each year, in chips as fast as Nvidia's H100. */
public final class WhoOwnsTheChips {
    private static final List<String> OWNERS =
            List.of("google", "microsoft", "meta", "amazon", "oracle", "china-ai-compute-users");

    private static final Comparator<Row> MOST_FIRST =
            Comparator.comparingDouble(row -> -row.value().orElseThrow().best().orElse(0));

    private WhoOwnsTheChips() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        ImmutableList<Row> sums =
                setting.days().stream().flatMap(day -> owners(setting, day)).collect(ImmutableList.toImmutableList());
        if (sums.isEmpty()) {
            return Answer.of("Who owned the AI chips?", "No figure is known on the day.");
        }
        LocalDate last = LocalDate.parse(sums.get(sums.size() - 1).asOf());
        String usual = confidence(sums.get(sums.size() - 1));
        String headline = owners(setting, last)
                .map(row -> row.what() + " " + Words.range(row.value().orElseThrow())
                        + (confidence(row).equals(usual) ? "" : " with " + confidence(row)))
                .collect(Collectors.joining("; "));
        return new Answer(
                "Who owned the AI chips at the " + Words.day(last) + ", in H100 equivalents? (with " + usual
                        + " confidence)",
                ImmutableList.of(headline),
                Row.join(sums, FigureTable.of(setting.data(), WhoOwnsTheChips::isOwned)));
    }

    private static String confidence(Row row) {
        return Words.percent(Estimate.exactly(row.value().orElseThrow().confidence()));
    }

    /** Returns whether a metric is one of the stocks, of which there is one for each maker of chips. */
    private static boolean isOwned(String metric) {
        return metric.endsWith("-h100-equivalents-owned");
    }

    private static Stream<Row> owners(Setting setting, LocalDate day) {
        return OWNERS.stream()
                .flatMap(owner -> FigureTable.sum(setting.data(), owner, WhoOwnsTheChips::isOwned, day).stream())
                .sorted(MOST_FIRST);
    }
}
