// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

/**
 * Two doubles, without rounding, openness or a look at the signs: right for positive bounds only, and the least that
 * arithmetic on two bounds can cost.
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
}
