// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.analysis.Leader;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The best chips of some makers in a metric on a day: several if the figures leave open which is best.
 *
 * @param data the data
 * @param leader the chips
 */
record BestChips(Dataset data, Leader leader) {
    /** The cohort of the Chinese makers. */
    static final String CHINESE = "chinese-accelerator-makers";

    /** The cohort of all other makers. */
    static final String FOREIGN = "other-accelerator-makers";

    /** The metric in which chips are planned. */
    static final String FP8 = "fp8-dense";

    private static final List<String> METRICS = List.of("fp16-dense", "int8-dense", FP8, "memory-size");

    BestChips {
        Objects.requireNonNull(data);
        Objects.requireNonNull(leader);
    }

    static BestChips of(Dataset data, String makers, String metricId, LocalDate day) {
        return new BestChips(data, Leaders.of(data).datedOnly().at(day).of(makers, metricId));
    }

    /** Returns the metrics in which chips are compared. */
    static ImmutableList<Metric> metrics(Dataset data) {
        return METRICS.stream().map(id -> data.get(Metric.class, id)).collect(ImmutableList.toImmutableList());
    }

    /** Returns the chips and their value, as in "Huawei Ascend 910C, 752 to 800 TFLOP/s". */
    String words() {
        String names = leader.candidates().stream()
                .map(id -> data.get(Subject.class, id).name())
                .collect(Collectors.joining(" or "));
        return names + ", "
                + Words.figure(leader.value().estimate(), leader.value().unit());
    }

    /** Returns the chips without a known upper bound, which can be the best by any amount. */
    ImmutableList<String> unbounded() {
        return measurements().stream()
                .filter(one -> !one.value().interval().hasUpper())
                .map(one -> data.get(Subject.class, one.subject()).name())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the measurements of the chips. */
    ImmutableList<Measurement> measurements() {
        return leader.value().inputs().stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .filter(one -> leader.candidates().contains(one.subject()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns some claims without the figures of all chips but these, in the metric. */
    ImmutableList<Claim> deciding(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> !(claim instanceof Measurement one)
                        || !one.metric().equals(leader.metric().id())
                        || leader.candidates().contains(one.subject()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the measurements of these chips and of others. */
    ImmutableList<Measurement> and(BestChips others) {
        return ImmutableList.<Measurement>builder()
                .addAll(measurements())
                .addAll(others.measurements())
                .build();
    }
}
