// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.Range;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.PartialDate;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where it leaves a follower to reach today's frontier later, while the frontier moves on. Immutable.
 *
 * <p>The frontier is taken to grow by the same factor 1 + g every year; who needs t years to reach where it is today then
 * stands at (1 + g)<sup>−t</sup> of it. From arrival on the follower is taken to grow by a factor 1 + s every year.
 *
 * <pre>{@code
 * CatchUp.after(Estimate.almost(2), Estimate.exactly(0.29)).ratioOnArrival();   // above 0.600, best 0.601
 * }</pre>
 */
public final class CatchUp implements Serializable {
    private static final long serialVersionUID = 1;

    private static final Interval TIMES = Interval.atLeast(0);
    private static final Interval GROWTH_RATES = Interval.moreThan(-1);
    private static final Interval NOT_SHRINKING = Interval.atLeast(0);
    private static final Estimate ZERO = Estimate.exactly(0);
    private static final Estimate ONE = Estimate.exactly(1);

    private final TracedValue years;
    private final TracedValue frontierGrowth;

    private CatchUp(TracedValue years, TracedValue frontierGrowth) {
        this.years = sensible(years, TIMES);
        this.frontierGrowth = sensible(frontierGrowth, GROWTH_RATES);
    }

    /**
     * A follower that is where the frontier is today after some years.
     *
     * <p>Of both estimates the part counts that makes sense: years from 0, growth above −1.
     *
     * @param years after how many years
     * @param frontierGrowth by what part the frontier grows per year: 0.29 is 29 percent
     * @throws IllegalArgumentException where no such part of an estimate is left; the message holds it
     */
    public static CatchUp after(Estimate years, Estimate frontierGrowth) {
        return new CatchUp(TracedValue.given("years", years, "years"), givenGrowth(frontierGrowth));
    }

    /**
     * The follower of which a timeline estimate says how long it needs to where a chip is.
     *
     * @param timelineId the id of a timeline estimate whose reference is a chip, so that the goal stands still
     * @param frontierGrowth by what part the frontier grows per year: 0.29 is 29 percent
     * @throws NoSuchRecordException where the dataset has no such timeline estimate
     * @throws IllegalArgumentException where its reference is no chip, or as {@link #after}
     */
    public static CatchUp of(Dataset data, String timelineId, Estimate frontierGrowth) {
        return new CatchUp(timeline(data, timelineId), givenGrowth(frontierGrowth));
    }

    /**
     * The follower of which a timeline estimate says how long it needs to where a chip is, with the frontier's growth as a
     * source measured it.
     *
     * @param timelineId as above
     * @param growthId the id of a measurement of the frontier's growth, in parts per year
     * @throws NoSuchRecordException where the dataset has no such timeline estimate or measurement
     * @throws IllegalArgumentException as above
     */
    public static CatchUp of(Dataset data, String timelineId, String growthId) {
        Measurement growth = data.get(Measurement.class, growthId);
        Metric metric = data.get(Metric.class, growth.metric());
        return new CatchUp(
                timeline(data, timelineId),
                TracedValue.claimed(
                        data,
                        growth,
                        "growth of the frontier",
                        growth.value(),
                        SubjectValues.unit(metric),
                        growth.period()));
    }

    private static TracedValue givenGrowth(Estimate growth) {
        return TracedValue.given("growth of the frontier", growth, "");
    }

    private static TracedValue timeline(Dataset data, String id) {
        TimelineEstimate timeline = data.get(TimelineEstimate.class, id);
        if (timeline.reference().flatMap(chip -> data.find(Chip.class, chip)).isEmpty()) {
            throw new IllegalArgumentException(
                    id + ": expected a timeline whose reference is a chip, which stands still, got "
                            + timeline.reference().orElse("none"));
        }
        return TracedValue.claimed(data, timeline, "years", timeline.years(), "years", Optional.empty());
    }

    private static TracedValue sensible(TracedValue value, Interval domain) {
        return value.within(domain)
                .orElseThrow(() ->
                        new IllegalArgumentException(value.derivation().what() + ": expected an estimate that overlaps "
                                + domain + ", got " + value.derivation().value().orElseThrow()));
    }

    /** After how many years the follower is where the frontier is today. */
    public Estimate years() {
        return years.estimate();
    }

    /** By what part the frontier grows per year. */
    public Estimate frontierGrowth() {
        return frontierGrowth.estimate();
    }

    /**
     * The days on which the follower can be where the frontier is today.
     *
     * @param written when the source was written that counts the years; a month or a year is all the days in it
     * @return a range without a bound where the years have none
     */
    public Range<LocalDate> arrival(PartialDate written) {
        return CalendarDays.after(written, years());
    }

    /** The follower's level divided by the frontier's when the follower reaches where the frontier is today. */
    public Estimate ratioOnArrival() {
        return tracedRatio().estimate();
    }

    /** How {@link #ratioOnArrival()} came about, down to the sources. */
    public Derivation explain() {
        return tracedRatio().derivation();
    }

    private TracedValue tracedRatio() {
        Estimate ratio = logOfGrowth(frontierGrowth.certain())
                .times(years.certain())
                .negated()
                .exp();
        return TracedValue.computed(
                "ratio to the frontier on arrival", "", "(1 + growth)^-years", ratio, List.of(years, frontierGrowth));
    }

    private static Estimate logOfGrowth(Estimate growth) {
        return ONE.plus(growth).log();
    }

    /**
     * After how many years from now the follower is level with the frontier, if it grows at a rate of its own from arrival
     * on.
     *
     * <p>From (1 + g)<sup>−t</sup> it gains a factor (1 + s) / (1 + g) a year; that is 1 after t / (1 − ln(1 + g) / ln(1 + s))
     * years in all. Each input is used once, and the bounds are as tight as the inputs allow. A frontier that shrinks is
     * reached before the follower arrives, at a time that is not known.
     *
     * @param ownGrowth by what part the follower grows per year from arrival on; the part above −1 counts
     * @throws IllegalArgumentException where no such part is left
     */
    public Parity parity(Estimate ownGrowth) {
        TracedValue own = sensible(TracedValue.given("growth of the follower", ownGrowth, ""), GROWTH_RATES);
        List<TracedValue> inputs = List.of(years, frontierGrowth, own);
        String what = "years until parity";
        if (!TracedValue.leaveConfidence(inputs)) {
            TracedValue unknown = TracedValue.computed(what, "years", "no confidence is left", ZERO, inputs);
            return new Parity(Parity.Outcome.UNKNOWN, Optional.of(unknown.estimate()), unknown.derivation());
        }
        Optional<Estimate> time = yearsUntilParity(own.certain());
        if (time.isEmpty()) {
            Derivation never = new Derivation.Step(
                    what,
                    Optional.empty(),
                    "",
                    "never: the follower grows no faster than the frontier",
                    TracedValue.derivations(inputs));
            return new Parity(Parity.Outcome.NEVER, Optional.empty(), never);
        }
        TracedValue parity = TracedValue.computed(
                what,
                "years",
                "years / (1 - ln(1 + growth of the frontier) / ln(1 + growth of the follower))",
                time.get(),
                inputs);
        Parity.Outcome outcome = canFallBehind(own.certain()) ? Parity.Outcome.POSSIBLY_NEVER : Parity.Outcome.REACHED;
        return new Parity(outcome, Optional.of(parity.estimate()), parity.derivation());
    }

    /** Whether the growth rates leave it open that the follower never makes up for what it lacks on arrival. */
    private boolean canFallBehind(Estimate own) {
        Estimate growth = frontierGrowth.certain();
        boolean alwaysThere =
                !growth.isPossiblyGreaterThan(ZERO) || years.certain().equals(ZERO);
        return !alwaysThere && !own.isCertainlyGreaterThan(growth);
    }

    private Optional<Estimate> yearsUntilParity(Estimate own) {
        Estimate growth = frontierGrowth.certain();
        Estimate time = years.certain();
        if (time.equals(ZERO)) {
            return Optional.of(ZERO);
        }
        Optional<Estimate> ofGrowing = growth.within(NOT_SHRINKING).flatMap(part -> byGrowingFaster(part, own, time));
        if (!growth.isPossiblyLessThan(ZERO)) {
            return ofGrowing;
        }
        Estimate untilArrival = Estimate.of(Interval.exactly(0).hull(time.interval()));
        return Optional.of(ofGrowing
                .map(later -> later.best().isPresent() && growth.best().isPresent()
                        ? Reconciliation.Result.hull(List.of(untilArrival, later))
                        : Estimate.of(untilArrival.interval().hull(later.interval())))
                .orElse(untilArrival));
    }

    /** Empty where the follower, which grows by {@code own}, certainly never makes up for growth that is at least 0. */
    private static Optional<Estimate> byGrowingFaster(Estimate growth, Estimate own, Estimate time) {
        if (growth.equals(ZERO)) {
            return Optional.of(time);
        }
        Optional<Estimate> atOnce =
                growth.interval().contains(0) ? Optional.of(Estimate.of(time.interval())) : Optional.empty();
        Optional<Estimate> later = own.within(Interval.moreThan(0))
                .filter(faster -> faster.isPossiblyGreaterThan(growth))
                .flatMap(faster -> logOfGrowth(growth)
                        .dividedBy(logOfGrowth(faster))
                        .within(Interval.closedOpen(0, 1))
                        .map(part -> time.dividedBy(ONE.minus(part))));
        return later.or(() -> atOnce);
    }

    /**
     * The growth per year that the follower needs from arrival on, to be level with the frontier after so many years from
     * now: (1 + g)<sup>1 / (1 − t / y)</sup> − 1.
     *
     * @param byYears how many years from now, above 0
     * @return absent where the follower arrives no earlier than that for certain; without an upper bound where it possibly
     *     does
     * @throws IllegalArgumentException unless the number of years is finite and above 0
     */
    public Optional<Computed> growthNeeded(double byYears) {
        if (!(byYears > 0)) {
            throw new IllegalArgumentException("expected a number of years above 0, got " + byYears);
        }
        Estimate deadline = Estimate.exactly(byYears);
        return years.certain()
                .within(Interval.lessThan(byYears))
                .map(time -> ONE.minus(time.dividedBy(deadline)).reciprocal())
                .map(exponent -> exponent.times(logOfGrowth(frontierGrowth.certain()))
                        .exp()
                        .minus(ONE))
                .map(growth -> TracedValue.computed(
                                "growth of the follower needed",
                                "",
                                "(1 + growth of the frontier)^(1 / (1 - years / deadline)) - 1",
                                growth,
                                List.of(years, frontierGrowth, TracedValue.given("deadline", deadline, "years")))
                        .asResult());
    }

    private Object writeReplace() {
        return new SerialForm(years, frontierGrowth);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the parts of a catch-up");
    }

    private record SerialForm(TracedValue years, TracedValue frontierGrowth) implements Serializable {
        private Object readResolve() {
            return new CatchUp(years, frontierGrowth);
        }
    }

    /**
     * When a follower is level with a frontier that moves on.
     *
     * @param outcome whether it ever is
     * @param years after how many years from now, if it ever is; without an upper bound where it possibly never is, and absent
     *     where it certainly never is
     * @param explain how it came about, down to the sources
     */
    public record Parity(Outcome outcome, Optional<Estimate> years, Derivation explain) implements Serializable {
        /** Takes the answer. */
        public Parity {
            Objects.requireNonNull(outcome);
            Objects.requireNonNull(years);
            Objects.requireNonNull(explain);
        }

        /** Whether there is parity at some time. */
        public enum Outcome {
            /** The follower grows faster than the frontier for certain. */
            REACHED,
            /** What is known of the two growth rates leaves open which is greater. */
            POSSIBLY_NEVER,
            /** The follower grows no faster than the frontier for certain, and comes no nearer than it is on arrival. */
            NEVER,
            /** The doubts of the inputs use up all confidence. */
            UNKNOWN
        }

        /**
         * The days on which it can be, if "now" is the date given, as {@link CatchUp#arrival}.
         *
         * @return absent where it certainly never is
         */
        public Optional<Range<LocalDate>> datesFrom(PartialDate written) {
            return years.map(time -> CalendarDays.after(written, time));
        }

        private Object writeReplace() {
            return new ParityForm(outcome, years.orElse(null), explain);
        }

        private record ParityForm(Outcome outcome, @Nullable Estimate years, Derivation explain)
                implements Serializable {
            private Object readResolve() {
                return new Parity(outcome, Optional.ofNullable(years), explain);
            }
        }
    }
}
