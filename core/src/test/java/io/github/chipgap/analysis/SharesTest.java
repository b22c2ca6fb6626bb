// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.incomparable;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
    private static final Period YEAR = Period.parse("2025");

    private static final Dataset OVERLAPPING = dataset(
            "flow: units",
            "stock: installed",
            "makers: b",
            "maker a: a1",
            "cohort all: a; b",
            "cohort some: a",
            "cohort nested: a; some",
            "units: a-half a = 1 in 2025-01/2025-06; a-rest a = 1 in 2025-06/2025-12; b-year b = 1 in 2025",
            "units: some = 30 in 2025");

    @ParameterizedTest
    @CsvSource({
        // 800,000 + 110,000 = 910,000
        // + 4,485,789 + 448,517 + 2,679,799 + 1,090,224 = 9,614,329
        // 910,000 / 9,614,329 = 0.0946504
        "units, 0.0946504",
        // 527,856 + 28,457 = 556,313
        // + 8,934,834 + 695,533 + 2,716,222 + 714,397 = 13,617,299
        // 556,313 / 13,617,299 = 0.0408534, the published "4.1 percent"
        "h100-equivalents, 0.0408534"
    })
    void chineseDesignersShareOf2025(String metric, double share) {
        Computed found = Shares.of(ChipFacts.output()).of("china", List.of("china", "abroad"), metric, YEAR);

        Bounds.assertClose(found.estimate().interval(), share, share, 1e-7);
        assertThat(found.inputs()).hasSize(6);
    }

    @Test
    void explainsItself() {
        Computed share = Shares.of(ChipFacts.output()).of("huawei", List.of("huawei", "cambricon"), "units", YEAR);

        assertThat(share.explain().text()).isEqualTo("""
                share of units in 2025 = about 0.8791: 1 / (1 + the rest / the part)
                  the part's units in 2025 = 800,000 chips: sum
                    units of huawei = 800,000 chips: in 2025, huawei-units, reported, A table, row huawei-units
                  the rest's units in 2025 = 110,000 chips: sum
                    units of cambricon = 110,000 chips: in 2025, cambricon-units, reported, A table, row cambricon-units
                """);
    }

    @Test
    void quartersAreAddedToAYear() {
        // Ascend 910B: 4 * 37,500 = 150,000, 4 * 66,500 = 266,000; 910C: 4 * 125,000 = 500,000, 4 * 175,000 = 700,000
        // least 150 / (150 + 700) = 0.17647, most 266 / (266 + 500) = 0.34726; 1 - 8 * 0.1 = 0.2
        DatasetBuilder data = data("flow: units", "maker huawei: 910b; 910c");
        for (String quarter : List.of("01/2025-03", "04/2025-06", "07/2025-09", "10/2025-12")) {
            String id = quarter.substring(0, 2);
            TestData.add(
                    data,
                    "units: b" + id + " 910b = 37500..66500 (best 50000, 90%) in 2025-" + quarter,
                    "units: c" + id + " 910c = 125000..175000 (best 150000, 90%) in 2025-" + quarter);
        }

        Estimate share = Shares.of(data.build())
                .of("910b", List.of("910b", "910c"), "units", YEAR)
                .estimate();

        Bounds.assertClose(share.interval(), 0.17647, 0.34726, 1e-5);
        assertThat(share.best()).hasValueCloseTo(0.25, within(1e-15));
        assertThat(share.confidence()).isCloseTo(0.2, within(1e-14));
    }

    @Test
    void unitsCanBeCountedByAWeight() {
        // 3 chips of 2 against 4 chips of 1 to 2: 6 / (6 + 4) = 0.6, 6 / (6 + 8) = 3/7
        Dataset data = dataset(
                "level: speed",
                "flow: units",
                "maker m: a; b",
                "units: a = 3 in 2025; b = 4 in 2025",
                "speed: a = 2; b = 1..2");
        Map<String, Estimate> weights = Map.of("a", Estimate.exactly(2), "b", Estimate.between(1, 2));

        Computed byMetric = Shares.of(data).weightedBy("speed").of("a", List.of("a", "b"), "units", YEAR);
        Computed byCaller = Shares.of(data).weightedBy(weights).of("a", List.of("a", "b"), "units", YEAR);

        Bounds.assertClose(byMetric.estimate().interval(), 3.0 / 7, 0.6, 1e-15);
        assertThat(byCaller.estimate()).isEqualTo(byMetric.estimate());
        assertThat(byMetric.inputs()).hasSize(4);
        assertThat(missing(() -> Shares.of(data)
                        .weightedBy(Map.of("a", Estimate.exactly(2)))
                        .of("a", List.of("a", "b"), "units", YEAR)))
                .isEqualTo("no weight for b; there are weights for a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # units of a | of b | the share of a
            0..1           | 1                | 0..0.5
            0              | 1                | 0
            # the part is the whole, whatever it is
            <= 5           | 0                | 1
            # nothing of a rest that may be nothing
            0              | 0..12            | 0
            0..5 (best 0)  | 0..20 (best 14)  | 0..1 (best 0)
            # a share of a whole that is bounded only below is bounded above: at most 1 of that and more than 3
            <= 1           | > 3              | 0..<0.25
            # without confidence a share is still a share
            1..2 (50%)     | 1..2 (50%)       | 0..1
            """)
    void shareOfTwo(String a, String b, String share) {
        assertThat(share(a, b)).isEqualTo(Estimate.parse(share));
    }

    @Test
    void thePartThatIsTheWholeHasAllUnlessThatIsNothing() {
        assertThat(Shares.of(dataset("flow: units", "makers: a; b", "units: a = 0..1 in 2025; b = 1 in 2025"))
                        .of(List.of("a", "b"), List.of("a", "b"), "units", YEAR)
                        .estimate())
                .isEqualTo(Estimate.exactly(1));
        assertThat(missing(() -> share("0", "0"))).isEqualTo("no share of units in 2025: the whole is 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a | a; b      | installed | expected a flow, of which there is so much per period, got installed, \
            which is a stock
            a | a; b      | units     | expected periods of units for a that do not overlap, \
            got 2025-01/2025-06 and 2025-06/2025-12
            b | all; b    | units     | b would be counted twice, in all and in b
            b | all; some | units     | a would be counted twice, in all and in some
            a | a; a1     | units     | a1 would be counted twice, in a and in a1
            # by a cohort inside a cohort
            a | nested    | units     | a would be counted twice, in a and in some
            """)
    void refusesStocksOverlapsAndDoubleCounts(String part, String group, String metric, String message) {
        assertThat(incomparable(() -> Shares.of(OVERLAPPING).of(part, List.of(group.split("; ")), metric, YEAR)))
                .isEqualTo(message);
    }

    @Test
    void refusesAnEmptyGroupAndAPartOutsideOfIt() {
        assertThat(illegal(() -> Shares.of(OVERLAPPING).of("a", List.of(), "units", YEAR)))
                .isEqualTo("expected a group of one subject at least, got none");
        assertThat(illegal(() -> Shares.of(OVERLAPPING).of("a", List.of("b"), "units", YEAR)))
                .isEqualTo("expected a part of the group [b], got a");
    }

    @Test
    void refusesAMemberWithoutAFigure() {
        Dataset data = dataset(
                "level: speed",
                "flow: units",
                "makers: a; b; d",
                "maker c: c1",
                "cohort open: a; …",
                "units: a-q1 a = 1 in 2025-01/2025-03; a-q3 a = 1 in 2025-07/2025-12; b-24 b = 1 in 2024",
                "units: c1-25 c1 = 1 in 2025",
                "speed: d = 1");

        assertMissing(data, "a", "no units for a in 2025; what there is leaves out 2025-04-01 to 2025-06-30");
        assertMissing(data, "b", "no units for b in 2025; there is b-24 for b (2024)");
        assertMissing(data, "c", "no units for c in 2025; there is for c1");
        assertMissing(data, "d", "no units for d in 2025; it has speed");
        assertMissing(data, "open", "no units for open in 2025; it names a, and may have more members");
    }

    private static void assertMissing(Dataset data, String id, String message) {
        assertThat(missing(() -> Shares.of(data).of(id, List.of(id), "units", YEAR)))
                .isEqualTo(message);
    }

    /** The share of a in the units of a and b. */
    private static Estimate share(String a, String b) {
        Dataset data = dataset("flow: units", "makers: a; b", "units: a = " + a + " in 2025; b = " + b + " in 2025");
        return Shares.of(data).of("a", List.of("a", "b"), "units", YEAR).estimate();
    }

    @Test
    void aMemberHasItsPartOfACohortsFigure() {
        // 5 to 10 of 40 to 50 and 10 elsewhere: 5 / 60 to 10 / 50
        Dataset data = dataset(
                "flow: units",
                "makers: a; b; c",
                "cohort pair: a; b; …",
                "units: a = 5..10 in 2025; c = 10 in 2025; pair = 40..50 in 2025");

        Computed share = Shares.of(data).of("a", List.of("pair", "c"), "units", YEAR);
        Bounds.assertClose(share.estimate().interval(), 5.0 / 60, 0.2, 1e-15);
        assertThat(share.inputs()).hasSize(3);
        assertThat(incomparable(() -> Shares.of(data)
                        .weightedBy(
                                Map.of("a", Estimate.exactly(1), "pair", Estimate.exactly(1), "c", Estimate.exactly(1)))
                        .of("a", List.of("pair", "c"), "units", YEAR)))
                .isEqualTo("a is counted in the figure of pair, which has one weight for all members");
        assertThat(incomparable(() ->
                        Share.of(Estimate.exactly(0), Estimate.exactly(60), Estimate.exactly(50), Estimate.exactly(0))))
                .isEqualTo("expected members that have no more than the whole, 50, got 60");
    }

    /** Against all whole amounts within the bounds. */
    @Property
    void isBoundedByWhatTheAmountsAllow(@ForAll Random random) {
        int[] own = amounts(random);
        int[] inside = amounts(random);
        int[] whole = amounts(random);
        int[] rest = amounts(random);
        if (inside[0] > whole[1]) {
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double leastOfTwo = Double.POSITIVE_INFINITY;
        double mostOfTwo = Double.NEGATIVE_INFINITY;
        for (int a = own[0]; a <= own[1]; a++) {
            for (int r = rest[0]; r <= rest[1]; r++) {
                if (a + r > 0) {
                    leastOfTwo = Math.min(leastOfTwo, (double) a / (a + r));
                    mostOfTwo = Math.max(mostOfTwo, (double) a / (a + r));
                }
                for (int w = whole[0]; w <= whole[1]; w++) {
                    for (int i = inside[0]; i <= Math.min(w, inside[1]); i++) {
                        if (a + w + r > 0) {
                            least = Math.min(least, (double) (a + i) / (a + w + r));
                            most = Math.max(most, (double) (a + i) / (a + w + r));
                        }
                    }
                }
            }
        }
        Estimate none = Estimate.exactly(0);
        assertBounds(Share.of(estimate(own), none, none, estimate(rest)), leastOfTwo, mostOfTwo);
        assertBounds(Share.of(estimate(own), estimate(inside), estimate(whole), estimate(rest)), least, most);
    }

    private static void assertBounds(Optional<Estimate> share, double least, double most) {
        assertThat(share.isPresent()).isEqualTo(least <= most);
        share.ifPresent(known -> Bounds.assertClose(known.interval(), least, most, 1e-14));
    }

    private static int[] amounts(Random random) {
        int lower = random.nextInt(4);
        return new int[] {lower, lower + random.nextInt(4)};
    }

    private static Estimate estimate(int[] bounds) {
        return Estimate.between(bounds[0], bounds[1]);
    }
}
