// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.StringJoiner;

/**
 * Formats estimates for reports: {@code more than $150 bn}, {@code almost 2 years}, {@code 0.33 to 0.36}.
 *
 * <p>Bounds are rounded outward and a confidence is rounded down, so the words never claim more than the estimate. A
 * best value is rounded to nearest, as is a single number with more digits than are shown: {@code about 204}.
 *
 * <p>Doubles round the decimals of the sources. A number within 10<sup>-12</sup> of a decimal with at most nine digits
 * is therefore shown as the decimal. Bounds within 10<sup>-12</sup> of each other are shown as a single number. A bound
 * is marked as excluded, as in {@code 0 to 1 (both excluded)}, if {@link Interval#isLowerExcluded()} or
 * {@link Interval#isUpperExcluded()} is true and all of its digits are shown.
 *
 * <p>Numbers look the same in every locale, with {@code mn}, {@code bn} and {@code tn} for 10<sup>6</sup>,
 * 10<sup>9</sup> and 10<sup>12</sup>; larger numbers have an exponent: {@code 2.6e25}. Every instance is immutable;
 * every method throws a {@link NullPointerException} for {@code null}.
 */
public final class ReportText {
    private static final int MOST_DIGITS = 17;
    private static final int FEWEST_DIGITS_OF_CONFIDENCES = 3;
    /** The scales of millions, billions and trillions. */
    private static final ImmutableList<String> SCALES = ImmutableList.of(" mn", " bn", " tn");

    private static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE);
    private static final ReportText PLAIN = new ReportText("", "", "", 3);

    private final String currency;
    /** The unit of the number 1, preceded by a blank unless it is empty; {@code unit} is that of all other numbers. */
    private final String unitOfOne;

    private final String unit;
    private final int digits;

    private ReportText(String currency, String unitOfOne, String unit, int digits) {
        this.currency = currency;
        this.unitOfOne = unitOfOne;
        this.unit = unit;
        this.digits = digits;
    }

    /** Returns a format without a unit, with three significant digits. */
    public static ReportText plain() {
        return PLAIN;
    }

    /** Returns a copy with a unit after the number, such as {@code TFLOP/s}; an empty name means no unit. */
    public ReportText withUnit(String name) {
        return withUnit(name, name);
    }

    /** Returns a copy with a unit of two names, such as {@code year} for the number 1 and {@code years} for others. */
    public ReportText withUnit(String one, String many) {
        return new ReportText(currency, afterBlank(one), afterBlank(many), digits);
    }

    private static String afterBlank(String name) {
        return name.isEmpty() ? "" : " " + name;
    }

    /**
     * Returns a copy of this format for amounts of money. The sign of the dollar, euro, pound or yen precedes the
     * number; for any other currency its code does.
     *
     * @param code three capital letters of ISO 4217
     * @throws IllegalArgumentException if the code does not have this form
     */
    public ReportText withCurrency(String code) {
        if (code.length() != 3 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw new IllegalArgumentException("expected a currency code such as USD, got " + TextScanner.quoted(code));
        }
        String sign = switch (code) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> "¥";
            default -> code + " ";
        };
        return new ReportText(sign, unitOfOne, unit, digits);
    }

    /**
     * Returns a copy of this format with a number of significant digits. A confidence always has at least three.
     *
     * @throws IllegalArgumentException unless the count is from 1 to 17
     */
    public ReportText withSignificantDigits(int count) {
        if (count < 1 || count > MOST_DIGITS) {
            throw new IllegalArgumentException("expected 1 to 17 significant digits, got " + count);
        }
        return new ReportText(currency, unitOfOne, unit, count);
    }

    /**
     * Returns the text of an estimate; {@code unknown} if it has neither bounds nor a best value, at any confidence.
     */
    public String of(Estimate estimate) {
        Interval interval = estimate.interval();
        boolean isUnbounded = interval.equals(Interval.unbounded());
        if (isUnbounded && estimate.best().isEmpty()) {
            return "unknown";
        }
        StringJoiner notes = new StringJoiner(", ", " (", ")").setEmptyValue("");
        boolean single = isSingle(interval);
        if (interval.hasLower() && interval.hasUpper() && !single) {
            noteExcluded(interval, notes);
        }
        if (!single && !isUnbounded && !isAlmost(estimate)) {
            estimate.best().ifPresent(best -> notes.add("best " + number(nearest(best))));
        }
        if (estimate.confidence() < 1) {
            notes.add(percent(estimate.confidence()) + " confidence");
        }
        return claim(estimate, single) + notes;
    }

    /** Returns whether the bounds differ by at most the effect of rounding. */
    private static boolean isSingle(Interval interval) {
        return interval.isPoint()
                || (interval.hasLower()
                        && interval.hasUpper()
                        && !interval.isLowerExcluded()
                        && !interval.isUpperExcluded()
                        && DecimalText.isNear(
                                DecimalText.shortest(interval.lowest()), DecimalText.shortest(interval.highest())));
    }

    private static boolean isAlmost(Estimate estimate) {
        Interval interval = estimate.interval();
        return !interval.hasLower()
                && interval.hasUpper()
                && interval.isUpperExcluded()
                && estimate.best().isPresent()
                && DecimalText.meant(estimate.best().getAsDouble()).compareTo(DecimalText.meant(interval.highest()))
                        == 0;
    }

    private String claim(Estimate estimate, boolean single) {
        Interval interval = estimate.interval();
        double lower = interval.lowest();
        double upper = interval.highest();
        if (single) {
            double shown = interval.isPoint() || isShown(lower) ? lower : upper;
            return (isShown(shown) ? "" : "about ") + quantity(nearest(shown));
        }
        if (interval.hasLower() && interval.hasUpper()) {
            return number(rounded(lower, RoundingMode.FLOOR)) + " to " + number(rounded(upper, RoundingMode.CEILING))
                    + unit;
        }
        if (interval.hasLower()) {
            return (interval.isLowerExcluded() ? "more than " : "at least ")
                    + quantity(rounded(lower, RoundingMode.FLOOR));
        }
        if (interval.hasUpper()) {
            String words = isAlmost(estimate) ? "almost " : interval.isUpperExcluded() ? "less than " : "at most ";
            return words + quantity(rounded(upper, RoundingMode.CEILING));
        }
        return "about " + quantity(nearest(estimate.best().orElseThrow()));
    }

    private void noteExcluded(Interval interval, StringJoiner notes) {
        boolean lower = interval.isLowerExcluded() && isShown(interval.lowest());
        boolean upper = interval.isUpperExcluded() && isShown(interval.highest());
        if (lower && upper) {
            notes.add("both excluded");
        } else if (lower) {
            notes.add(number(nearest(interval.lowest())) + " excluded");
        } else if (upper) {
            notes.add(number(nearest(interval.highest())) + " excluded");
        }
    }

    /** Returns whether the significant digits show the whole number. */
    private boolean isShown(double value) {
        return rounded(value, RoundingMode.FLOOR).compareTo(DecimalText.meant(value)) == 0;
    }

    private BigDecimal rounded(double value, RoundingMode mode) {
        return DecimalText.meant(value).round(new MathContext(digits, mode));
    }

    /** Returns the number rounded to nearest, or toward zero if the nearest decimal is beyond the doubles. */
    private BigDecimal nearest(double value) {
        BigDecimal rounded = rounded(value, RoundingMode.HALF_EVEN);
        return rounded.abs().compareTo(LARGEST) > 0 ? rounded(value, RoundingMode.DOWN) : rounded;
    }

    private String quantity(BigDecimal value) {
        return number(value) + (value.compareTo(BigDecimal.ONE) == 0 ? unitOfOne : unit);
    }

    private String number(BigDecimal value) {
        return (value.signum() < 0 ? "-" : "") + currency + magnitude(value.abs());
    }

    private String percent(double confidence) {
        MathContext context = new MathContext(Math.max(digits, FEWEST_DIGITS_OF_CONFIDENCES), RoundingMode.FLOOR);
        return magnitude(DecimalText.shortest(confidence).round(context).scaleByPowerOfTen(2)) + "%";
    }

    private static String magnitude(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (value.signum() != 0 && (exponent < -3 || exponent >= 15)) {
            return DecimalText.plain(value.scaleByPowerOfTen(-exponent)) + "e" + exponent;
        }
        if (exponent >= 6) {
            int thousands = exponent / 3;
            return DecimalText.plain(value.scaleByPowerOfTen(-3 * thousands)) + SCALES.get(thousands - 2);
        }
        String plain = DecimalText.plain(value);
        return exponent >= 3 ? grouped(plain) : plain;
    }

    /** Returns the text with a comma before the last three whole digits, of at most six. */
    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int thousands = (point < 0 ? plain.length() : point) - 3;
        return plain.substring(0, thousands) + "," + plain.substring(thousands);
    }
}
