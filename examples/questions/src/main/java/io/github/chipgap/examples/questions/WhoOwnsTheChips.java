// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Lookup;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Asks who owned how much AI compute at the end of 2025, in chips as fast as Nvidia's H100. */
public final class WhoOwnsTheChips {
    private static final List<String> OWNERS =
            List.of("google", "microsoft", "meta", "amazon", "oracle", "china-ai-compute-users");
    private static final Period DAY = Period.parse("2025-12-31");

    private WhoOwnsTheChips() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        answer(Setting.standard()).print();
    }

    static Answer answer(Setting setting) {
        Lookup lookup = Lookup.of(setting.data());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (String owner : OWNERS) {
            List<Measurement> chips = lookup.measurements(owner).stream()
                    .filter(one -> one.metric().endsWith("-h100-equivalents-owned"))
                    .filter(one -> one.period().filter(DAY::equals).isPresent())
                    .toList();
            Estimate sum = chips.stream()
                    .map(Measurement::value)
                    .reduce(Estimate::plus)
                    .orElseThrow();
            String name = setting.data().get(Subject.class, owner).name();
            rows.add(Row.of(name, Words.number(sum, "H100 equivalents"), sum, "H100 equivalents", DAY, chips));
        }
        ImmutableList<Row> all = rows.build();
        return new Answer(
                "Who owned the AI chips at the end of 2025?",
                ImmutableList.of("In chips as fast as Nvidia's H100: "
                        + all.stream()
                                .sorted(Comparator.comparing(WhoOwnsTheChips::best)
                                        .reversed())
                                .map(WhoOwnsTheChips::headline)
                                .collect(Collectors.joining("; "))),
                all);
    }

    private static double best(Row row) {
        return row.value().orElseThrow().best().orElseThrow();
    }

    private static String headline(Row row) {
        return row.what() + " " + Words.number(Estimate.about(best(row)), "");
    }
}
