// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.util.List;

/**
 * An operation whose bounds are closer than those of its inputs by themselves, because the inputs depend on each other.
 * Draws use the common numbers on both sides, so they need no limits.
 *
 * @param operation the operation
 * @param limits the range of its result
 */
record Limited(Operation operation, Interval limits) implements Operation {
    Limited {
        NoNulls.check(operation, limits);
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        Estimate plain = operation.of(inputs);
        return plain.within(limits).orElse(plain);
    }

    @Override
    public ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
        return operation.operands(inputs);
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        operation.draw(operands, chances, result);
    }
}
