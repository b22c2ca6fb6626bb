// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.base.Splitter;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Metric;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Numbers in two digits and dates, as people write them.
 *
 * <p>Bounds are rounded outward and single numbers to nearest. "About" stands before a number only if its source says
 * so.
 */
final class Words {
    private static final int WIDTH = 100;
    /** A blank that is no place for the end of a line. */
    static final String NO_BREAK = "\u00a0";

    private static final ReportText RESULT = ReportText.plain().withSignificantDigits(2);

    /** The digits of a figure or an amount of a source. */
    private static final int DIGITS = 3;

    private static final int DIGITS_OF_AMOUNTS = 9;

    /** A range this much narrower than its bounds is due to the rounding of doubles. */
    private static final double ROUNDING = 1e-12;

    /** A range whose bounds repeat the currency and the power of ten, such as "$52.7 bn to $54.2 bn". */
    private static final Pattern SAME_UNITS = Pattern.compile("^(\\D*)([\\d.,]+) ([mbt]n) to \\1([\\d.,]+ \\3)");

    private Words() {}

    /** Returns a ratio as a percentage, such as "30 to 32 %". */
    static String percent(Estimate ratio) {
        return text(RESULT.withUnit("%"), 2, ratio.times(Estimate.exactly(100)));
    }

    /** Returns the bounds of a ratio as a percentage, such as "30 to 32 %", without its best value and confidence. */
    static String percentRange(Estimate ratio) {
        return percent(aboveZero(Estimate.of(ratio.interval())));
    }

    /** Returns a positive number without an excluded lower bound of 0, which says nothing: "at most 21 %". */
    private static Estimate aboveZero(Estimate number) {
        Interval bounds = number.interval();
        if (!bounds.hasUpper() || bounds.lowest() != 0 || !bounds.isLowerExcluded()) {
            return number;
        }
        double upper = bounds.highest();
        Estimate below = (bounds.isUpperExcluded() ? Estimate.lessThan(upper) : Estimate.atMost(upper))
                .withConfidence(number.confidence());
        return number.best().isPresent() ? below.withBest(number.best().getAsDouble()) : below;
    }

    /** Returns a ratio as {@link #percentRange} with "at" before it, and its best value if a bound is missing. */
    static String atPercent(Estimate ratio) {
        boolean hasBounds = ratio.interval().hasLower() && ratio.interval().hasUpper();
        return at(hasBounds ? percentRange(ratio) : percent(ratio.withConfidence(1)));
    }

    /** Returns words with "at" before them, unless they begin with it. */
    static String at(String words) {
        return words.startsWith("at ") ? words : "at " + words;
    }

    /** Returns words with "about" before them if they begin with a number. */
    static String about(String words) {
        return words.replaceFirst("^(?=\\D?\\d)", "about ");
    }

    /** Returns a yearly growth, such as "grows by 29 % a year". A fall of a single number keeps all its digits. */
    static String growth(Estimate rate) {
        boolean isFall = rate.best().orElse(rate.interval().highest()) < 0;
        if (isFall && rate.interval().isPoint()) {
            BigDecimal fall = BigDecimal.valueOf(-rate.interval().lowest()).movePointRight(2);
            return "falls by " + fall.stripTrailingZeros().toPlainString() + " % a year";
        }
        return (isFall ? "falls by " + percent(rate.negated()) : "grows by " + percent(rate)) + " a year";
    }

    /** Returns a computed number of years, such as "2.9 to 5.1 years". */
    static String years(Estimate years) {
        return text(RESULT.withUnit("year", "years"), 2, years);
    }

    /** Returns a computed number with its unit, such as "3.8 to 6 mn chips (best 4.9 mn, 80 % confidence)". */
    static String number(Estimate number, String unit) {
        return text(RESULT.withUnit(unit), 2, number);
    }

    /** Returns the bounds of a number, and its best value if a bound is missing: "at least 360,000 (best 1.2 mn)". */
    static String range(Estimate number) {
        boolean hasBounds = number.interval().hasLower() && number.interval().hasUpper();
        return number(hasBounds ? Estimate.of(number.interval()) : number.withConfidence(1), "");
    }

    /** Returns a figure of a source with its unit, in three digits. */
    static String figure(Estimate figure, String unit) {
        return text(ReportText.plain().withUnit(unit), DIGITS, figure);
    }

    /** Returns a sum of money in three digits, such as "$52.7 to 54.2 bn". */
    static String sum(Estimate sum, String currency) {
        return text(ReportText.plain().withCurrency(currency), DIGITS, aboveZero(sum));
    }

    /** Returns an amount of money in all digits of the source, such as "CNY 204.15 bn". */
    static String amount(Estimate amount, String currency) {
        return ReportText.plain()
                .withSignificantDigits(DIGITS_OF_AMOUNTS)
                .withCurrency(currency)
                .of(amount);
    }

    private static String text(ReportText form, int digits, Estimate number) {
        Interval interval = number.interval();
        boolean isSingle = interval.isPoint() || interval.relativeWidth().orElse(1) < ROUNDING;
        Estimate shown = isSingle
                ? Estimate.exactly(rounded(interval.lowest(), digits)).withConfidence(number.confidence())
                : isAboutAPositiveNumber(number)
                        ? Estimate.about(number.best().orElseThrow())
                        : withoutRepetition(number);
        return SAME_UNITS.matcher(form.of(shown)).replaceFirst("$1$2 to $4").replace("% confidence", " % confidence");
    }

    /** Returns whether the bounds say no more than a sign, because they are computed of a source's "about". */
    private static boolean isAboutAPositiveNumber(Estimate number) {
        return number.best().isPresent()
                && number.interval().lowest() == 0
                && !number.interval().hasUpper();
    }

    /** Returns a number without its best value if that is its only bound. */
    private static Estimate withoutRepetition(Estimate number) {
        Interval interval = number.interval();
        boolean isRepeated = !interval.hasUpper() && number.best().equals(interval.lower());
        return isRepeated ? Estimate.of(interval).withConfidence(number.confidence()) : number;
    }

    private static double rounded(double number, int digits) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .doubleValue();
    }

    /** Returns the name of a chip without its variant, such as "NVIDIA B200" of "NVIDIA B200 (HGX/DGX)". */
    static String shortName(Chip chip) {
        return chip.name().replaceFirst(" \\(.*| SXM.*", "");
    }

    /** Returns the name of a chip without its maker and its variant, such as "B200". */
    static String nameWithoutMaker(Chip chip) {
        return shortName(chip).replaceFirst("^(NVIDIA|AMD Instinct|Huawei) ", "");
    }

    /** Returns the name of a metric without explanations, such as "FP16 throughput" of "Peak dense FP16 throughput". */
    static String shortName(Metric metric) {
        return metric.name().replaceFirst("Peak dense ", "").replaceFirst(" of 8-bit throughput|:.*", "");
    }
    /** Returns a day, such as "end of 2025" or "27 November 2026". */
    static String day(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 31
                ? "end of " + day.getYear()
                : day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }

    /** Returns a day as that of an answer, such as "as of the end of 2025" or "as of 27 November 2026". */
    static String asOf(LocalDate day) {
        return "as of " + day(day).replace("end of", "the end of");
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

    /** Returns a period of one day as the day, and any other as {@link #period}. */
    static String date(Period period) {
        return period.firstDay().equals(period.lastDay()) ? day(period.firstDay()) : period(period);
    }

    /** Returns a paragraph in lines of at most 100 characters, each indented by a prefix. A longer word stays whole. */
    static String wrapped(String prefix, String paragraph) {
        StringBuilder lines = new StringBuilder(prefix);
        int length = prefix.length();
        boolean isFirst = true;
        for (String word : Splitter.on(' ').split(paragraph.replace(" %", NO_BREAK + "%"))) {
            boolean fits = isFirst || length + 1 + word.length() <= WIDTH;
            lines.append(isFirst ? "" : fits ? " " : "\n" + " ".repeat(prefix.length()));
            length = fits ? length + (isFirst ? 0 : 1) + word.length() : prefix.length() + word.length();
            lines.append(word);
            isFirst = false;
        }
        return lines.toString().replace(NO_BREAK, " ");
    }

    private static String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
    }
}
