// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.List;

/**
 * A level, the first input, grown at a rate per year, the second one, until a day.
 *
 * @param from the day of the epoch from which it grows
 * @param until the day until which it grows
 */
record Projected(long from, Chance until) implements Operation {
    private static final Estimate ONE = Estimate.exactly(1);

    Projected {
        NoNulls.check(until);
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        Interval days = until.range().minus(Interval.exactly((double) from));
        // A single day keeps its best value, unlike the quotient of intervals, which can be no double.
        Estimate years = Estimate.of(days).dividedBy(Estimate.of(CalendarDays.PER_YEAR));
        return inputs.get(0).times(ONE.plus(inputs.get(1)).log().times(years).exp());
    }

    @Override
    public ImmutableList<Chance> chances() {
        return ImmutableList.of(until);
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        double perDay = 1 / CalendarDays.PER_YEAR.lowest();
        for (int i = 0; i < result.length; i++) {
            double years = (chances[0][i] - from) * perDay;
            result[i] = operands[0][i] * Math.exp(Math.log1p(operands[1][i]) * years);
        }
    }
}
