// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values of a subject in a metric over time, according to the measurements of a dataset. Immutable.
 *
 * <p>There is a point for each period. The time of a measurement is its period, or else the release of the chip;
 * measurements without either are left out. A {@link Reconciliation} combines several measurements of a period into one
 * value. For a level, the value of a party or a cohort is the best one dated in the period, its chips and members
 * included.
 *
 * <pre>{@code
 * Series series = Series.of(data, "nvidia", "fp16-dense").records();
 * Computed growth = series.growth(0.9);      // per year, with 90 percent confidence
 * Projection.of(data, "nvidia", "fp16-dense", day, growth);
 * }</pre>
 */
public final class Series extends MeasurementAnalysis<Series> {
    /** A line through two points leaves no residual to estimate an error from. */
    private static final int FEWEST_POINTS = 3;

    private static final double DAYS_PER_MONTH = 365.2425 / 12;

    private final String subject;
    private final Metric metric;
    private final boolean recordsOnly;

    private Series(SubjectValues values, String subject, Metric metric, boolean recordsOnly) {
        super(values, others -> new Series(others, subject, metric, recordsOnly));
        this.subject = subject;
        this.metric = metric;
        this.recordsOnly = recordsOnly;
    }

    /**
     * Returns the series of a subject in a metric, without targets.
     *
     * @param subjectId the id of a chip, a party or a cohort
     * @throws NoSuchRecordException if the dataset has no such subject or metric
     */
    public static Series of(Dataset data, String subjectId, String metricId) {
        String subject = data.get(Subject.class, subjectId).id();
        Metric metric = data.get(Metric.class, metricId);
        return new Series(SubjectValues.withoutTargets(data), subject, metric, /* recordsOnly= */ false);
    }

    /** Returns the series including targets, as {@link Gaps#withTargets}. */
    public Series withTargets() {
        return choosing(choices -> choices.withTargets(true));
    }

    /**
     * Returns the series of records only: a point is left out if an earlier one is as good, by best values if there are
     * any. The frontier grows by its records; a later, smaller chip does not slow it down.
     */
    public Series records() {
        return new Series(values, subject, metric, /* recordsOnly= */ true);
    }

    /** Returns the points in the order of their periods; an empty list if no measurement has a date. */
    public ImmutableList<Point> points() {
        return traced().entrySet().stream()
                .map(point -> new Point(point.getKey(), point.getValue().asResult()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the values by their periods, in the order of the last days. */
    private Map<Period, TracedValue> traced() {
        Map<Period, List<Dated>> byDays =
                new TreeMap<>(Comparator.comparing(Period::lastDay).thenComparing(Period::firstDay));
        for (Dated one : dated()) {
            one.date()
                    .ifPresent(date -> byDays.computeIfAbsent(date, days -> new ArrayList<>())
                            .add(one));
        }
        Map<Period, TracedValue> points = new LinkedHashMap<>();
        byDays.forEach((period, together) -> {
            TracedValue value = best(period, together);
            if (!recordsOnly || points.values().stream().allMatch(earlier -> canBeBetter(value, earlier))) {
                points.put(period, value);
            }
        });
        return points;
    }

    /** Returns the values with or without a date. */
    private List<Dated> dated() {
        return values.series(subject, metric).stream()
                .map(holder -> Dated.of(values, holder, metric))
                .toList();
    }

    private TracedValue best(Period period, List<Dated> together) {
        List<TracedValue> parts = together.stream().map(Dated::value).toList();
        BestOf best = BestOf.all(metric.moreIsBetter(), TracedValue.certain(parts));
        return SubjectValues.best(subject + " in " + period, metric, best, parts);
    }

    private boolean canBeBetter(TracedValue one, TracedValue other) {
        Interval own = one.atBest().certain().interval();
        Interval others = other.atBest().certain().interval();
        return metric.moreIsBetter() ? own.isPossiblyGreaterThan(others) : own.isPossiblyLessThan(others);
    }

    /**
     * Returns the point of the latest period that ends on or before a day.
     *
     * @throws MissingDataException if there is none
     */
    public Point latest(LocalDate day) {
        return points().stream()
                .filter(point -> !point.period().lastDay().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new MissingDataException(
                        values.choosing(choices -> choices.withAt(day)).missing(subject, metric)));
    }

    /**
     * Returns the growth per year in parts of the level, fitted on a logarithmic scale: 0.29 is 29 percent.
     *
     * <p>The line is fitted by least squares to the natural logarithms of the best values, at the middles of the
     * periods, in years. If its slope is b with the standard error e, the growth is exp(b) − 1, from exp(b − t e) − 1
     * to exp(b + t e) − 1. Here t is the number for which a value of Student's t distribution with n − 2 degrees of
     * freedom lies between −t and t with the confidence; see Draper and Smith, Applied Regression Analysis, 3rd
     * edition, 1998, section 1.4. The interval assumes even growth and independent, normal residuals; no source states
     * this. It is computed in doubles without directed rounding.
     *
     * <p>Bounds are not used: points without a best value are left out, and the derivation names them. The confidences
     * of the points do not count, because they apply to the bounds.
     *
     * @param confidence above 0 and below 1
     * @throws MissingDataException if fewer than three points have a best value
     * @throws IncomparableException if a best value is 0 or less, which has no logarithm, if all periods have the same
     *     middle, or if the metric is a flow and the periods are of different lengths
     */
    public Computed growth(double confidence) {
        checkArgument(
                confidence > 0 && confidence < 1, "expected a confidence above 0 and below 1, got %s", confidence);
        Map<Period, TracedValue> all = traced();
        ImmutableMap<Period, TracedValue> fitted = ImmutableMap.copyOf(
                Maps.filterValues(all, value -> value.certain().best().isPresent()));
        Set<Period> left = Sets.difference(all.keySet(), fitted.keySet());
        checkPoints(fitted, left);
        LeastSquares line = LeastSquares.of(years(fitted.keySet()), logarithms(fitted));
        double half = new StudentT(fitted.size() - 2).halfWidth(confidence) * line.error();
        Estimate rate = Estimate.of(rates(line.slope() - half, line.slope() + half))
                .withBest(rate(line.slope()))
                .withConfidence(confidence);
        ImmutableList.Builder<Derivation> inputs = ImmutableList.builder();
        fitted.values().forEach(value -> inputs.add(value.derivation()));
        inputs.add(new Derivation.Given("confidence of the fit", Estimate.exactly(confidence), ""));
        String what = "growth of " + metric.id() + " of " + subject;
        String rule = "least squares through the logarithms of " + fitted.size() + " best values, by Student's t"
                + (left.isEmpty() ? "" : "; without a best value, left out: " + text(left))
                + Dated.leftOut(Dated.undated(dated()));
        Derivation step =
                new Derivation.Step(what, Optional.of(rate), GrowthRate.UNIT, rule, inputs.build(), Optional.empty());
        return new Computed(rate, step);
    }

    /** Returns the yearly rate of a slope. The rate of a steep fall would round to −1, a value that no slope has. */
    private static double rate(double slope) {
        return Math.max(Math.expm1(slope), Math.nextUp(-1.0));
    }

    private static Interval rates(double slowest, double fastest) {
        double lower = Math.expm1(slowest);
        double upper = rate(fastest);
        return Interval.of(lower, lower == -1, Double.isInfinite(upper) ? null : upper, /* upperOpen= */ false);
    }

    private void checkPoints(Map<Period, TracedValue> fitted, Set<Period> left) {
        String of = metric.id() + " of " + subject;
        if (fitted.size() < FEWEST_POINTS) {
            throw new MissingDataException("expected " + FEWEST_POINTS + " best values of " + of + " at least, got "
                    + (fitted.isEmpty() ? "none" : text(fitted.keySet()))
                    + (left.isEmpty() ? "" : "; without a best value: " + text(left)));
        }
        fitted.forEach((period, value) -> {
            double best = value.certain().best().orElseThrow();
            if (best <= 0) {
                throw new IncomparableException(
                        "expected best values of " + of + " above 0, got " + Estimate.exactly(best) + " in " + period);
            }
        });
        List<Period> periods = List.copyOf(fitted.keySet());
        if (periods.stream().mapToDouble(Series::middle).distinct().count() < 2) {
            throw new IncomparableException(
                    "expected periods of " + of + " with different middles, got " + text(periods));
        }
        for (int i = 1; i < periods.size(); i++) {
            Period one = periods.get(i - 1);
            Period next = periods.get(i);
            if (SubjectValues.isFlow(metric) && months(one) != months(next)) {
                throw new IncomparableException(
                        "expected " + of + " in periods of one length, got " + one + " and " + next);
            }
        }
    }

    private static String text(Iterable<Period> periods) {
        return Joiner.on(", ").join(periods);
    }

    private static double[] years(Collection<Period> periods) {
        return periods.stream()
                .mapToDouble(period -> middle(period) / CalendarDays.PER_YEAR.lowest())
                .toArray();
    }

    private static double[] logarithms(Map<Period, TracedValue> points) {
        return points.values().stream()
                .mapToDouble(value -> Math.log(value.certain().best().orElseThrow()))
                .toArray();
    }

    /** Returns the middle of a period, in days of the epoch; the middle of a single day is the day itself. */
    private static double middle(Period period) {
        return (period.firstDay().toEpochDay() + period.lastDay().toEpochDay()) / 2.0;
    }

    private static long months(Period period) {
        return Math.round((ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) + 1) / DAYS_PER_MONTH);
    }

    /**
     * The value in a period.
     *
     * @param period the period, or the time of the release of a chip
     * @param value the value, with its derivation
     */
    public record Point(Period period, Computed value) implements ModelValue {
        /** Creates a point. */
        public Point {
            NoNulls.check(period, value);
        }

        /** Returns the period and the value, as in "2024: 5 chips". */
        @Override
        public String toString() {
            return period + ": " + value;
        }
    }
}
