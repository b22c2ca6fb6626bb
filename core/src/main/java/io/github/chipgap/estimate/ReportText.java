// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.StringJoiner;

/**
 * The words in which a report says an estimate: {@code more than $150 bn}, {@code almost 2 years}, {@code 0.33 to 0.36}.
 *
 * <p>Bounds are rounded outward and a confidence is rounded down, so that the words never claim more than the estimate.
 * That a bound is excluded is said where it has not been rounded away: {@code 0 to 1 (both excluded)}. A best value is
 * rounded to nearest; so is an exact number that has more digits than are to be shown, which then is {@code about 204}.
 *
 * <p>Numbers are written alike in every locale, with {@code mn}, {@code bn} and {@code tn} for millions, thousand millions
 * and million millions, and with a power of ten beyond: {@code 2.6e25}. This is an immutable value; {@code null} is
 * refused with a {@link NullPointerException}.
 */
public final class ReportText {
    private static final int MOST_DIGITS = 17;
    private static final ReportText PLAIN = new ReportText("", "", 3);

    private final String currency;
    private final String unit;
    private final int digits;

    private ReportText(String currency, String unit, int digits) {
        this.currency = currency;
        this.unit = unit;
        this.digits = digits;
    }

    /** Without a unit, in three significant digits. */
    public static ReportText plain() {
        return PLAIN;
    }

    /** With a unit after the number, as {@code years} or {@code per second}; empty for none. */
    public ReportText withUnit(String name) {
        return new ReportText(currency, name.isEmpty() ? "" : " " + name, digits);
    }

    /**
     * With an amount of money: the sign of the dollar, the euro, the pound or the yen before the number, or the code.
     *
     * @param code three capital letters of ISO 4217
     * @throws IllegalArgumentException if it is not of that form
     */
    public ReportText withCurrency(String code) {
        if (code.length() != 3 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw new IllegalArgumentException(
                    "a currency code as USD was expected, not " + EstimateParser.quoted(code));
        }
        String sign = switch (code) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "JPY" -> "¥";
            default -> code + " ";
        };
        return new ReportText(sign, unit, digits);
    }

    /**
     * With so many significant digits.
     *
     * @throws IllegalArgumentException unless they are from 1 to 17
     */
    public ReportText withSignificantDigits(int count) {
        if (count < 1 || count > MOST_DIGITS) {
            throw new IllegalArgumentException("1 to 17 significant digits were expected, not " + count);
        }
        return new ReportText(currency, unit, count);
    }

    /** The words for an estimate. */
    public String of(Estimate estimate) {
        Interval interval = estimate.interval();
        StringJoiner notes = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (interval.hasLower() && interval.hasUpper() && !interval.isPoint()) {
            noteExcluded(interval, notes);
        }
        if (saysMoreThanItsBest(estimate)) {
            estimate.best().ifPresent(best -> notes.add("best " + number(best, RoundingMode.HALF_EVEN)));
        }
        if (estimate.confidence() < 1) {
            notes.add(percent(estimate.confidence()) + " confidence");
        }
        return claim(estimate) + notes;
    }

    /** Whether the claim leaves a best value to be told. */
    private static boolean saysMoreThanItsBest(Estimate estimate) {
        return !estimate.interval().isPoint() && !isAbout(estimate) && !isAlmost(estimate);
    }

    private static boolean isAbout(Estimate estimate) {
        return estimate.best().isPresent() && estimate.interval().equals(Interval.unbounded());
    }

    private static boolean isAlmost(Estimate estimate) {
        return estimate.best().isPresent()
                && estimate.interval().equals(Interval.lessThan(estimate.best().getAsDouble()));
    }

    private String claim(Estimate estimate) {
        Interval interval = estimate.interval();
        double lower = interval.lowest();
        double upper = interval.highest();
        if (interval.isPoint()) {
            return (isShown(lower) ? "" : "about ") + number(lower, RoundingMode.HALF_EVEN) + unit;
        }
        if (interval.hasLower() && interval.hasUpper()) {
            return number(lower, RoundingMode.FLOOR) + " to " + number(upper, RoundingMode.CEILING) + unit;
        }
        if (interval.hasLower()) {
            return (interval.isLowerOpen() ? "more than " : "at least ") + number(lower, RoundingMode.FLOOR) + unit;
        }
        if (isAlmost(estimate)) {
            return "almost " + number(upper, RoundingMode.CEILING) + unit;
        }
        if (interval.hasUpper()) {
            return (interval.isUpperOpen() ? "less than " : "at most ") + number(upper, RoundingMode.CEILING) + unit;
        }
        return isAbout(estimate)
                ? "about " + number(estimate.best().getAsDouble(), RoundingMode.HALF_EVEN) + unit
                : "unknown";
    }

    private void noteExcluded(Interval interval, StringJoiner notes) {
        boolean lower = interval.isLowerOpen() && isShown(interval.lowest());
        boolean upper = interval.isUpperOpen() && isShown(interval.highest());
        if (lower && upper) {
            notes.add("both excluded");
        } else if (lower) {
            notes.add(number(interval.lowest(), RoundingMode.FLOOR) + " excluded");
        } else if (upper) {
            notes.add(number(interval.highest(), RoundingMode.CEILING) + " excluded");
        }
    }

    /** Whether the digits suffice for the number. */
    private boolean isShown(double value) {
        return rounded(value, RoundingMode.FLOOR).compareTo(DecimalText.shortest(value)) == 0;
    }

    private BigDecimal rounded(double value, RoundingMode mode) {
        return DecimalText.shortest(value).round(new MathContext(digits, mode));
    }

    private String number(double value, RoundingMode mode) {
        BigDecimal rounded = rounded(value, mode);
        return (rounded.signum() < 0 ? "-" : "") + currency + magnitude(rounded.abs());
    }

    private String percent(double confidence) {
        return magnitude(rounded(confidence, RoundingMode.FLOOR).scaleByPowerOfTen(2)) + "%";
    }

    private static String magnitude(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (value.signum() != 0 && (exponent < -3 || exponent >= 15)) {
            return plain(value.scaleByPowerOfTen(-exponent)) + "e" + exponent;
        }
        if (exponent >= 12) {
            return plain(value.scaleByPowerOfTen(-12)) + " tn";
        }
        if (exponent >= 9) {
            return plain(value.scaleByPowerOfTen(-9)) + " bn";
        }
        if (exponent >= 6) {
            return plain(value.scaleByPowerOfTen(-6)) + " mn";
        }
        return exponent >= 3 ? grouped(plain(value)) : plain(value);
    }

    /** A comma before the last three whole digits, of at most six. */
    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int thousands = (point < 0 ? plain.length() : point) - 3;
        return plain.substring(0, thousands) + "," + plain.substring(thousands);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
