// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Computes the natural logarithm of a positive double with a given number of decimal digits.
 *
 * <p>x = 2<sup>k</sup> m with m close to 1, and log m = 2 artanh s with s = (m − 1) / (m + 1), |s| below 0.172. The
 * series is artanh s = s + s³ / 3 + s⁵ / 5 + … (Abramowitz and Stegun, 4.1.27).
 */
final class Logarithm {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final MathContext DIGITS_OF_TWO = new MathContext(60);
    private static final BigDecimal HALF_OF_TWO = halfOfTwo(DIGITS_OF_TWO);

    private Logarithm() {}

    /** Returns the logarithm with an error of a few units in the last digit. */
    static BigDecimal of(double x, MathContext digits) {
        int k = (int) Math.rint(StrictMath.log(x) / StrictMath.log(2));
        BigDecimal m = new BigDecimal(Math.scalb(x, -k));
        BigDecimal ofM = artanh(m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), digits), digits);
        BigDecimal ofTwo = digits.getPrecision() < DIGITS_OF_TWO.getPrecision() ? HALF_OF_TWO : halfOfTwo(digits);
        return TWO.multiply(ofM.add(ofTwo.multiply(BigDecimal.valueOf(k))), digits);
    }

    private static BigDecimal halfOfTwo(MathContext digits) {
        return artanh(BigDecimal.ONE.divide(THREE, digits), digits);
    }

    /** Adds up the series in whole units of the last digit. */
    private static BigDecimal artanh(BigDecimal s, MathContext digits) {
        int scale = digits.getPrecision() + s.scale() - s.precision();
        BigInteger one = BigInteger.TEN.pow(scale);
        BigInteger power = s.movePointRight(scale).toBigInteger();
        BigInteger square = power.multiply(power).divide(one);
        BigInteger sum = BigInteger.ZERO;
        for (int n = 1; power.signum() != 0; n += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
            power = power.multiply(square).divide(one);
        }
        return new BigDecimal(sum, scale);
    }
}
