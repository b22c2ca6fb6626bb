// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.util.SplittableRandom;

/** The bounds of random intervals, the same in every run: lower bounds from 1 to 10^12, widths up to half of that. */
final class Operands {
    final int pairs;
    final double[] xl;
    final double[] xu;
    final double[] yl;
    final double[] yu;

    /** Makes positive numbers only, or intervals of random signs. */
    Operands(int pairs, boolean positive) {
        this.pairs = pairs;
        xl = new double[pairs];
        xu = new double[pairs];
        yl = new double[pairs];
        yu = new double[pairs];
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < pairs; i++) {
            fill(i, xl, xu, random, positive);
            fill(i, yl, yu, random, positive);
        }
    }

    private static void fill(int i, double[] lower, double[] upper, SplittableRandom random, boolean positive) {
        double size = Math.pow(10, 12 * random.nextDouble());
        double larger = size * (1 + random.nextDouble() / 2);
        boolean negative = random.nextBoolean() && !positive;
        lower[i] = negative ? -larger : size;
        upper[i] = negative ? -size : larger;
    }
}
