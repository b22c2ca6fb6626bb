// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * The years until a follower is level with a frontier.
 *
 * @param time the years until it reaches the frontier's present level, from 0
 * @param frontier the growth of the frontier per year, above −1
 * @param own the growth of the follower per year from then on, above −1
 */
record ParityTime(Estimate time, Estimate frontier, Estimate own) {
    private static final Interval ZERO = Interval.exactly(0);

    /** Returns the time of the inputs in this order. */
    static ParityTime of(List<Estimate> inputs) {
        return new ParityTime(inputs.get(0), inputs.get(1), inputs.get(2));
    }

    /** Returns whether there can be parity at some time. */
    boolean isPossible() {
        return isPossibleAtOnce() || frontier.interval().isPossiblyLessThan(ZERO) || canStandStill() || canBeFaster();
    }

    /** Returns whether there can be no parity at any time. */
    boolean canFail() {
        return time.interval().isPossiblyGreaterThan(ZERO)
                && frontier.interval().isPossiblyGreaterThan(ZERO)
                && !own.isCertainlyGreaterThan(frontier);
    }

    private boolean isPossibleAtOnce() {
        return time.interval().contains(0);
    }

    private boolean canStandStill() {
        return frontier.interval().contains(0);
    }

    /** Returns whether the frontier can grow, and the follower faster. */
    private boolean canBeFaster() {
        return frontier.interval().isPossiblyGreaterThan(ZERO)
                && own.interval().isPossiblyGreaterThan(ZERO)
                && own.isPossiblyGreaterThan(frontier);
    }

    /** The question left open if parity is possible but not certain, and the finding to decide it. */
    record Open(String reason, String wouldDecide) {}

    Open open() {
        if (canBeFaster()) {
            return new Open(
                    "the growth rates leave open which is greater",
                    "growth rates of the frontier and of the follower that do not overlap");
        }
        String resting = "the frontier possibly does not grow";
        if (!isPossibleAtOnce()) {
            return new Open(resting, "a growth of the frontier that is above 0");
        }
        boolean canRest = canStandStill() || frontier.interval().isPossiblyLessThan(ZERO);
        return canRest
                ? new Open("the years can be 0, and " + resting, "years and a growth of the frontier that are above 0")
                : new Open("the years can be 0", "years that are above 0");
    }

    /** Returns the years; without an upper bound if there can be no parity. */
    Estimate years() {
        List<Interval> cases = new ArrayList<>();
        if (isPossibleAtOnce()) {
            cases.add(ZERO);
        }
        if (frontier.interval().isPossiblyLessThan(ZERO)) {
            cases.add(ZERO.hull(time.interval()));
        }
        if (canStandStill()) {
            cases.add(time.interval());
        }
        if (canBeFaster()) {
            cases.add(byGrowingFaster());
        }
        Estimate all = withBest(cases.stream().reduce(Interval::hull).orElseThrow());
        return canFail() ? orLater(all) : all;
    }

    private Interval byGrowingFaster() {
        Interval rising = Interval.moreThan(0);
        Interval part = log(frontier.interval().intersection(rising).orElseThrow())
                .dividedBy(log(own.interval().intersection(rising).orElseThrow()))
                .intersection(Interval.closedOpen(0, 1))
                .orElseThrow();
        return time.interval().dividedBy(Interval.exactly(1).minus(part));
    }

    private static Interval log(Interval growth) {
        return Interval.exactly(1).plus(growth).log();
    }

    /** Adds the time of the best values, unless they are never level. */
    private Estimate withBest(Interval years) {
        Estimate result = Estimate.of(years);
        if (time.best().isEmpty() || frontier.best().isEmpty() || own.best().isEmpty()) {
            return result;
        }
        double t = time.best().getAsDouble();
        double g = frontier.best().getAsDouble();
        double s = own.best().getAsDouble();
        double best = years(t, g, s);
        if ((t != 0 && g < 0) || best == Double.POSITIVE_INFINITY) {
            return result;
        }
        return result.withBest(Math.max(years.lowest(), Math.min(best, years.highest())));
    }

    /**
     * Returns the years for single numbers, infinite if there is no parity. If the frontier shrinks, there is parity on
     * arrival at the latest, and arrival counts.
     */
    static double years(double time, double frontier, double own) {
        if (time == 0 || frontier <= 0) {
            return time;
        }
        return own > frontier
                ? time / (1 - StrictMath.log1p(frontier) / StrictMath.log1p(own))
                : Double.POSITIVE_INFINITY;
    }

    /** Returns an estimate without its upper bound. A single number is then not kept as the best value. */
    static Estimate orLater(Estimate estimate) {
        Estimate orLater = TracedValue.orMore(estimate);
        return estimate.interval().isPoint() ? orLater.withoutBest() : orLater;
    }
}
