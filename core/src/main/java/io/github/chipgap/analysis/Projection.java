// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The level of a frontier growing by the same factor each year from a day on, and a planned chip's ratio to it.
 * Immutable.
 *
 * <p>The frontier has the level v on the day and grows by g a year. After t years it stands at v (1 + g)<sup>t</sup>. A
 * time known to the quarter or year means any of its days.
 *
 * <pre>{@code
 * Projection frontier = Projection.of(data, "nvidia", "fp8-dense", LocalDate.of(2025, 12, 31), growth);
 * frontier.ratio("huawei-ascend-970");    // of Nvidia's level at that time
 * }</pre>
 */
public final class Projection extends MeasurementAnalysis<Projection> {
    private static final String FRONTIER = "growth of the frontier";

    private final String frontier;
    private final Metric metric;
    private final LocalDate day;
    private final TracedValue level;
    private final TracedValue growth;

    private Projection(Dataset data, String frontierId, String metricId, LocalDate day, TracedValue growth) {
        this(SubjectValues.of(data), frontierId, data.get(Metric.class, metricId), day, growth);
    }

    private Projection(SubjectValues anyDate, String frontierId, Metric metric, LocalDate day, TracedValue growth) {
        super(anyDate, others -> new Projection(others, frontierId, metric, day, growth));
        this.frontier = frontierId;
        this.metric = metric;
        this.day = day;
        this.level = anyDate.choosing(choices -> choices.withTargets(false).withAt(day))
                .best(frontierId, metric);
        this.growth = growth.readBy(anyDate.choices().reading())
                .doubtedBy(anyDate.choices().doubts());
    }

    /**
     * Returns the projection of a frontier growing from a day on.
     *
     * @param frontierId the id of a chip, a party or a cohort; its level is its best on the day, as in {@link Gaps#at}
     * @param metricId the id of a metric
     * @param growth the growth per year: 0.29 is 29 percent; only the part above −1 counts
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     * @throws MissingDataException if the frontier has no measurement that is certainly dated by the day
     * @throws IllegalArgumentException if no part of the growth is above −1
     */
    public static Projection of(Dataset data, String frontierId, String metricId, LocalDate day, Estimate growth) {
        return new Projection(data, frontierId, metricId, day, GrowthRate.given(FRONTIER, growth));
    }

    /**
     * Returns the projection of a frontier growing from a day on as a source has measured it.
     *
     * @param growthId the id of a measurement of growth, in parts per year
     * @throws NoSuchRecordException if the dataset has no such subject, metric or measurement
     * @throws MissingDataException as in {@link #of(Dataset, String, String, LocalDate, Estimate)}
     * @throws IllegalArgumentException if no part of the growth is above −1, or the measurement is not in 1/year
     */
    public static Projection of(Dataset data, String frontierId, String metricId, LocalDate day, String growthId) {
        return new Projection(data, frontierId, metricId, day, GrowthRate.measured(data, FRONTIER, growthId));
    }

    /**
     * Returns the projection of a frontier growing from a day on at a computed rate.
     *
     * @param growth a growth per year, such as the result of {@link Series#growth}
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     * @throws MissingDataException as in {@link #of(Dataset, String, String, LocalDate, Estimate)}
     * @throws IllegalArgumentException if no part of the growth is above −1, or the unit of the growth is not 1/year
     */
    public static Projection of(Dataset data, String frontierId, String metricId, LocalDate day, Computed growth) {
        return new Projection(data, frontierId, metricId, day, GrowthRate.computed(growth));
    }

    /**
     * Returns the level of the frontier in a period, in the metric's unit.
     *
     * @throws IllegalArgumentException if the period has no dates, or begins before the first day of growth
     */
    public Computed level(Period when) {
        return levelIn(when, "time of the projection").asResult();
    }

    private TracedValue levelIn(Period when, String whatDay) {
        if (when.isRelative() || when.firstDay().isBefore(day)) {
            throw new IllegalArgumentException("expected a period that begins on " + day + " or later, got " + when);
        }
        String what = metric.id() + " of " + frontier + " in " + when;
        String rule = "what it has on " + day + " times (1 + growth)^years";
        Projected projected = new Projected(day.toEpochDay(), Chance.day(whatDay, when));
        String unit = SubjectValues.unit(metric);
        return TracedValue.computed(what, unit, rule, domain(), projected, List.of(level, growth));
    }

    /**
     * Returns the level that a subject has or plans, divided by the frontier's level at that time.
     *
     * <p>The time is the period of the subject's best measurement, or else the release of the chip. If several
     * measurements can be the best, the result includes each at its own time. Measurements without a date are left out,
     * and the derivation names them.
     *
     * @throws NoSuchRecordException if the dataset has no such subject
     * @throws MissingDataException if it has no value in the metric, or no dated candidate for the best
     * @throws IllegalArgumentException if its time begins before the first day of growth, or the frontier is at 0
     */
    public Computed ratio(String subjectId) {
        TracedValue subject = values.best(subjectId, metric);
        List<Dated> all = Dated.bests(values, subjectId, metric);
        List<Dated> dated = Dated.dated(all);
        String rule = "the subject's value divided by the frontier's" + Dated.leftOut(Dated.undated(all));
        if (dated.size() == 1) {
            return ratio(subjectId, rule, subject, Arithmetic.QUOTIENT, dated.get(0))
                    .asResult();
        }
        Period when = dated.stream()
                .map(one -> one.date().orElseThrow())
                .reduce(Period::hull)
                .orElseThrow();
        List<TracedValue> parts = new ArrayList<>(List.of(subject));
        for (Dated one : dated) {
            parts.add(ratio(one.holder().subject(), rule, one.value(), new RatioIfBest(subject.certain()), one));
        }
        String what = subjectId + " against " + metric.id() + " of " + frontier + " in " + when;
        String hull = "hull of " + dated.size() + " that can be the best";
        RatioOfBest ratio = new RatioOfBest(metric.moreIsBetter());
        return TracedValue.computed(what, "", hull, domain(), ratio, parts).asResult();
    }

    private TracedValue ratio(String what, String rule, TracedValue subject, Operation quotient, Dated when) {
        Chance date = when.chance().orElseThrow();
        TracedValue then = levelIn(when.date().orElseThrow(), date.what());
        if (then.certain().equals(Estimate.exactly(0))) {
            throw new IllegalArgumentException(
                    "expected a frontier above 0, got " + then.derivation().what() + " = 0");
        }
        return TracedValue.computed(
                what + " against " + then.derivation().what(), "", rule, domain(), quotient, List.of(subject, then));
    }

    /** A level, the first input, grown at a rate per year, the second one, from a day of the epoch until another. */
    private record Projected(long from, Chance until) implements Operation {
        private static final Estimate ONE = Estimate.exactly(1);

        Projected {
            NoNulls.check(until);
        }

        @Override
        public Estimate of(List<Estimate> inputs) {
            Interval days = until.range().minus(Interval.exactly((double) from));
            // A single day keeps its best value, unlike the quotient of intervals, which can be no double.
            Estimate years = Estimate.of(days).dividedBy(Estimate.of(CalendarDays.PER_YEAR));
            return inputs.get(0)
                    .times(ONE.plus(inputs.get(1)).log().times(years).exp());
        }

        @Override
        public ImmutableList<Chance> chances() {
            return ImmutableList.of(until);
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            double perDay = 1 / CalendarDays.PER_YEAR.lowest();
            for (int i = 0; i < result.length; i++) {
                double years = (chances[0][i] - from) * perDay;
                result[i] = operands[0][i] * Math.exp(Math.log1p(operands[1][i]) * years);
            }
        }
    }

    /**
     * The quotient of a value and the frontier's level, if the value is the best.
     *
     * @param best the best of all values; the value is no worse
     */
    private record RatioIfBest(Estimate best) implements Operation {
        RatioIfBest {
            NoNulls.check(best);
        }

        @Override
        public Estimate of(List<Estimate> inputs) {
            Estimate own = inputs.get(0).within(best.interval()).orElse(best);
            return Arithmetic.QUOTIENT.of(List.of(own, inputs.get(1)));
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            Arithmetic.QUOTIENT.draw(operands, chances, result);
        }
    }

    /**
     * The ratio of the best value. The first input is the best value. Each other input is the ratio of a candidate for
     * the best, and has the candidate as its own first input.
     */
    private record RatioOfBest(boolean moreIsBetter) implements Operation {
        @Override
        public Estimate of(List<Estimate> inputs) {
            return Reconciliation.Result.hull(inputs.subList(1, inputs.size()));
        }

        /** Returns the ratios, and after them their values. */
        @Override
        public ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
            ImmutableList<Derivation> ratios = inputs.subList(1, inputs.size());
            return Stream.concat(
                            ratios.stream(),
                            ratios.stream().map(ratio -> ratio.inputs().get(0)))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            int count = operands.length / 2;
            double[][] values = Arrays.copyOfRange(operands, count, operands.length);
            BestOf.pick(moreIsBetter, values, operands, result);
        }
    }

    private Interval domain() {
        return Gap.canBeNegative(metric) ? Interval.unbounded() : TracedValue.NOT_NEGATIVE;
    }
}
