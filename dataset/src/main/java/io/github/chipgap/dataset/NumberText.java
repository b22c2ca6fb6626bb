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

    private NumberText() {}

    static String of(double value) {
        return Interval.exactly(value).toString();
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
