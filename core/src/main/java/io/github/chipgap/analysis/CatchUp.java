// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;

/**
 * Where it leaves a follower to reach today's frontier later, while the frontier moves on.
 *
 * <p>The frontier is taken to grow by the same factor 1 + g every year; who needs t years to reach where it is today then
 * stands at (1 + g)<sup>−t</sup> of it.
 *
 * <pre>{@code
 * CatchUp.after(Estimate.almost(2), Estimate.exactly(0.29)).ratioOnArrival();   // above 0.600, best 0.601
 * }</pre>
 */
public final class CatchUp {
    private static final Interval TIMES = Interval.atLeast(0);
    private static final Interval GROWTH_RATES = Interval.moreThan(-1);

    private final Estimate years;
    private final Estimate frontierGrowth;

    private CatchUp(Estimate years, Estimate frontierGrowth) {
        this.years = years;
        this.frontierGrowth = frontierGrowth;
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
        return new CatchUp(
                sensible("years", years, TIMES), sensible("growth of the frontier", frontierGrowth, GROWTH_RATES));
    }

    private static Estimate sensible(String what, Estimate estimate, Interval domain) {
        return estimate.within(domain)
                .orElseThrow(() -> new IllegalArgumentException(
                        what + ": expected an estimate that overlaps " + domain + ", got " + estimate));
    }

    /** After how many years the follower is where the frontier is today. */
    public Estimate years() {
        return years;
    }

    /** By what part the frontier grows per year. */
    public Estimate frontierGrowth() {
        return frontierGrowth;
    }

    /** The follower's level divided by the frontier's when the follower reaches where the frontier is today. */
    public Estimate ratioOnArrival() {
        return frontierGrowth
                .plus(Estimate.exactly(1))
                .log()
                .times(years)
                .negated()
                .exp();
    }
}
