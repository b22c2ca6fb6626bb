// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A double in as few decimal digits as read back to the same double: {@code 0.33}, {@code 200000}, {@code 204.15e9}.
 *
 * <p>{@link Double#toString(double)} will not do: before Java 19 it printed more digits than needed, so that the text
 * would depend on the Java that printed it.
 */
final class DecimalText {
    private static final int DIGITS_THAT_ALWAYS_SUFFICE = 17;
    private static final double MILLION = 1e6;

    private DecimalText() {}

    /** The text of a number; of what is not a finite number, for messages, its name in Java. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (Math.abs(value) < MILLION) {
            // What reads back with so few digits is the shortest: no two decimals of up to 15 digits are one double.
            long tenths = (long) (value * 10);
            if (tenths / 10.0 == value) {
                return tenths % 10 == 0
                        ? Long.toString(tenths / 10)
                        : (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
            }
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (value == 0 || (exponent >= -3 && exponent < 6)) {
            return plain(shortest);
        }
        int thousands = Math.floorDiv(exponent, 3) * 3;
        return plain(shortest.scaleByPowerOfTen(-thousands)) + "e" + thousands;
    }

    /** A share of 1 in percent, digits as they are: {@code 90%}. */
    static String percent(double share) {
        return plain(shortest(share).scaleByPowerOfTen(2)) + "%";
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** The number with the fewest digits that is nearer to this double than to any other; of a finite number. */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < DIGITS_THAT_ALWAYS_SUFFICE; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == value) {
                return nearest;
            }
            // A power of two has its smaller neighbour nearer: what is too far off below may not be so above.
            BigDecimal larger = exact.round(new MathContext(digits, RoundingMode.UP));
            if (larger.doubleValue() == value) {
                return larger;
            }
        }
        return exact.round(new MathContext(DIGITS_THAT_ALWAYS_SUFFICE, RoundingMode.HALF_EVEN));
    }
}
