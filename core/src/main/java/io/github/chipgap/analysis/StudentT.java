// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

/**
 * Student's t distribution with a whole number of degrees of freedom.
 *
 * <p>The probability between −t and t is a finite sum over powers of the cosine of arctan(t / √ν): Abramowitz and
 * Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
 */
record StudentT(int degrees) {
    /** Returns the t for which a value lies between −t and t with a probability above 0 and below 1. */
    double halfWidth(double probability) {
        double angle = Fit.bisected(0, Math.PI / 2, middle -> between(middle) < probability);
        return Math.sqrt(degrees) * Math.tan(angle);
    }

    /** Returns the probability between −t and t, if the angle is arctan(t / √ν). */
    private double between(double angle) {
        double cosine = Math.cos(angle);
        boolean isOdd = degrees % 2 == 1;
        double term = isOdd ? cosine : 1;
        double sum = 0;
        for (int power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
            sum += term;
            term *= cosine * cosine * (power + 1) / (power + 2);
        }
        return isOdd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
    }
}
