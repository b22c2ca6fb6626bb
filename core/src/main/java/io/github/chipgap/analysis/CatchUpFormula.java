// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.List;

/** The formulas of a catch-up, whose first two inputs are the years until arrival and the growth of the frontier. */
enum CatchUpFormula implements Operation {
    /** The follower's level on arrival divided by the frontier's level at that time. */
    RATIO_ON_ARRIVAL {
        // A whole number of years needs no logarithm, so its powers are exact if they can be.
        @Override
        public Estimate of(List<Estimate> inputs) {
            Estimate time = inputs.get(0);
            Estimate factor = ONE.plus(inputs.get(1));
            return time.interval().isPoint()
                    ? factor.pow(-time.interval().lower().getAsDouble())
                    : factor.log().times(time).negated().exp();
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.exp(-operands[0][i] * Math.log1p(operands[1][i]));
            }
        }
    },

    /** The years until both are level; the third input is the growth of the follower. */
    PARITY {
        @Override
        public Estimate of(List<Estimate> inputs) {
            ParityTime time = ParityTime.of(inputs);
            return time.isPossible() ? time.years() : Estimate.of(Interval.atLeast(0));
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            for (int i = 0; i < result.length; i++) {
                result[i] = ParityTime.years(operands[0][i], operands[1][i], operands[2][i]);
            }
        }
    },

    /** The growth at which the follower is level by a deadline, the third input; infinite if it arrives no earlier. */
    GROWTH_NEEDED {
        @Override
        public Estimate of(List<Estimate> inputs) {
            Estimate deadline = inputs.get(2);
            Estimate time = inputs.get(0)
                    .within(Interval.lessThan(deadline.interval().lowest()))
                    .orElseThrow();
            Estimate exponent = ONE.minus(time.dividedBy(deadline)).reciprocal();
            Estimate growth =
                    exponent.times(ONE.plus(inputs.get(1)).log()).exp().minus(ONE);
            return inputs.get(0).isCertainlyLessThan(deadline) ? growth : ParityTime.orLater(growth);
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            for (int i = 0; i < result.length; i++) {
                double part = 1 - operands[0][i] / operands[2][i];
                result[i] = part > 0 ? Math.expm1(Math.log1p(operands[1][i]) / part) : Double.POSITIVE_INFINITY;
            }
        }
    };

    private static final Estimate ONE = Estimate.exactly(1);
}
