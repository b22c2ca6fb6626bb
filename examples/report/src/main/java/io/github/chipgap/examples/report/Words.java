// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and dates as people write them. Bounds are rounded outward. */
final class Words {
    /** Bounds nearer to each other than this part of their value are written as one number. */
    private static final double NARROW = 0.01;

    private static final double NOISE = 1e-9;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private Words() {}

    /** Returns a part of 1 as a percentage in two digits, or three above the whole, such as "29 to 32 %". */
    static String percent(Estimate ratio) {
        boolean isMore = ratio.interval().hasUpper() && ratio.interval().highest() > 1;
        return range(ratio.times(100), isMore ? 3 : 2, "%");
    }

    /** Returns an estimate with its unit and without its confidence, such as "752 to 800 TFLOP/s". */
    static String range(Estimate value, int digits, String unit) {
        Interval interval = value.interval();
        double largest = Math.max(Math.abs(interval.lowest()), Math.abs(interval.highest()));
        boolean isNarrow = interval.width().isPresent() && interval.width().getAsDouble() <= NARROW * largest;
        Estimate shown = isNarrow
                ? Estimate.about(
                        value.best().orElseGet(() -> interval.midpoint().orElseThrow()))
                : value.withConfidence(1);
        String text = ReportText.plain()
                .withSignificantDigits(digits)
                .withUnit(unit)
                .of(shown)
                .replaceAll(" \\((best [^()]*)\\)", ", $1 " + unit);
        return isNarrow ? text.replaceFirst("^about ", "") : text;
    }

    /**
     * Returns a share of a whole as a percentage, followed by its confidence or the lack of a range. The whole is not
     * written as an upper bound.
     */
    static String share(Estimate share) {
        Interval interval = share.interval();
        if (share.equals(Estimate.unknown())) {
            return "no figure";
        }
        if (interval.equals(Interval.unbounded())) {
            return percent(share) + " (no range given)";
        }
        Estimate shown = share;
        if (interval.hasLower() && !interval.isPoint() && interval.highest() >= 1) {
            double low = interval.lowest();
            Estimate bounded = interval.isLowerExcluded() ? Estimate.moreThan(low) : Estimate.atLeast(low);
            shown = share.best().isPresent() ? bounded.withBest(share.best().getAsDouble()) : bounded;
        }
        return percent(shown)
                + (share.confidence() < 1 ? " (holds with " + Math.round(share.confidence() * 100) + " %)" : "");
    }

    /** Returns a number for a column in four digits, or an empty text if there is no number. */
    static String plain(OptionalDouble value, RoundingMode mode) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal exact = new BigDecimal(value.getAsDouble());
        BigDecimal nearest = exact.round(new MathContext(4, RoundingMode.HALF_EVEN));
        boolean isNoise =
                Math.abs(nearest.doubleValue() - value.getAsDouble()) <= NOISE * Math.abs(value.getAsDouble());
        return (isNoise ? nearest : exact.round(new MathContext(4, mode)))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Returns a day such as "31 Dec 2025". */
    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns a period such as "late 2028", "Oct 2024" or "Oct 2024 – Mar 2025". */
    static String date(Period period) {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        boolean isWhole = first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
        String months =
                isWhole && first.getYear() == last.getYear() ? first.getMonthValue() + "-" + last.getMonthValue() : "";
        DateTimeFormatter format = isWhole ? MONTH : DAY;
        String from = format.format(first);
        String to = format.format(last);
        return switch (months) {
            case "1-12" -> "" + first.getYear();
            case "1-3" -> "early " + first.getYear();
            case "10-12" -> "late " + first.getYear();
            case "1-6" -> "first half of " + first.getYear();
            case "7-12" -> "second half of " + first.getYear();
            default -> from.equals(to) ? from : from + " – " + to;
        };
    }

    /** Returns a day as a year with its fraction. */
    static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    /** Returns "a, b and c". */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
