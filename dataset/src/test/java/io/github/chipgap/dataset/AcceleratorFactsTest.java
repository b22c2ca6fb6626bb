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
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.ModelRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the figures that ship with tables that were transcribed from the sources a second time. */
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

    /** The table has all sources that can be cited, and a measurement cites some of them. */
    @Test
    void everyMeasurementEqualsAFactAndCitesItsSources() {
        Map<String, List<String>> sources = table("accelerator-facts.tsv").stream()
                .collect(Collectors.toMap(FactTable::fact, fact -> List.of(fact[4].split(" "))));
        assertThat(own(Measurement.class).stream().map(FactTable::fact))
                .containsExactlyInAnyOrderElementsOf(sources.keySet());
        assertThat(own(Measurement.class))
                .allSatisfy(one -> assertThat(sources.get(FactTable.fact(one)))
                        .as(one.id())
                        .containsAll(
                                one.citations().stream().map(Citation::source).toList()));
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

    @ParameterizedTest
    @MethodSource("facts")
    void aRecordSaysWhatItsFactSays(String type, String id, String fields) {
        FactTable.checkRecord(DATA.get(ModelRecord.class, id), type, fields);
    }

    static List<String[]> facts() {
        return table("industry-facts.tsv");
    }

    @Test
    void everyRecordOfTheseTypesEqualsAFact() {
        assertThat(facts().stream().filter(fact -> !fact[0].equals("Cohort")).map(fact -> fact[1]))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                own(Metric.class).stream()
                                        .filter(metric -> !metric.kind().equals(MetricKind.LEVEL)),
                                own(Investment.class).stream(),
                                own(CapabilityGap.class).stream(),
                                own(TimelineEstimate.class).stream(),
                                own(Finding.class).stream())
                        .flatMap(records -> records)
                        .map(ModelRecord::id)
                        .toList());
    }

    @Test
    void aFlowHasAPeriod() {
        assertThat(own(Measurement.class))
                .filteredOn(one ->
                        DATA.get(Metric.class, one.metric()).kind().name().equals("flow"))
                .allSatisfy(one -> assertThat(one.period()).as(one.id()).isPresent());
    }

    @Test
    void everyMakerIsInACohort() {
        assertThat(table("accelerator-chips.tsv"))
                .allSatisfy(row -> assertThat(DATA.cohortsOf(row[2]))
                        .extracting(Cohort::id)
                        .containsAnyOf("chinese-accelerator-makers", "other-accelerator-makers"));
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
    void aSummaryIsOneShortSentence() {
        assertThat(Stream.of(own(Measurement.class), own(Finding.class), own(Investment.class))
                        .flatMap(List::stream)
                        .map(Claim.class::cast))
                .allSatisfy(claim -> assertThat(claim.summary()).endsWith(".").hasSizeLessThan(260));
    }
}
