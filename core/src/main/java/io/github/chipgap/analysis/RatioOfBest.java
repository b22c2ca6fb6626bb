// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import java.util.Arrays;
import java.util.List;

/**
 * The ratio of the best value. The first input is the best value, and each other one is the ratio of a candidate for
 * the best, which is the ratio's first input.
 *
 * @param moreIsBetter whether the most is the best, else the least is
 */
record RatioOfBest(boolean moreIsBetter) implements Operation {
    @Override
    public Estimate of(List<Estimate> inputs) {
        return Reconciliation.Result.hull(inputs.subList(1, inputs.size()));
    }

    /** Returns the ratios, and after them their values. */
    @Override
    public ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
        ImmutableList<Derivation> ratios = inputs.subList(1, inputs.size());
        ImmutableList.Builder<Derivation> operands =
                ImmutableList.<Derivation>builder().addAll(ratios);
        ratios.forEach(ratio -> operands.add(ratio.inputs().get(0)));
        return operands.build();
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        int count = operands.length / 2;
        double[][] values = Arrays.copyOfRange(operands, count, operands.length);
        BestOf.pick(moreIsBetter, values, operands, result);
    }
}
