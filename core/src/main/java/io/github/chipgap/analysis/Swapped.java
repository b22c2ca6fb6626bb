// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import java.util.List;
import java.util.Objects;

/**
 * An operation on two inputs with the second one first.
 *
 * @param operation the operation
 */
record Swapped(Operation operation) implements Operation {
    Swapped {
        Objects.requireNonNull(operation);
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        return operation.of(List.of(inputs.get(1), inputs.get(0)));
    }

    @Override
    public ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
        return operation.operands(inputs.reverse());
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        operation.draw(operands, chances, result);
    }
}
