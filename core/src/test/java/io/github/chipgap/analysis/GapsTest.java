// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.Refusals.noRecord;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.Answers.ratio;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.CapabilityGap;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {
    private static final Dataset FACTS = ChipFacts.data();
    private static final Gap GAP = Gaps.of(FACTS).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");

    @Test
    void theAscend910cAgainstTheB200() {
        // 752 / 2250 = 0.33422..., 800 / 2250 = 0.35555...
        // 752 - 2250 = -1498, 800 - 2250 = -1450
        // log2(2250 / 800) = log2(2.8125) = 1.49185..., log2(2250 / 752) = log2(2.99202...) = 1.58112...
        Bounds.assertClose(GAP.ratio().orElseThrow().interval(), 752.0 / 2250, 800.0 / 2250, 1e-15);
        assertThat(GAP.difference()).isEqualTo(Estimate.between(-1498, -1450));
        Bounds.assertClose(GAP.doublingsBehind().orElseThrow().interval(), 1.49185, 1.58112, 1e-5);
        assertThat(GAP.noRatio()).isEmpty();
        assertThat(ids(GAP.inputs()))
                .containsExactly("910c-fp16-analysts", "910c-fp16-paper", "910c-fp16-vendor", "b200-fp16");
    }

    @Test
    void explainsItselfDownToTheSources() {
        assertThat(GAP.explain().text()).isEqualTo("""
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
        assertThat(GAP.explainDifference().text())
                .startsWith(
                        "huawei-ascend-910c against nvidia-b200 difference in fp16-dense = -1,498 to -1,450 TFLOP/s: "
                                + "the subject's value less the reference's\n  fp16-dense of huawei-ascend-910c = 752 to 800");
    }

    @Test
    void aPartyIsItsBestChipAndACohortItsBestMember() {
        // Huawei's best is the 910C, Nvidia's the B200: the same gap
        assertThat(ratio(Gaps.of(FACTS), "china", "nvidia", "fp16-dense")).isEqualTo(GAP.ratio());
        assertThat(ratio(Gaps.of(FACTS), "huawei", "nvidia", "fp16-dense")).isEqualTo(GAP.ratio());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # kind of metric | a | b | ratio | doublings behind | difference | why there is no ratio
            level   | 8          | 2          | 4        | -2      | 6       |
            # where less is better, two halvings behind
            less    | 8          | 2          | 4        | 2       | 6       |
            # less than 1 of what is never negative is 0 to 1
            level   | < 1        | 4          | 0..<0.25 | > 2     | -4..<-3 |
            level   | 0          | 4          | 0        |         | -4      | SUBJECT_IS_ZERO
            level   | 4          | 0          |          |         | 4       | REFERENCE_IS_ZERO
            celsius | -10        | 20         |          |         | -30     | VALUES_CAN_BE_NEGATIVE
            # doubts that use up all confidence leave the domain
            level   | 1..2 (50%) | 2..4 (50%) | >= 0     | unknown | unknown |
            """)
    void aRatioIsInsideItsDomainOrHasAReasonNotToBe(
            String kind,
            String a,
            String b,
            @Nullable String ratio,
            @Nullable String doublings,
            String difference,
            Gap.@Nullable NoRatio reason) {
        Gap gap = gap(kind, a, b);

        assertThat(gap.ratio()).isEqualTo(Optional.ofNullable(ratio).map(Estimate::parse));
        assertThat(gap.doublingsBehind())
                .isEqualTo(Optional.ofNullable(doublings).map(Estimate::parse));
        assertThat(gap.difference()).isEqualTo(Estimate.parse(difference));
        assertThat(gap.noRatio()).isEqualTo(Optional.ofNullable(reason));
        assertThat(gap.subjectValue().estimate().confidence())
                .isEqualTo(Estimate.parse(a).confidence());
        assertThat(gap.explain().text()).startsWith("a against b " + (ratio == null ? "difference in v" : "in v"));
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
    void isARecordThatADatasetTakes() {
        LocalDate day = LocalDate.of(2025, 1, 1);
        Gap gap = Gaps.of(FACTS).at(day).between("huawei-ascend-910c", "nvidia-b200", "fp16-dense");
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
        assertThat(noRecord(() -> gaps.between("huawei", "nvidia", "fp8-dens")))
                .isEqualTo("no Metric \"fp8-dens\" in dataset test; did you mean fp8-dense?");
        assertThat(illegal(() -> gaps.between("huawei", "huawei", "fp8-dense")))
                .isEqualTo("expected a reference other than the subject, got huawei");
    }

    private static Gap gap(String kind, String a, String b) {
        return Gaps.of(dataset(kind + ": v", "maker m: a; b", "v: a = " + a + "; b = " + b))
                .between("a", "b", "v");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            32..64              | 80         | certainly behind, at 40 to 80 % |
            # 486 / 148 = 3.28, 547 / 148 = 3.70
            486..547 (best 486) | 148        | certainly ahead, at 320 to 370 %, best 330 % |
            10..30 (best 20)    | 100        | certainly behind, at 10 to 30 %, best 20 % |
            10..30 (best 10)    | 100        | certainly behind, at 10 to 30 % |
            10..30 (best 30)    | 100        | certainly behind, at 10 to 30 % |
            > 150 (best 200)    | 100        | certainly ahead, at least 150 %, best 200 % |
            > 150 (best 150)    | 100        | certainly ahead, at least 150 % |
            < 50 (best 20)      | 100        | certainly behind, at most 50 %, best 20 % |
            almost 50           | 100        | certainly behind, at most 50 % |
            20                  | 100        | certainly behind, at 20 % |
            2e12                | 100        | certainly ahead, at 2e12 % |
            1e-12..3e-12        | 100        | certainly behind, at 1e-12 to 3e-12 % |
            # findings that would decide, as below, made true
            0..8.9              | 9          | certainly behind, at most 99 % |
            > 9                 | 9          | certainly ahead, at least 100 % |
            0..5.9              | >= 6       | certainly behind, at most 99 % |
            1..3                | 3.1        | certainly behind, at 32 to 97 % |
            # 4 / 9 = 0.444, 5 / 7 = 0.714
            4..5 (60%)          | 7..9 (50%) | certainly behind, at 44 to 72 % |
            4..5 (10%)          | 7..9       | certainly behind, at 44 to 72 % |
            # otherwise what would decide is possible, and not known yet
            1..3              | 2..4       | undecided: the values overlap, 1 to 3 TFLOP/s and 2 to 4 TFLOP/s \
            | a value of v for a outside 2 to 4 TFLOP/s; a value of v for b outside 1 to 3 TFLOP/s
            80..120 (best 90) | 100        | likely behind, at 80 to 120 %, best 90 % \
            | a value of v for a outside 100 TFLOP/s; a value of v for b outside 80 to 120 TFLOP/s (best 90)
            ~5                | 9          | likely behind, at about 56 % | a bound of v for a that excludes 9 TFLOP/s
            5                 | ~9         | likely behind, at about 56 % | a bound of v for b that excludes 5 TFLOP/s
            ~5                | >= 6       | likely behind | a bound of v for a that excludes at least 6 TFLOP/s
            ~5                | ~9         | likely behind, at about 56 % \
            | values of v for a and b with bounds that do not overlap
            # the bounds leave one answer, the doubts no confidence
            1 (50%)           | 2 (50%)    | likely behind, at about 50 % \
            | more confidence in the value of v for a; more confidence in the value of v for b
            4..5 (50%)        | 7..9 (50%) | likely behind \
            | more confidence in the value of v for a; more confidence in the value of v for b
            1..2 (50%)        | 2..4 (50%) | undecided: the values overlap, 1 to 2 TFLOP/s and 2 to 4 TFLOP/s \
            | a value of v for a outside 2 to 4 TFLOP/s; a value of v for b outside 1 to 2 TFLOP/s
            """)
    void aVerdictIsCertainOrSaysWhatWouldDecideIt(String a, String b, String verdict, @Nullable String findings) {
        assertThat(gap("level", a, b).verdict()).hasToString(verdict);
        assertThat(gap("level", a, b).verdict().wouldDecide())
                .isEqualTo(findings == null ? List.of() : List.of(findings.split("; ")));
    }

    @Test
    void whereLessIsBetterMoreIsBehind() {
        assertThat(gap("less", "8", "2").verdict().answer()).hasValue(Gap.Position.BEHIND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # two values of a | two of b
            4 (50%) | 4 (50%) | 7 (50%) | 7       | more confidence in the value of speed for a
            4 (50%) | 4 (50%) | 7 (50%) | 7 (50%) \
            | more confidence in the value of speed for a and the value of speed for b
            # a value that has no confidence is no limit for another one
            4 (50%) | 8 (50%) | 7 (50%) | 7       | a value of speed for a outside 7 TFLOP/s
            4 (50%) | 8 (50%) | 7 (50%) | 7 (50%) | values of speed for a and b with bounds that do not overlap
            """)
    void aSideWhoseOwnDoubtsLeaveNoConfidenceNeedsMoreOfIt(
            String a, String another, String b, String other, String finding) {
        Dataset data = dataset(
                "level: speed",
                "maker m: a; b",
                "speed: a = " + a + "; another-a a = " + another + "; b = " + b + "; other-b b = " + other);
        assertThat(Gaps.of(data).between("a", "b", "speed").verdict().wouldDecide())
                .containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ~0.06  | likely behind, at about 6 %
            0..<1  | certainly behind, at most 100 %
            2..3   | certainly ahead, at 200 to 300 %
            0.5..3 | undecided: the source leaves open which is better
            """)
    void aStatedGapHasAVerdictToo(String ratio, String verdict) {
        assertThat(stated(Estimate.parse(ratio))).hasToString(verdict);
        assertThat(noRecord(() -> Gaps.of(FACTS).verdict("gap"))).isEqualTo("no CapabilityGap \"gap\" in dataset test");
    }

    private static Verdict<Gap.Position> stated(Estimate ratio) {
        return Gaps.of(data("level: speed", "makers: m; n")
                        .add(Samples.gap()
                                .id("gap")
                                .subject("m")
                                .reference("n")
                                .ratio(ratio)
                                .citations(List.of(TestData.row("gap")))
                                .build())
                        .build())
                .verdict("gap");
    }
}
