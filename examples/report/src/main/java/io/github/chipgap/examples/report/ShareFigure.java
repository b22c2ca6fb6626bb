// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figure of the "small fraction" of the article, under each source of Huawei's output. The sources disagree. */
final class ShareFigure {
    private static final Period YEAR = Period.parse("2025");
    private static final double LEAST_CONFIDENCE = 0.01;
    private static final String UNITS = "units-shipped";
    private static final String EQUIVALENTS = "h100-equivalents-shipped";
    private static final String EPOCH = "huawei-units-shipped-2025-epoch";
    private static final List<String> OTHERS =
            List.of("huawei-units-shipped-2025-semianalysis", "huawei-units-shipped-2025-wsj");
    private static final List<String> ALL = List.of(EPOCH, OTHERS.get(0), OTHERS.get(1));
    private static final List<String> PART = List.of("huawei", "cambricon");
    private static final List<String> THREE = List.of("huawei", "cambricon", "nvidia");
    private static final List<String> SIX = List.of("huawei", "cambricon", "nvidia", "amd", "google", "amazon");

    private final Dataset data;
    private final List<Row> marks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private ShareFigure(Dataset data) {
        Dataset.Builder converted = Dataset.builder("converted", "1", "Units converted into H100 equivalents");
        OTHERS.forEach(id -> converted.add(inEquivalents(data, data.get(Measurement.class, id))));
        this.data = data.combinedWith(converted);
    }

    static Figure of(Dataset data) {
        return new ShareFigure(data).figure();
    }

    private Figure figure() {
        for (String metric : List.of(UNITS, EQUIVALENTS)) {
            String counted = data.get(Metric.class, metric).unit().orElse(metric);
            for (List<String> whole : List.of(THREE, SIX)) {
                String of = whole.equals(SIX) ? "six designers" : "three designers";
                marks.add(Row.of(counted + " of " + of, List.of(), List.of()));
                ALL.forEach(id -> addRow(id, metric, counted, whole, of));
            }
        }
        Estimate first = rows.get(0).value();
        String share = Words.percent(
                first.best().isPresent() ? Estimate.about(first.best().getAsDouble()) : first);
        String others = rows.subList(0, ALL.size()).stream()
                .map(row -> row.cells().get(0) + ": " + row.cells().get(3))
                .collect(Collectors.joining("; "));
        return Figure.of(
                "shares",
                true,
                "“A small fraction”: by the figures of " + rows.get(0).cells().get(0)
                        + ", Huawei and Cambricon shipped " + share + " of their and Nvidia’s AI chips of " + YEAR,
                "Each row takes Huawei’s output from the source that it names; the sources disagree. Of the chips: "
                        + others + ". A dashed bar holds with the confidence written above it. An H100 equivalent is as"
                        + " much 8-bit throughput as one Nvidia H100. The three designers are " + names(THREE)
                        + "; the six are " + names(SIX) + ".",
                new Chart(Form.ROWS, "Share, %", "Share of Huawei and Cambricon", marks, List.of(), Optional.empty()),
                new Table(List.of("By", "Counted", "Of", "Share"), rows));
    }

    private String names(List<String> ids) {
        return Words.list(
                ids.stream().map(id -> data.get(Party.class, id).name()).toList());
    }

    private void addRow(String id, String metric, String counted, List<String> whole, String of) {
        Measurement huawei = data.get(Measurement.class, id.replace(UNITS, metric));
        Reconciliation policy = (all, some) ->
                Reconciliation.hull().reconcile(all, some.contains(huawei) ? ImmutableList.of(huawei) : some);
        Computed share = Shares.of(data).reconciledBy(policy).of(PART, whole, metric, YEAR);
        Estimate known = known(share.estimate());
        String by = by(data.get(Measurement.class, id));
        String words = Words.share(known);
        String doubt = words.replaceFirst(".*\\((.*)\\)", "$1");
        Row row = Row.of(Series.UNNAMED, 0, by + ": " + doubt, List.of(by, counted, of, words), known, share.inputs());
        rows.add(row);
        if (row.isKnown()) {
            marks.add(row);
        }
    }

    /** Returns a share without its bounds if they exclude nothing, or if they hold with hardly any confidence. */
    static Estimate known(Estimate share) {
        Interval interval = share.interval();
        boolean excludes = interval.lowest() > 0 || interval.highest() < 1;
        if (excludes && share.confidence() >= LEAST_CONFIDENCE) {
            return share;
        }
        return share.best().isPresent() ? Estimate.about(share.best().getAsDouble()) : Estimate.unknown();
    }

    /** Returns the party behind a figure, or else the publisher of the source cited first, and how it was read. */
    private String by(Measurement claim) {
        if (!claim.statedBy().isEmpty()) {
            return names(claim.statedBy());
        }
        Source first = data.get(Source.class, claim.citations().get(0).source());
        String how = first.grade()
                .map(grade -> switch (grade.name()) {
                    case "copy" -> " (from a copy)";
                    case "retold" -> " (retold)";
                    case "aggregator" -> " (from a digest)";
                    default -> "";
                })
                .orElse("");
        return first.publisher().orElse(first.title()) + how;
    }

    /**
     * Returns units of Ascend chips in H100 equivalents, which count 8-bit throughput. Each unit is a 910B or a 910C;
     * the average is that of Epoch AI.
     */
    private static Measurement inEquivalents(Dataset data, Measurement units) {
        Gap least = Gaps.of(data).between("huawei-ascend-910b", "nvidia-h100-sxm", "int8-dense");
        Gap most = Gaps.of(data).between("huawei-ascend-910c", "nvidia-h100-sxm", "int8-dense");
        Interval each = least.ratio()
                .orElseThrow()
                .interval()
                .hull(most.ratio().orElseThrow().interval());
        double average = best(data, EPOCH.replace(UNITS, EQUIVALENTS)) / best(data, EPOCH);
        Set<Citation> citations = new LinkedHashSet<>(units.citations());
        Stream.of(least, most)
                .flatMap(gap -> gap.inputs().stream())
                .forEach(claim -> citations.addAll(claim.citations()));
        return Measurement.builder()
                .from(units)
                .id(units.id().replace(UNITS, EQUIVALENTS))
                .summary("Huawei: AI chips shipped in " + YEAR + ", in H100 equivalents, computed here from units.")
                .metric(EQUIVALENTS)
                .value(units.value()
                        .within(Interval.atLeast(0))
                        .orElseThrow()
                        .times(Estimate.of(each).withBest(average)))
                .statedBy(List.of())
                .standing(Standing.COMPUTED)
                .citations(citations)
                .build();
    }

    private static double best(Dataset data, String id) {
        return data.get(Measurement.class, id).value().best().orElseThrow();
    }
}
