// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static io.github.chipgap.dataset.ExpectedFact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Constraint;
import io.github.chipgap.model.Event;
import io.github.chipgap.model.Finding;
import io.github.chipgap.model.Government;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.ModelRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the shipped data against the article's facts, one by one. */
class ArticleFactsTest {
    private static final Dataset DATA = ReferenceData.article();

    @ParameterizedTest
    @MethodSource("facts")
    void theDataSaysWhatTheArticleSays(ExpectedFact fact) {
        fact.checkIn(DATA);
    }

    @Test
    void everyRecordIsHeldAgainstAFact() {
        assertThat(facts().map(ExpectedFact::id))
                .containsExactlyInAnyOrderElementsOf(
                        DATA.records().stream().map(ModelRecord::id).toList());
    }

    @Test
    void theFactsHoldNoNumberThatTheArticleDoesNotGive() {
        List<String> numbers = Stream.of(
                        DATA.all(Investment.class).stream().map(Investment::amount),
                        DATA.all(Investment.class).stream().flatMap(investment -> investment.spanYears().stream()),
                        DATA.all(CapabilityGap.class).stream().flatMap(gap -> gap.ratio().stream()),
                        DATA.all(TimelineEstimate.class).stream().map(TimelineEstimate::years),
                        DATA.all(Measurement.class).stream().map(Measurement::value))
                .flatMap(estimates -> estimates)
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();

        assertThat(numbers).containsExactly("< 1", "> 1", "> 10", "> 150e9", ">0..<1", ">= 1e12", "almost 2");
    }

    private static Stream<ExpectedFact> facts() {
        return Stream.of(source(), parties(), kinds(), investment(), gaps(), timeline(), constraints(), findings())
                .flatMap(facts -> facts);
    }

    private static Stream<ExpectedFact> source() {
        return Stream.of(fact(Source.class, "chip-gap-article")
                .has("paragraphs", "31")
                .has("sha256", "aeeb759a25ae7a7de0bc8ddcfa8c1cfbcfdc486e088af2067060159d04cea67d")
                .lacks("published")
                .lacks("publisher")
                .lacks("url"));
    }

    private static Stream<ExpectedFact> parties() {
        return Stream.of(
                fact(Government.class, "china-government")
                        .has("jurisdiction", "CN")
                        .has("aliases", "Beijing")
                        .paragraphs(1, 4, 9, 11, 12),
                fact(Chipmaker.class, "smic").has("jurisdiction", "CN").paragraphs(9),
                fact(Chipmaker.class, "huawei").has("jurisdiction", "CN").paragraphs(1, 7, 22, 23, 24),
                fact(Chipmaker.class, "nvidia").lacks("jurisdiction").paragraphs(7, 20, 23, 24),
                fact(AIFirm.class, "tencent").has("jurisdiction", "CN").paragraphs(6, 15),
                fact(AIFirm.class, "alibaba").has("jurisdiction", "CN").paragraphs(6, 15),
                fact(AIFirm.class, "zhipu-ai").has("jurisdiction", "CN").paragraphs(15),
                fact(Cohort.class, "china-chipmakers")
                        .has("members", "huawei", "smic")
                        .has("membersExhaustive", "false")
                        .paragraphs(1, 2, 5, 9, 24, 26),
                fact(Cohort.class, "international-chipmakers")
                        .has("members", "nvidia")
                        .has("membersExhaustive", "false")
                        .paragraphs(2, 5, 24, 26),
                fact(Cohort.class, "china-ai-firms")
                        .has("members", "alibaba", "tencent", "zhipu-ai")
                        .has("membersExhaustive", "false")
                        .paragraphs(2, 6, 15, 16, 18),
                fact(Cohort.class, "global-ai-competitors").lacks("members").paragraphs(18),
                fact(Cohort.class, "china-chip-engineers")
                        .has("jurisdiction", "CN")
                        .paragraphs(30),
                fact(Cohort.class, "taiwan-chip-engineers")
                        .has("jurisdiction", "TW")
                        .paragraphs(30),
                fact(Cohort.class, "united-states-chip-engineers")
                        .has("jurisdiction", "US")
                        .paragraphs(30),
                fact(Event.class, "tsinghua-conference")
                        .has("venue", "Tsinghua University, Beijing")
                        .has("participants", "alibaba", "tencent", "zhipu-ai")
                        .lacks("date")
                        .paragraphs(15, 16));
    }

    private static Stream<ExpectedFact> kinds() {
        return Stream.of(
                fact(Chip.class, "advanced-ai-chips").lacks("maker").paragraphs(20),
                fact(Chip.class, "nvidia-current-generation")
                        .has("maker", "nvidia")
                        .has("generic", "true")
                        .paragraphs(7, 23),
                fact(Metric.class, "chip-performance").lacks("unit").paragraphs(2, 5, 7, 23),
                fact(Metric.class, "chip-output").has("kind", "flow").paragraphs(2, 5),
                fact(Metric.class, "advanced-chip-output").has("kind", "flow").paragraphs(26),
                fact(Metric.class, "experienced-chip-engineers")
                        .has("kind", "stock")
                        .paragraphs(30),
                fact(Metric.class, "model-training-scale").lacks("unit").paragraphs(18),
                fact(Metric.class, "calculation-rate").has("unit", "1/s").paragraphs(20),
                fact(Metric.class, "training-time-ratio")
                        .has("moreIsBetter", "false")
                        .paragraphs(20));
    }

    private static Stream<ExpectedFact> investment() {
        return Stream.of(fact(Investment.class, "state-chip-investment")
                .has("investor", "china-government")
                .has("amount", "> 150e9")
                .has("currency", "USD")
                .has("spanYears", "> 10")
                .has("recipients", "smic")
                .has("recipientsExhaustive", "false")
                .has(
                        "purposes",
                        "a self-sufficient semiconductor industry",
                        "an industry able to compete worldwide",
                        "less reliance on foreign technology",
                        "a secure technological future",
                        "insulation from geopolitical pressure")
                .has("standing", "reported")
                .paragraphs(1, 4, 9, 10, 11, 12));
    }

    private static Stream<ExpectedFact> gaps() {
        return Stream.of(
                gap("chip-performance-gap", "china-chipmakers", "international-chipmakers", "chip-performance", "< 1")
                        .has("causedBy", "intellectual-property", "lithography-access", "talent-pool")
                        .has("standing", "reported")
                        .paragraphs(1, 2, 5, 26, 27),
                gap("chip-output-gap", "china-chipmakers", "international-chipmakers", "chip-output", "< 1")
                        .has("causedBy", "intellectual-property", "lithography-access", "talent-pool")
                        .has("standing", "reported")
                        .paragraphs(2, 5, 26, 27),
                gap(
                                "advanced-chip-output-gap",
                                "china-chipmakers",
                                "international-chipmakers",
                                "advanced-chip-output",
                                ">0..<1")
                        .has("period", "source-year")
                        .has("causedBy", "intellectual-property", "lithography-access", "talent-pool")
                        .has("standing", "projected")
                        .paragraphs(26, 27),
                gap("huawei-nvidia-performance-gap", "huawei", "nvidia-current-generation", "chip-performance", "< 1")
                        .has("standing", "self-reported")
                        .has("statedBy", "huawei")
                        .paragraphs(7, 23),
                talentGap("engineering-talent-gap-taiwan", "taiwan-chip-engineers"),
                talentGap("engineering-talent-gap-united-states", "united-states-chip-engineers"),
                gap("training-scale-gap", "china-ai-firms", "global-ai-competitors", "model-training-scale", "< 1")
                        .has("causedBy", "advanced-chip-shortage")
                        .has("standing", "reported")
                        .paragraphs(18));
    }

    private static ExpectedFact gap(String id, String subject, String reference, String metric, String ratio) {
        return fact(CapabilityGap.class, id)
                .has("subject", subject)
                .has("reference", reference)
                .has("metric", metric)
                .has("ratio", ratio);
    }

    private static ExpectedFact talentGap(String id, String reference) {
        return gap(id, "china-chip-engineers", reference, "experienced-chip-engineers", "< 1")
                .lacks("trend")
                .has("standing", "reported")
                .paragraphs(30);
    }

    private static Stream<ExpectedFact> timeline() {
        return Stream.of(
                fact(TimelineEstimate.class, "huawei-parity")
                        .has("subject", "huawei")
                        .has("reference", "nvidia-current-generation")
                        .has("metric", "chip-performance")
                        .has("years", "almost 2")
                        .has("standing", "self-reported")
                        .has("statedBy", "huawei")
                        .paragraphs(7, 23),
                fact(TimelineEstimate.class, "advanced-fab-expertise")
                        .lacks("subject")
                        .has("years", "> 1")
                        .has("standing", "reported")
                        .paragraphs(12),
                fact(Measurement.class, "gpu-throughput")
                        .has("subject", "advanced-ai-chips")
                        .has("metric", "calculation-rate")
                        .has("value", ">= 1e12")
                        .paragraphs(20),
                fact(Measurement.class, "training-time")
                        .has("subject", "advanced-ai-chips")
                        .has("metric", "training-time-ratio")
                        .has("value", "< 1")
                        .paragraphs(20));
    }

    private static Stream<ExpectedFact> constraints() {
        return Stream.of(
                constraint("advanced-chip-shortage", "chip-supply", "china-ai-firms")
                        .has("hinders", "progress in AI", "training of large models")
                        .has("rootCause", "false")
                        .has("causedBy", "advanced-chip-output-gap", "chip-output-gap", "chip-performance-gap")
                        .has("standing", "consensus")
                        .paragraphs(1, 2, 6, 15, 16, 18),
                constraint("lithography-access", "equipment", "china-chipmakers")
                        .has("hinders", "chip production")
                        .has("rootCause", "true")
                        .lacks("causedBy")
                        .has("standing", "reported")
                        .paragraphs(28),
                constraint("intellectual-property", "intellectual-property", "china-chipmakers")
                        .has("hinders", "chip design", "manufacturing processes")
                        .has("rootCause", "true")
                        .lacks("causedBy")
                        .paragraphs(29),
                constraint("talent-pool", "talent", "china-chipmakers")
                        .has("rootCause", "true")
                        .lacks("causedBy")
                        .paragraphs(30),
                constraint("fab-capital-intensity", "capital", "china-chipmakers")
                        .has("rootCause", "false")
                        .lacks("causedBy")
                        .paragraphs(12),
                constraint("fab-complexity", "complexity", "china-chipmakers")
                        .has("rootCause", "false")
                        .lacks("causedBy")
                        .paragraphs(12),
                constraint("international-restrictions", "policy", "huawei").paragraphs(22));
    }

    private static ExpectedFact constraint(String id, String kind, String limits) {
        return fact(Constraint.class, id).has("kind", kind).has("limits", limits);
    }

    private static Stream<ExpectedFact> findings() {
        return Stream.of(
                finding("mature-node-capacity", "outcome", 13)
                        .has("about", "state-chip-investment", "china-chipmakers"),
                finding("advanced-processors-elusive", "outcome", 1, 13)
                        .has("about", "state-chip-investment", "china-chipmakers"),
                finding("scale-of-effort", "assessment", 11).has("about", "state-chip-investment"),
                finding("national-priority", "statement", 9).has("about", "china-government"),
                finding("hardware-lags-software", "assessment", 18).has("about", "china-ai-firms"),
                finding("moving-target", "outlook", 24)
                        .has("about", "huawei-parity", "nvidia")
                        .has("standing", "projected"),
                finding("nvidia-leadership", "assessment", 23).has("about", "nvidia"),
                finding("huawei-front-runner", "assessment", 1, 22).has("about", "huawei"),
                finding("huawei-long-road", "statement", 23)
                        .has("about", "huawei")
                        .has("standing", "self-reported")
                        .has("statedBy", "huawei"),
                finding("ai-firms-held-back", "statement", 2)
                        .has("about", "china-ai-firms", "advanced-chip-shortage")
                        .has("standing", "self-reported")
                        .has("statedBy", "china-ai-firms"),
                finding("advanced-processor-uses", "mechanism", 13).has("about", "advanced-processors-elusive"),
                finding("compute-need", "mechanism", 20).has("about", "advanced-ai-chips"),
                finding("performance-ceiling", "assessment", 18)
                        .has("about", "china-ai-firms", "advanced-chip-shortage"),
                finding("catching-up-costly", "assessment", 24).has("about", "huawei-parity", "china-chipmakers"),
                finding("talent-pool-grows", "outcome", 30).has("about", "china-chip-engineers"),
                finding("own-ecosystem", "outcome", 22).has("about", "huawei", "international-restrictions"),
                finding("conference-mood", "statement", 16).has("about", "tsinghua-conference", "china-ai-firms"),
                finding("near-lead", "statement", 17)
                        .has("about", "china-ai-firms", "advanced-chip-shortage", "tsinghua-conference"),
                finding("growth-barrier", "statement", 6)
                        .has("about", "china-ai-firms", "advanced-chip-shortage")
                        .has("statedBy", "alibaba", "china-ai-firms", "tencent"),
                finding("executives-obstacle", "statement", 1).has("about", "advanced-chip-shortage"),
                finding("access-is-advantage", "mechanism", 20).has("about", "advanced-ai-chips"),
                finding("barometer", "assessment", 22).has("about", "huawei", "state-chip-investment"),
                finding("notable-successes", "outcome", 23).has("about", "huawei"),
                finding("progress", "outcome", 2).has("about", "state-chip-investment"),
                finding("remedies", "remedy", 31)
                        .has("about", "intellectual-property", "lithography-access", "talent-pool"),
                finding("outlook", "outlook", 31).has("about", "china-government", "china-chipmakers"));
    }

    private static ExpectedFact finding(String id, String kind, int... paragraphs) {
        return fact(Finding.class, id).has("kind", kind).paragraphs(paragraphs);
    }
}
