// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Writes a double with the fewest decimal digits from which the same double is read: {@code 0.33}, {@code 200000},
 * {@code 204.15e9}.
 *
 * <p>{@link Double#toString(double)} is not used: before Java 19 it printed more digits than needed, so the text would
 * depend on the version of Java.
 */
final class DecimalText {
    private static final int DIGITS_THAT_ALWAYS_SUFFICE = 17;
    /** Decimals of up to 15 digits are different doubles. */
    private static final double END_OF_FIFTEEN_DIGITS = 1e15;

    /** The powers of ten among the doubles. */
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** The least number of digits of a result of rounded arithmetic; a decimal written by people has fewer. */
    private static final int DIGITS_OF_ROUNDED_NUMBERS = 15;

    private static final MathContext FEW_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

    private DecimalText() {}

    /** Returns the text of a number, or its name in Java if it is not finite, for use in messages. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return (value < 0 ? "-" : "") + positive(shortestOf(Math.abs(value)));
    }

    private static String positive(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        int thousands = exponent >= -3 && exponent < 6 ? 0 : Math.floorDiv(exponent, 3) * 3;
        return plain(number.scaleByPowerOfTen(-thousands)) + (thousands == 0 ? "" : "e" + thousands);
    }

    /** Returns a share of 1 in percent with all of its digits: {@code 90%}. */
    static String percent(double share) {
        return plain(shortest(share).scaleByPowerOfTen(2)) + "%";
    }

    /** Returns a decimal without an exponent and without trailing zeros. */
    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /**
     * Returns the decimal represented by a number: a decimal with few digits if it differs from the number by no more
     * than rounding does, otherwise the shortest decimal.
     */
    static BigDecimal meant(double value) {
        BigDecimal shortest = shortest(value);
        if (shortest.precision() < DIGITS_OF_ROUNDED_NUMBERS) {
            return shortest;
        }
        BigDecimal few = shortest.round(FEW_DIGITS);
        return isNear(shortest, few) ? few : shortest;
    }

    /** Returns whether two numbers differ by at most 10⁻¹² of the first. */
    static boolean isNear(BigDecimal number, BigDecimal other) {
        return number.subtract(other).abs().compareTo(number.abs().scaleByPowerOfTen(-12)) <= 0;
    }

    /** Returns the greatest double whose shortest decimal is not above the number. */
    static double roundedDown(BigDecimal number) {
        double rounded = number.doubleValue();
        while (shortest(rounded).compareTo(number) > 0) {
            rounded = Math.nextDown(rounded);
        }
        return rounded;
    }

    /** Returns the decimal with the fewest digits for which this finite double is the nearest double. */
    static BigDecimal shortest(double value) {
        BigDecimal size = shortestOf(Math.abs(value));
        return value < 0 ? size.negate() : size;
    }

    private static BigDecimal shortestOf(double size) {
        for (int scale = 0; scale < POWERS_OF_TEN.length; scale++) {
            // The quotient of two doubles is rounded once, so it is the double nearest to the decimal of these digits.
            double digits = Math.rint(size * POWERS_OF_TEN[scale]);
            if (digits >= END_OF_FIFTEEN_DIGITS) {
                // A number with decimals here has no decimal of up to 15 digits, because no shorter one was found.
                return searched(size, scale > 0 ? 16 : 1);
            }
            if (digits / POWERS_OF_TEN[scale] == size) {
                return BigDecimal.valueOf((long) digits, scale);
            }
        }
        return searched(size, 1);
    }

    private static BigDecimal searched(double size, int fewestDigits) {
        BigDecimal exact = new BigDecimal(size);
        for (int digits = fewestDigits; digits < DIGITS_THAT_ALWAYS_SUFFICE; digits++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == size) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(DIGITS_THAT_ALWAYS_SUFFICE, RoundingMode.HALF_EVEN));
    }
}
