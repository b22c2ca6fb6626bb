// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of two digits, as people read them. */
final class ShortText {
    /** A range this much narrower than its bounds, or a number this close to a short decimal, is due to rounding. */
    private static final double ROUNDING = 1e-12;

    private static final MathContext FEW_DIGITS = new MathContext(9);

    private ShortText() {}

    /** Returns a ratio as a percentage: "at about 6 %", "at 33 to 36 %", "at most 80 %"; empty if nothing is known. */
    static String percent(Estimate ratio) {
        String text = text(ratio, 2, " %");
        return text.isEmpty() || text.startsWith("at ") ? text : "at " + text;
    }

    /** Returns a number of years: "3.3 years", "2 to 3.3 years"; empty if nothing is known. */
    static String years(Estimate years) {
        return text(years, 0, " years");
    }

    /** Returns the best value if there is one, else the bounds, rounded outward. */
    private static String text(Estimate estimate, int shift, String unit) {
        Interval interval = estimate.interval();
        if (estimate.best().isPresent()) {
            String best = digits(estimate.best().getAsDouble(), shift, RoundingMode.HALF_EVEN);
            return (isNarrow(interval) ? "" : "about ") + best + unit;
        }
        boolean hasLower = interval.hasLower() && interval.lower().getAsDouble() > 0;
        String lower = hasLower ? digits(interval.lower().getAsDouble(), shift, RoundingMode.FLOOR) : "";
        String upper = interval.hasUpper() ? digits(interval.upper().getAsDouble(), shift, RoundingMode.CEILING) : "";
        if (upper.isEmpty()) {
            return lower.isEmpty() ? "" : "at least " + lower + unit;
        }
        return (lower.isEmpty() ? "at most " : lower + " to ") + upper + unit;
    }

    private static boolean isNarrow(Interval interval) {
        return interval.isPoint() || interval.relativeWidth().orElse(1) < ROUNDING;
    }

    private static String digits(double value, int shift, RoundingMode mode) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal few = exact.round(FEW_DIGITS);
        boolean isRounded = exact.subtract(few).abs().doubleValue() <= Math.abs(value) * ROUNDING;
        return (isRounded ? few : exact)
                .movePointRight(shift)
                .round(new MathContext(2, mode))
                .stripTrailingZeros()
                .toPlainString();
    }
}
