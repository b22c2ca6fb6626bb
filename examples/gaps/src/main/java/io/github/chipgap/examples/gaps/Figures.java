// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.analysis.CatchUp;
import io.github.chipgap.analysis.Gap;
import io.github.chipgap.analysis.Gaps;
import io.github.chipgap.analysis.Lag;
import io.github.chipgap.analysis.Lags;
import io.github.chipgap.analysis.MissingDataException;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.gaps.report.ChipFigure;
import io.github.chipgap.examples.gaps.report.ConstraintChart;
import io.github.chipgap.examples.gaps.report.Figure;
import io.github.chipgap.examples.gaps.report.MovingTargetChart;
import io.github.chipgap.examples.gaps.report.PerformanceChart;
import io.github.chipgap.examples.gaps.report.ShareChart;
import io.github.chipgap.examples.gaps.report.YearChart;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Period;
import io.github.chipgap.model.Subject;
import io.github.chipgap.model.TimelineEstimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The figures of the report, from the same answers that are printed. */
final class Figures {
    private final Dataset data;

    Figures(Dataset data) {
        this.data = data;
    }

    List<Figure> list(List<Estimate> growthRates) {
        return List.of(
                performance(), gap(), lag(), shares(), new ConstraintChart(data).figure(), movingTarget(growthRates));
    }

    private Figure performance() {
        Metric metric = data.get(Metric.class, "fp16-dense");
        List<ChipFigure> chips = new ArrayList<>();
        for (Chip chip : data.all(Chip.class)) {
            ImmutableList<Measurement> values = data.claimsAbout(chip.id()).stream()
                    .filter(Measurement.class::isInstance)
                    .map(Measurement.class::cast)
                    .filter(value -> value.metric().equals(metric.id()))
                    .collect(ImmutableList.toImmutableList());
            Optional<Period> released = chip.released();
            if (released.isPresent() && !values.isEmpty()) {
                Chipmaker maker = data.get(Chipmaker.class, chip.maker().orElseThrow());
                chips.add(new ChipFigure(
                        chip.name(),
                        maker.name(),
                        maker.jurisdiction().equals(Optional.of("CN")),
                        chip.releases().get(0).isPlanned(),
                        released.get(),
                        Reconciliation.hull().reconcile(data, values).value(),
                        citations(values)));
            }
        }
        return new PerformanceChart(metric.name(), metric.unit().orElse(""), "Each point is a chip.", chips).figure();
    }

    private static final List<String> METRICS = List.of("fp16-dense", "fp8-dense", "memory-bandwidth", "memory-size");

    private Figure gap() {
        List<YearChart.YearValue> values = new ArrayList<>();
        for (String metric : METRICS) {
            for (int year = 2019; year <= 2025; year++) {
                try {
                    Gap gap = Gaps.in(data)
                            .at(LocalDate.of(year, 12, 31))
                            .between("chinese-accelerator-makers", "other-accelerator-makers", metric);
                    Estimate ratio = gap.ratio().orElseThrow();
                    values.add(new YearChart.YearValue(
                            year,
                            gap.metric().name(),
                            "Chinese against other makers",
                            ratio,
                            YearChart.words(ratio, ""),
                            citations(gap.inputs())));
                } catch (MissingDataException e) {
                    System.err.println(metric + e.getMessage());
                }
            }
        }
        return new YearChart(
                        "gap",
                        "The gap, year by year",
                        "What part of the best chip of other makers the best Chinese chip did.",
                        "Best Chinese / best of others",
                        true,
                        1,
                        values)
                .figure();
    }

    private Figure lag() {
        List<YearChart.YearValue> values = new ArrayList<>();
        for (String metric : METRICS) {
            for (int year = 2019; year <= 2025; year++) {
                try {
                    Lag lag = Lags.in(data)
                            .at(LocalDate.of(year, 12, 31))
                            .behind("chinese-accelerator-makers", List.of("other-accelerator-makers"), metric, 0.02);
                    if (lag.years().isPresent()) {
                        Estimate years = lag.years().get();
                        values.add(new YearChart.YearValue(
                                year,
                                lag.metric().name(),
                                "Chinese against other makers",
                                years,
                                YearChart.words(years, "years"),
                                citations(lag.inputs())));
                    }
                } catch (MissingDataException e) {
                    System.err.println(metric + e.getMessage());
                }
            }
        }
        return new YearChart(
                        "lag",
                        "The lag, year by year",
                        "How long before the others first had what the best Chinese chip then did.",
                        "Years behind",
                        false,
                        0,
                        values)
                .figure();
    }

    private Figure shares() {
        CapabilityGap gap = data.get(CapabilityGap.class, "advanced-chip-output-gap");
        return new ShareChart(
                        "What a small fraction is",
                        gap.summary(),
                        List.of(
                                new ShareChart.Share(
                                        "the article, in its year",
                                        "Chips",
                                        gap.ratio().orElseThrow(),
                                        ImmutableSet.copyOf(gap.citations())),
                                new ShareChart.Share(
                                        "a test, with a name that is rather long",
                                        "H100 equivalents",
                                        Estimate.parse("0.04..0.07"),
                                        ImmutableSet.copyOf(gap.citations()))))
                .figure();
    }

    private Figure movingTarget(List<Estimate> growthRates) {
        TimelineEstimate timeline = data.get(TimelineEstimate.class, "huawei-parity");
        List<Estimate> rates = growthRates.isEmpty()
                ? List.of(data.get(Measurement.class, "ml-hardware-fp16-growth").value())
                : growthRates;
        return new MovingTargetChart(
                        data.get(Subject.class, timeline.subject().orElseThrow())
                                .name(),
                        data.get(Subject.class, timeline.reference().orElseThrow())
                                .name(),
                        timeline.years(),
                        rates.stream()
                                .map(rate -> new MovingTargetChart.Course(
                                        rate,
                                        CatchUp.after(timeline.years(), rate).ratioOnArrival()))
                                .toList(),
                        ImmutableSet.copyOf(timeline.citations()))
                .figure();
    }

    private static ImmutableSet<Citation> citations(Collection<? extends Claim> claims) {
        return claims.stream().flatMap(claim -> claim.citations().stream()).collect(ImmutableSet.toImmutableSet());
    }
}
