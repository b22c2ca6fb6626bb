// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and dates as people write them. Bounds are rounded outward. */
final class Words {
    /** Ranges narrower than this part of their value are written as one number. */
    private static final double NARROW = 0.01;

    private static final double NOISE = 1e-9;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private Words() {}

    /** Returns a part of 1 as a percentage in two digits, such as "30–32 %". */
    static String percent(Estimate ratio) {
        return range(ratio.times(100), 2, " %");
    }

    /** Returns a share of a whole as a percentage. The whole is not given as an upper bound. */
    static String share(Estimate share) {
        Interval interval = share.interval();
        if (!interval.hasLower() || interval.isPoint() || interval.highest() < 1) {
            return percent(share);
        }
        Estimate bounded = Estimate.of(
                interval.isLowerExcluded()
                        ? Interval.moreThan(interval.lowest())
                        : Interval.atLeast(interval.lowest()));
        return percent(share.best().isPresent() ? bounded.withBest(share.best().getAsDouble()) : bounded);
    }

    /** Returns a range with its unit, such as "752–800 TFLOP/s". */
    static String range(Estimate value, int digits, String unit) {
        Interval interval = value.interval();
        String words;
        OptionalDouble best = value.best();
        if (interval.hasLower() && interval.hasUpper()) {
            double low = interval.lowest();
            double high = interval.highest();
            if (high - low <= NARROW * Math.max(Math.abs(low), Math.abs(high))) {
                return number(best.orElse((low + high) / 2), digits, RoundingMode.HALF_EVEN) + unit;
            }
            String from = number(low, digits, RoundingMode.FLOOR);
            words = from + (from.startsWith("−") ? " to " : "–") + number(high, digits, RoundingMode.CEILING) + unit;
        } else if (interval.hasLower()) {
            words = (interval.isLowerExcluded() ? "more than " : "at least ")
                    + number(interval.lowest(), digits, RoundingMode.FLOOR)
                    + unit;
        } else if (interval.hasUpper()) {
            words = (interval.isUpperExcluded() ? "less than " : "at most ")
                    + number(interval.highest(), digits, RoundingMode.CEILING)
                    + unit;
        } else {
            return best.isPresent()
                    ? "about " + number(best.getAsDouble(), digits, RoundingMode.HALF_EVEN) + unit
                    : "no figure";
        }
        return best.isPresent() && !interval.isPoint()
                ? words + ", best " + number(best.getAsDouble(), digits, RoundingMode.HALF_EVEN) + unit
                : words;
    }

    /** Returns a number for a column: four digits, no separators; empty if there is no number. */
    static String plain(OptionalDouble value, RoundingMode mode) {
        return value.isPresent() ? rounded(value.getAsDouble(), 4, mode).toPlainString() : "";
    }

    private static String number(double value, int digits, RoundingMode mode) {
        int whole = Math.abs(value) >= 1 ? (int) Math.floor(Math.log10(Math.abs(value))) + 1 : 0;
        BigDecimal rounded = rounded(value, whole == 3 ? Math.max(3, digits) : digits, mode);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded)
                .replace('-', '−');
    }

    private static BigDecimal rounded(double value, int digits, RoundingMode mode) {
        BigDecimal nearest = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        boolean noise = Math.abs(nearest.doubleValue() - value) <= NOISE * Math.abs(value);
        BigDecimal rounded = noise ? nearest : new BigDecimal(value).round(new MathContext(digits, mode));
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Returns a day such as "31 Dec 2025". */
    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns a period such as "late 2028", "Oct 2024" or "Oct 2024 – Mar 2025". */
    static String date(Period period) {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        if (first.equals(last)) {
            return DAY.format(first);
        }
        boolean whole = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        if (whole && first.getYear() == last.getYear()) {
            String season = switch (first.getMonthValue() + "-" + last.getMonthValue()) {
                case "1-12" -> "";
                case "1-3" -> "early ";
                case "10-12" -> "late ";
                case "1-6" -> "first half of ";
                case "7-12" -> "second half of ";
                default -> "no season";
            };
            if (!season.equals("no season")) {
                return season + first.getYear();
            }
        }
        String from = whole ? MONTH.format(first) : DAY.format(first);
        String to = whole ? MONTH.format(last) : DAY.format(last);
        return from.equals(to) ? from : from + " – " + to;
    }
}
