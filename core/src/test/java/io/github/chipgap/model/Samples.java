// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.RecordBuilder;

/** Builders of records that lack nothing but an id, and keep together in {@link #dataset()}. */
public final class Samples {
    private Samples() {}

    public static Citation paragraph(int number) {
        return citation("article", Place.paragraph(number));
    }

    public static Citation citation(String source, Place... places) {
        return Citation.builder().source(source).addPlaces(places).build();
    }

    public static SourceBuilder source() {
        return Source.builder().title("An article").paragraphs(31);
    }

    public static ChipmakerBuilder chipmaker() {
        return Chipmaker.builder().name("A chipmaker");
    }

    public static AIFirmBuilder firm() {
        return AIFirm.builder().name("A firm");
    }

    public static GovernmentBuilder government() {
        return Government.builder().name("A government").jurisdiction("CN");
    }

    public static CohortBuilder cohort() {
        return Cohort.builder().name("A cohort").membersExhaustive(false);
    }

    public static MetricBuilder metric() {
        return Metric.builder()
                .name("A metric")
                .kind(MetricKind.LEVEL)
                .moreIsBetter(true)
                .domain(Interval.closed(0, 1));
    }

    public static ChipBuilder chip() {
        return Chip.builder().name("A chip").generic(false);
    }

    public static MilestoneBuilder milestone() {
        return Milestone.builder()
                .stage(LifecycleStage.RELEASED)
                .standing(Standing.REPORTED)
                .addCitations(paragraph(8));
    }

    public static InvestmentBuilder investment() {
        return Investment.builder()
                .summary("Money went in.")
                .investor("china")
                .amount(Estimate.moreThan(150e9))
                .currency("USD")
                .standing(Standing.REPORTED)
                .addCitations(paragraph(1));
    }

    public static CapabilityGapBuilder gap() {
        return CapabilityGap.builder()
                .summary("It is behind.")
                .subject("huawei")
                .reference("nvidia")
                .metric("speed")
                .ratio(Estimate.lessThan(1))
                .standing(Standing.REPORTED)
                .addCitations(paragraph(2));
    }

    public static ConstraintBuilder constraint() {
        return Constraint.builder()
                .summary("It lacks something.")
                .kind(ConstraintKind.TALENT)
                .addLimits("huawei")
                .rootCause(true)
                .standing(Standing.REPORTED)
                .addCitations(paragraph(3));
    }

    public static TradeControlBuilder control() {
        return TradeControl.builder()
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
        AlternativeBuilder alternative = Alternative.builder();
        for (String metric : metrics) {
            alternative.addAllOf(Criterion.builder()
                    .metric(metric)
                    .range(Interval.atLeast(0.5))
                    .build());
        }
        return alternative.build();
    }

    public static TimelineEstimateBuilder timeline() {
        return TimelineEstimate.builder()
                .summary("It takes a while.")
                .milestone("is level")
                .years(Estimate.almost(2))
                .standing(Standing.SELF_REPORTED)
                .addCitations(paragraph(4));
    }

    public static MeasurementBuilder measurement() {
        return Measurement.builder()
                .summary("It was measured.")
                .subject("ascend")
                .metric("speed")
                .value(Estimate.exactly(0.5))
                .standing(Standing.REPORTED)
                .addCitations(paragraph(5));
    }

    public static FindingBuilder finding() {
        return Finding.builder()
                .summary("Something is so.")
                .kind(FindingKind.OUTLOOK)
                .addAbout("huawei")
                .standing(Standing.REPORTED)
                .addCitations(paragraph(6));
    }

    public static EventBuilder event() {
        return Event.builder().name("An event").addCitations(paragraph(7));
    }

    /** The source, parties, chip and metric that the claims here refer to, and records with them. */
    @SafeVarargs
    public static DatasetBuilder dataset(RecordBuilder<? extends ModelRecord, ?>... records) {
        DatasetBuilder data = Dataset.builder("test", "1", "A test")
                .add(source().id("article").build())
                .add(government().id("china").build())
                .add(chipmaker().id("huawei").build())
                .add(chipmaker().id("nvidia").build())
                .add(chip().id("ascend").maker("huawei").build())
                .add(metric().id("speed").build());
        for (RecordBuilder<? extends ModelRecord, ?> record : records) {
            data.add(record.build());
        }
        return data;
    }
}
