// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers, dates and names as people write them. Bounds are rounded outward. */
final class Words {
    /** Bounds nearer to each other than this part of their value are written as one number. */
    private static final double NARROW = 0.01;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    /** The parts of a year that have a name, by their months. */
    private static final Map<String, String> PARTS =
            Map.of("1-12", "", "1-3", "early ", "10-12", "late ", "1-6", "first half of ", "7-12", "second half of ");

    private Words() {}

    /** Returns a part of 1 as a percentage in two digits, or three above the whole, such as "29 to 32 %". */
    static String percent(Estimate ratio) {
        boolean isMore = ratio.interval().hasUpper() && ratio.interval().highest() > 1;
        return range(ratio.times(100), isMore ? 3 : 2, "%");
    }

    /** Returns an estimate with its unit and without its confidence, such as "752 to 800 TFLOP/s". */
    static String range(Estimate value, int digits, String unit) {
        Interval interval = value.interval();
        ReportText text = ReportText.plain().withSignificantDigits(digits).withUnit(unit);
        if (interval.isPoint() || interval.relativeWidth().orElse(1) <= NARROW) {
            double one = value.best().orElseGet(() -> interval.midpoint().orElseThrow());
            return text.of(Estimate.about(one)).replaceFirst("^about ", "");
        }
        return text.of(value.withConfidence(1)).replaceAll(" \\((best [^()]*)\\)", ", $1 " + unit);
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
        boolean isUpToTheWhole = !interval.isPoint() && interval.highest() >= 1;
        Estimate shown = isUpToTheWhole ? Estimate.of(interval.hull(Interval.moreThan(1))) : share;
        return percent(share.best().isPresent() ? shown.withBest(share.best().getAsDouble()) : shown)
                + (share.confidence() < 1 ? " (holds with " + Math.round(share.confidence() * 100) + " %)" : "");
    }

    /** Returns a number for a column in four digits. Digits after the twelfth are noise of doubles. */
    static BigDecimal rounded(double number, RoundingMode mode) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .round(new MathContext(12))
                .round(new MathContext(4, mode))
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()));
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
        String months = first.getMonthValue() + "-" + last.getMonthValue();
        if (isWhole && first.getYear() == last.getYear() && PARTS.containsKey(months)) {
            return PARTS.get(months) + first.getYear();
        }
        return Stream.of(first, last)
                .map((isWhole ? MONTH : DAY)::format)
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    /** Returns a day as a year with its fraction. */
    static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    /** Returns the names of parties or chips. */
    static List<String> names(Dataset data, Collection<String> ids) {
        return ids.stream().map(id -> data.get(Subject.class, id).name()).toList();
    }

    /** Returns "a, b and c". */
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
