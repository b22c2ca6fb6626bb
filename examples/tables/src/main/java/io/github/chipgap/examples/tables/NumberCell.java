// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.util.Optional;

/**
 * The parts of a cell with a number.
 *
 * @param sign how the number bounds the value, one of {@link NumberForm#SIGNS}; empty if it does not
 * @param number the number, in the metric's unit
 * @param low the lower bound in the cell itself
 * @param high the upper bound in the cell itself
 * @param period the time of the value
 * @param standing how the value is known
 */
record NumberCell(
        String sign,
        Optional<Double> number,
        Optional<Double> low,
        Optional<Double> high,
        Optional<Period> period,
        Optional<Standing> standing) {
    boolean hasBounds() {
        return low.isPresent() || high.isPresent();
    }

    /** Returns whether the number, if any, is no bound itself and lies within bounds. */
    boolean isWithin(Interval bounds) {
        return number.isEmpty() || (sign.isEmpty() && bounds.contains(number.get()));
    }

    /** Returns the value of a cell without bounds; empty if it has no number. */
    Optional<Estimate> value() {
        return number.map(one -> switch (sign) {
            case ">" -> Estimate.moreThan(one);
            case ">=" -> Estimate.atLeast(one);
            case "<" -> Estimate.lessThan(one);
            case "<=" -> Estimate.atMost(one);
            case "~" -> Estimate.about(one);
            default -> Estimate.exactly(one);
        });
    }
}
