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
    private static final int LEAST_EXPONENT = 9;

    private ShortText() {}

    /** Returns an answer with a number in words, as in "behind, by 2 years"; the answer alone if nothing is known. */
    static String with(Object answer, String preposition, String number) {
        return answer + (number.isEmpty() ? "" : ", " + preposition + number);
    }

    /** Returns a ratio in percent: "at about 6 %", "at 33 to 36 %", "at most 80 %, best 60 %"; empty if unknown. */
    static String percent(Estimate ratio) {
        String text = text(ratio, 2, " %");
        return text.isEmpty() || text.startsWith("at ") ? text : "at " + text;
    }

    /** Returns a number of years: "3.3 years", "2 to 3.3 years, best 3 years"; empty if nothing is known. */
    static String years(Estimate years) {
        return text(years, 0, " years");
    }

    /** Returns the bounds above 0, rounded outward, and the best value unless it looks like one of them. */
    private static String text(Estimate estimate, int shift, String unit) {
        Interval interval = estimate.interval();
        String best =
                estimate.best().isPresent() ? digits(estimate.best().getAsDouble(), shift, RoundingMode.HALF_EVEN) : "";
        boolean isNarrow = interval.isPoint() || interval.relativeWidth().orElse(1) < ROUNDING;
        if (!best.isEmpty() && isNarrow) {
            return best + unit;
        }
        boolean hasLower = interval.hasLower() && interval.lower().getAsDouble() > 0;
        String lower = hasLower ? digits(interval.lower().getAsDouble(), shift, RoundingMode.FLOOR) : "";
        String upper = interval.hasUpper() ? digits(interval.upper().getAsDouble(), shift, RoundingMode.CEILING) : "";
        if (lower.isEmpty() && upper.isEmpty()) {
            return best.isEmpty() ? "" : "about " + best + unit;
        }
        String bounds = upper.isEmpty() ? "at least " + lower : (lower.isEmpty() ? "at most " : lower + " to ") + upper;
        boolean isSeen = best.isEmpty() || best.equals(lower) || best.equals(upper);
        return bounds + unit + (isSeen ? "" : ", best " + best + unit);
    }

    private static String digits(double value, int shift, RoundingMode mode) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal few = exact.round(FEW_DIGITS);
        boolean isRounded = exact.subtract(few).abs().doubleValue() <= Math.abs(value) * ROUNDING;
        BigDecimal shown = (isRounded ? few : exact).movePointRight(shift).round(new MathContext(2, mode));
        int exponent = shown.precision() - shown.scale() - 1;
        boolean isPlain = shown.signum() == 0 || Math.abs(exponent) < LEAST_EXPONENT;
        BigDecimal number = isPlain ? shown : shown.scaleByPowerOfTen(-exponent);
        return number.stripTrailingZeros().toPlainString() + (isPlain ? "" : "e" + exponent);
    }
}
