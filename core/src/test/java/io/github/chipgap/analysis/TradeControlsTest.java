// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.noRecord;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.measured;
import static io.github.chipgap.analysis.TestData.metric;
import static io.github.chipgap.analysis.TestData.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.chipgap.analysis.TradeControls.Side.Outcome;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Alternative;
import io.github.chipgap.model.AlternativeBuilder;
import io.github.chipgap.model.Criterion;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.MetricKind;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.TradeControl;
import io.github.chipgap.record.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeControlsTest {
    private static final String TPP = ProcessingPerformance.TOTAL;
    private static final String DENSITY = ProcessingPerformance.DENSITY;
    private static final Dataset DATA = lines().build();
    private static final TradeControls PUBLISHED =
            TradeControls.by(ProcessingPerformance.of(DATA).asPublished());

    /** The lines of the rules of October 2022 and 2023 and of January 2026, and some chips. */
    private static DatasetBuilder lines() {
        DatasetBuilder data = metrics()
                .add(TradeControl.builder()
                        .from(line("y2022", "2022-10-07", all(TPP, ">= 4800", "io", ">= 600")))
                        .inForceTo(PartialDate.parse("2023-11-16"))
                        .build())
                .add(line("y2023-a", "2023-11-17", all(TPP, ">= 4800"), all(TPP, ">= 1600", DENSITY, ">= 5.92")))
                .add(line(
                        "y2023-b",
                        "2023-11-17",
                        all(TPP, "2400..<4800", DENSITY, "1.6..<5.92"),
                        all(TPP, ">= 1600", DENSITY, "3.2..<5.92")))
                .add(line("y2026", "2026-01", all(TPP, "< 21000", "memory", "< 6500")))
                .add(chip("blank", "m"));
        return TestData.add(
                data,
                "chip a100: fp16 = 312; int8 = 624; die-area = 826; io = 600; memory = 2039",
                "chip a800: fp16 = 312; int8 = 624; die-area = 826; io = 400; memory = 2040",
                "chip h20: fp16 = 148; fp8 = 296; int8 = 296; die-area = 814; io = 900; memory = 4000",
                "chip b200: fp16 = 2250; fp8 = 4500; fp4 = 9000; memory = 8000",
                "chip mi325x: fp16 = 1307.4; fp8 = 2614.9; memory = 6000",
                "chip small: fp16 = 90; die-area = 300",
                "chip dense: fp16 = 110; die-area = 300",
                "chip near: fp16 = 299..301; die-area = 900",
                "chip on: fp16 = 300; die-area = 900",
                "chip no-area: fp16 = 200",
                "chip doubtful: fp16 = 310..320 (90%); die-area = 500..520 (80%); io = 600 (30%)",
                "chip hopeless: fp16 = 310..320 (50%); io = 600 (50%)");
    }

    private static DatasetBuilder metrics() {
        return data("makers: m", "bits: fp16 16; fp8 8; int8 8; fp4 4")
                .add(Samples.government().id("us").build())
                .add(metric("die-area", MetricKind.LEVEL, "mm2"))
                .add(metric("io", MetricKind.LEVEL, "GB/s"))
                .add(metric("memory", MetricKind.LEVEL, "GB/s"))
                .add(level(TPP))
                .add(level(DENSITY));
    }

    private static TradeControl line(String id, String from, Alternative... anyOf) {
        return Samples.control()
                .id(id)
                .issuer("us")
                .anyOf(List.of(anyOf))
                .inForceFrom(PartialDate.parse(from))
                .citations(List.of(row(id)))
                .build();
    }

    /** Metrics and ranges in turn. */
    private static Alternative all(String... criteria) {
        AlternativeBuilder all = Alternative.builder();
        for (int i = 0; i < criteria.length; i += 2) {
            all.addAllOf(Criterion.builder()
                    .metric(criteria[i])
                    .range(Interval.parse(criteria[i + 1]))
                    .build());
        }
        return all.build();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # chip, all precisions are known, y2022, y2023-a, y2023-b, y2026
            # what the interconnect of 2022 let through, the density of 2023 does not
            a100,    true,  MET,       MET,       NOT_MET,   MET
            a800,    true,  NOT_MET,   MET,       NOT_MET,   MET
            h20,     true,  NOT_MET,   NOT_MET,   NOT_MET,   MET
            b200,    true,  UNDECIDED, MET,       UNDECIDED, NOT_MET
            mi325x,  true,  UNDECIDED, MET,       UNDECIDED, MET
            small,   true,  NOT_MET,   NOT_MET,   NOT_MET,   UNDECIDED
            dense,   true,  NOT_MET,   NOT_MET,   MET,       UNDECIDED
            near,    true,  UNDECIDED, UNDECIDED, MET,       UNDECIDED
            on,      true,  UNDECIDED, MET,       MET,       UNDECIDED
            no-area, true,  NOT_MET,   UNDECIDED, UNDECIDED, UNDECIDED
            blank,   true,  UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED
            # where there can be others, a lower bound is all that counts
            a100,    false, MET,       MET,       NOT_MET,   UNDECIDED
            a800,    false, NOT_MET,   MET,       NOT_MET,   UNDECIDED
            h20,     false, UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED
            b200,    false, UNDECIDED, MET,       UNDECIDED, NOT_MET
            """)
    void whereAllPrecisionsAreKnownMostIsDecided(
            String chip, boolean known, Outcome y2022, Outcome a, Outcome b, Outcome y2026) {
        TradeControls controls = known ? PUBLISHED : TradeControls.of(DATA);
        assertThat(Stream.of("y2022", "y2023-a", "y2023-b", "y2026")
                        .map(control -> controls.side(chip, control).outcome()))
                .containsExactly(y2022, a, b, y2026);
    }

    @Test
    void theConfidenceIsThatOfWhatDecides() {
        // by the performance alone, not by the density as well
        assertThat(PUBLISHED.side("doubtful", "y2023-a").confidence()).isEqualTo(0.9);
        // 1 - 0.1 - 0.7
        assertThat(PUBLISHED.side("doubtful", "y2022").confidence()).isCloseTo(0.2, within(1e-15));
        // one alternative fails by the performance, the other by the density, which rests on it too
        assertThat(PUBLISHED.side("doubtful", "y2023-b").outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(PUBLISHED.side("doubtful", "y2023-b").confidence()).isCloseTo(0.7, within(1e-15));
        assertThat(PUBLISHED.side("a100", "y2023-a").confidence()).isEqualTo(1);
    }

    @Test
    void aDayHasTheLinesThatAreInForce() {
        TradeControls controls = TradeControls.of(DATA);
        assertThat(controls.inForceOn(LocalDate.of(2022, 10, 6))).isEmpty();
        assertThat(ids(controls.inForceOn(LocalDate.of(2023, 11, 16)))).containsExactly("y2022");
        assertThat(ids(controls.inForceOn(LocalDate.of(2026, 1, 15)))).containsExactly("y2023-a", "y2023-b");
        assertThat(ids(controls.possiblyInForceOn(LocalDate.of(2026, 1, 15))))
                .containsExactly("y2023-a", "y2023-b", "y2026");
        assertThat(controls.sides("a800", LocalDate.of(2023, 11, 16))).hasToString("[a800 under y2022: not met]");
        assertThat(controls.sides("a800", LocalDate.of(2023, 11, 17)))
                .hasToString("[a800 under y2023-a: met, a800 under y2023-b: not met]");
    }

    @Test
    void explainsItselfCriterionByCriterion() {
        TradeControls.Side side = PUBLISHED.side("near", "y2022");
        assertThat(ids(side.inputs())).containsExactly("near-fp16", "y2022");
        assertThat(side.explain().text()).isEqualTo("""
                near under y2022: undecided
                  the rule: y2022, reported, A table, row y2022
                  alternative 1 of 1: undecided
                    total-processing-performance >= 4800: undecided
                      total-processing-performance of near = 4,784 to 4,816: at one precision, data sheets taken as complete
                        performance of near in fp16 = 4,784 to 4,816: throughput times bits of an operation
                          fp16 of near = 299 to 301 TFLOP/s: near-fp16, reported, A table, row near-fp16
                          bits of an operation in fp16 = 16 bits: no source given
                    io >= 600: undecided, as no figure is known
                """);
    }

    @Test
    void namesWhatIsNotThere() {
        assertThat(noRecord(() -> TradeControls.of(DATA).side("a10", "y2022")))
                .isEqualTo("no Chip \"a10\" in dataset test; did you mean a100?");
        assertThat(noRecord(() -> TradeControls.of(DATA).side("a100", "y2021")))
                .isEqualTo("no TradeControl \"y2021\" in dataset test; did you mean y2022?");
    }

    /** Ranges between whole numbers, with bounds that can be absent and can be open. */
    @Provide
    Arbitrary<Interval> ranges() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("unbounded", ">= ", "> "),
                        Arbitraries.of("unbounded", "<= ", "< "))
                .as((from, width, lower, upper) -> part(lower, from)
                        .intersection(part(upper, from + width))
                        .orElseGet(() -> Interval.exactly(from)));
    }

    private static Interval part(String side, int bound) {
        return Interval.parse(side.equals("unbounded") ? side : side + bound);
    }

    @Provide
    Arbitrary<List<Map<String, Interval>>> rules() {
        return Arbitraries.maps(Arbitraries.of("x", "y", "z"), ranges())
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    /** Against every point of a grid fine enough to have one on each bound and one between any two. */
    @Property(tries = 500, generation = GenerationMode.RANDOMIZED) // 15,625 points each
    void neverSaysWhatAPointOfTheValuesContradicts(
            @ForAll("rules") List<Map<String, Interval>> rule,
            @ForAll @Size(3) List<@From("ranges") Interval> values,
            @ForAll @Size(3) List<Boolean> known) {
        Outcome outcome = outcome(rule, values, known);
        boolean someMet = false;
        boolean someNot = false;
        for (double x = -1; x <= 11; x += 0.5) {
            for (double y = -1; y <= 11; y += 0.5) {
                for (double z = -1; z <= 11; z += 0.5) {
                    if (isPossible(values, known, x, y, z)) {
                        boolean met = isMet(rule, Map.of("x", x, "y", y, "z", z));
                        someMet |= met;
                        someNot |= !met;
                    }
                }
            }
        }
        assertThat(someMet || someNot).isTrue();
        if (outcome == Outcome.MET) {
            assertThat(someNot).isFalse();
        } else if (outcome == Outcome.NOT_MET) {
            assertThat(someMet).isFalse();
        } else if (rule.size() == 1) {
            // with one alternative nothing is left undecided that the values decide
            assertThat(someMet && someNot || known.contains(false)).isTrue();
        }
        if (!someMet && !known.contains(false)) {
            assertThat(outcome).isEqualTo(Outcome.NOT_MET);
        }
    }

    /** Knowing more never takes back what was decided. */
    @Property(generation = GenerationMode.RANDOMIZED)
    void narrowerValuesKeepWhatWasDecided(
            @ForAll("rules") List<Map<String, Interval>> rule,
            @ForAll @Size(3) List<@From("ranges") Interval> values,
            @ForAll @Size(3) List<Boolean> known,
            @ForAll @IntRange(max = 10) int cut) {
        Outcome before = outcome(rule, values, known);
        if (before != Outcome.UNDECIDED) {
            List<Interval> narrower = values.stream()
                    .map(one -> one.intersection(Interval.atLeast(cut)).orElse(one))
                    .toList();
            assertThat(outcome(rule, narrower, known)).isEqualTo(before);
            assertThat(outcome(rule, narrower, List.of(true, true, true))).isEqualTo(before);
        }
    }

    private static boolean isPossible(List<Interval> values, List<Boolean> known, double... point) {
        return IntStream.range(0, point.length)
                .allMatch(i -> !known.get(i) || values.get(i).contains(point[i]));
    }

    private static boolean isMet(List<Map<String, Interval>> rule, Map<String, Double> point) {
        return rule.stream()
                .anyMatch(alternative -> alternative.entrySet().stream()
                        .allMatch(criterion -> criterion.getValue().contains(point.get(criterion.getKey()))));
    }

    private static Outcome outcome(List<Map<String, Interval>> rule, List<Interval> values, List<Boolean> known) {
        DatasetBuilder data = metrics().add(chip("c", "m"));
        for (int i = 0; i < values.size(); i++) {
            String id = List.of("x", "y", "z").get(i);
            data.add(Metric.builder()
                    .from(level(id))
                    .domain(Interval.unbounded())
                    .build());
            if (known.get(i)) {
                data.add(measured("c-" + id, "c", id, Estimate.of(values.get(i))));
            }
        }
        List<Alternative> anyOf = new ArrayList<>();
        for (Map<String, Interval> alternative : rule) {
            AlternativeBuilder all = Alternative.builder();
            new TreeMap<>(alternative)
                    .forEach((metric, range) -> all.addAllOf(
                            Criterion.builder().metric(metric).range(range).build()));
            Alternative made = all.build();
            if (!anyOf.contains(made)) {
                anyOf.add(made);
            }
        }
        data.add(line("line", "2022", anyOf.toArray(Alternative[]::new)));
        return TradeControls.of(data.build()).side("c", "line").outcome();
    }

    @Test
    void theVerdictIsLikelyByBestValues() {
        TradeControls controls = TradeControls.of(DATA);

        TradeControls.Side side = controls.side("h20", "y2022");
        assertThat(side.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(side.verdict()).hasToString("likely not met");
        assertThat(side).hasToString("h20 under y2022: likely not met");
        assertThat(side.verdict().wouldDecide())
                .containsExactly("a closer value of total-processing-performance for h20");
        assertThat(controls.asPublished().side("h20", "y2022").verdict()).hasToString("certainly not met");
        assertThat(controls.side("blank", "y2022").verdict())
                .hasToString("undecided: too little is known of total-processing-performance, io");
    }

    @Test
    void aClearFigureWithoutConfidenceNeedsMoreOfItAndNotACloserValue() {
        Dataset data = TestData.add(
                        lines().add(line("either", "2022", all(TPP, ">= 4800"), all("io", ">= 600"))),
                        "chip vague: fp16 = 200 (50%); die-area = 300 (50%)",
                        "chip weak: fp16 = 200 (50%); io = 300 (50%)")
                .build();
        TradeControls controls = TradeControls.of(data).asPublished();

        // 200 x 16 = 3200 of 1600, 3200 / 300 = 10.7 of 5.92; the latter rests on both
        Verdict<Outcome> density = controls.side("vague", "y2023-a").verdict();
        assertThat(density).hasToString("likely met");
        assertThat(density.wouldDecide())
                .containsExactly("more confidence in the value of performance-density for vague");
        // each criterion has confidence, both together have none, and decide nothing
        assertThat(controls.side("hopeless", "y2022").outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(controls.side("hopeless", "y2022").confidence()).isEqualTo(1);
        assertThat(controls.side("weak", "either").verdict()).hasToString("likely not met");
        assertThat(controls.side("weak", "either").confidence()).isEqualTo(1);
        Verdict<Outcome> both = controls.side("hopeless", "y2022").verdict();
        assertThat(both).hasToString("likely met");
        assertThat(both.wouldDecide())
                .containsExactly(
                        "more confidence in the value of total-processing-performance for hopeless",
                        "more confidence in the value of io for hopeless");
    }

    @Test
    void headroomIsTheFigureByEachLine() {
        // 148 x 16 = 2368 of 4800, 900 of 600
        TradeControls published = TradeControls.of(DATA).asPublished();

        assertThat(published.headroom("h20", "y2022"))
                .extracting(TradeControls.Headroom::metric, TradeControls.Headroom::line)
                .containsExactly(tuple(TPP, 4800.0), tuple("io", 600.0));
        assertThat(performanceHeadroom(published).upper()).hasValueCloseTo(2368 / 4800.0, within(1e-15));
        assertThat(performanceHeadroom(TradeControls.of(DATA)).hasUpper()).isFalse();
        assertThat(published.headroom("blank", "y2022")).isEmpty();
    }

    private static Interval performanceHeadroom(TradeControls controls) {
        return controls.headroom("h20", "y2022").get(0).ratio().estimate().interval();
    }
}
