// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The PERT distribution on the range from 0 to 1: a beta distribution with parameters 1 + 4 m and 5 − 4 m for a mode m.
 *
 * <p>Its density as a function of θ, with x = sin² θ, has no steep ends. Its probabilities are summed on a grid of θ
 * once, and quantiles are interpolated.
 */
final class Pert implements DoubleUnaryOperator {
    private static final int PARTS = 2048;
    private static final double STEP = Math.PI / 2 / PARTS;

    private final double[] probabilities = new double[PARTS + 1];

    Pert(double mode) {
        double before = 0;
        for (int i = 1; i <= PARTS; i++) {
            double density = density(mode, i * STEP);
            double middle = density(mode, (i - 0.5) * STEP);
            probabilities[i] = probabilities[i - 1] + before + 4 * middle + density;
            before = density;
        }
        double sum = probabilities[PARTS];
        for (int i = 0; i <= PARTS; i++) {
            probabilities[i] /= sum;
        }
    }

    private static double density(double mode, double angle) {
        return Math.pow(Math.sin(angle), 1 + 8 * mode) * Math.pow(Math.max(0, Math.cos(angle)), 9 - 8 * mode);
    }

    /** Returns the quantile of a probability. */
    @Override
    public double applyAsDouble(double probability) {
        int found = Arrays.binarySearch(probabilities, probability);
        int above = Math.max(1, Math.min(found >= 0 ? found : -found - 1, PARTS));
        double part = (probability - probabilities[above - 1]) / (probabilities[above] - probabilities[above - 1]);
        double sine = Math.sin((above - 1 + part) * STEP);
        return sine * sine;
    }
}
