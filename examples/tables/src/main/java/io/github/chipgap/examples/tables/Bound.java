// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.estimate.Estimate;
import java.util.OptionalDouble;

/** A number of an estimate with a column of its own, for charts. */
enum Bound {
    /** The lower bound. */
    LOW("lower bound") {
        @Override
        OptionalDouble of(Estimate estimate) {
            return estimate.interval().lower();
        }
    },
    /** The best value. */
    BEST("best value") {
        @Override
        OptionalDouble of(Estimate estimate) {
            return estimate.best();
        }
    },
    /** The upper bound. */
    HIGH("upper bound") {
        @Override
        OptionalDouble of(Estimate estimate) {
            return estimate.interval().upper();
        }
    };

    private final String words;

    Bound(String words) {
        this.words = words;
    }

    abstract OptionalDouble of(Estimate estimate);

    /** Returns the cell for an estimate, an empty one if the estimate has no such number. */
    String cell(Estimate estimate) {
        OptionalDouble number = of(estimate);
        return number.isEmpty() ? "" : Estimate.exactly(number.getAsDouble()).toString();
    }

    /** Returns the number in words. */
    String words() {
        return words;
    }
}
