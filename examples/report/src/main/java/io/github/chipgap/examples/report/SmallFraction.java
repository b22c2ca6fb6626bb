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
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the "small fraction" of the article was in 2025, under each of the sources that disagree on Huawei's output. */
final class SmallFraction {
    static final Period YEAR = Period.parse("2025");

    private static final double LEAST_CONFIDENCE = 0.01;
    private static final String UNITS = "units-shipped";
    private static final String EQUIVALENTS = "h100-equivalents-shipped";
    private static final String EPOCH = "huawei-units-shipped-2025-epoch";
    private static final String EPOCH_EQUIVALENTS = "huawei-h100-equivalents-shipped-2025-epoch";
    private static final List<String> DISPUTED =
            List.of("huawei-units-shipped-2025-semianalysis", "huawei-units-shipped-2025-wsj");
    private static final List<String> PART = List.of("huawei", "cambricon");
    private static final List<String> WITH_NVIDIA = List.of("huawei", "cambricon", "nvidia");
    private static final List<String> ALL = List.of("huawei", "cambricon", "nvidia", "amd", "google", "amazon");

    private final Dataset data;

    SmallFraction(Dataset data) {
        Dataset.Builder converted = Dataset.builder("converted", "1", "Units converted into H100 equivalents");
        DISPUTED.forEach(id -> converted.add(inEquivalents(data, data.get(Measurement.class, id))));
        this.data = data.combinedWith(converted);
    }

    /**
     * The share of Huawei and Cambricon.
     *
     * @param said what a source says of Huawei's output
     * @param huawei Huawei's output by that, in what is counted
     * @param counted what is counted
     * @param ofThree of what these two and Nvidia shipped
     * @param ofSix of what all six designers shipped whose sales are counted
     */
    record Answer(Measurement said, Measurement huawei, Metric counted, Computed ofThree, Computed ofSix) {}

    /** An answer for each source, by units and then by H100 equivalents. */
    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (String metric : List.of(UNITS, EQUIVALENTS)) {
            answers.add(answer(EPOCH, metric.equals(UNITS) ? EPOCH : EPOCH_EQUIVALENTS, metric));
            DISPUTED.forEach(id -> answers.add(answer(id, metric.equals(UNITS) ? id : converted(id), metric)));
        }
        return answers;
    }

    private Answer answer(String said, String claim, String metric) {
        Measurement huawei = data.get(Measurement.class, claim);
        Reconciliation thatOne = (all, some) ->
                Reconciliation.hull().reconcile(all, some.contains(huawei) ? ImmutableList.of(huawei) : some);
        Shares shares = Shares.of(data).reconciledBy(thatOne);
        return new Answer(
                data.get(Measurement.class, said),
                huawei,
                data.get(Metric.class, metric),
                shares.of(PART, WITH_NVIDIA, metric, YEAR),
                shares.of(PART, ALL, metric, YEAR));
    }

    private static String converted(String unitsId) {
        return unitsId.replace("units", "h100-equivalents");
    }

    /**
     * Units of Ascend chips in H100 equivalents, which are counted by 8-bit throughput: each is one of the 910B or
     * 910C, so much an H100, and on average as Epoch AI counts them.
     */
    private static Measurement inEquivalents(Dataset data, Measurement units) {
        Gap least = Gaps.of(data).between("huawei-ascend-910b", "nvidia-h100-sxm", "int8-dense");
        Gap most = Gaps.of(data).between("huawei-ascend-910c", "nvidia-h100-sxm", "int8-dense");
        Interval each = least.ratio()
                .orElseThrow()
                .interval()
                .hull(most.ratio().orElseThrow().interval());
        double average = best(data, EPOCH_EQUIVALENTS) / best(data, EPOCH);
        Set<Citation> citations = new LinkedHashSet<>(units.citations());
        Stream.of(least, most)
                .flatMap(gap -> gap.inputs().stream())
                .forEach(claim -> citations.addAll(claim.citations()));
        return Measurement.builder()
                .from(units)
                .id(converted(units.id()))
                .summary("Huawei: AI chips shipped in " + YEAR
                        + ", in H100 equivalents, worked out here from the units of "
                        + data.get(Source.class, units.citations().get(0).source())
                                .title() + ".")
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

    /**
     * A share without its bounds, where the doubts of what they rest on add up to certainty that one of it is wrong.
     */
    static Estimate known(Computed share) {
        Estimate estimate = share.estimate();
        if (estimate.confidence() >= LEAST_CONFIDENCE) {
            return estimate;
        }
        return estimate.best().isPresent() ? Estimate.about(estimate.best().getAsDouble()) : Estimate.unknown();
    }
}
