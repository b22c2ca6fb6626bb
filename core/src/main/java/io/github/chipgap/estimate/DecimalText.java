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
    /** From a million on, numbers are written with an exponent. */
    private static final long END_OF_PLAIN_WHOLE_NUMBERS = 1_000_000;

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
        Decimal size = shortestOf(Math.abs(value));
        return (value < 0 ? "-" : "") + positive(size.digits, size.scale);
    }

    /** Returns the text of digits · 10⁻ˢᶜᵃˡᵉ. */
    private static String positive(long digits, int scale) {
        if (scale == 0 && digits < END_OF_PLAIN_WHOLE_NUMBERS) {
            return Long.toString(digits);
        }
        long significant = digits;
        int decimals = scale;
        while (significant % 10 == 0) {
            significant /= 10;
            decimals--;
        }
        String plain = Long.toString(significant);
        int exponent = plain.length() - decimals - 1;
        int thousands = exponent >= -3 && exponent < 6 ? 0 : Math.floorDiv(exponent, 3) * 3;
        int point = exponent - thousands + 1;
        String text = point <= 0
                ? "0.000".substring(0, 2 - point) + plain
                : point < plain.length()
                        ? plain.substring(0, point) + "." + plain.substring(point)
                        : plain + "00000".substring(0, point - plain.length());
        return thousands == 0 ? text : text + "e" + thousands;
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
     * Returns the decimal meant by a number: the shortest one, or one with few digits if only rounding separates them.
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
        Decimal size = shortestOf(Math.abs(value));
        return BigDecimal.valueOf(value < 0 ? -size.digits : size.digits, size.scale);
    }

    /** The number digits · 10⁻ˢᶜᵃˡᵉ. */
    private record Decimal(long digits, int scale) {}

    private static Decimal shortestOf(double size) {
        for (int scale = 0; scale < POWERS_OF_TEN.length; scale++) {
            // The quotient of two doubles is rounded once, so it is the double nearest to the decimal of these digits.
            double digits = Math.rint(size * POWERS_OF_TEN[scale]);
            if (digits >= END_OF_FIFTEEN_DIGITS) {
                boolean isWithinReach = scale > 0 && scale + 1 < POWERS_OF_TEN.length;
                return isWithinReach ? longDecimal(size, scale) : searched(size);
            }
            if (digits / POWERS_OF_TEN[scale] == size) {
                return new Decimal((long) digits, scale);
            }
        }
        return searched(size);
    }

    /** Returns the shortest decimal of a positive number with 16 digits at this scale, and with no fewer than 16. */
    private static Decimal longDecimal(double size, int scale) {
        ScaledDouble scaled = ScaledDouble.of(size, POWERS_OF_TEN[scale]);
        if (scaled.isReadFrom(scaled.nearest())) {
            return new Decimal(scaled.nearest(), scale);
        }
        // A power of two is closer to its smaller neighbour: too far below may be near enough above.
        if (scaled.isReadFrom(scaled.nearest() + 1)) {
            return new Decimal(scaled.nearest() + 1, scale);
        }
        return new Decimal(ScaledDouble.of(size, POWERS_OF_TEN[scale + 1]).nearest(), scale + 1);
    }

    private static Decimal searched(double size) {
        BigDecimal exact = new BigDecimal(size);
        for (int digits = 1; digits < DIGITS_THAT_ALWAYS_SUFFICE; digits++) {
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == size) {
                    return decimal(rounded);
                }
            }
        }
        return decimal(exact.round(new MathContext(DIGITS_THAT_ALWAYS_SUFFICE, RoundingMode.HALF_EVEN)));
    }

    private static Decimal decimal(BigDecimal number) {
        return new Decimal(number.unscaledValue().longValueExact(), number.scale());
    }
}
