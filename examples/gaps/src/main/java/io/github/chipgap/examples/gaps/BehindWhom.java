// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is behind whom in what, and by how much is known. */
final class BehindWhom {
    private static final Estimate ON_A_PAR = Estimate.exactly(1);

    private final Dataset data;
    private final Page page;

    BehindWhom(Dataset data, Page page) {
        this.data = data;
        this.page = page;
    }

    void print() {
        page.heading("Who is behind whom");
        Map<String, List<CapabilityGap>> byPair = data.all(CapabilityGap.class).stream()
                .collect(Collectors.groupingBy(
                        gap -> name(gap.subject()) + " vs. " + name(gap.reference()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byPair.forEach((pair, gaps) -> {
            page.line(pair);
            gaps.forEach(this::print);
        });
    }

    private void print(CapabilityGap gap) {
        Metric metric = data.get(Metric.class, gap.metric());
        page.line(
                1,
                metric.name() + ": " + standing(gap, metric) + ", at a ratio of "
                        + ReportText.plain().of(gap.ratio().orElse(Estimate.unknown())));
        gap.trend().ifPresent(trend -> page.line(2, "its own level is " + trend));
        gap.period().ifPresent(period -> page.line(2, "in " + text(period)));
        page.provenance(2, data, gap);
    }

    private static String standing(CapabilityGap gap, Metric metric) {
        boolean less = gap.ratio().orElse(Estimate.unknown()).isCertainlyLessThan(ON_A_PAR);
        boolean more = gap.ratio().orElse(Estimate.unknown()).isCertainlyGreaterThan(ON_A_PAR);
        if (!less && !more) {
            return "not decided by what is known";
        }
        return less == metric.moreIsBetter() ? "behind" : "ahead";
    }

    private static String text(Period period) {
        return period.isRelative() ? "the year in which the source was written" : period.toString();
    }

    private String name(String id) {
        return data.get(Subject.class, id).name();
    }
}
