// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.base.Splitter;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers in two digits and dates, as people write them. */
final class Words {
    private static final int WIDTH = 100;
    private static final String NO_BREAK = "\u00a0";
    private static final ReportText TWO_DIGITS = ReportText.plain().withSignificantDigits(2);

    private Words() {}

    /** Returns a ratio as a percentage, such as "30 to 32 %". */
    static String percent(Estimate ratio) {
        return TWO_DIGITS.withUnit("%").of(ratio.times(Estimate.exactly(100)));
    }

    /** Returns the bounds of a ratio as a percentage, such as "30 to 32 %", without its best value and confidence. */
    static String percentRange(Estimate ratio) {
        return percent(Estimate.of(ratio.interval()));
    }

    /** Returns the name of a chip without its variant, such as "NVIDIA B200" of "NVIDIA B200 (HGX/DGX)". */
    static String shortName(Chip chip) {
        return chip.name().replaceFirst(" \\(.*| SXM.*", "");
    }

    /** Returns the name of a metric without the words that all throughputs share. */
    static String shortName(Metric metric) {
        return metric.name().replaceFirst("Peak dense ", "").replaceFirst(" of 8-bit throughput", "");
    }

    /** Returns an amount of money, such as "$53 to 55 bn". */
    static String money(Estimate amount, String currency) {
        return ReportText.plain().withCurrency(currency).of(amount);
    }

    /** Returns a number with its unit. */
    static String number(Estimate number, String unit) {
        return TWO_DIGITS.withUnit(unit).of(number);
    }

    /** Returns a day, such as "end of 2025" or "27 November 2026". */
    static String day(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31
                ? "end of " + day.getYear()
                : day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }

    /** Returns a period, such as "2025", "late 2028", "March 2026" or "October 2026 to March 2027". */
    static String period(Period period) {
        YearMonth first = YearMonth.from(period.firstDay());
        YearMonth last = YearMonth.from(period.lastDay());
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        String part = switch (first.getMonthValue() + " for " + months) {
            case "1 for 12" -> "";
            case "1 for 6" -> "the first half of ";
            case "7 for 6" -> "the second half of ";
            case "1 for 3" -> "early ";
            case "4 for 3", "7 for 3" -> "mid-";
            case "10 for 3" -> "late ";
            default -> "none";
        };
        if (!part.equals("none")) {
            return part + first.getYear();
        }
        return first.equals(last) ? month(first) : month(first) + " to " + month(last);
    }

    /** Returns a paragraph in lines of at most 100 characters, each indented. A longer word stays whole. */
    static String wrapped(int indent, String paragraph) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : Splitter.on(' ').split(paragraph.replace(" %", NO_BREAK + "%"))) {
            boolean fits = length + 1 + word.length() <= WIDTH;
            lines.append(length == 0 ? " ".repeat(indent) : fits ? " " : "\n" + " ".repeat(indent));
            length = (length == 0 || !fits ? indent : length + 1) + word.length();
            lines.append(word);
        }
        return lines.toString().replace(NO_BREAK, " ");
    }

    private static String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
    }
}
