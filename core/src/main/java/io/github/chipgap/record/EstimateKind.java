// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.OptionalDouble;

/** An estimate whose bounds and best value, as far as it has them, lie in a domain. */
public final class EstimateKind implements Kind<Estimate> {
    private final Interval domain;
    private final boolean isUnbounded;

    EstimateKind(Interval domain) {
        this.domain = domain;
        this.isUnbounded = domain.equals(Interval.unbounded());
    }

    /** What the quantity can be at all. */
    public Interval domain() {
        return domain;
    }

    boolean isUnbounded() {
        return isUnbounded;
    }

    @Override
    public String name() {
        return "estimate";
    }

    @Override
    public Class<Estimate> valueType() {
        return Estimate.class;
    }

    /**
     * Whether the estimate says nothing outside the domain.
     *
     * <p>A bound that is absent says nothing: "less than 1" is allowed of a ratio, which is at least 0.
     */
    @Override
    public boolean allows(Estimate value) {
        if (isUnbounded) {
            return true;
        }
        Interval interval = value.interval();
        if (interval.isPoint()) {
            return domain.contains(interval.lower().getAsDouble());
        }
        return allows(interval)
                && (value.best().isEmpty() || closureContains(value.best().getAsDouble()));
    }

    /** A best value can be an open bound: almost 1 is below 1, and best said as 1. */
    private boolean closureContains(double best) {
        return domain.contains(best)
                || domain.lower().equals(OptionalDouble.of(best))
                || domain.upper().equals(OptionalDouble.of(best));
    }

    private boolean allows(Interval interval) {
        Interval inside = domain.intersection(interval).orElse(null);
        return inside != null
                && (!interval.hasLower()
                        || (inside.lower().equals(interval.lower()) && inside.isLowerOpen() == interval.isLowerOpen()))
                && (!interval.hasUpper()
                        || (inside.upper().equals(interval.upper()) && inside.isUpperOpen() == interval.isUpperOpen()));
    }

    @Override
    public String expected() {
        return isUnbounded ? "an estimate" : "an estimate inside " + domain;
    }

    /** An estimate that is allowed, for documentation: from one bound of the domain to the other. */
    public Estimate example() {
        return Estimate.of(domain);
    }
}
