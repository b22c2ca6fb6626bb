// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

/**
 * Two doubles, neither rounded nor open, and correct for positive bounds only. Arithmetic on two bounds cannot cost
 * less.
 */
record PlainPair(double lower, double upper) {
    PlainPair plus(PlainPair other) {
        return new PlainPair(lower + other.lower, upper + other.upper);
    }

    PlainPair times(PlainPair other) {
        return new PlainPair(lower * other.lower, upper * other.upper);
    }

    PlainPair dividedBy(PlainPair divisor) {
        return new PlainPair(lower / divisor.upper, upper / divisor.lower);
    }

    /** Returns the product for any signs: the span of all four products. */
    PlainPair timesOfAnySign(PlainPair other) {
        return span(lower * other.lower, lower * other.upper, upper * other.lower, upper * other.upper);
    }

    /** Returns the quotient for any signs, by a divisor without zero: the span of all four quotients. */
    PlainPair dividedByOfAnySign(PlainPair divisor) {
        return span(lower / divisor.lower, lower / divisor.upper, upper / divisor.lower, upper / divisor.upper);
    }

    private static PlainPair span(double a, double b, double c, double d) {
        return new PlainPair(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }
}
