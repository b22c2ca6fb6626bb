// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.base.Splitter;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer: a row of a table and, if it has a number, a mark in a chart. A mark is a bar between the
 * bounds and a glyph at the best value.
 *
 * <p>The components are the members of {@code chipgap --format json}. Numbers have four digits; bounds are rounded
 * outward.
 *
 * @param asOf the day or period in ISO 8601, or an empty text
 * @param sources the ids of the sources, with blanks between them
 */
record Row(
        String question,
        String topic,
        String subject,
        String answer,
        @Nullable BigDecimal low,
        @Nullable BigDecimal best,
        @Nullable BigDecimal high,
        @Nullable BigDecimal confidence,
        String unit,
        @JsonProperty("as_of") String asOf,
        String sources) {
    /** The names of the cells in tables. */
    static final List<String> COLUMNS =
            List.of("topic", "subject", "answer", "low", "best", "high", "confidence", "unit", "as_of", "sources");

    static final List<String> NUMBERS = COLUMNS.subList(3, 8);

    Row {
        Stream.of(question, topic, subject, answer, unit, asOf, sources)
                .forEach(text -> Objects.requireNonNull(text, "expected all texts of a row, got null"));
        low = rounded(low, RoundingMode.FLOOR);
        best = rounded(best, RoundingMode.HALF_EVEN);
        high = rounded(high, RoundingMode.CEILING);
        confidence = rounded(confidence, RoundingMode.FLOOR);
    }

    /** Returns a number in four digits. Digits after the twelfth are noise of doubles. */
    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number, RoundingMode mode) {
        if (number == null) {
            return null;
        }
        BigDecimal rounded = number.round(new MathContext(12))
                .round(new MathContext(4, mode))
                .stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()));
    }

    /** Returns a cell by its name, or null for an unknown number. */
    @Nullable
    Object cell(String name) {
        return Arrays.asList(topic, subject, answer, low, best, high, confidence, unit, asOf, sources)
                .get(COLUMNS.indexOf(name));
    }

    /** Returns a row with a topic only. */
    static Row heading(String topic) {
        return new Row("", topic, "", "", null, null, null, null, "", "", "");
    }

    Row with(String newTopic, String newAnswer) {
        return new Row(question, newTopic, subject, newAnswer, low, best, high, confidence, unit, asOf, sources);
    }

    /** Returns the topic up to its colon. */
    String shortTopic() {
        return topic.replaceFirst(":.*", "");
    }

    /** Returns the answer up to its semicolon, without the details after it. */
    String shortAnswer() {
        return answer.replaceFirst(";.*", "");
    }

    /** Returns the answer after its semicolon. */
    String details() {
        return answer.replaceFirst("^[^;]*; ", "");
    }

    /** Returns the subject and the answer, as in "Huawei in almost 2 years" or "2025: 10 %". */
    String line() {
        return subject + (answer.startsWith("in ") ? " " : ": ") + answer;
    }

    List<String> sourceIds() {
        return Splitter.on(' ').omitEmptyStrings().splitToList(sources);
    }

    boolean isKnown() {
        return low != null || best != null || high != null;
    }

    boolean isDoubtful() {
        return confidence != null && confidence.compareTo(BigDecimal.ONE) < 0;
    }

    /** Returns the best value, or the lower bound if both bounds differ by a thousandth at most. */
    OptionalDouble dot() {
        if (best != null) {
            return OptionalDouble.of(best.doubleValue());
        }
        boolean isPoint = low != null && high != null && (to() - from()) * 1000 <= to();
        return isPoint ? OptionalDouble.of(from()) : OptionalDouble.empty();
    }

    /** Returns the lower end of the bar, which is infinite without a lower bound. */
    double from() {
        return low != null ? low.doubleValue() : high != null ? Double.NEGATIVE_INFINITY : dot().orElse(Double.NaN);
    }

    /** Returns the upper end of the bar, which is infinite without an upper bound. */
    double to() {
        return high != null ? high.doubleValue() : low != null ? Double.POSITIVE_INFINITY : dot().orElse(Double.NaN);
    }

    /** Returns the middle of the period as a year with its fraction, or nothing without a period. */
    OptionalDouble year() {
        if (asOf.isEmpty()) {
            return OptionalDouble.empty();
        }
        Period period = Period.parse(asOf);
        return OptionalDouble.of((year(period.firstDay()) + year(period.lastDay())) / 2);
    }

    private static double year(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }
}
