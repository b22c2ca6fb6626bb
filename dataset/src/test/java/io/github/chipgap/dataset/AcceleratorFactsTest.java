// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.github.chipgap.analysis.Investments;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Finding;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the figures that ship against tables that were transcribed from the sources a second time. */
class AcceleratorFactsTest {
    private static final Dataset ARTICLE = ReferenceData.article();
    private static final Dataset DATA = ReferenceData.industry();

    /** The records that the article's dataset has not. */
    private static <T extends ModelRecord> List<T> own(Class<T> type) {
        return FactTable.added(type, DATA, ARTICLE);
    }

    private static List<String[]> table(String name) {
        return FactTable.read(name).rows();
    }

    private static Set<String> sources(Measurement record) {
        return record.citations().stream().map(Citation::source).collect(Collectors.toSet());
    }

    /** The subject, the metric, the period and the value. */
    private static String textOf(String... fact) {
        return String.join(
                " | ", fact[0], fact[1], fact[2], Estimate.parse(fact[3]).toString());
    }

    private static String textOf(Measurement one) {
        return textOf(
                one.subject(),
                one.metric(),
                one.period().map(Period::toString).orElse(""),
                one.value().toString());
    }

    @Test
    void everyMeasurementIsHeldAgainstAFactAndCitedFromItsSources() {
        Map<String, Set<String>> sources = table("accelerator-facts.tsv").stream()
                .collect(Collectors.toMap(AcceleratorFactsTest::textOf, fact -> Set.of(fact[4].split(" "))));
        assertThat(own(Measurement.class).stream().map(AcceleratorFactsTest::textOf))
                .containsExactlyInAnyOrderElementsOf(sources.keySet());
        assertThat(own(Measurement.class))
                .allSatisfy(
                        one -> assertThat(sources.get(textOf(one))).as(one.id()).containsAll(sources(one)));
    }

    @Test
    void everyChipIsHeldAgainstItsRow() {
        List<String[]> rows = table("accelerator-chips.tsv");
        assertThat(rows.stream().filter(row -> row[1].matches("[AB]"))).hasSize(73);
        assertThat(rows).allSatisfy(row -> {
            Chip chip = DATA.get(Chip.class, row[0]);
            assertThat(chip.generic()).isFalse();
            assertThat(chip.maker()).hasValue(row[2]);
            assertThat(String.join(" ", chip.foundries())).isEqualTo(row[3]);
            assertThat(chip.processNode().orElse("")).isEqualTo(row[4]);
            assertThat(chip.lifecycle().stream()
                            .map(one -> one.stage()
                                    + one.period().map(period -> " " + period).orElse("") + " " + one.standing())
                            .collect(Collectors.joining("; ")))
                    .as(chip.id())
                    .isEqualTo(row[5]);
        });
        assertThat(own(Chip.class).stream().filter(chip -> !chip.generic()).map(Chip::id))
                .containsExactlyElementsOf(rows.stream().map(row -> row[0]).toList());
    }

    @Test
    void figuresOfDoubtfulRowsAreMarkedAsEstimates() {
        Set<String> doubtful = table("accelerator-chips.tsv").stream()
                .filter(row -> row[1].matches("[CD]"))
                .map(row -> row[0])
                .collect(Collectors.toSet());

        assertThat(doubtful).hasSize(14);
        assertThat(own(Measurement.class))
                .filteredOn(one -> doubtful.contains(one.subject()))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.standing()).as(one.id()).isIn(Standing.ESTIMATED, Standing.PROJECTED));
    }

    /** Figures without a reference to check, and known mistakes of sources. */
    @ParameterizedTest
    @CsvSource({
        "nvidia-p100-sxm2, memory-size, 16",
        "nvidia-p100-sxm2, memory-bandwidth, 732",
        "nvidia-t4, int8-dense, 130",
        "nvidia-gh200, memory-size, 96",
        "nvidia-gh200, memory-size, 144",
        "msft-maia100, memory-size, 64",
        "msft-maia100, transistors, 105",
        "meta-mtia2, memory-size, 128",
        "meta-mtia2, memory-size, 0.256",
        "meta-mtia2, memory-bandwidth, 204.8",
        "meta-mtia2, memory-bandwidth, 1000",
        "tesla-d1, die-area, 645",
        "tesla-d1, transistors, 50",
        "groq-lpu1, die-area, 725",
        "huawei-ascend-910, die-area, 456",
        "cambricon-mlu370-x8, transistors, 39",
        "cambricon-mlu370-x8, interconnect-bandwidth, 200",
        "enflame-t20, fp16-dense, 128",
        "enflame-t20, fp16-dense, 160",
        "nvidia-b200, fp16-dense, 5000",
        "nvidia-b200, fp8-dense, 10000",
        "nvidia-b200, fp4-dense, 20000",
        "metax-c500-oam, memory-bandwidth, 18000",
        "metax-c500-oam, fp16-dense, 80",
        "amd-mi300x, fp16-dense, 312",
        "amd-mi250x, die-area, 724",
        "huawei-ascend-950pr, memory-bandwidth, 4000",
        "huawei-ascend-950dt, memory-bandwidth, 1600",
        "nvidia-rubin-ultra, fp4-dense, 100000",
        "kunlun-p800, interconnect-bandwidth, 200",
        "google-tpu-v4, power, 192",
        "google-tpu-v5p, interconnect-bandwidth, 600",
        "google-tpu-v6e, interconnect-bandwidth, 448",
        "amd-mi250x, interconnect-bandwidth, 100",
        "huawei-ascend-910, fp16-dense, 320",
        "huawei-ascend-910b, memory-bandwidth, 1228",
        "huawei-ascend-910c, power, 400",
        "mthreads-s4000, fp16-dense, 200",
        "mthreads-s4000, transistors, 22",
        "thead-hanguang-800, memory-size, 0.192",
    })
    void noRejectedFigureIsCarriedOver(String chip, String metric, double value) {
        assertThat(DATA.get(Chip.class, chip)).isNotNull();
        assertThat(own(Measurement.class))
                .filteredOn(one -> one.subject().equals(chip) && one.metric().equals(metric))
                .noneMatch(one -> one.value().best().orElse(Double.NaN) == value
                        || one.value().interval().equals(Estimate.exactly(value).interval()));
    }

    /** Chips whose 8-bit throughput is not double that of 16 bits, and why. */
    private static final ImmutableMap<String, String> NOT_DOUBLE = ImmutableMap.<String, String>builder()
            .put("int8-dense of amd-mi250x", "no faster in 8 bits")
            .put("fp8-dense of amd-mi355x", "one source gives the figure of the MI350X")
            .put("int8-dense of aws-trainium1", "as its maker lists it")
            .put("fp8-dense of aws-trainium2", "as its maker lists it")
            .put("fp8-dense of aws-trainium3", "its maker made 8 bits fast and left 16 bits as they were")
            .put("int8-dense of cambricon-mlu370-s4", "as its maker lists it")
            .put("int8-dense of cambricon-mlu370-x4", "as its maker lists it")
            .put("int8-dense of cambricon-mlu370-x8", "as its maker lists it")
            .put("int8-dense of cambricon-siyuan-590", "read off a photograph")
            .put("int8-dense of google-tpu-v4", "no faster in 8 bits")
            .put("fp8-dense of google-tpu-v5p", "no faster in FP8")
            .put("fp8-dense of google-tpu-v6e", "no faster in FP8")
            .put("int8-dense of groq-lpu1", "four times as fast")
            .put("int8-dense of huawei-ascend-910b", "sources disagree")
            .put("int8-dense of huawei-ascend-910c", "sources disagree")
            .put("fp8-dense of intel-gaudi2", "as its maker lists it")
            .put("fp8-dense of intel-gaudi3", "no faster in 8 bits")
            .put("int8-dense of kunlun-k200", "four times as fast")
            .put("fp8-dense of msft-maia200", "four times as fast")
            .put("int8-dense of nvidia-b200", "one source differs")
            .put("int8-dense of nvidia-b300", "its maker cut INT8")
            .put("int8-dense of nvidia-gb300", "its maker cut INT8")
            .put("fp8-dense of nvidia-rubin-vr200", "its maker made 8 bits faster than 16")
            .buildOrThrow();

    @Test
    void eightBitsAreTwiceAsFastAsSixteenOrItIsKnownWhyNot() {
        ImmutableListMultimap<String, Measurement> values =
                Multimaps.index(own(Measurement.class), one -> one.metric() + " of " + one.subject());
        List<String> others = new ArrayList<>();
        for (String key : values.keySet()) {
            if (key.startsWith("fp8-dense") || key.startsWith("int8-dense")) {
                List<Measurement> sixteen = values.get("fp16-dense" + key.substring(key.indexOf(" of ")));
                boolean isDouble = values.get(key).stream()
                        .allMatch(eight ->
                                ofTheSameSource(sixteen, eight).stream().allMatch(one -> isPossiblyDouble(eight, one)));
                if (!isDouble) {
                    others.add(key);
                }
            }
        }
        assertThat(others).containsExactlyInAnyOrderElementsOf(NOT_DOUBLE.keySet());
    }

    /** The measurements that cite a source of the other one, or all if none does. */
    private static List<Measurement> ofTheSameSource(List<Measurement> all, Measurement other) {
        List<Measurement> same = all.stream()
                .filter(one -> one.citations().stream()
                        .anyMatch(cited -> other.citations().stream()
                                .anyMatch(citation -> citation.source().equals(cited.source()))))
                .toList();
        return same.isEmpty() ? all : same;
    }

    private static boolean isPossiblyDouble(Measurement eight, Measurement sixteen) {
        Estimate ratio = eight.value().dividedBy(sixteen.value());
        return !ratio.isCertainlyLessThan(Estimate.exactly(1.97))
                && !ratio.isCertainlyGreaterThan(Estimate.exactly(2.03));
    }

    @Test
    void flowsAndStocksAreDifferentMetrics() {
        assertThat(own(Metric.class).stream()
                        .filter(metric -> !metric.kind().name().equals("level"))
                        .map(metric -> metric.id() + " " + metric.kind()))
                .containsExactly(
                        "ai-chip-revenue flow",
                        "asml-sales flow",
                        "b300-equivalents-gained flow",
                        "b300-equivalents-gained-from-legal-imports flow",
                        "chip-engineer-shortfall stock",
                        "cumulative-h100-equivalents-shipped stock",
                        "cumulative-h100-equivalents-smuggled-into-china stock",
                        "cumulative-units-shipped stock",
                        "cumulative-units-smuggled-into-china stock",
                        "dies-in-stock stock",
                        "dies-planned flow",
                        "duv-immersion-tools-bought flow",
                        "duv-immersion-tools-in-use stock",
                        "euv-tools-in-use stock",
                        "euv-tools-shipped flow",
                        "foundry-revenue flow",
                        "h100-equivalents-gained flow",
                        "h100-equivalents-gained-from-domestic-chips flow",
                        "h100-equivalents-gained-from-legal-imports flow",
                        "h100-equivalents-gained-from-offshore flow",
                        "h100-equivalents-gained-from-smuggling flow",
                        "h100-equivalents-rented-abroad stock",
                        "h100-equivalents-shipped flow",
                        "hbm-market flow",
                        "hbm-stacks-in-stock stock",
                        "leading-edge-wafers flow",
                        "production-capacity flow",
                        "smuggled-value flow",
                        "units-approved-for-import flow",
                        "units-planned flow",
                        "units-shipped flow",
                        "units-smuggled flow",
                        "wafer-capacity-added flow");
        assertThat(own(Measurement.class))
                .filteredOn(one ->
                        DATA.get(Metric.class, one.metric()).kind().name().equals("flow"))
                .allSatisfy(one -> assertThat(one.period()).as(one.id()).isPresent());
    }

    @Test
    void whoIsChineseIsData() {
        assertThat(DATA.get(Cohort.class, "chinese-accelerator-makers").members())
                .containsExactly(
                        "biren",
                        "cambricon",
                        "enflame",
                        "huawei",
                        "hygon",
                        "iluvatar",
                        "kunlunxin",
                        "metax",
                        "moore-threads",
                        "t-head");
        assertThat(DATA.get(Cohort.class, "other-accelerator-makers").members())
                .containsExactly("amazon", "amd", "google", "groq", "intel", "meta", "microsoft", "nvidia", "tesla");
        assertThat(table("accelerator-chips.tsv"))
                .allSatisfy(row -> assertThat(DATA.cohortsOf(row[2]))
                        .extracting(Cohort::id)
                        .containsAnyOf("chinese-accelerator-makers", "other-accelerator-makers"));
    }

    @Test
    void theMoneyIsWhatTheFactsSay() {
        assertThat(own(Investment.class).stream()
                        .map(one -> one.id() + " " + one.investor() + " " + one.amount() + " " + one.currency()
                                + one.spanYears()
                                        .map(years -> " in " + years + " years")
                                        .orElse("")
                                + one.partOf().map(part -> " of " + part).orElse("")
                                + one.sameMoneyAs().map(other -> " as " + other).orElse("")))
                .containsExactly(
                        "big-fund-1-raised china-government 138.7e9 CNY",
                        "big-fund-1-registered china-government 98.72e9 CNY as big-fund-1-raised",
                        "big-fund-1-rounded china-government ~140e9 CNY as big-fund-1-raised",
                        "big-fund-2-raised china-government ~204e9 CNY",
                        "big-fund-2-registered china-government 204.15e9 CNY as big-fund-2-raised",
                        "big-fund-2-rounded china-government ~200e9 CNY as big-fund-2-raised",
                        "big-fund-3-banks china-large-banks 114e9 CNY of big-fund-3-registered",
                        "big-fund-3-registered china-government 344e9 CNY",
                        "chips-act united-states-government 52.7e9 USD",
                        "chips-act-international united-states-government 500e6 USD of chips-act",
                        "chips-act-manufacturing united-states-government 39e9 USD of chips-act",
                        "chips-act-research united-states-government 13.2e9 USD of chips-act",
                        "chips-act-wireless united-states-government 1.5e9 USD of chips-act-with-wireless",
                        "chips-act-with-wireless united-states-government 54.2e9 USD as chips-act",
                        "eu-chips-act european-union 43e9 EUR",
                        "eu-chips-act-budget european-union <= 3.3e9 EUR of eu-chips-act",
                        "eu-chips-act-commission european-union > 43e9 EUR as eu-chips-act",
                        "huawei-research-yearly huawei > 25e9 USD in 1 years",
                        "japan-chip-framework japan-government >= 10e12 JPY");
    }

    @Test
    void noSumCountsMoneyTwice() {
        Investments all = Investments.of(DATA);
        assertThat(all.by("united-states-government").totals().get("USD").estimate())
                .isEqualTo(Estimate.between(52.7e9, 54.2e9));
        assertThat(all.by("china-government").totals().get("CNY").estimate())
                .isEqualTo(Estimate.between(646.87e9, 686.85e9));
        assertThat(all.by("china-government").totals().get("USD").estimate()).isEqualTo(Estimate.moreThan(150e9));
    }

    @Test
    void theGapsAndLagsAreWhatTheFactsSay() {
        assertThat(own(CapabilityGap.class).stream()
                        .map(one -> String.join(
                                " ",
                                one.id(),
                                one.subject(),
                                one.reference(),
                                one.ratio().orElseThrow().toString(),
                                one.standing().toString())))
                .containsExactly(
                        "ascend-950-vs-vr200-bernstein huawei-ascend-950pr nvidia-rubin-vr200 ~0.06 estimated",
                        "cloudmatrix-384-vs-gb200-nvl72-power huawei nvidia almost 4 estimated",
                        "huawei-best-vs-nvidia-best-2027-cfr huawei nvidia ~0.058823529411764705 projected",
                        "huawei-best-vs-nvidia-best-cfr huawei nvidia ~0.2 estimated");
        assertThat(own(TimelineEstimate.class).stream().map(one -> one.id() + " " + one.years() + " " + one.statedBy()))
                .containsExactly(
                        "china-hbm-lag 6..8 []", "chinese-ai-chips-lag-white-house 1..2 [united-states-government]");
        assertThat(own(Finding.class).stream().map(one -> one.id() + " " + one.about()))
                .containsExactly(
                        "ascend-910c-foreign-dies [huawei-ascend-910c, tsmc, samsung]",
                        "ascend-950dt-supply-short [huawei-ascend-950dt]",
                        "ascend-950pr-regression [huawei-ascend-950pr, huawei-ascend-910c]",
                        "cxmt-hbm3-late [cxmt]",
                        "huawei-one-generation-behind [huawei, nvidia]",
                        "iluvatar-roadmap [iluvatar, nvidia]",
                        "moore-threads-huashan-rank [moore-threads, nvidia]",
                        "smic-n-plus-3-behind [smic, smic-n-plus-3-chips]");
    }

    @Test
    void aSummaryIsOneShortSentence() {
        assertThat(Stream.of(own(Measurement.class), own(Finding.class), own(Investment.class))
                        .flatMap(List::stream)
                        .map(Claim.class::cast))
                .allSatisfy(claim -> assertThat(claim.summary()).endsWith(".").hasSizeLessThan(260));
    }
}
