// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import com.google.common.collect.ImmutableList;
import io.github.chipgap.estimate.Estimate;
import java.util.List;

/**
 * An operation in its two forms, side by side: on the estimates of its inputs and on columns of draws of them.
 *
 * <p>A column holds the values of one input in a block of draws. All columns of a block have the same length. A draw
 * without a value is NaN.
 */
non-sealed interface Operation extends Formula {
    /** Returns the value by bounds, if all inputs hold. */
    Estimate of(List<Estimate> inputs);

    /**
     * Computes the value in each draw.
     *
     * @param operands a column for each of the {@link #operands}
     * @param chances a column for each of the {@link #chances}
     * @param result the column to be filled
     */
    void draw(double[][] operands, double[][] chances, double[] result);

    /**
     * Returns the parts of the derivation whose columns {@link #draw} reads: the inputs, unless overridden.
     *
     * @throws MissingDataException if the operation has no value in draws
     */
    default ImmutableList<Derivation> operands(ImmutableList<Derivation> inputs) {
        return inputs;
    }

    /** Returns the whole numbers drawn beside the inputs. */
    default ImmutableList<Chance> chances() {
        return ImmutableList.of();
    }

    /** Returns whether the result is certainly the same without an operand, which is then NaN if it cannot be drawn. */
    default boolean isDispensable(int operand) {
        return false;
    }
}
