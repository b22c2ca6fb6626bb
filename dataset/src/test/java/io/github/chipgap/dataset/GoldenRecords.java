// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.ConstraintKind;
import io.github.chipgap.model.Criterion;
import io.github.chipgap.model.FindingKind;
import io.github.chipgap.model.ImmutableAIFirm;
import io.github.chipgap.model.ImmutableAlternative;
import io.github.chipgap.model.ImmutableCapabilityGap;
import io.github.chipgap.model.ImmutableChip;
import io.github.chipgap.model.ImmutableChipmaker;
import io.github.chipgap.model.ImmutableCitation;
import io.github.chipgap.model.ImmutableCohort;
import io.github.chipgap.model.ImmutableConstraint;
import io.github.chipgap.model.ImmutableCriterion;
import io.github.chipgap.model.ImmutableEvent;
import io.github.chipgap.model.ImmutableFinding;
import io.github.chipgap.model.ImmutableGovernment;
import io.github.chipgap.model.ImmutableInvestment;
import io.github.chipgap.model.ImmutableMeasurement;
import io.github.chipgap.model.ImmutableMetric;
import io.github.chipgap.model.ImmutableMilestone;
import io.github.chipgap.model.ImmutableSource;
import io.github.chipgap.model.ImmutableTimelineEstimate;
import io.github.chipgap.model.ImmutableTradeControl;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.SourceGrade;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.TradeEffect;
import io.github.chipgap.model.Trend;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.RecordType;
import java.math.BigDecimal;
import java.util.List;

/** A record of every type with every field that it can have; the golden files hold the same. */
final class GoldenRecords {
    private static final Citation CITATION = ImmutableCitation.builder()
            .source("report")
            .addPlaces(Place.paragraph(3), new Place("table-row", "H20, left"))
            .putExtensions("x-seen", new ExtensionValue.Flag(true))
            .build();

    private static final List<ModelRecord> ALL = List.of(
            ImmutableSource.builder()
                    .id("report")
                    .title("A report on \"chips\"")
                    .publisher("Example Press")
                    .published(PartialDate.parse("2025-09"))
                    .url("https://example.org/report?a=1#top")
                    .readAt("https://example.com/copy")
                    .accessed(PartialDate.parse("2025-09-18"))
                    .grade(SourceGrade.COPY)
                    .license("CC-BY-4.0")
                    .sha256("0123456789abcdef".repeat(4))
                    .paragraphs(31)
                    .note("Counted by hand.")
                    .putExtensions("x-rank", new ExtensionValue.Amount(new BigDecimal("1.50")))
                    .build(),
            ImmutableChipmaker.builder()
                    .id("huawei")
                    .name("Huawei")
                    .addAliases("华为", "HiSilicon")
                    .jurisdiction("CN")
                    .addCitations(CITATION)
                    .build(),
            ImmutableAIFirm.builder()
                    .id("zhipu-ai")
                    .name("Zhipu AI")
                    .addAliases("Z.ai")
                    .jurisdiction("CN")
                    .addCitations(CITATION)
                    .build(),
            ImmutableGovernment.builder()
                    .id("china-government")
                    .name("Government of China")
                    .addAliases("Beijing")
                    .jurisdiction("CN")
                    .addCitations(CITATION)
                    .build(),
            ImmutableCohort.builder()
                    .id("china-chipmakers")
                    .name("Chinese chipmakers")
                    .addAliases("China's makers")
                    .jurisdiction("CN")
                    .addMembers("huawei")
                    .membersExhaustive(false)
                    .addCitations(CITATION)
                    .build(),
            ImmutableMetric.builder()
                    .id("fp16-dense")
                    .name("Dense FP16 throughput")
                    .kind(MetricKind.LEVEL)
                    .unit("TFLOP/s")
                    .moreIsBetter(true)
                    .domain(Interval.atLeast(0))
                    .operationBits(Estimate.exactly(16))
                    .addCitations(CITATION)
                    .build(),
            ImmutableChip.builder()
                    .id("ascend-910c")
                    .name("Ascend 910C")
                    .addAliases("910C")
                    .maker("huawei")
                    .generic(false)
                    .addFoundries("huawei")
                    .processNode("7 nm class")
                    .addLifecycle(
                            ImmutableMilestone.builder()
                                    .stage(LifecycleStage.ROADMAP)
                                    .period(Period.parse("2025-01/2025-03"))
                                    .standing(Standing.PROJECTED)
                                    .addCitations(CITATION)
                                    .build(),
                            ImmutableMilestone.builder()
                                    .stage(LifecycleStage.RELEASED)
                                    .period(Period.parse("2024-10-15"))
                                    .standing(Standing.REPORTED)
                                    .addCitations(CITATION)
                                    .putExtensions("x-seen", new ExtensionValue.Flag(true))
                                    .build())
                    .addCitations(CITATION)
                    .build(),
            ImmutableInvestment.builder()
                    .id("big-fund")
                    .summary("A fund is a part of it.")
                    .investor("china-government")
                    .addRecipients("huawei")
                    .recipientsExhaustive(true)
                    .amount(Estimate.exactly(344e9))
                    .currency("CNY")
                    .spanYears(Estimate.exactly(5))
                    .partOf("state-investment")
                    .sameMoneyAs("state-investment")
                    .addPurposes("equipment")
                    .standing(Standing.REPORTED)
                    .addStatedBy("china-government")
                    .addCitations(CITATION)
                    .build(),
            ImmutableInvestment.builder()
                    .id("state-investment")
                    .summary("The state invests.")
                    .investor("china-government")
                    .addRecipients("huawei")
                    .recipientsExhaustive(false)
                    .amount(Estimate.moreThan(150e9))
                    .currency("USD")
                    .spanYears(Estimate.moreThan(10))
                    .addPurposes("self-sufficiency", "insulation")
                    .standing(Standing.REPORTED)
                    .addStatedBy("china-government")
                    .addCitations(CITATION)
                    .build(),
            ImmutableCapabilityGap.builder()
                    .id("output-gap")
                    .summary("It makes a small fraction.")
                    .subject("china-chipmakers")
                    .reference("zhipu-ai")
                    .metric("fp16-dense")
                    .ratio(Estimate.of(Interval.open(0, 1)))
                    .difference(Estimate.lessThan(0))
                    .doublingsBehind(Estimate.moreThan(0))
                    .period(Period.SOURCE_YEAR)
                    .trend(Trend.RISING)
                    .addCausedBy("talent-pool")
                    .addComputedFrom("throughput")
                    .standing(Standing.PROJECTED)
                    .addStatedBy("huawei")
                    .addCitations(CITATION)
                    .build(),
            ImmutableConstraint.builder()
                    .id("talent-pool")
                    .summary("There are too few engineers.")
                    .kind(ConstraintKind.TALENT)
                    .addLimits("huawei", "china-chipmakers")
                    .addHinders("design", "yield")
                    .rootCause(true)
                    .addCausedBy("state-investment")
                    .standing(Standing.CONSENSUS)
                    .addStatedBy("zhipu-ai")
                    .addCitations(CITATION)
                    .build(),
            ImmutableTradeControl.builder()
                    .id("export-line")
                    .summary("Fast chips need a licence.")
                    .issuer("china-government")
                    .effect(TradeEffect.LICENCE_REQUIRED)
                    .addAnyOf(
                            ImmutableAlternative.builder()
                                    .addAllOf(criterion(Interval.closedOpen(2400, 4800)))
                                    .putExtensions("x-paragraph", new ExtensionValue.Text("a.1"))
                                    .build(),
                            ImmutableAlternative.builder()
                                    .addAllOf(criterion(Interval.moreThan(4800)))
                                    .build())
                    .appliesTo("chips for data centres")
                    .addLegalBasis("88 FR 73458", "15 CFR 774")
                    .inForceFrom(PartialDate.parse("2023-11-17"))
                    .inForceTo(PartialDate.parse("2026"))
                    .standing(Standing.REPORTED)
                    .addStatedBy("china-government")
                    .addCitations(CITATION)
                    .build(),
            ImmutableTimelineEstimate.builder()
                    .id("parity")
                    .summary("Almost two years more.")
                    .subject("huawei")
                    .milestone("is on a par")
                    .reference("ascend-910c")
                    .metric("fp16-dense")
                    .years(Estimate.almost(2))
                    .standing(Standing.SELF_REPORTED)
                    .addStatedBy("huawei")
                    .addCitations(CITATION)
                    .build(),
            ImmutableMeasurement.builder()
                    .id("throughput")
                    .summary("It was measured.")
                    .subject("ascend-910c")
                    .metric("fp16-dense")
                    .value(Estimate.between(500000, 700000).withBest(600000).withConfidence(0.9))
                    .period(Period.parse("2022/2025-06"))
                    .standing(new Standing("leaked"))
                    .addStatedBy("huawei")
                    .addCitations(CITATION)
                    .build(),
            ImmutableFinding.builder()
                    .id("outlook")
                    .summary("It will go on.")
                    .kind(FindingKind.OUTLOOK)
                    .addAbout("conference", "output-gap")
                    .standing(Standing.ESTIMATED)
                    .addStatedBy("china-government", "huawei")
                    .addCitations(CITATION)
                    .build(),
            ImmutableEvent.builder()
                    .id("conference")
                    .name("A conference")
                    .date(Period.parse("2025-09-18"))
                    .venue("Beijing")
                    .addParticipants("zhipu-ai", "huawei")
                    .addTopics("chips")
                    .addCitations(CITATION)
                    .putExtensions(
                            "x-rooms",
                            new ExtensionValue.Fields(ImmutableMap.of(
                                    "b",
                                    new ExtensionValue.Nothing(),
                                    "a",
                                    new ExtensionValue.Items(ImmutableList.of(new ExtensionValue.Text("1"))))))
                    .build());

    private GoldenRecords() {}

    private static Criterion criterion(Interval range) {
        return ImmutableCriterion.builder().metric("fp16-dense").range(range).build();
    }

    static Dataset dataset() {
        return Dataset.builder("golden", "1.0.0", "A record of every type")
                .addAll(ALL)
                .build();
    }

    /** The record of that type. */
    static ModelRecord of(RecordType<?> type) {
        return ALL.stream()
                .filter(record -> record.recordType() == type)
                .findFirst()
                .orElseThrow();
    }
}
