// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a frontier stands later, if it goes on from what it has on a day and grows by the same factor every year; and where
 * a chip that is planned for then stands against it. Immutable.
 *
 * <p>With the level v on the day, growth g a year and t years from the day, the frontier stands at v (1 + g)<sup>t</sup>. A
 * time that is known to a quarter or a year is all the days in it.
 *
 * <pre>{@code
 * Projection frontier = Projection.of(data, "nvidia", "fp8-dense", LocalDate.of(2025, 12, 31), growth);
 * frontier.ratio("huawei-ascend-970");    // of what Nvidia then has
 * }</pre>
 */
public final class Projection {
    private static final Interval GROWTH_RATES = Interval.moreThan(-1);

    private final SubjectValues anyDate;
    private final String frontier;
    private final Metric metric;
    private final LocalDate day;
    private final TracedValue level;
    private final TracedValue growth;

    private Projection(Dataset data, String frontierId, String metricId, LocalDate day, TracedValue growth) {
        this.anyDate = SubjectValues.of(data);
        this.frontier = frontierId;
        this.metric = data.get(Metric.class, metricId);
        this.day = day;
        this.level = anyDate.asOf(day).best(frontierId, metric);
        this.growth = growth.within(GROWTH_RATES)
                .orElseThrow(
                        () -> new IllegalArgumentException(growth.derivation().what()
                                + ": expected an estimate that overlaps " + GROWTH_RATES + ", got "
                                + growth.derivation().value().orElseThrow()));
    }

    /**
     * A frontier that grows from a day on.
     *
     * @param frontierId the id of a chip, a party or a cohort, which stands for the best that it has on the day, as
     *     {@link Gaps#at} takes it
     * @param metricId the id of a metric
     * @param growth by what part it grows a year: 0.29 is 29 percent; the part above −1 counts
     * @throws NoSuchRecordException where the dataset has no subject or metric of that id
     * @throws MissingDataException where the frontier has no measurement that is certainly of that day or before
     * @throws IllegalArgumentException where no part of the growth is above −1
     */
    public static Projection of(Dataset data, String frontierId, String metricId, LocalDate day, Estimate growth) {
        return new Projection(
                data, frontierId, metricId, day, TracedValue.given("growth of the frontier", growth, "1/year"));
    }

    /**
     * A frontier that grows from a day on as a source has measured it.
     *
     * @param growthId the id of a measurement of growth, in parts per year
     * @throws NoSuchRecordException where the dataset has no subject, metric or measurement of that id
     * @throws MissingDataException as above
     * @throws IllegalArgumentException as above
     */
    public static Projection of(Dataset data, String frontierId, String metricId, LocalDate day, String growthId) {
        return new Projection(data, frontierId, metricId, day, growth(data, growthId));
    }

    private static TracedValue growth(Dataset data, String id) {
        Measurement growth = data.get(Measurement.class, id);
        Metric metric = data.get(Metric.class, growth.metric());
        return TracedValue.claimed(
                data, growth, "growth of the frontier", growth.value(), SubjectValues.unit(metric), growth.period());
    }

    /**
     * Where the frontier stands in a period, in the metric's unit.
     *
     * @throws IllegalArgumentException where the period has no dates, or begins before the day from which the frontier goes on
     */
    public Computed level(Period when) {
        return levelIn(when).asResult();
    }

    private TracedValue levelIn(Period when) {
        if (when.isRelative() || when.firstDay().isBefore(day)) {
            throw new IllegalArgumentException("expected a period that begins on " + day + " or later, got " + when);
        }
        Interval days = Interval.closed((double) (when.firstDay().toEpochDay() - day.toEpochDay()), (double)
                (when.lastDay().toEpochDay() - day.toEpochDay()));
        Estimate years = Estimate.of(days.dividedBy(CalendarDays.PER_YEAR));
        Estimate factor =
                Estimate.exactly(1).plus(growth.certain()).log().times(years).exp();
        return TracedValue.computed(
                metric.id() + " of " + frontier + " in " + when,
                SubjectValues.unit(metric),
                "what it has on " + day + " times (1 + growth)^years",
                level.certain().times(factor),
                List.of(level, growth));
    }

    /**
     * What a subject has or plans, divided by what the frontier has when the subject has it.
     *
     * <p>The time is that of the subject's measurements: their periods, else the release of its chips.
     *
     * @throws NoSuchRecordException where the dataset has no such subject
     * @throws MissingDataException where it has no value in the metric, or one without a date
     * @throws IllegalArgumentException where its time begins before the day from which the frontier goes on, or the frontier
     *     is at 0
     */
    public Computed ratio(String subjectId) {
        TracedValue subject = anyDate.best(subjectId, metric);
        TracedValue then = levelIn(when(subject, subjectId));
        if (then.certain().equals(Estimate.exactly(0))) {
            throw new IllegalArgumentException(
                    "expected a frontier above 0, got " + then.derivation().what() + " = 0");
        }
        return TracedValue.computed(
                        subjectId + " against " + then.derivation().what(),
                        "",
                        "the subject's value divided by the frontier's",
                        subject.certain().dividedBy(then.certain()),
                        List.of(subject, then))
                .asResult();
    }

    /** The time of a subject's value: whatever its measurements span. */
    public Period when(String subjectId) {
        return when(anyDate.best(subjectId, metric), subjectId);
    }

    private Period when(TracedValue subject, String subjectId) {
        return subject.derivation().claims().stream()
                .map(Measurement.class::cast)
                .map(measurement -> anyDate.index()
                        .dateOf(measurement)
                        .orElseThrow(() -> new MissingDataException("no date for " + measurement.id() + " of "
                                + subjectId + ": neither a period of its own nor the release of a chip")))
                .reduce(Period::hull)
                .orElseThrow();
    }
}
