// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import java.util.List;
import java.util.Objects;

/**
 * The logarithm to base 2 of a ratio.
 *
 * @param ratio the operation for the ratio
 */
record Doublings(Operation ratio) implements Operation {
    private static final double PER_E_FOLD = 1 / StrictMath.log(2);

    Doublings {
        Objects.requireNonNull(ratio);
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        return ratio.of(inputs).log2();
    }

    @Override
    public ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
        return ratio.operands(inputs);
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        ratio.draw(operands, chances, result);
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.log(result[i]) * PER_E_FOLD;
        }
    }
}
