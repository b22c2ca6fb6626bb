// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

/** The arithmetic of {@link PlainPair} in loops over arrays, which make new arrays for their results. */
final class PlainLoop {
    private PlainLoop() {}

    static Pass sum(Operands operands) {
        return results -> {
            double[] lower = new double[operands.pairs];
            double[] upper = new double[operands.pairs];
            for (int i = 0; i < lower.length; i++) {
                lower[i] = operands.xl[i] + operands.yl[i];
                upper[i] = operands.xu[i] + operands.yu[i];
            }
            results.consume(lower);
            results.consume(upper);
        };
    }

    static Pass product(Operands operands) {
        return results -> {
            double[] lower = new double[operands.pairs];
            double[] upper = new double[operands.pairs];
            for (int i = 0; i < lower.length; i++) {
                lower[i] = operands.xl[i] * operands.yl[i];
                upper[i] = operands.xu[i] * operands.yu[i];
            }
            results.consume(lower);
            results.consume(upper);
        };
    }

    static Pass quotient(Operands operands) {
        return results -> {
            double[] lower = new double[operands.pairs];
            double[] upper = new double[operands.pairs];
            for (int i = 0; i < lower.length; i++) {
                lower[i] = operands.xl[i] / operands.yu[i];
                upper[i] = operands.xu[i] / operands.yl[i];
            }
            results.consume(lower);
            results.consume(upper);
        };
    }
}
