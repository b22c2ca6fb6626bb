// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.Answers.ratio;
import static io.github.chipgap.analysis.Refusals.illegal;
import static io.github.chipgap.analysis.Refusals.incomparable;
import static io.github.chipgap.analysis.Refusals.missing;
import static io.github.chipgap.analysis.Refusals.noRecord;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {
    private static final Dataset FACTS = ChipFacts.data();

    @Test
    void theAscend910cAgainstTheB200() {
        // 752 / 2250 = 0.33422..., 800 / 2250 = 0.35555...
        // 752 - 2250 = -1498, 800 - 2250 = -1450
        // log2(2250 / 800) = log2(2.8125) = 1.49185..., log2(2250 / 752) = log2(2.99202...) = 1.58112...
        Gap gap = Gaps.of(FACTS).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");

        Bounds.assertClose(gap.ratio().orElseThrow().interval(), 752.0 / 2250, 800.0 / 2250, 1e-15);
        assertThat(gap.difference()).isEqualTo(Estimate.between(-1498, -1450));
        Bounds.assertClose(gap.doublingsBehind().orElseThrow().interval(), 1.49185, 1.58112, 1e-5);
        assertThat(gap.noRatio()).isEmpty();
        assertThat(ids(gap.inputs()))
                .containsExactly("910c-fp16-analysts", "910c-fp16-paper", "910c-fp16-vendor", "b200-fp16");
    }

    @Test
    void explainsItselfDownToTheSources() {
        Gap gap = Gaps.of(FACTS).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");

        assertThat(gap.explain().text()).isEqualTo("""
                huawei-ascend-910c against nvidia-b200 in fp16-dense = 0.3342 to 0.3556: \
                the subject's value divided by the reference's
                  fp16-dense of huawei-ascend-910c = 752 to 800 TFLOP/s: hull of 3 measurements
                    fp16-dense of huawei-ascend-910c = 780 TFLOP/s: 910c-fp16-analysts, reported, \
                A table, row 910c-fp16-analysts
                    fp16-dense of huawei-ascend-910c = 752 TFLOP/s: 910c-fp16-paper, reported, A table, row 910c-fp16-paper
                    fp16-dense of huawei-ascend-910c = 800 TFLOP/s: 910c-fp16-vendor, reported, \
                A table, row 910c-fp16-vendor
                  fp16-dense of nvidia-b200 = 2,250 TFLOP/s: b200-fp16, reported, A table, row b200-fp16
                """);
    }

    @Test
    void explainsTheDifferenceToo() {
        Gap gap = Gaps.of(FACTS).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");

        assertThat(gap.explainDifference().text())
                .startsWith(
                        "huawei-ascend-910c against nvidia-b200 difference in fp16-dense = -1,498 to -1,450 TFLOP/s: "
                                + "the subject's value less the reference's\n  fp16-dense of huawei-ascend-910c = 752 to 800");
    }

    @Test
    void aPartyIsItsBestChipAndACohortItsBestMember() {
        // Huawei's best is the 910C, Nvidia's the B200: the same gap
        Estimate ratio = Gaps.of(FACTS)
                .between("huawei-ascend-910c", "nvidia-b200", "fp16-dense")
                .ratio()
                .orElseThrow();

        assertThat(ratio(Gaps.of(FACTS), "china", "nvidia", "fp16-dense")).hasValue(ratio);
        assertThat(ratio(Gaps.of(FACTS), "huawei", "nvidia", "fp16-dense")).hasValue(ratio);
    }

    @Test
    void atADateOnlyWhatWasThereByThenCounts() {
        // on 2024-10-31 the B200 (2024-11-15) was not there yet: 752 / 989.4 = 0.76005, 800 / 989.4 = 0.80857
        Estimate ratio = Gaps.of(FACTS)
                .at(LocalDate.of(2024, 10, 31))
                .between("huawei", "nvidia", "fp16-dense")
                .ratio()
                .orElseThrow();

        Bounds.assertClose(ratio.interval(), 0.76005, 0.80857, 1e-5);
    }

    @Test
    void whatMayHaveBeenThereByADateWidens() {
        // out in 2024, no source says when: in June it is 10 with the new chip or 4 without
        Dataset data = dataset(
                "level: speed",
                "maker maker: old 2020; new 2024",
                "maker other: rival 2020",
                "speed: old = 4; new = 10; rival = 8");

        Gaps inJune = Gaps.of(data).at(LocalDate.of(2024, 6, 30));
        assertThat(inJune.between("maker", "rival", "speed").subjectValue().estimate())
                .isEqualTo(Estimate.between(4, 10));
        assertThat(inJune.between("maker", "rival", "speed").ratio()).hasValue(Estimate.between(0.5, 1.25));
        assertThat(missing(() -> inJune.between("new", "rival", "speed")))
                .isEqualTo("no speed for new certainly by 2024-06-30; there is new-speed for new (2024)");
    }

    @Test
    void aMeasurementOfOneSubjectThatMayBeLaterWidensItToo() {
        Dataset more = dataset(
                "level: speed",
                "maker m: a; b",
                "speed: a = 4; b = 8; a-later a = 2 in 2024; a-early a = 3 in 2023; b-early b = 8 in 2023");

        // of 3 and 4 (no date at all, so that it may be there) and 2 (2024, which may be)
        assertThat(Gaps.of(more)
                        .at(LocalDate.of(2024, 6, 30))
                        .between("a", "b", "speed")
                        .subjectValue()
                        .estimate())
                .isEqualTo(Estimate.between(2, 4));
    }

    @Test
    void whereLessIsBetterMoreIsBehind() {
        // 8 seconds against 2: a ratio of 4, two halvings behind
        Gap gap = Gaps.of(two("time", "8", "2", false)).between("a", "b", "time");

        assertThat(gap.ratio()).hasValue(Estimate.exactly(4));
        assertThat(gap.doublingsBehind()).hasValue(Estimate.exactly(2));
        assertThat(gap("8", "2").doublingsBehind()).hasValue(Estimate.exactly(-2));
    }

    @Test
    void wordsWithoutANumberStayInsideTheDomain() {
        // less than 1 of what is never negative is 0 to 1
        Gap gap = gap("< 1", "4");

        assertThat(gap.ratio()).hasValue(Estimate.of(Interval.closedOpen(0, 0.25)));
        assertThat(gap.doublingsBehind()).hasValue(Estimate.moreThan(2));
    }

    @Test
    void whereARatioSaysNothingThereIsAReason() {
        Gap temperature = Gaps.of(data("maker m: a; b", "celsius: a = -10; b = 20")
                        .add(Metric.builder()
                                .from(level("celsius"))
                                .domain(Interval.atLeast(-273.15))
                                .build())
                        .build())
                .between("a", "b", "celsius");
        assertThat(temperature.ratio()).isEmpty();
        assertThat(temperature.doublingsBehind()).isEmpty();
        assertThat(temperature.noRatio()).hasValue(Gap.NoRatio.VALUES_CAN_BE_NEGATIVE);
        assertThat(temperature.difference()).isEqualTo(Estimate.exactly(-30));
        assertThat(temperature.explain().text()).startsWith("a against b difference in celsius = -30 TFLOP/s: ");

        Gap ofZero = gap("0", "4");
        assertThat(ofZero.ratio()).hasValue(Estimate.exactly(0));
        assertThat(ofZero.doublingsBehind()).isEmpty();
        assertThat(ofZero.noRatio()).hasValue(Gap.NoRatio.SUBJECT_IS_ZERO);

        Gap toZero = gap("4", "0");
        assertThat(toZero.ratio()).isEmpty();
        assertThat(toZero.noRatio()).hasValue(Gap.NoRatio.REFERENCE_IS_ZERO);
        assertThat(toZero.difference()).isEqualTo(Estimate.exactly(4));
    }

    @Test
    void theSameClaimCountsOnceHoweverOftenItIsUsed() {
        // group: the best of a and b, of which a is never above b: three uses of two claims, 1 - 0.1 - 0.2 = 0.7
        Dataset data =
                dataset("level: speed", "maker m: a; b", "cohort group: m; …", "speed: a = 1..2 (90%); b = 2..4 (80%)");

        Gap gap = Gaps.of(data).between("group", "b", "speed");

        assertThat(gap.ratio().orElseThrow().interval()).isEqualTo(Interval.exactly(1));
        assertThat(gap.ratio().orElseThrow().confidence()).isCloseTo(0.7, within(1e-15));
    }

    @Test
    void doubtsThatUseUpAllConfidenceLeaveTheDomain() {
        Gap gap = gap("1..2 (50%)", "2..4 (50%)");

        assertThat(gap.ratio()).hasValue(Estimate.atLeast(0));
        assertThat(gap.subjectValue().estimate())
                .isEqualTo(Estimate.between(1, 2).withConfidence(0.5));
        assertThat(gap.difference()).isEqualTo(Estimate.unknown());
        assertThat(gap.verdict()).hasToString("undecided: the values overlap, 1 to 2 TFLOP/s and 2 to 4 TFLOP/s");
    }

    @Test
    void isARecordThatADatasetTakes() {
        Gap gap =
                Gaps.of(FACTS).at(LocalDate.of(2025, 1, 1)).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
        CapabilityGap claim = gap.toClaim();

        assertThat(claim.id()).isEqualTo("huawei-ascend-910c-against-nvidia-b200-in-fp16-dense-at-2025-01-01");
        assertThat(claim.summary())
                .startsWith("Computed from 4 claims: huawei-ascend-910c against nvidia-b200 in fp16-dense = 0.3342 to");
        assertThat(claim.ratio()).isEqualTo(gap.ratio().map(Estimate::includingRoundedBounds));
        assertThat(claim.ratio().orElseThrow().interval().isLowerOpen()).isFalse();
        assertThat(claim.difference()).hasValue(gap.difference().includingRoundedBounds());
        assertThat(claim.doublingsBehind()).isEqualTo(gap.doublingsBehind().map(Estimate::includingRoundedBounds));
        assertThat(claim.period()).hasValue(Period.parse("2025-01-01"));
        assertThat(claim.standing()).isEqualTo(Standing.COMPUTED);
        assertThat(claim.computedFrom())
                .containsExactly("910c-fp16-analysts", "910c-fp16-paper", "910c-fp16-vendor", "b200-fp16");
        assertThat(claim.citations())
                .singleElement()
                .satisfies(citation -> assertThat(citation.places())
                        .extracting(Place::label)
                        .containsExactly("910c-fp16-analysts", "910c-fp16-paper", "910c-fp16-vendor", "b200-fp16"));
        Dataset with = ChipFacts.builder().add(claim).build();
        assertThat(with.claimsAbout("nvidia-b200")).contains(claim);
    }

    @Test
    void whatIsMissingIsToldWithWhatThereIs() {
        Gaps gaps = Gaps.of(FACTS);

        assertThat(missing(() -> gaps.between("huawei-ascend-910c", "nvidia-b200", "fp8-dense")))
                .isEqualTo("no fp8-dense for huawei-ascend-910c; it has fp16-dense, int8-dense");
        assertThat(missing(() -> gaps.at(LocalDate.of(2025, 1, 1)).between("huawei", "nvidia", "fp8-dense")))
                .isEqualTo("no fp8-dense for huawei certainly by 2025-01-01; "
                        + "there is 960-fp8 for huawei-ascend-960 (2027-10/2027-12)");
        assertThat(missing(
                        () -> Gaps.of(dataset("level: speed", "maker m: a; b")).between("a", "b", "speed")))
                .isEqualTo("no speed for a; it has no measurement");
        assertThat(noRecord(() -> gaps.between("huawei", "nvidia", "fp8-dens")))
                .isEqualTo("no Metric \"fp8-dens\" in dataset test; did you mean fp8-dense?");
        assertThat(illegal(() -> gaps.between("huawei", "huawei", "fp8-dense")))
                .isEqualTo("expected a reference other than the subject, got huawei");
    }

    @Test
    void flowsAreHeldAgainstEachOtherInOnePeriodAndNotAddedUpByBest() {
        Dataset data = dataset(
                "flow: units",
                "makers: m",
                "maker n: chip",
                "units: m-24 m = 10 in 2024; m-25 m = 20 in 2025; n-25 n = 40 in 2025; chip-25 chip = 50 in 2025");

        assertThat(ratio(Gaps.of(data).during(Period.parse("2025")), "m", "n", "units"))
                .hasValue(Estimate.exactly(0.5));
        assertThat(incomparable(() -> Gaps.of(data).between("m", "n", "units")))
                .isEqualTo("expected units of one period, got 2024, 2025; during chooses one");
        assertThat(missing(() -> Gaps.of(data).during(Period.parse("2024")).between("n", "m", "units")))
                .isEqualTo("no units for n in 2024; there is chip-25 for chip (2025), n-25 for n (2025)");
    }

    private static Gap gap(String a, String b) {
        return Gaps.of(two("speed", a, b, true)).between("a", "b", "speed");
    }

    private static Dataset two(String metric, String a, String b, boolean moreIsBetter) {
        return dataset(
                (moreIsBetter ? "level: " : "less: ") + metric, "maker m: a; b", metric + ": a = " + a + "; b = " + b);
    }

    @Test
    void theVerdictSaysHowSureItIs() {
        Gap certain = Gaps.of(FACTS).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
        assertThat(certain.verdict()).hasToString("certainly behind, at 33 to 36 %");
        assertThat(certain.verdict().wouldDecide()).isEmpty();

        // 32 of 80 is 0.39999999999999997 at least, by rounding alone
        assertThat(gap("32..64", "80").verdict()).hasToString("certainly behind, at 40 to 80 %");

        Gap about = gap("~0.06", "1");
        assertThat(about.verdict()).hasToString("likely behind, at about 6 %");
        assertThat(about.verdict().answer()).hasValue(Gap.Position.BEHIND);
        assertThat(about.verdict().wouldDecide()).containsExactly("a bound of speed for a that excludes 1 TFLOP/s");

        Gap open = gap("1..3", "2..4");
        assertThat(open.verdict().grade()).isEqualTo(Verdict.Grade.UNDECIDED);
        assertThat(open.verdict()).hasToString("undecided: the values overlap, 1 to 3 TFLOP/s and 2 to 4 TFLOP/s");

        // less is better: the same numbers, the other way round
        assertThat(Gaps.of(two("time", "8", "2", false))
                        .between("a", "b", "time")
                        .verdict()
                        .answer())
                .hasValue(Gap.Position.BEHIND);
        assertThat(gap("1 (50%)", "2 (50%)").verdict()).hasToString("likely behind, at about 50 %");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1..3           | 2..4           | a value of speed for a outside 2 to 4 TFLOP/s; "
                        + "a value of speed for b outside 1 to 3 TFLOP/s",
                "~5             | 9              | a bound of speed for a that excludes 9 TFLOP/s",
                "5              | ~9             | a bound of speed for b that excludes 5 TFLOP/s",
                "~5             | >= 6           | a bound of speed for a that excludes at least 6 TFLOP/s",
                "~5             | ~9             | values of speed for a and b with bounds that do not overlap",
                // the bounds leave one answer, the doubts no confidence
                "4..5 (50%)     | 7..9 (50%)     | more confidence in the value of speed for a; "
                        + "more confidence in the value of speed for b"
            })
    void whatWouldDecideIsPossibleAndNotKnownYet(String a, String b, String findings) {
        assertThat(gap(a, b).verdict().wouldDecide()).containsExactly(findings.split("; +"));
    }

    @Test
    void aSideWhoseOwnDoubtsLeaveNoConfidenceNeedsMoreOfIt() {
        assertThat(twice("4 (50%)", "4 (50%)", "7 (50%)", "7").wouldDecide())
                .containsExactly("more confidence in the value of speed for a");
        assertThat(twice("4 (50%)", "4 (50%)", "7 (50%)", "7 (50%)").wouldDecide())
                .containsExactly("more confidence in the value of speed for a and the value of speed for b");
        // a value that has no confidence is no limit for another one
        assertThat(twice("4 (50%)", "8 (50%)", "7 (50%)", "7").wouldDecide())
                .containsExactly("a value of speed for a outside 7 TFLOP/s");
        assertThat(twice("4 (50%)", "8 (50%)", "7 (50%)", "7 (50%)").wouldDecide())
                .containsExactly("values of speed for a and b with bounds that do not overlap");
    }

    /** Two measurements of each side. */
    private static Verdict<Gap.Position> twice(String a, String another, String b, String other) {
        Dataset data = dataset(
                "level: speed",
                "maker m: a; b",
                "speed: a = " + a + "; another-a a = " + another + "; b = " + b + "; other-b b = " + other);
        return Gaps.of(data).between("a", "b", "speed").verdict();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 486 / 148 = 3.28, 547 / 148 = 3.70
                "486..547 (best 486) | 148 | certainly ahead, at 320 to 370 %, best 330 %",
                "10..30 (best 20)    | 100 | certainly behind, at 10 to 30 %, best 20 %",
                "10..30 (best 10)    | 100 | certainly behind, at 10 to 30 %",
                "10..30 (best 30)    | 100 | certainly behind, at 10 to 30 %",
                "> 150 (best 200)    | 100 | certainly ahead, at least 150 %, best 200 %",
                "> 150 (best 150)    | 100 | certainly ahead, at least 150 %",
                "< 50 (best 20)      | 100 | certainly behind, at most 50 %, best 20 %",
                "almost 50           | 100 | certainly behind, at most 50 %",
                "~20                 | 100 | likely behind, at about 20 %",
                "20                  | 100 | certainly behind, at 20 %",
                "80..120 (best 90)   | 100 | likely behind, at 80 to 120 %, best 90 %",
                "2e12                | 100 | certainly ahead, at 2e12 %",
                "1e-12..3e-12        | 100 | certainly behind, at 1e-12 to 3e-12 %",
                // findings that would decide, as above, made true
                "0..8.9              | 9    | certainly behind, at most 99 %",
                "> 9                 | 9    | certainly ahead, at least 100 %",
                "0..5.9              | >= 6 | certainly behind, at most 99 %",
                "1..3                | 3.1  | certainly behind, at 32 to 97 %",
                // 4 / 9 = 0.444, 5 / 7 = 0.714
                "4..5 (60%)          | 7..9 (50%) | certainly behind, at 44 to 72 %",
                "4..5 (10%)          | 7..9 | certainly behind, at 44 to 72 %"
            })
    void knownBoundsAreShownWithTheBestValue(String a, String b, String verdict) {
        assertThat(verdict(a, b)).isEqualTo(verdict);
    }

    private static String verdict(String a, String b) {
        return gap(a, b).verdict().toString();
    }

    @Test
    void aStatedGapHasAVerdictToo() {
        assertThat(stated(Estimate.about(0.06))).hasToString("likely behind, at about 6 %");
        assertThat(stated(Estimate.lessThan(1).within(Interval.atLeast(0)).orElseThrow()))
                .hasToString("certainly behind, at most 100 %");
        assertThat(stated(Estimate.between(2, 3))).hasToString("certainly ahead, at 200 to 300 %");
        assertThat(stated(Estimate.between(0.5, 3))).hasToString("undecided: the source leaves open which is better");
        assertThat(noRecord(() -> Gaps.of(FACTS).verdict("gap"))).isEqualTo("no CapabilityGap \"gap\" in dataset test");
    }

    private static Verdict<Gap.Position> stated(Estimate ratio) {
        return Gaps.of(data("level: speed", "makers: m; n")
                        .add(CapabilityGap.builder()
                                .id("gap")
                                .summary("gap")
                                .subject("m")
                                .reference("n")
                                .metric("speed")
                                .ratio(ratio)
                                .standing(Standing.REPORTED)
                                .addCitations(TestData.row("gap"))
                                .build())
                        .build())
                .verdict("gap");
    }
}
