// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import io.github.chipgap.estimate.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** Numbers as documents write them: the shortest text that reads back as the same double, and nothing longer. */
final class NumberText {
    private static final int DIGITS_THAT_ALWAYS_SURVIVE = 15;
    private static final double LEAST_THAT_KEEPS_THEM = 1e-290;
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_SHORT = 20;
    private static final int MAX_EXPONENT = 22;
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private NumberText() {}

    static String of(double value) {
        return Interval.exactly(value).toString();
    }

    /**
     * The double that the number at hand stands for; NaN where it stands for one that no double is the text of.
     *
     * <p>Up to fifteen digits and a power of ten up to 10²² are exact in a double, so that one multiplication or division
     * gives the nearest one (Clinger, "How to read floating point numbers accurately", PLDI 1990). All others take the
     * long way.
     */
    static double parse(JsonParser parser) {
        double value = parseShort(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (!Double.isNaN(value)) {
            return value;
        }
        Double slow = parse(parser.getString());
        return slow == null ? Double.NaN : slow;
    }

    /** NaN where the number is not of the short kind. */
    private static double parseShort(char[] chars, int from, int length) {
        if (length > MAX_SHORT) {
            return Double.NaN;
        }
        int end = from + length;
        int i = chars[from] == '-' ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int scale = 0;
        boolean isFraction = false;
        for (; i < end; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                count++;
                scale += isFraction ? 1 : 0;
            } else if (c == '.') {
                isFraction = true;
            } else {
                break;
            }
        }
        int exponent = i == end ? 0 : smallExponent(chars, i, end);
        if (count > DIGITS_THAT_ALWAYS_SURVIVE || exponent > MAX_EXPONENT) {
            return Double.NaN;
        }
        int power = exponent - scale;
        double value = power >= 0 ? digits * POWERS_OF_TEN[power] : digits / POWERS_OF_TEN[-power];
        return chars[from] == '-' ? -value : value;
    }

    /** An exponent of one or two digits without a minus; else one that is too large. */
    private static int smallExponent(char[] chars, int from, int end) {
        int first = from + 1 < end && chars[from + 1] == '+' ? from + 2 : from + 1;
        if (end - first == 1) {
            return chars[first] - '0';
        }
        boolean isSmall = end - first == 2 && chars[first] != '-';
        return isSmall ? 10 * (chars[first] - '0') + chars[first + 1] - '0' : Integer.MAX_VALUE;
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

    private static boolean isText(String text, double value) {
        try {
            return new BigDecimal(text).compareTo(new BigDecimal(of(value))) == 0;
        } catch (NumberFormatException e) {
            return false; // the exponent has more than ten digits
        }
    }
}
