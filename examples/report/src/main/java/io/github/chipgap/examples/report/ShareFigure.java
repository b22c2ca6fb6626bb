// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.analysis.Shares;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.SourceGrade;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figure of the "small fraction" of the article, under each source of Huawei's output. The sources disagree. */
final class ShareFigure {
    private static final Period YEAR = Period.parse("2025");
    private static final double LEAST_CONFIDENCE = 0.01;
    private static final String UNITS = "units-shipped";
    private static final String EQUIVALENTS = "h100-equivalents-shipped";
    private static final String EPOCH = "huawei-units-shipped-2025-epoch";
    private static final List<String> ALL =
            List.of(EPOCH, "huawei-units-shipped-2025-semianalysis", "huawei-units-shipped-2025-wsj");
    private static final List<String> PART = List.of("huawei", "cambricon");
    private static final List<String> THREE = List.of("huawei", "cambricon", "nvidia");
    private static final List<String> SIX = List.of("huawei", "cambricon", "nvidia", "amd", "google", "amazon");

    private final Dataset data;
    private final List<Row> marks = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private ShareFigure(Dataset data) {
        Dataset.Builder converted = Dataset.builder("converted", "1", "Units converted into H100 equivalents");
        ALL.stream().skip(1).forEach(id -> converted.add(inEquivalents(data, data.get(Measurement.class, id))));
        this.data = data.combinedWith(converted);
    }

    static Figure of(Dataset data) {
        return new ShareFigure(data).figure();
    }

    private Figure figure() {
        for (String metric : List.of(UNITS, EQUIVALENTS)) {
            String counted = data.get(Metric.class, metric).unit().orElse(metric);
            addRows(metric, counted, THREE, "three designers");
            addRows(metric, counted, SIX, "six designers");
        }
        Row first = rows.get(0);
        OptionalDouble best = first.value().best();
        String share = Words.percent(best.isPresent() ? Estimate.about(best.getAsDouble()) : first.value());
        String title = """
                “A small fraction”: by the figures of %s, Huawei and Cambricon shipped %s of their and Nvidia’s AI \
                chips of %s""".formatted(first.cells().get(0), share, YEAR);
        String all = rows.stream()
                .limit(ALL.size())
                .map(row -> row.cells().get(0) + ": " + row.cells().get(3))
                .collect(Collectors.joining("; "));
        String says = """
                Each row takes Huawei’s output from the source that it names; the sources disagree. Of the chips: %s. \
                A dashed bar holds with the confidence written above it. An H100 equivalent is as much 8-bit \
                throughput as one Nvidia H100. The three designers are %s; the six are %s.\
                """.formatted(all, names(THREE), names(SIX));
        String heading = "Share of Huawei and Cambricon";
        Chart chart = new Chart(Chart.Form.ROWS, "Share, %", heading, marks, List.of(), Optional.empty());
        return Figure.of("shares", true, title, says, chart, new Table(List.of("By", "Counted", "Of", "Share"), rows));
    }

    private String names(List<String> ids) {
        return Words.list(Words.names(data, ids));
    }

    /** Adds a heading, and a row for each source. */
    private void addRows(String metric, String counted, List<String> whole, String of) {
        String heading = counted + " of " + of;
        marks.add(new Row(Series.UNNAMED, marks.size(), heading, List.of(), Estimate.unknown(), List.of()));
        for (String id : ALL) {
            Measurement huawei = data.get(Measurement.class, id.replace(UNITS, metric));
            Reconciliation policy = (data, some) ->
                    Reconciliation.hull().reconcile(data, some.contains(huawei) ? ImmutableList.of(huawei) : some);
            Computed share = Shares.of(data).reconciledBy(policy).of(PART, whole, metric, YEAR);
            Estimate known = known(share.estimate());
            String by = by(data.get(Measurement.class, id));
            String words = Words.share(known);
            String label = by + ": " + words.replaceFirst(".*\\((.*)\\)", "$1");
            List<String> cells = List.of(by, counted, of, words);
            Row row = new Row(Series.UNNAMED, marks.size(), label, cells, known, Row.sources(share.inputs()));
            rows.add(row);
            if (row.isKnown()) {
                marks.add(row);
            }
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
                .filter(grade ->
                        !List.of(SourceGrade.PRIMARY, SourceGrade.SECONDARY).contains(grade))
                .map(grade -> " (" + grade.name() + ")")
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
        Estimate each = least.ratio().orElseThrow().hull(most.ratio().orElseThrow());
        double average = best(data, EPOCH.replace(UNITS, EQUIVALENTS)) / best(data, EPOCH);
        Estimate counted = units.value().within(Interval.atLeast(0)).orElseThrow();
        Stream<Claim> claims =
                Stream.of(List.of(units), least.inputs(), most.inputs()).flatMap(List::stream);
        return Measurement.builder()
                .from(units)
                .id(units.id().replace(UNITS, EQUIVALENTS))
                .summary("Huawei: AI chips shipped in " + YEAR + ", in H100 equivalents, computed here from units.")
                .metric(EQUIVALENTS)
                .value(counted.times(each.withBest(average)))
                .statedBy(List.of())
                .standing(Standing.COMPUTED)
                .citations(claims.flatMap(claim -> claim.citations().stream()).collect(ImmutableSet.toImmutableSet()))
                .build();
    }

    private static double best(Dataset data, String id) {
        return data.get(Measurement.class, id).value().best().orElseThrow();
    }
}
