// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Place;

/** Builders of records that lack nothing but an id, and keep together in {@link #dataset()}. */
public final class Samples {
    private Samples() {}

    public static Citation paragraph(int number) {
        return ImmutableCitation.builder()
                .source("article")
                .addPlaces(Place.paragraph(number))
                .build();
    }

    public static ImmutableSource.Builder source() {
        return ImmutableSource.builder().title("An article").paragraphs(31);
    }

    public static ImmutableChipmaker.Builder chipmaker() {
        return ImmutableChipmaker.builder().name("A chipmaker");
    }

    public static ImmutableAIFirm.Builder firm() {
        return ImmutableAIFirm.builder().name("A firm");
    }

    public static ImmutableGovernment.Builder government() {
        return ImmutableGovernment.builder().name("A government").jurisdiction("CN");
    }

    public static ImmutableCohort.Builder cohort() {
        return ImmutableCohort.builder().name("A cohort").membersExhaustive(false);
    }

    public static ImmutableMetric.Builder metric() {
        return ImmutableMetric.builder()
                .name("A metric")
                .kind(MetricKind.LEVEL)
                .moreIsBetter(true)
                .domain(Interval.closed(0, 1));
    }

    public static ImmutableChip.Builder chip() {
        return ImmutableChip.builder().name("A chip").generic(false);
    }

    public static ImmutableMilestone.Builder milestone() {
        return ImmutableMilestone.builder()
                .stage(LifecycleStage.RELEASED)
                .standing(Standing.REPORTED)
                .addCitations(paragraph(8));
    }

    public static ImmutableInvestment.Builder investment() {
        return ImmutableInvestment.builder()
                .summary("Money went in.")
                .investor("china")
                .amount(Estimate.moreThan(150e9))
                .currency("USD")
                .standing(Standing.REPORTED)
                .addCitations(paragraph(1));
    }

    public static ImmutableCapabilityGap.Builder gap() {
        return ImmutableCapabilityGap.builder()
                .summary("It is behind.")
                .subject("huawei")
                .reference("nvidia")
                .metric("speed")
                .ratio(Estimate.lessThan(1))
                .standing(Standing.REPORTED)
                .addCitations(paragraph(2));
    }

    public static ImmutableConstraint.Builder constraint() {
        return ImmutableConstraint.builder()
                .summary("It lacks something.")
                .kind(ConstraintKind.TALENT)
                .addLimits("huawei")
                .rootCause(true)
                .standing(Standing.REPORTED)
                .addCitations(paragraph(3));
    }

    public static ImmutableTradeControl.Builder control() {
        return ImmutableTradeControl.builder()
                .summary("Fast chips need a licence.")
                .issuer("china")
                .effect(TradeEffect.LICENCE_REQUIRED)
                .addAnyOf(alternative("speed"))
                .addLegalBasis("1 FR 1")
                .inForceFrom(PartialDate.parse("2023-11"))
                .standing(Standing.REPORTED)
                .addCitations(paragraph(3));
    }

    public static Alternative alternative(String... metrics) {
        ImmutableAlternative.Builder alternative = ImmutableAlternative.builder();
        for (String metric : metrics) {
            alternative.addAllOf(ImmutableCriterion.builder()
                    .metric(metric)
                    .range(Interval.atLeast(0.5))
                    .build());
        }
        return alternative.build();
    }

    public static ImmutableTimelineEstimate.Builder timeline() {
        return ImmutableTimelineEstimate.builder()
                .summary("It takes a while.")
                .milestone("is level")
                .years(Estimate.almost(2))
                .standing(Standing.SELF_REPORTED)
                .addCitations(paragraph(4));
    }

    public static ImmutableMeasurement.Builder measurement() {
        return ImmutableMeasurement.builder()
                .summary("It was measured.")
                .subject("ascend")
                .metric("speed")
                .value(Estimate.exactly(0.5))
                .standing(Standing.REPORTED)
                .addCitations(paragraph(5));
    }

    public static ImmutableFinding.Builder finding() {
        return ImmutableFinding.builder()
                .summary("Something is so.")
                .kind(FindingKind.OUTLOOK)
                .addAbout("huawei")
                .standing(Standing.REPORTED)
                .addCitations(paragraph(6));
    }

    public static ImmutableEvent.Builder event() {
        return ImmutableEvent.builder().name("An event").addCitations(paragraph(7));
    }

    /** The source, parties, chip and metric that the claims here refer to. */
    public static Dataset.Builder dataset() {
        return Dataset.builder("test", "1", "A test")
                .add(source().id("article").build())
                .add(government().id("china").build())
                .add(chipmaker().id("huawei").build())
                .add(chipmaker().id("nvidia").build())
                .add(chip().id("ascend").maker("huawei").build())
                .add(metric().id("speed").build());
    }
}
