// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/**
 * Computes the natural logarithm of a positive double with more digits than a double has: in two doubles, or with a
 * given number of decimal digits.
 *
 * <p>x = 2<sup>k</sup> m with m from √½ to √2, and log m = 2 artanh s with s = (m − 1) / (m + 1), |s| below 0.172;
 * artanh s = s + s³ / 3 + s⁵ / 5 + … (Abramowitz and Stegun, 4.1.27).
 */
final class Logarithm {
    private static final double ROOT_OF_TWO = 0x1.6a09e667f3bcdp0;

    private static final TwoDoubles OF_TWO = new TwoDoubles(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56);

    /** 1 / log 2. */
    private static final TwoDoubles RECIPROCAL_OF_TWO = new TwoDoubles(0x1.71547652b82fep0, 0x1.777d0ffda0d24p-56);

    /** 1 / log 10. */
    private static final TwoDoubles RECIPROCAL_OF_LOG_TEN = new TwoDoubles(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);

    /** s<sup>2n</sup> / (2n + 1) from here on is below 2<sup>-55</sup>, so a double is precise enough. */
    private static final int SMALL_TERMS = 11;

    /** The sum of the terms from here on is below 2<sup>-110</sup>. */
    private static final int NO_TERMS = 22;

    private static final ImmutableList<TwoDoubles> COEFFICIENTS = IntStream.range(0, SMALL_TERMS)
            .mapToObj(n -> TwoDoubles.ofQuotient(1, 2 * n + 1))
            .collect(ImmutableList.toImmutableList());

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final double mantissa;
    private final int exponent;

    private Logarithm(double x) {
        double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
        int floor = Math.getExponent(normal);
        double fraction = Math.scalb(normal, -floor);
        boolean high = fraction > ROOT_OF_TWO;
        this.mantissa = high ? fraction / 2 : fraction;
        this.exponent = (high ? floor + 1 : floor) - (x < Double.MIN_NORMAL ? 54 : 0);
    }

    /**
     * Returns the logarithm with a relative error below 2<sup>-98</sup>, or the result of {@link StrictMath#log} if it
     * is not finite.
     */
    static TwoDoubles of(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return new TwoDoubles(StrictMath.log(x), 0);
        }
        Logarithm parts = new Logarithm(x);
        TwoDoubles ofMantissa = parts.ofMantissa();
        return parts.exponent == 0 ? ofMantissa : OF_TWO.times(parts.exponent).plus(ofMantissa);
    }

    /** Returns the logarithm to base 2, with a relative error of the same order. */
    static TwoDoubles toBaseTwo(double x) {
        TwoDoubles natural = of(x);
        return Double.isFinite(natural.high()) ? natural.times(RECIPROCAL_OF_TWO) : natural;
    }

    /** Returns the logarithm to base 10, with a relative error of the same order. */
    static TwoDoubles toBaseTen(double x) {
        TwoDoubles natural = of(x);
        return Double.isFinite(natural.high()) ? natural.times(RECIPROCAL_OF_LOG_TEN) : natural;
    }

    /** Returns the logarithm with an error of a few units in the last digit. */
    static BigDecimal of(double x, MathContext digits) {
        Logarithm parts = new Logarithm(x);
        BigDecimal m = new BigDecimal(parts.mantissa);
        BigDecimal ofMantissa = artanh(m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), digits), digits);
        BigDecimal ofTwo = artanh(BigDecimal.ONE.divide(BigDecimal.valueOf(3), digits), digits);
        return TWO.multiply(ofMantissa.add(ofTwo.multiply(BigDecimal.valueOf(parts.exponent))), digits);
    }

    private TwoDoubles ofMantissa() {
        // Both are exact: the mantissa is from a half to two, and a sum's error is a double.
        double difference = mantissa - 1;
        TwoDoubles sum = mantissa < 1 ? TwoDoubles.ofSum(1, mantissa) : TwoDoubles.ofSum(mantissa, 1);
        double quotient = difference / sum.high();
        double residual = Math.fma(-quotient, sum.high(), difference) - quotient * sum.low();
        TwoDoubles s = TwoDoubles.ofSum(quotient, residual / sum.high());
        TwoDoubles square = s.times(s);
        double small = 0;
        for (int n = NO_TERMS - 1; n >= SMALL_TERMS; n--) {
            small = square.high() * small + 1.0 / (2 * n + 1);
        }
        TwoDoubles series = new TwoDoubles(small, 0);
        for (TwoDoubles coefficient : COEFFICIENTS.reverse()) {
            series = coefficient.plus(square.times(series));
        }
        return s.times(series).times(2);
    }

    private static BigDecimal artanh(BigDecimal s, MathContext digits) {
        BigDecimal square = s.multiply(s, digits);
        BigDecimal negligible = s.abs().movePointLeft(digits.getPrecision());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = s;
        for (int n = 1; power.abs().compareTo(negligible) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), digits), digits);
            power = power.multiply(square, digits);
        }
        return sum;
    }
}
