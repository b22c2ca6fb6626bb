// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import io.github.chipgap.estimate.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberTypeFP;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.core.exc.InputCoercionException;

/**
 * Numbers in JSON. A number is read if it is the value of a double, exactly or as rounded or cut to at most 18 digits
 * by a program. It is written as the shortest text of the double.
 */
final class NumberText {
    static final String EXPECTED =
            "a number that is a 64-bit floating-point number, exactly or rounded to at most 18 digits";

    /** The most digits of a double as programs write it; Java before 19 writes up to 18. */
    private static final int DIGITS_OF_A_DOUBLE = 18;

    // A number of few digits is not compared with its text. If all were, reading would take a twentieth longer.
    private static final int DIGITS_THAT_ALWAYS_SURVIVE = 15;
    private static final double LEAST_THAT_KEEPS_THEM = 1e-290;
    /** The most digits of an integer in full; a longer one that ends in zeros gets an exponent. */
    private static final int MOST_DIGITS = 40;

    private NumberText() {}

    static String of(double value) {
        return Interval.exactly(value).toString();
    }

    /** Returns the double of the current number's value, or NaN if there is none. */
    static double read(JsonParser parser) {
        double value;
        try {
            value = parser.getDoubleValue();
        } catch (InputCoercionException e) {
            return Double.NaN; // out of range
        }
        if (parser.getNumberTypeFP() == NumberTypeFP.DOUBLE64) {
            return value; // a mapper's, which has no text
        }
        return parser.getStringLength() <= DIGITS_THAT_ALWAYS_SURVIVE
                        && Math.abs(value) > LEAST_THAT_KEEPS_THEM
                        && !Double.isInfinite(value)
                ? value
                : checked(value, parser.getString());
    }

    private static double checked(double value, String text) {
        if (Double.isInfinite(value)) {
            return Double.NaN;
        }
        if (value == 0) {
            return isZero(text) ? 0 : Double.NaN;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        BigDecimal distance = number.subtract(new BigDecimal(value)).abs();
        boolean isExact = distance.signum() == 0;
        boolean isRounded = number.precision() <= DIGITS_OF_A_DOUBLE && distance.compareTo(number.ulp()) < 0;
        return isExact || isRounded ? value : Double.NaN;
    }

    /** Returns whether the digits before an exponent are all zero. */
    private static boolean isZero(String text) {
        for (int i = 0; i < text.length() && (text.charAt(i) | ' ') != 'e'; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns the {@code int} of a text such as 31, 31.0 or 3.1e1, or null if it has no such value. */
    static @Nullable Integer parseWhole(String text) {
        try {
            return new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    static void write(JsonGenerator json, double value) {
        if (json.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            json.writeNumber(of(value));
        } else if (value == (long) value) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    /** Writes a number of any precision; integers stay integers unless they have very many zeros. */
    static void write(JsonGenerator json, BigDecimal value) {
        boolean isInteger = value.scale() <= 0 && (long) value.precision() - value.scale() <= MOST_DIGITS;
        if (json.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            json.writeNumber(isInteger ? value.toPlainString() : value.toString());
        } else if (isInteger) {
            json.writeNumber(value.toBigIntegerExact());
        } else {
            json.writeNumber(value);
        }
    }
}
