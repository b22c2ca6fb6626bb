// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Alternative;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.ConstraintKind;
import io.github.chipgap.model.Criterion;
import io.github.chipgap.model.Event;
import io.github.chipgap.model.Finding;
import io.github.chipgap.model.FindingKind;
import io.github.chipgap.model.Government;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.SourceGrade;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.model.TradeControl;
import io.github.chipgap.model.TradeEffect;
import io.github.chipgap.model.Trend;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.math.BigDecimal;
import java.util.List;

/** A record of every type with every field that it can have; the golden files hold the same. */
final class GoldenRecords {
    private static final Citation CITATION = Citation.builder()
            .source("report")
            .addPlaces(Place.paragraph(3), new Place("table-row", "H20, left"))
            .putExtensions("x-seen", new ExtensionValue.Flag(true))
            .build();

    private static final List<ModelRecord> ALL = List.of(
            Source.builder()
                    .id("report")
                    .title("A report on \"chips\"")
                    .publisher("Example Press")
                    .published(PartialDate.parse("2025-09"))
                    .updated(PartialDate.parse("2025-09-17"))
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
            Chipmaker.builder()
                    .id("huawei")
                    .name("Huawei")
                    .addAliases("华为", "HiSilicon")
                    .jurisdiction("CN")
                    .addCitations(CITATION)
                    .build(),
            AIFirm.builder()
                    .id("zhipu-ai")
                    .name("Zhipu AI")
                    .addAliases("Z.ai")
                    .jurisdiction("CN")
                    .addCitations(CITATION)
                    .build(),
            Government.builder()
                    .id("china-government")
                    .name("Government of China")
                    .addAliases("Beijing")
                    .jurisdiction("CN")
                    .addCitations(CITATION)
                    .build(),
            Cohort.builder()
                    .id("china-chipmakers")
                    .name("Chinese chipmakers")
                    .addAliases("China's makers")
                    .jurisdiction("CN")
                    .addMembers("huawei")
                    .membersExhaustive(false)
                    .addCitations(CITATION)
                    .build(),
            Metric.builder()
                    .id("fp16-dense")
                    .name("Dense FP16 throughput")
                    .kind(MetricKind.LEVEL)
                    .unit("TFLOP/s")
                    .moreIsBetter(true)
                    .domain(Interval.atLeast(0))
                    .plausible(Interval.closed(1, 20_000))
                    .operationBits(Estimate.exactly(16))
                    .addCitations(CITATION)
                    .build(),
            Chip.builder()
                    .id("ascend-910c")
                    .name("Ascend 910C")
                    .addAliases("910C")
                    .maker("huawei")
                    .generic(false)
                    .addFoundries("huawei")
                    .processNode("7 nm class")
                    .addLifecycle(
                            Milestone.builder()
                                    .stage(LifecycleStage.ROADMAP)
                                    .period(Period.parse("2025-01/2025-03"))
                                    .standing(Standing.PROJECTED)
                                    .addCitations(CITATION)
                                    .build(),
                            Milestone.builder()
                                    .stage(LifecycleStage.RELEASED)
                                    .period(Period.parse("2024-10-15"))
                                    .standing(Standing.REPORTED)
                                    .addCitations(CITATION)
                                    .putExtensions("x-seen", new ExtensionValue.Flag(true))
                                    .build())
                    .addCitations(CITATION)
                    .build(),
            Investment.builder()
                    .id("big-fund")
                    .summary("A fund is a part of it.")
                    .investor("china-government")
                    .addRecipients("huawei")
                    .recipientsExhaustive(true)
                    .amount(Estimate.exactly(344e9))
                    .currency("CNY")
                    .spanYears(Estimate.exactly(5))
                    .partOf("state-investment")
                    .sameMoneyAs("big-fund-rounded")
                    .addPurposes("equipment")
                    .standing(Standing.REPORTED)
                    .addStatedBy("china-government")
                    .addCitations(CITATION)
                    .build(),
            Investment.builder()
                    .id("big-fund-rounded")
                    .summary("The fund in round figures.")
                    .investor("china-government")
                    .amount(Estimate.about(340e9))
                    .currency("CNY")
                    .standing(Standing.REPORTED)
                    .addCitations(CITATION)
                    .build(),
            Investment.builder()
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
            CapabilityGap.builder()
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
            Constraint.builder()
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
            TradeControl.builder()
                    .id("export-line")
                    .summary("Fast chips need a licence.")
                    .issuer("china-government")
                    .effect(TradeEffect.LICENCE_REQUIRED)
                    .addAnyOf(
                            Alternative.builder()
                                    .addAllOf(criterion(Interval.closedOpen(2400, 4800)))
                                    .putExtensions("x-paragraph", new ExtensionValue.Text("a.1"))
                                    .build(),
                            Alternative.builder()
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
            TimelineEstimate.builder()
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
            Measurement.builder()
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
            Finding.builder()
                    .id("outlook")
                    .summary("It will go on.")
                    .kind(FindingKind.OUTLOOK)
                    .addAbout("conference", "output-gap")
                    .standing(Standing.ESTIMATED)
                    .addStatedBy("china-government", "huawei")
                    .addCitations(CITATION)
                    .build(),
            Event.builder()
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
        return Criterion.builder().metric("fp16-dense").range(range).build();
    }

    static Dataset dataset() {
        return Dataset.builder("golden", "1.0.0", "A record of every type")
                .addAll(ALL)
                .build();
    }
}
