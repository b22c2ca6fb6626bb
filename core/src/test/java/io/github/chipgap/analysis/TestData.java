// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.ImmutableChip;
import io.github.chipgap.model.ImmutableChipmaker;
import io.github.chipgap.model.ImmutableCitation;
import io.github.chipgap.model.ImmutableCohort;
import io.github.chipgap.model.ImmutableInvestment;
import io.github.chipgap.model.ImmutableMeasurement;
import io.github.chipgap.model.ImmutableMetric;
import io.github.chipgap.model.ImmutableMilestone;
import io.github.chipgap.model.ImmutableSource;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.util.List;

/** Records in one line each. All cite one source, row by row. */
final class TestData {
    static final String SOURCE = "table";

    private TestData() {}

    static Dataset.Builder data() {
        return Dataset.builder("test", "1", "a test")
                .add(ImmutableSource.builder().id(SOURCE).title("A table").build());
    }

    static ImmutableChipmaker maker(String id) {
        return ImmutableChipmaker.builder().id(id).name(id).build();
    }

    static ImmutableCohort cohort(String id, boolean exhaustive, String... members) {
        return ImmutableCohort.builder()
                .id(id)
                .name(id)
                .members(List.of(members))
                .membersExhaustive(exhaustive)
                .build();
    }

    static ImmutableChip chip(String id, String maker) {
        return ImmutableChip.builder()
                .id(id)
                .name(id)
                .maker(maker)
                .generic(false)
                .addCitations(row(id))
                .build();
    }

    static ImmutableChip chip(String id, String maker, String released) {
        return chip(id, maker)
                .withLifecycle(ImmutableMilestone.builder()
                        .stage(LifecycleStage.RELEASED)
                        .period(Period.parse(released))
                        .standing(Standing.REPORTED)
                        .addCitations(row(id))
                        .build());
    }

    /** What is never negative, and of which more is better. */
    static ImmutableMetric metric(String id, MetricKind kind, String unit) {
        return ImmutableMetric.builder()
                .id(id)
                .name(id)
                .kind(kind)
                .unit(unit)
                .moreIsBetter(true)
                .domain(Interval.atLeast(0))
                .build();
    }

    static ImmutableMetric level(String id) {
        return metric(id, MetricKind.LEVEL, "TFLOP/s");
    }

    /** A dense throughput of numbers of so many bits. */
    static ImmutableMetric bits(String id, double bits) {
        return level(id).withOperationBits(Estimate.exactly(bits));
    }

    static ImmutableMetric flow(String id) {
        return metric(id, MetricKind.FLOW, "chips");
    }

    static ImmutableMeasurement measured(String id, String subject, String metric, Estimate value) {
        return ImmutableMeasurement.builder()
                .id(id)
                .summary(id)
                .subject(subject)
                .metric(metric)
                .value(value)
                .standing(Standing.REPORTED)
                .addCitations(row(id))
                .build();
    }

    static ImmutableMeasurement measured(String id, String subject, String metric, Estimate value, String period) {
        return measured(id, subject, metric, value).withPeriod(Period.parse(period));
    }

    static ImmutableInvestment invested() {
        return ImmutableInvestment.builder()
                .id("invested")
                .summary("Money went in.")
                .investor("huawei")
                .amount(Estimate.moreThan(1e9))
                .currency("USD")
                .standing(Standing.REPORTED)
                .addCitations(row("invested"))
                .build();
    }

    static ImmutableCitation row(String label) {
        return ImmutableCitation.builder()
                .source(SOURCE)
                .addPlaces(new Place("row", label))
                .build();
    }
}
