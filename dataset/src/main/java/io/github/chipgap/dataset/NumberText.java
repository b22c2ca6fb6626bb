// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.estimate.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as documents write them: the shortest text that reads back as the same double, and nothing longer. */
final class NumberText {
    private static final int DIGITS_THAT_ALWAYS_SURVIVE = 15;
    private static final double LEAST_THAT_KEEPS_THEM = 1e-290;
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_EXPONENT = 22;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Of the number that was scanned last the digits as a whole number, unless there are too many. */
    private long digits;

    private int countOfDigits;
    private boolean isNegative;
    /** The power of ten that the digits are multiplied with. */
    private int power;

    private boolean isWhole;

    static String of(double value) {
        return Interval.exactly(value).toString();
    }

    /**
     * Goes over a number as JSON has it.
     *
     * @param bytes at whose end is none that goes on with a number
     * @return behind the last byte of it
     */
    int scan(byte[] bytes, int from) {
        isNegative = bytes[from] == '-';
        int first = isNegative ? from + 1 : from;
        digits = 0;
        power = 0;
        int i = bytes[first] == '0' ? first + 1 : scanDigits(bytes, first);
        countOfDigits = i - first;
        isWhole = countOfDigits > 0;
        if (isWhole && bytes[i] == '.') {
            int point = i;
            i = scanDigits(bytes, point + 1);
            power = point + 1 - i;
            countOfDigits -= power;
            isWhole = power < 0;
        }
        return isWhole && (bytes[i] | ' ') == 'e' ? scanExponent(bytes, i + 1) : i;
    }

    private int scanDigits(byte[] bytes, int from) {
        int i = from;
        for (; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            digits = 10 * digits + (bytes[i] - '0');
        }
        return i;
    }

    private int scanExponent(byte[] bytes, int from) {
        int first = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        int exponent = 0;
        int i = first;
        for (; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            exponent = Math.min(10 * exponent + (bytes[i] - '0'), MAX_LENGTH);
        }
        power += bytes[from] == '-' ? -exponent : exponent;
        isWhole = i > first;
        return i;
    }

    /** Whether there was a digit wherever one must be. */
    boolean isWhole() {
        return isWhole;
    }

    /**
     * The double that the scanned number stands for; NaN where that takes the long way.
     *
     * <p>Up to fifteen digits and a power of ten up to 10²² are exact in a double, so that one multiplication or division
     * gives the nearest one (Clinger, "How to read floating point numbers accurately", PLDI 1990).
     */
    double toDouble() {
        if (countOfDigits > DIGITS_THAT_ALWAYS_SURVIVE || Math.abs(power) > MAX_EXPONENT) {
            return Double.NaN;
        }
        double value = power >= 0 ? digits * POWERS_OF_TEN[power] : digits / POWERS_OF_TEN[-power];
        return isNegative ? -value : value;
    }

    /** The double that a JSON number stands for; null where it stands for one that no double is the text of. */
    static @Nullable Double parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            return null;
        }
        boolean mayLose = text.length() > DIGITS_THAT_ALWAYS_SURVIVE || Math.abs(value) < LEAST_THAT_KEEPS_THEM;
        return mayLose && !isText(text, value) ? null : value;
    }

    /** The whole number that a JSON number stands for, as 31, 31.0 or 3.1e1; null where no {@code int} is that number. */
    static @Nullable Integer parseWhole(String text) {
        try {
            return hasDigitsOnly(text) ? Integer.parseInt(text) : new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static boolean hasDigitsOnly(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(String text, double value) {
        try {
            return new BigDecimal(text).compareTo(new BigDecimal(of(value))) == 0;
        } catch (NumberFormatException e) {
            return false; // the exponent has more than ten digits
        }
    }
}
