// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static io.github.chipgap.Refusals.incomparable;
import static io.github.chipgap.Refusals.missing;
import static io.github.chipgap.analysis.Answers.best;
import static io.github.chipgap.analysis.Answers.ids;
import static io.github.chipgap.analysis.Answers.outcome;
import static io.github.chipgap.analysis.Answers.ratio;
import static io.github.chipgap.analysis.TestData.chip;
import static io.github.chipgap.analysis.TestData.data;
import static io.github.chipgap.analysis.TestData.dataset;
import static io.github.chipgap.analysis.TestData.measured;
import static io.github.chipgap.analysis.TestData.milestone;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What counts on a day: which of a policy's measurements, which period of a series, and never what did not happen. */
class AsOfADayTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    /** Against every choice of those measurements that may be there, each asked for in a dataset of its own. */
    @Property(tries = 300)
    void isTheHullOfAllThatCanBeThere(@ForAll Random random) {
        String metric = (random.nextBoolean() ? "level" : "less") + ": v";
        List<ModelRecord> records = new ArrayList<>();
        List<Measurement> certain = new ArrayList<>();
        List<Measurement> possible = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            boolean isOld = id.equals("a") || random.nextBoolean();
            records.add(isOld ? chip(id, "m", "2020") : chip(id, "m"));
            for (int i = 0; i < (id.equals("a") ? 1 : random.nextInt(4)); i++) {
                Measurement one = randomly(id, id + i, isOld, random);
                boolean isSure = one.period().isEmpty()
                        ? isOld
                        : one.period().get().lastDay().isBefore(DAY);
                (isSure ? certain : possible).add(one);
            }
        }
        Reconciliation policy = policies().get(random.nextInt(policies().size()));
        if (certain.isEmpty()) {
            return;
        }

        Dataset all = data(metric, "makers: m")
                .addAll(records)
                .addAll(certain)
                .addAll(possible)
                .build();
        Interval asked =
                best(Leaders.of(all).reconciledBy(policy).at(DAY), "m", "v").interval();

        List<Interval> worlds = new ArrayList<>();
        for (Set<Measurement> chosen : Sets.powerSet(ImmutableSet.copyOf(possible))) {
            Dataset world = data(metric, "makers: m")
                    .addAll(records)
                    .addAll(certain)
                    .addAll(chosen)
                    .build();
            worlds.add(best(Leaders.of(world).reconciledBy(policy), "m", "v").interval());
        }
        assertThat(asked).isEqualTo(worlds.stream().reduce(Interval::hull).orElseThrow());
    }

    private static Measurement randomly(String chip, String id, boolean isOld, Random random) {
        int low = 1 + random.nextInt(6);
        Estimate value = Estimate.between(low, low + random.nextInt(3));
        Standing standing = List.of(Standing.REPORTED, Standing.SELF_REPORTED, Standing.ESTIMATED)
                .get(random.nextInt(3));
        List<String> periods = List.of("", "2020", "2021", "2022", "2022-06");
        String period = periods.get((chip.equals("a") && isOld) ? 0 : random.nextInt(periods.size()));
        // a period that ends on the day is over
        Measurement measured = period.isEmpty()
                ? measured(id, chip, "v", value)
                : measured(id, chip, "v", value, period.equals("2022-06") ? "2022-06/2022-07" : period);
        return Measurement.builder().from(measured).standing(standing).build();
    }

    private static List<Reconciliation> policies() {
        Reconciliation last = (data, some) -> {
            Measurement one = some.get(some.size() - 1);
            return new Reconciliation.Result(one.value(), ImmutableList.of(one), "last");
        };
        return List.of(
                Reconciliation.hull(),
                Reconciliation.intersection(),
                Reconciliation.latest(),
                Reconciliation.mostTrusted(List.of(Standing.REPORTED, Standing.ESTIMATED), List.of()),
                last);
    }

    @Test
    void ofASeriesTheLatestPeriodThatEndedCounts() {
        Dataset data = dataset(
                "stock: shipped",
                "makers: amd; nvidia",
                "shipped: amd-23 amd = 1 in 2023-12-31; amd-24 amd = 2 in 2024-12-31",
                "shipped: amd-25 amd = 4 in 2025-12-31; amd-25-other amd = 5 in 2025-12-31",
                "shipped: nvidia-24 nvidia = 20 in 2024-12-31; nvidia-25 nvidia = 40 in 2025-12-31");
        Gaps gaps = Gaps.of(data);

        assertThat(ratio(gaps.at(LocalDate.of(2025, 12, 31)), "amd", "nvidia", "shipped"))
                .hasValue(Estimate.between(4, 5).dividedBy(40));
        assertThat(ratio(gaps.at(LocalDate.of(2025, 12, 30)), "amd", "nvidia", "shipped"))
                .hasValue(Estimate.exactly(2).dividedBy(20));
        assertThat(gaps.between("amd", "nvidia", "shipped").subjectValue().estimate())
                .isEqualTo(Estimate.between(4, 5));
    }

    @Test
    void aLevelIsHadWhenTheSeriesFirstHasIt() {
        Dataset data = dataset(
                "level: v",
                "makers: m; n",
                "v: m-20 m = 10 in 2020-12-31; m-22 m = 20 in 2022-12-31; n-24 n = 15 in 2024-12-31");

        // 366 + 365 days
        Lag lag = Lags.of(data).behind("n", List.of("m"), "v", 0);
        assertThat(lag.outcome()).isEqualTo(Lag.Outcome.BEHIND);
        assertThat(lag.years()).hasValue(Estimate.exactly(731).dividedBy(365.2425));
    }

    @Test
    void whatWasCancelledWasNeverHad() {
        Dataset data = data("level: v", "maker m: old 2020", "maker n: late 2024", "v: old = 1; gone = 9; late = 5")
                .add(chip(
                        "gone",
                        "m",
                        milestone("gone", LifecycleStage.RELEASED, "2022", Standing.PROJECTED),
                        milestone("gone", LifecycleStage.CANCELLED, "2021-06", Standing.REPORTED)))
                .build();

        LocalDate day = LocalDate.of(2023, 12, 31);
        assertThat(Leaders.of(data).at(day).of("m", "v").candidates()).containsExactly("old");
        assertThat(Leaders.of(data).withTargets().of("m", "v").candidates()).containsExactly("old");
        assertThat(outcome(Lags.of(data).withTargets(), "late", List.of("m"), "v", 0))
                .isEqualTo(Lag.Outcome.NEVER_HAD_IT);
        assertThat(missing(() -> Gaps.of(data).between("gone", "old", "v")))
                .isEqualTo("no v for gone; there is gone-v for gone (cancelled, 2022)");
    }

    @Test
    void targetsCountOnRequest() {
        Dataset data = dataset(
                "level: v; capacity",
                "maker m: m-now 2020; m-next planned 2026",
                "maker n: n-now 2021; n-next planned 2025",
                "v: m-now = 1; m-next = 8; n-now = 2; n-next = 16",
                "capacity: m-25 m = 45000 in 2025-12; m-27 m = 80000 in 2027-12 as projected");
        LocalDate day = LocalDate.of(2027, 12, 31);

        assertThat(Gaps.of(data).between("m", "n", "v").ratio()).hasValue(Estimate.exactly(0.5));
        assertThat(ids(Gaps.of(data).happened().between("m", "n", "v").inputs()))
                .containsExactly("m-now-v", "n-now-v");
        assertThat(ids(Gaps.of(data).at(day).between("m", "n", "v").inputs())).containsExactly("m-now-v", "n-now-v");
        assertThat(Gaps.of(data).withTargets().at(day).between("m", "n", "v").inputs())
                .hasSize(4);
        assertThat(Leaders.of(data).of("m", "v").candidates()).containsExactly("m-now");
        assertThat(Leaders.of(data).withTargets().of("m", "v").candidates()).containsExactly("m-next");
        assertThat(best(Leaders.of(data).at(day), "m", "capacity")).isEqualTo(Estimate.exactly(45_000));
        assertThat(best(Leaders.of(data).at(day).withTargets(), "m", "capacity"))
                .isEqualTo(Estimate.exactly(80_000));
        assertThat(missing(() -> Lags.of(data).behind("m-next", List.of("n-next"), "v", 0)))
                .isEqualTo("no v for m-next; there is m-next-v for m-next (a target, 2026)");
        assertThat(outcome(Lags.of(data).withTargets(), "m-next", List.of("n-next"), "v", 0))
                .isEqualTo(Lag.Outcome.BEHIND);
    }

    @Test
    void flowsOfSeveralPeriodsAreNotOne() {
        Dataset data = dataset(
                "flow: units",
                "makers: m; o",
                "maker n: chip",
                "units: m-24 m = 16 in 2024; m-25 m = 91 in 2025; n-25 n = 91 in 2025-01/2025-12",
                "units: chip = 50 in 2025; o = 1 in 2023",
                "units: n-24-1 n = 3 in 2024-01/2024-06; n-24-2 n = 5 in 2024-07/2024-12");
        Gaps in2024 = Gaps.of(data).during(Period.parse("2024"));

        assertThat(incomparable(() -> Leaders.of(data).of("m", "units")))
                .isEqualTo("expected units of one period, got 2024, 2025; during chooses one");
        assertThat(incomparable(() -> Gaps.of(data).between("chip", "n", "units")))
                .isEqualTo("expected units of one period, got 2024-01/2024-06, 2024-07/2024-12, 2025-01/2025-12; "
                        + "during chooses one");
        assertThat(incomparable(() -> Gaps.of(data).between("chip", "o", "units")))
                .isEqualTo("expected units of one period, got 2023, 2025; during chooses one");
        assertThat(best(Leaders.of(data).during(Period.parse("2024")), "n", "units"))
                .isEqualTo(Estimate.exactly(8));
        // halves of a year are added to it, and a year is twelve months
        assertThat(ratio(in2024, "n", "m", "units")).hasValue(Estimate.exactly(0.5));
        assertThat(ratio(Gaps.of(data).during(Period.parse("2025")), "n", "m", "units"))
                .hasValue(Estimate.exactly(1));
        assertThat(ratio(Gaps.of(data).at(LocalDate.of(2025, 12, 31)), "n", "m", "units"))
                .hasValue(Estimate.exactly(1));
        // a maker's output is not the best of its chips'
        assertThat(missing(() -> in2024.between("chip", "m", "units")))
                .isEqualTo("no units for chip in 2024; there is chip-units for chip (2025)");
        assertThat(missing(() ->
                        Gaps.of(data).during(Period.parse("2024-01/2024-09")).between("n", "m", "units")))
                .isEqualTo("no units for n in 2024-01/2024-09; what there is leaves out 2024-07-01 to 2024-09-30");
    }
}
