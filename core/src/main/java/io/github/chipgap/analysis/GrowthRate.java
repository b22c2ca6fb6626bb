// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;

/** Rates by which a level grows per year, in parts of itself: 0.29 is 29 percent. */
final class GrowthRate {
    static final String UNIT = "1/year";

    /** The possible rates: at −1 a level would be 0 after a year. */
    static final Interval DOMAIN = Interval.moreThan(-1);

    private GrowthRate() {}

    /** Returns a rate given by the caller; only the part above −1 counts. */
    static TracedValue given(String what, Estimate rate) {
        return sensible(TracedValue.given(what, rate, UNIT), DOMAIN);
    }

    /** Returns a rate measured by a source; refused unless its unit is that of a growth rate. */
    static TracedValue measured(Dataset data, String what, String measurementId) {
        Measurement growth = data.get(Measurement.class, measurementId);
        Metric metric = data.get(Metric.class, growth.metric());
        if (!SubjectValues.unit(metric).equals(UNIT)) {
            throw new IllegalArgumentException(
                    measurementId + ": expected a measurement of growth in " + UNIT + ", got " + metric.id()
                            + metric.unit().map(unit -> " in " + unit).orElse(" without a unit"));
        }
        return sensible(TracedValue.claimed(data, growth, what, growth.value(), UNIT, growth.period()), DOMAIN);
    }

    /** Returns a computed rate; refused unless its unit is that of a growth rate. */
    static TracedValue computed(Computed rate) {
        if (!rate.unit().equals(UNIT)) {
            throw new IllegalArgumentException(rate.explain().what() + ": expected a growth in " + UNIT + ", got "
                    + (rate.unit().isEmpty() ? "one without a unit" : rate.unit()));
        }
        return sensible(TracedValue.of(rate), DOMAIN);
    }

    /** Returns the part of a value in a domain, or throws an {@link IllegalArgumentException} if there is none. */
    static TracedValue sensible(TracedValue value, Interval domain) {
        return value.within(domain)
                .orElseThrow(() ->
                        new IllegalArgumentException(value.derivation().what() + ": expected an estimate that overlaps "
                                + domain + ", got " + value.derivation().value().orElseThrow()));
    }
}
