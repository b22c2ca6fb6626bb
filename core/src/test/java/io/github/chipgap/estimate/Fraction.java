// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.MathContext;

/** An exact quotient of decimals; its denominator is positive, or is zero in the two infinities. */
record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {
    static final Fraction ZERO = of(0);

    private static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE);

    static Fraction of(double value) {
        return Double.isInfinite(value)
                ? new Fraction(new BigDecimal(value > 0 ? 1 : -1), BigDecimal.ZERO)
                : new Fraction(new BigDecimal(value), BigDecimal.ONE);
    }

    boolean isInfinite() {
        return denominator.signum() == 0;
    }

    int signum() {
        return numerator.signum();
    }

    /** Infinity plus a finite number or itself is infinity. */
    Fraction plus(Fraction other) {
        if (isInfinite()) {
            return this;
        }
        if (other.isInfinite()) {
            return other;
        }
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Zero times infinity is zero. */
    Fraction times(Fraction other) {
        if (signum() == 0 || other.signum() == 0) {
            return ZERO;
        }
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** By a number that is not zero. */
    Fraction reciprocal() {
        return signum() > 0
                ? new Fraction(denominator, numerator)
                : new Fraction(denominator.negate(), numerator.negate());
    }

    @Override
    public int compareTo(Fraction other) {
        if (isInfinite() || other.isInfinite()) {
            int mine = isInfinite() ? signum() : 0;
            int others = other.isInfinite() ? other.signum() : 0;
            return Integer.compare(mine, others);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The largest double that is not above; negative infinity below them all. */
    double floor() {
        if (isInfinite()) {
            return signum() > 0 ? Double.MAX_VALUE : Double.NEGATIVE_INFINITY;
        }
        BigDecimal near = numerator.divide(denominator, new MathContext(25));
        double floor = near.min(LARGEST).max(LARGEST.negate()).doubleValue();
        while (compareTo(of(floor)) < 0) {
            floor = Math.nextDown(floor);
        }
        while (floor < Double.MAX_VALUE && compareTo(of(Math.nextUp(floor))) >= 0) {
            floor = Math.nextUp(floor);
        }
        return floor;
    }

    /** The smallest double that is not below; positive infinity above them all. */
    double ceiling() {
        return -new Fraction(numerator.negate(), denominator).floor();
    }
}
