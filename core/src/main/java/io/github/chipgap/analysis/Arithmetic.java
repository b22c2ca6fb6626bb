// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/** The plain operations on distinct inputs. */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
enum Arithmetic implements Operation {
    /** The sum of any number of inputs. */
    SUM(Estimate::plus, Double::sum),
    /** The first input less the second. */
    DIFFERENCE(Estimate::minus, (a, b) -> a - b),
    /** The first input times the second. */
    PRODUCT(Estimate::times, (a, b) -> a * b),
    /** The first input divided by the second. */
    QUOTIENT(Estimate::dividedBy, (a, b) -> a / b),
    /** The second input less the first. */
    REVERSED_DIFFERENCE((a, b) -> b.minus(a), (a, b) -> b - a),
    /** The second input divided by the first. */
    REVERSED_QUOTIENT((a, b) -> b.dividedBy(a), (a, b) -> b / a);

    private final BinaryOperator<Estimate> ofEstimates;
    private final DoubleBinaryOperator ofDraws;

    Arithmetic(BinaryOperator<Estimate> ofEstimates, DoubleBinaryOperator ofDraws) {
        this.ofEstimates = ofEstimates;
        this.ofDraws = ofDraws;
    }

    @Override
    public Estimate of(List<Estimate> inputs) {
        return inputs.stream().reduce(ofEstimates).orElse(Estimate.exactly(0));
    }

    @Override
    public void draw(double[][] operands, double[][] chances, double[] result) {
        Arrays.fill(result, 0);
        for (int j = 0; j < operands.length; j++) {
            for (int i = 0; i < result.length; i++) {
                result[i] = j == 0 ? operands[0][i] : ofDraws.applyAsDouble(result[i], operands[j][i]);
            }
        }
    }
}
