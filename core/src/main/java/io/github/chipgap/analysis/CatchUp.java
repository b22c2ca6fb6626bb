// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.TimelineEstimate;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.serial.SerializedRecord;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a follower stands relative to a moving frontier once it reaches the frontier's present level. Immutable.
 *
 * <p>The frontier grows by the same factor 1 + g every year. A follower that reaches the present level of the frontier
 * after t years then has (1 + g)<sup>−t</sup> times the level of the frontier. After arrival the follower grows by a
 * factor of 1 + s every year.
 *
 * <pre>{@code
 * CatchUp.after(Estimate.almost(2), Estimate.exactly(0.29)).ratioOnArrival();   // above 0.600, best 0.601
 * }</pre>
 */
public final class CatchUp extends ComposedValue<CatchUp.Claims> {
    private static final long serialVersionUID = 1;

    private static final String FRONTIER = "growth of the frontier";

    private CatchUp(Claims claims) {
        super(claims);
    }

    private CatchUp(TracedValue years, TracedValue frontierGrowth) {
        this(new Claims(
                GrowthRate.sensible(years, TracedValue.NOT_NEGATIVE), frontierGrowth, Reading.literal(), Doubts.UNION));
    }

    /** The years and the growth as claimed, and how the caller reads and doubts them. */
    record Claims(TracedValue years, TracedValue frontierGrowth, Reading reading, Doubts doubts)
            implements Serializable {
        Claims {
            NoNulls.check(years, frontierGrowth, reading, doubts);
        }

        private TracedValue read(TracedValue claim) {
            return claim.readBy(reading).doubtedBy(doubts);
        }
    }

    /**
     * Returns the catch-up of a follower that reaches the frontier's present level after some years.
     *
     * <p>Only the sensible part of both estimates counts: years from 0, growth above −1.
     *
     * @param years the years until the follower reaches the level
     * @param frontierGrowth the growth of the frontier per year: 0.29 is 29 percent
     * @throws IllegalArgumentException if an estimate has no such part; the message contains the estimate
     */
    public static CatchUp after(Estimate years, Estimate frontierGrowth) {
        return new CatchUp(TracedValue.given("years", years, "years"), GrowthRate.given(FRONTIER, frontierGrowth));
    }

    /**
     * Returns the catch-up of a timeline estimate's subject with its reference chip.
     *
     * @param timelineId the id of a timeline estimate with a chip as its reference, a fixed goal
     * @param frontierGrowth the growth of the frontier per year: 0.29 is 29 percent
     * @throws NoSuchRecordException if the dataset has no such timeline estimate
     * @throws IllegalArgumentException if the reference is not a chip, or as in {@link #after(Estimate, Estimate)}
     */
    public static CatchUp of(Dataset data, String timelineId, Estimate frontierGrowth) {
        return new CatchUp(timeline(data, timelineId), GrowthRate.given(FRONTIER, frontierGrowth));
    }

    /**
     * Returns the catch-up of a timeline estimate's subject with its reference chip, by the frontier's measured growth.
     *
     * @param timelineId the id of a timeline estimate with a chip as its reference, a fixed goal
     * @param growthId the id of a measurement of the frontier's growth, in parts per year
     * @throws NoSuchRecordException if the dataset has no such timeline estimate or measurement
     * @throws IllegalArgumentException as in {@link #of(Dataset, String, Estimate)}, or if the measurement is not in
     *     1/year
     */
    public static CatchUp of(Dataset data, String timelineId, String growthId) {
        return new CatchUp(timeline(data, timelineId), GrowthRate.measured(data, FRONTIER, growthId));
    }

    /**
     * Returns the catch-up of a follower that reaches the frontier's present level after some years, with a computed
     * growth of the frontier.
     *
     * @param years the years until the follower reaches the level
     * @param frontierGrowth a growth per year, such as the result of {@link Series#growth}
     * @throws IllegalArgumentException as in {@link #after(Estimate, Estimate)}, or if the growth is not in 1/year
     */
    public static CatchUp after(Estimate years, Computed frontierGrowth) {
        return new CatchUp(TracedValue.given("years", years, "years"), GrowthRate.computed(frontierGrowth));
    }

    /**
     * Returns the catch-up of a timeline estimate's subject with its reference chip, with a computed growth of the
     * frontier.
     *
     * @param timelineId the id of a timeline estimate with a chip as its reference, a fixed goal
     * @param frontierGrowth a growth per year, such as the result of {@link Series#growth}
     * @throws NoSuchRecordException if the dataset has no such timeline estimate
     * @throws IllegalArgumentException as in {@link #of(Dataset, String, Estimate)}, or if the growth is not in 1/year
     */
    public static CatchUp of(Dataset data, String timelineId, Computed frontierGrowth) {
        return new CatchUp(timeline(data, timelineId), GrowthRate.computed(frontierGrowth));
    }

    /** Returns this catch-up with a reading of "about", "almost" and "more than" in the years and growth rates. */
    public CatchUp readBy(Reading other) {
        return new CatchUp(new Claims(parts.years, parts.frontierGrowth, other, parts.doubts));
    }

    /** Returns this catch-up with another assumption about the dependence of doubts; the default is the union bound. */
    public CatchUp doubtedBy(Doubts other) {
        return new CatchUp(new Claims(parts.years, parts.frontierGrowth, parts.reading, other));
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

    /** Returns the years until the follower reaches the frontier's present level. */
    public Estimate years() {
        return parts.read(parts.years).estimate();
    }

    /** Returns the part by which the frontier grows per year. */
    public Estimate frontierGrowth() {
        return parts.read(parts.frontierGrowth).estimate();
    }

    /**
     * Returns the days on which the follower can reach the frontier's present level.
     *
     * @param written the date of the source with these years; a month or a year means any of its days
     * @return a range without an upper bound if the years have none, or if it is after the year 9999
     */
    public Range<LocalDate> arrival(PartialDate written) {
        return CalendarDays.after(written, years());
    }

    /** Returns the follower's level divided by the frontier's, on arrival at the frontier's present level. */
    public Estimate ratioOnArrival() {
        return tracedRatio().estimate();
    }

    /** Returns the derivation of {@link #ratioOnArrival()}, down to the sources. */
    public Derivation explain() {
        return tracedRatio().derivation();
    }

    private TracedValue tracedRatio() {
        String what = "ratio to the frontier on arrival";
        String rule = "(1 + growth)^-years";
        List<TracedValue> inputs = List.of(parts.read(parts.years), parts.read(parts.frontierGrowth));
        return TracedValue.computed(what, "", rule, Interval.moreThan(0), CatchUpFormula.RATIO_ON_ARRIVAL, inputs);
    }

    /**
     * Returns when the follower is level with the frontier, if it grows at a rate of its own after arrival.
     *
     * <p>The ratio of the levels starts at (1 + g)<sup>−t</sup> and grows by a factor of (1 + s) / (1 + g) a year. It
     * is 1 after t / (1 − ln(1 + g) / ln(1 + s)) years in all. Each input is used once, so the bounds are as tight as
     * the rounding of these few operations allows. If the frontier shrinks, the two are level before the follower
     * arrives, at an unknown time. If the follower needs no time, the two are level at once.
     *
     * @param ownGrowth the growth of the follower per year after arrival; only the part above −1 counts
     * @throws IllegalArgumentException if no part of the growth is above −1
     */
    public Parity parity(Estimate ownGrowth) {
        return parity(GrowthRate.given("growth of the follower", ownGrowth).readBy(parts.reading));
    }

    /**
     * Returns when the follower is level with the frontier, for a computed growth of the follower.
     *
     * @param ownGrowth a growth per year, such as the result of {@link Series#growth}
     * @throws IllegalArgumentException as in {@link #parity(Estimate)}, or if the unit of the growth is not 1/year
     */
    public Parity parity(Computed ownGrowth) {
        return parity(GrowthRate.computed(ownGrowth));
    }

    private Parity parity(TracedValue own) {
        List<TracedValue> inputs = List.of(parts.read(parts.years), parts.read(parts.frontierGrowth), own);
        ParityTime time = ParityTime.of(TracedValue.certain(inputs));
        Verdict<Parity.Outcome> verdict = verdict(time, inputs);
        Parity.Outcome outcome = TracedValue.leaveConfidence(inputs)
                ? outcome(time).orElse(Parity.Outcome.POSSIBLY_NEVER)
                : Parity.Outcome.UNKNOWN;
        String what = "years until parity";
        if (outcome == Parity.Outcome.NEVER) {
            String answer = "never: the follower grows no faster than the frontier";
            Optional<Formula> formula = Optional.of(CatchUpFormula.PARITY);
            Derivation never = Derivation.Step.answer(what, answer, TracedValue.derivations(inputs), formula);
            return new Parity(verdict, outcome, Optional.empty(), never);
        }
        String rule = outcome == Parity.Outcome.UNKNOWN
                ? "no confidence is left"
                : "years / (1 - ln(1 + growth of the frontier) / ln(1 + growth of the follower))";
        TracedValue parity = TracedValue.amount(what, "years", rule, CatchUpFormula.PARITY, inputs);
        return new Parity(verdict, outcome, Optional.of(parity.estimate()), parity.derivation());
    }

    private static Verdict<Parity.Outcome> verdict(ParityTime time, List<TracedValue> inputs) {
        Optional<Parity.Outcome> certain = outcome(time);
        if (certain.isPresent()) {
            ImmutableMap<String, TracedValue> named = ImmutableMap.of(
                    "the years", inputs.get(0),
                    "the growth of the frontier", inputs.get(1),
                    "the growth of the follower", inputs.get(2));
            return Verdict.ofBounds(certain.get(), words(certain.get(), time), named);
        }
        ParityTime atBest =
                ParityTime.of(inputs.stream().map(one -> one.atBest().certain()).toList());
        ParityTime.Open open = time.open();
        ImmutableList<String> wouldDecide = ImmutableList.of(open.wouldDecide());
        return Verdict.ofBestValues(outcome(atBest), answer -> words(answer, atBest), open.reason(), wouldDecide);
    }

    private static Optional<Parity.Outcome> outcome(ParityTime time) {
        if (!time.isPossible()) {
            return Optional.of(Parity.Outcome.NEVER);
        }
        return time.canFail() ? Optional.empty() : Optional.of(Parity.Outcome.REACHED);
    }

    private static String words(Parity.Outcome outcome, ParityTime time) {
        return outcome == Parity.Outcome.NEVER
                ? "never level"
                : ShortText.with("level", "after ", ShortText.years(time.years()));
    }

    /**
     * Returns the growth per year after arrival with which the follower is level with the frontier at a deadline. The
     * growth is (1 + g)<sup>1 / (1 − t / y)</sup> − 1.
     *
     * @param byYears the years y from now to the deadline, above 0
     * @return empty if the follower certainly arrives no earlier than the deadline; unbounded above if this is possible
     * @throws IllegalArgumentException unless the number of years is finite and above 0
     */
    public Optional<Computed> growthNeeded(double byYears) {
        if (!(byYears > 0)) {
            throw new IllegalArgumentException("expected a number of years above 0, got " + byYears);
        }
        Estimate deadline = Estimate.exactly(byYears);
        if (!parts.read(parts.years).certain().isPossiblyLessThan(deadline)) {
            return Optional.empty();
        }
        String what = "growth of the follower needed";
        String rule = "(1 + growth of the frontier)^(1 / (1 - years / deadline)) - 1";
        TracedValue by = TracedValue.given("deadline", deadline, "years");
        List<TracedValue> inputs = List.of(parts.read(parts.years), parts.read(parts.frontierGrowth), by);
        Operation formula = CatchUpFormula.GROWTH_NEEDED;
        TracedValue needed = TracedValue.computed(what, "", rule, GrowthRate.DOMAIN, formula, inputs);
        return Optional.of(needed.asResult());
    }

    /** Returns the years, the growth and the ratio on arrival. */
    @Override
    public String toString() {
        return "after " + years() + " years, at a growth of " + frontierGrowth() + ": " + ratioOnArrival()
                + " of the frontier";
    }

    /**
     * Whether and when a follower is level with a moving frontier.
     *
     * @param verdict whether the two are ever level, and how certain the answer is
     * @param outcome whether the two are ever level, by the bounds of the inputs
     * @param years the years from now until the two are level; without an upper bound if they possibly never are, and
     *     empty if they certainly never are
     * @param explain the derivation, down to the sources
     */
    public record Parity(Verdict<Outcome> verdict, Outcome outcome, Optional<Estimate> years, Derivation explain)
            implements ModelValue {
        /** Creates an answer. */
        public Parity {
            NoNulls.check(verdict, outcome, years, explain);
        }

        /** Whether there is parity at some time. */
        public enum Outcome {
            /** There is parity for certain. */
            REACHED,
            /** The inputs do not decide whether there is parity. */
            POSSIBLY_NEVER,
            /** The follower certainly grows no faster than the frontier, and comes no nearer after arrival. */
            NEVER,
            /** The doubts of the inputs use up all confidence. */
            UNKNOWN
        }

        /**
         * Returns the possible days of parity, counted from the given date as in {@link CatchUp#arrival}.
         *
         * @return empty if the follower is certainly never level
         */
        public Optional<Range<LocalDate>> datesFrom(PartialDate written) {
            return years.map(time -> CalendarDays.after(written, time));
        }

        private Object writeReplace() {
            return SerializedRecord.of(this);
        }
    }
}
