// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import java.util.Arrays;
import java.util.List;

/** The plain operations on distinct inputs. */
enum Arithmetic implements Operation {
    /** The sum of any number of inputs. */
    SUM {
        @Override
        public Estimate of(List<Estimate> inputs) {
            return inputs.stream().reduce(Estimate::plus).orElse(Estimate.exactly(0));
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            Arrays.fill(result, 0);
            for (double[] operand : operands) {
                for (int i = 0; i < result.length; i++) {
                    result[i] += operand[i];
                }
            }
        }
    },

    /** The first input less the second. */
    DIFFERENCE {
        @Override
        public Estimate of(List<Estimate> inputs) {
            return inputs.get(0).minus(inputs.get(1));
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            for (int i = 0; i < result.length; i++) {
                result[i] = operands[0][i] - operands[1][i];
            }
        }
    },

    /** The first input times the second. */
    PRODUCT {
        @Override
        public Estimate of(List<Estimate> inputs) {
            return inputs.get(0).times(inputs.get(1));
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            for (int i = 0; i < result.length; i++) {
                result[i] = operands[0][i] * operands[1][i];
            }
        }
    },

    /** The first input divided by the second. */
    QUOTIENT {
        @Override
        public Estimate of(List<Estimate> inputs) {
            return inputs.get(0).dividedBy(inputs.get(1));
        }

        @Override
        public void draw(double[][] operands, double[][] chances, double[] result) {
            for (int i = 0; i < result.length; i++) {
                result[i] = operands[0][i] / operands[1][i];
            }
        }
    }
}
