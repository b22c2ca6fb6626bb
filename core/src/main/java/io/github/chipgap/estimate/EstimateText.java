// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.util.StringJoiner;

/** Writes the canonical text of intervals and estimates, from which {@link EstimateParser} makes equal ones. */
final class EstimateText {
    private EstimateText() {}

    static String of(Interval interval) {
        if (interval.isPoint()) {
            return DecimalText.of(interval.lowest());
        }
        if (interval.hasLower() && interval.hasUpper()) {
            return (interval.isLowerOpen() ? ">" : "")
                    + DecimalText.of(interval.lowest())
                    + (interval.isUpperOpen() ? "..<" : "..")
                    + DecimalText.of(interval.highest());
        }
        if (interval.hasLower()) {
            return (interval.isLowerOpen() ? "> " : ">= ") + DecimalText.of(interval.lowest());
        }
        if (interval.hasUpper()) {
            return (interval.isUpperOpen() ? "< " : "<= ") + DecimalText.of(interval.highest());
        }
        return "unbounded";
    }

    static String of(Estimate estimate) {
        Interval interval = estimate.interval();
        StringJoiner notes = new StringJoiner(", ", " (", ")").setEmptyValue("");
        String claim = claim(estimate);
        if (estimate.best().isPresent() && claim.equals(of(interval)) && !interval.isPoint()) {
            notes.add("best " + DecimalText.of(estimate.best().getAsDouble()));
        }
        if (estimate.confidence() < 1) {
            notes.add(DecimalText.percent(estimate.confidence()));
        }
        return claim + notes;
    }

    /** Returns the text of the interval, or words for both the interval and the best value. */
    private static String claim(Estimate estimate) {
        Interval interval = estimate.interval();
        if (estimate.best().isPresent()) {
            double best = estimate.best().getAsDouble();
            if (interval.equals(Interval.unbounded())) {
                return "~" + DecimalText.of(best);
            }
            if (interval.equals(Interval.lessThan(best))) {
                return "almost " + DecimalText.of(best);
            }
        }
        return of(interval);
    }
}
