// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.flow;
import static io.github.chipgap.analysis.TestData.level;
import static io.github.chipgap.analysis.TestData.maker;
import static io.github.chipgap.analysis.TestData.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
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
    Arbitrary<List<Bounds>> several() {
        return positive().list().ofMinSize(1).ofMaxSize(4);
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
    void gap(
            @ForAll("several") List<Bounds> chips,
            @ForAll("positive") Bounds reference,
            @ForAll boolean moreIsBetter,
            @ForAll Random random) {
        Gap gap = gap(chips, reference, moreIsBetter);
        for (int draw = 0; draw < DRAWS; draw++) {
            DoubleSummaryStatistics values =
                    chips.stream().mapToDouble(one -> one.at(random)).summaryStatistics();
            double best = moreIsBetter ? values.getMax() : values.getMin();
            double against = reference.at(random);
            double doublings = Math.log(moreIsBetter ? against / best : best / against) / Math.log(2);

            Bounds.assertHolds(gap.ratio().orElseThrow().interval(), best / against);
            Bounds.assertHolds(gap.difference().interval(), best - against);
            Bounds.assertHolds(gap.doublingsBehind().orElseThrow().interval(), doublings);
        }

        Gap narrower = gap(Bounds.parts(chips, random), reference.part(random), moreIsBetter);
        assertWithin(narrower.ratio().orElseThrow(), gap.ratio().orElseThrow());
        assertWithin(narrower.difference(), gap.difference());
        assertWithin(
                narrower.doublingsBehind().orElseThrow(), gap.doublingsBehind().orElseThrow());
    }

    private static Gap gap(List<Bounds> chips, Bounds reference, boolean moreIsBetter) {
        Dataset.Builder data = data((moreIsBetter ? "level" : "less") + ": speed", "makers: m; n")
                .add(measured("n-speed", "n", "speed", reference.estimate()));
        for (int i = 0; i < chips.size(); i++) {
            data.add(chip("chip-" + i, "m"))
                    .add(measured(
                            "speed-" + i, "chip-" + i, "speed", chips.get(i).estimate()));
        }
        return Gaps.of(data.build()).between("m", "n", "speed");
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
        Dataset.Builder data = data((moreIsBetter ? "level" : "less") + ": speed", "makers: m; n");
        add(data, "subject", "m", subject);
        for (int i = 0; i < frontier.size(); i++) {
            add(data, "chip-" + i, "n", frontier.get(i));
        }
        return Lags.of(data.build()).behind("subject", List.of("n"), "speed", tolerance);
    }

    private static void add(Dataset.Builder data, String chip, String maker, Dated dated) {
        LocalDate from = LocalDate.ofEpochDay(FIRST_DAY + dated.firstDay());
        String period = from + "/" + from.plusDays(dated.days());
        data.add(chip(chip, maker))
                .add(measured(chip + "-speed", chip, "speed", dated.level().estimate(), period));
    }

    @Property
    void catchUp(
            @ForAll("positive") Bounds time,
            @ForAll("growth") Bounds growth,
            @ForAll("growth") Bounds own,
            @ForAll("positive") Bounds longer,
            @ForAll Random random) {
        CatchUp catchUp = CatchUp.after(time.estimate(), growth.estimate());
        CatchUp.Parity parity = catchUp.parity(own.estimate());
        double deadline = time.lower() + longer.lower();
        for (int draw = 0; draw < DRAWS; draw++) {
            double t = time.at(random);
            double g = growth.at(random);
            double s = own.at(random);
            Bounds.assertHolds(catchUp.ratioOnArrival().interval(), Math.pow(1 + g, -t));
            // where the two are nearly equal, plain arithmetic loses its digits
            if (s > g * 1.0001 && g > 0) {
                double plain = t / (1 - Math.log1p(g) / Math.log1p(s));
                Bounds.assertHolds(parity.years().orElseThrow().interval(), plain);
            } else if (s < g && g > 0) {
                assertThat(parity.outcome()).isIn(CatchUp.Parity.Outcome.NEVER, CatchUp.Parity.Outcome.POSSIBLY_NEVER);
            }
            if (t < deadline * 0.999) {
                double plain = Math.exp(Math.log1p(g) / (1 - t / deadline)) - 1;
                if (Double.isFinite(plain)) {
                    Interval needed = catchUp.growthNeeded(deadline)
                            .orElseThrow()
                            .estimate()
                            .interval();
                    Bounds.assertHolds(needed, plain);
                }
            }
        }

        Estimate narrowerTime = time.part(random).estimate();
        Estimate narrowerGrowth = growth.part(random).estimate();
        Estimate narrowerOwn = own.part(random).estimate();
        CatchUp narrower = CatchUp.after(narrowerTime, narrowerGrowth);
        assertWithin(narrower.ratioOnArrival(), catchUp.ratioOnArrival());
        narrower.parity(narrowerOwn)
                .years()
                .ifPresent(years -> assertWithin(years, parity.years().orElseThrow()));
        narrower.growthNeeded(deadline)
                .ifPresent(needed -> assertWithin(
                        needed.estimate(),
                        catchUp.growthNeeded(deadline).orElseThrow().estimate()));
    }

    @Provide
    Arbitrary<Bounds> growth() {
        return Bounds.arbitrary(-0.9, 9);
    }

    @Property
    void share(@ForAll("several") List<Bounds> ours, @ForAll("several") List<Bounds> others, @ForAll Random random) {
        Estimate share = share(ours, others);
        for (int draw = 0; draw < DRAWS; draw++) {
            double part = ours.stream().mapToDouble(one -> one.at(random)).sum();
            double rest = others.stream().mapToDouble(one -> one.at(random)).sum();
            Bounds.assertHolds(share.interval(), part / (part + rest));
        }
        assertThat(share.interval().isWithin(Interval.closed(0, 1))).isTrue();

        assertWithin(share(Bounds.parts(ours, random), Bounds.parts(others, random)), share);
    }

    private static Estimate share(List<Bounds> ours, List<Bounds> others) {
        Dataset.Builder data = data().add(flow("units"));
        List<String> part = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (int i = 0; i < ours.size() + others.size(); i++) {
            String id = "maker-" + i;
            boolean isOurs = i < ours.size();
            Bounds units = isOurs ? ours.get(i) : others.get(i - ours.size());
            data.add(maker(id)).add(measured(id + "-units", id, "units", units.estimate(), "2025"));
            group.add(id);
            if (isOurs) {
                part.add(id);
            }
        }
        return Shares.of(data.build())
                .of(part, group, "units", Period.parse("2025"))
                .estimate();
    }

    private static void assertWithin(Estimate narrower, Estimate wider) {
        assertThat(narrower.interval().isWithin(wider.interval()))
                .as("%s within %s", narrower, wider)
                .isTrue();
    }
}
