// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.estimate.Interval;

/** An interval, written as an estimate that has neither a best value nor a confidence below 1. */
public final class IntervalKind implements Kind<Interval> {
    IntervalKind() {}

    @Override
    public String name() {
        return "interval";
    }

    @Override
    public Class<Interval> valueType() {
        return Interval.class;
    }

    @Override
    public boolean allows(Interval value) {
        return true;
    }

    @Override
    public String expected() {
        return "bounds without a best value or a confidence";
    }

    /** A value that is allowed, for documentation. */
    public Interval example() {
        return Interval.atLeast(0);
    }
}
