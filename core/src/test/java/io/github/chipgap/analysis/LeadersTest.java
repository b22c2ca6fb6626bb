// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.Refusals.noRecord;
import static io.github.chipgap.analysis.Answers.best;
import static io.github.chipgap.analysis.Answers.outcome;
import static io.github.chipgap.analysis.Answers.ratio;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LeadersTest {
    private static final Dataset DATA = TestData.dataset(
            "level: speed",
            "less: delay",
            "maker m: old 2020; new 2023-06",
            "maker n: wide 2023-06; undated",
            "cohort all: m; n; …",
            "speed: old = 10; new = 20; wide = 15..25 (90%); undated = 12",
            "delay: old = 1; new = 2");

    @Test
    void isTheOneThatIsCertainlyBest() {
        Leader leader = Leaders.of(DATA).of("m", "speed");
        assertThat(leader.candidates()).containsExactly("new");
        assertThat(leader.value().estimate()).isEqualTo(Estimate.exactly(20));
        assertThat(leader).hasToString("speed of m: new, 20 TFLOP/s");
        assertThat(Leaders.of(DATA).of("m", "delay").candidates()).containsExactly("old");
        assertThat(best(Leaders.of(DATA), "all", "speed")).isEqualTo(Estimate.parse("20..25 (90%)"));
    }

    @Test
    void countsWhatIsThereOnTheDay() {
        Leaders in2022 = Leaders.of(DATA).at(LocalDate.of(2022, 12, 31));
        assertThat(in2022.of("m", "speed").candidates()).containsExactly("old");
        // what has no date can have been there, and then it is the best
        assertThat(in2022.of("all", "speed").candidates()).containsExactly("old", "undated");
        assertThat(in2022.of("all", "speed").value().estimate().interval())
                .isEqualTo(Estimate.between(10, 12).interval());
    }

    @Test
    void leavesOutWhatHasNoDateWhereItIsTold() {
        LocalDate day = LocalDate.of(2022, 12, 31);
        assertThat(Leaders.of(DATA).datedOnly().at(day).of("all", "speed").candidates())
                .containsExactly("old");
        assertThat(missing(() -> Leaders.of(DATA).datedOnly().of("undated", "speed")))
                .isEqualTo("no speed for undated; there is undated-speed for undated (no date)");
        assertThat(ratio(Gaps.of(DATA).at(day), "all", "old", "speed"))
                .hasValue(Estimate.between(10, 12).dividedBy(10));
        assertThat(ratio(Gaps.of(DATA).at(day).datedOnly(), "all", "old", "speed"))
                .hasValue(Estimate.exactly(1));
        assertThat(outcome(Lags.of(DATA).at(day), "all", List.of("m"), "speed", 0))
                .isEqualTo(Lag.Outcome.UNDECIDED);
        assertThat(outcome(Lags.of(DATA).at(day).datedOnly(), "all", List.of("m"), "speed", 0))
                .isEqualTo(Lag.Outcome.BEHIND);
    }

    @Test
    void namesAMetricThatIsNotThere() {
        assertThat(noRecord(() -> Leaders.of(DATA).of("m", "spead")))
                .isEqualTo("no Metric \"spead\" in dataset test; did you mean speed?");
    }

    @Provide
    Arbitrary<List<Bounds>> several() {
        return Bounds.arbitrary(1, 20).list().ofMinSize(1).ofMaxSize(5);
    }

    /** A chip is a candidate if and only if it is the best for some values within the bounds. */
    @Property
    void namesExactlyThoseThatAreBestForSomeValues(
            @ForAll("several") List<Bounds> chips, @ForAll boolean moreIsBetter, @ForAll Random random) {
        DatasetBuilder data = TestData.data((moreIsBetter ? "level" : "less") + ": speed", "makers: m");
        for (int i = 0; i < chips.size(); i++) {
            data.add(chip("chip-" + i, "m"))
                    .add(measured(
                            "speed-" + i, "chip-" + i, "speed", chips.get(i).estimate()));
        }
        Leader leader = Leaders.of(data.build()).of("m", "speed");
        List<String> candidates = new ArrayList<>(leader.candidates());

        for (int draw = 0; draw < 5; draw++) {
            double[] values = chips.stream().mapToDouble(one -> one.at(random)).toArray();
            int best = IntStream.range(0, values.length)
                    .reduce((a, b) -> (moreIsBetter ? values[a] >= values[b] : values[a] <= values[b]) ? a : b)
                    .getAsInt();
            assertThat(candidates).contains("chip-" + best);
            Bounds.assertHolds(leader.value().estimate().interval(), values[best]);
        }
        for (int i = 0; i < chips.size(); i++) {
            // at its own best and all others' worst
            double own = chips.get(i).at(moreIsBetter ? 1 : 0);
            boolean canBeBest = chips.stream()
                    .mapToDouble(one -> one.at(moreIsBetter ? 0 : 1))
                    .allMatch(other -> moreIsBetter ? own >= other : own <= other);
            assertThat(candidates.contains("chip-" + i)).isEqualTo(canBeBest);
        }
    }

    @Test
    void whoIsCertainlyNotTheBestTakesNoBestValueAway() {
        Dataset data = TestData.dataset(
                "level: speed", "maker m: big; small", "speed: big = 90..110 (best 100); small = 1..2 (90%)");

        Leader leader = Leaders.of(data).of("m", "speed");
        assertThat(leader.candidates()).containsExactly("big");
        // the doubt of the small one remains: it is certainly worse only if its bounds hold
        assertThat(leader.value().estimate()).isEqualTo(Estimate.parse("90..110 (best 100, 90%)"));
    }
}
