// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.estimate.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever values lie in the inputs, the result of plain arithmetic lies in the output; narrower inputs never widen it. */
class SoundnessTest {
    private static final double DAYS_PER_YEAR = 365.2425;
    private static final long FIRST_DAY = LocalDate.of(2020, 1, 1).toEpochDay();
    private static final int DRAWS = 5;

    /** A level and the days on which it can have been there first. */
    record Dated(Bounds level, int firstDay, int days) {
        private double dayAt(double fraction) {
            return FIRST_DAY + firstDay + Math.floor(fraction * days);
        }

        private Dated part(Random random) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            int from = (int) Math.floor(Math.min(a, b) * days);
            int to = (int) Math.floor(Math.max(a, b) * days);
            return new Dated(level.part(a, b), firstDay + from, to - from);
        }
    }

    @Provide
    Arbitrary<Bounds> positive() {
        return Bounds.arbitrary(0.01, 100);
    }

    @Provide
    Arbitrary<Dated> dated() {
        // few different levels, so that one often has what the other has
        Arbitrary<Bounds> levels = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 2))
                .as((lower, width) -> new Bounds(lower, width));
        return Combinators.combine(
                        levels,
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.integers().between(0, 400))
                .as(Dated::new);
    }

    @Provide
    Arbitrary<List<Dated>> frontier() {
        return dated().list().ofMinSize(1).ofMaxSize(4);
    }

    @Property
    void lag(
            @ForAll("dated") Dated subject,
            @ForAll("frontier") List<Dated> frontier,
            @ForAll boolean moreIsBetter,
            @ForAll Random random) {
        double tolerance = List.of(0.0, 0.25, 0.5).get(random.nextInt(3));
        Lag lag = lag(subject, frontier, moreIsBetter, tolerance);
        for (int draw = 0; draw < DRAWS; draw++) {
            double wanted = subject.level().at(random) * (moreIsBetter ? 1 - tolerance : 1 + tolerance);
            OptionalDouble first = frontier.stream()
                    .filter(one -> {
                        double level = one.level().at(random);
                        return moreIsBetter ? level >= wanted : level <= wanted;
                    })
                    .mapToDouble(one -> one.dayAt(random.nextDouble()))
                    .min();
            double since = subject.dayAt(random.nextDouble());
            if (first.isEmpty()) {
                assertThat(lag.outcome()).isNotEqualTo(Lag.Outcome.BEHIND);
            } else {
                double years = (since - first.getAsDouble()) / DAYS_PER_YEAR;
                Bounds.assertHolds(lag.years().orElseThrow().interval(), years);
                assertThat(lag.outcome())
                        .isIn(years > 0 ? Lag.Outcome.BEHIND : Lag.Outcome.AHEAD, Lag.Outcome.UNDECIDED);
            }
        }

        Lag narrower = lag(
                subject.part(random),
                frontier.stream().map(one -> one.part(random)).toList(),
                moreIsBetter,
                tolerance);
        narrower.years().ifPresent(years -> assertWithin(years, lag.years().orElseThrow()));
        if (lag.outcome() == Lag.Outcome.BEHIND || lag.outcome() == Lag.Outcome.NEVER_HAD_IT) {
            assertThat(narrower.outcome()).isEqualTo(lag.outcome());
        } else if (lag.outcome() == Lag.Outcome.AHEAD) {
            assertThat(narrower.outcome()).isIn(Lag.Outcome.AHEAD, Lag.Outcome.NEVER_HAD_IT);
        }
    }

    private static Lag lag(Dated subject, List<Dated> frontier, boolean moreIsBetter, double tolerance) {
        DatasetBuilder data = data((moreIsBetter ? "level" : "less") + ": speed", "makers: m; n");
        add(data, "subject", "m", subject);
        for (int i = 0; i < frontier.size(); i++) {
            add(data, "chip-" + i, "n", frontier.get(i));
        }
        return Lags.of(data.build()).behind("subject", List.of("n"), "speed", tolerance);
    }

    private static void add(DatasetBuilder data, String chip, String maker, Dated dated) {
        LocalDate from = LocalDate.ofEpochDay(FIRST_DAY + dated.firstDay());
        String period = from + "/" + from.plusDays(dated.days());
        data.add(chip(chip, maker))
                .add(measured(chip + "-speed", chip, "speed", dated.level().estimate(), period));
    }

    @Property
    void catchUp(
            @ForAll("positive") Bounds time,
            @ForAll("growth") Bounds growth,
            @ForAll("positive") Bounds longer,
            @ForAll Random random) {
        CatchUp catchUp = CatchUp.after(time.estimate(), growth.estimate());
        double deadline = time.lower() + longer.lower();
        for (int draw = 0; draw < DRAWS; draw++) {
            double t = time.at(random);
            double g = growth.at(random);
            Bounds.assertHolds(catchUp.ratioOnArrival().interval(), Math.pow(1 + g, -t));
            if (t < deadline * 0.999) {
                double plain = Math.exp(Math.log1p(g) / (1 - t / deadline)) - 1;
                if (Double.isFinite(plain)) {
                    Computed needed = catchUp.growthNeeded(deadline).orElseThrow();
                    Bounds.assertHolds(needed.estimate().interval(), plain);
                }
            }
        }

        Estimate narrowerTime = time.part(random).estimate();
        Estimate narrowerGrowth = growth.part(random).estimate();
        CatchUp narrower = CatchUp.after(narrowerTime, narrowerGrowth);
        assertWithin(narrower.ratioOnArrival(), catchUp.ratioOnArrival());
        narrower.growthNeeded(deadline)
                .ifPresent(needed -> assertWithin(
                        needed.estimate(),
                        catchUp.growthNeeded(deadline).orElseThrow().estimate()));
    }

    @Provide
    Arbitrary<Bounds> growth() {
        return Bounds.arbitrary(-0.9, 9);
    }

    private static void assertWithin(Estimate narrower, Estimate wider) {
        assertThat(narrower.interval().isWithin(wider.interval()))
                .as("%s within %s", narrower, wider)
                .isTrue();
    }
}
