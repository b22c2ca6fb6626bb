// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row by the mapping. A wrong cell is added to the violations. */
final class Row {
    private static final Pattern NUMBER =
            Pattern.compile("(~|>=|<=|>|<)?\\s*(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern DATE = Pattern.compile("(.+?)( \\(target\\))?");
    private static final Pattern PART_OF_YEAR = Pattern.compile("([0-9]{4})-(Q[1-4]|H[12])");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    private final CSVRecord cells;
    private final Map<String, Integer> columns;
    private final List<CellViolation> violations;

    Row(CSVRecord cells, Map<String, Integer> columns, List<CellViolation> violations) {
        this.cells = cells;
        this.columns = columns;
        this.violations = violations;
    }

    /** Returns the number of the row, counted from 1 with the header. */
    long number() {
        return cells.getRecordNumber();
    }

    String text(String column) {
        return cells.get(Objects.requireNonNull(columns.get(column), column)).strip();
    }

    /** Returns a template with cells in place of column names in braces. */
    String filled(String template) {
        return COLUMN.matcher(template).replaceAll(column -> Matcher.quoteReplacement(text(column.group(1))));
    }

    void refuse(String column, String expected) {
        violations.add(new CellViolation(number(), column, expected, column.isEmpty() ? "" : text(column)));
    }

    /** A time and whether it is planned. */
    record Dated(Period period, Standing standing) {}

    /** Returns the text of a cell, which must not be empty. */
    Optional<String> required(String column) {
        if (text(column).isEmpty()) {
            refuse(column, "a value");
            return Optional.empty();
        }
        return Optional.of(text(column));
    }

    /** Returns the meanings of the words of a cell, or an empty list if the cell is empty. */
    List<String> words(Mapping.Words words) {
        if (words.fixed() != null) {
            return List.of(words.fixed());
        }
        String column = Objects.requireNonNull(words.column());
        List<String> found = new ArrayList<>();
        for (String word : split(text(column), words.separator())) {
            String value = words.values().get(word);
            if (value == null) {
                violations.add(new CellViolation(
                        number(),
                        column,
                        "one of "
                                + String.join(", ", new TreeSet<>(words.values().keySet())),
                        word));
            } else if (!value.isEmpty() && !found.contains(value)) {
                found.add(value);
            }
        }
        return found;
    }

    private static List<String> split(String text, @Nullable String separator) {
        if (text.isEmpty()) {
            return List.of();
        }
        return separator == null
                ? List.of(text)
                : Pattern.compile(Pattern.quote(separator))
                        .splitAsStream(text)
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /** Returns a date, a quarter or a half of a year, or empty if the cell is empty. */
    Optional<Dated> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            try {
                Standing standing = date.group(2) == null ? Standing.REPORTED : Standing.PROJECTED;
                return Optional.of(new Dated(Period.parse(months(date.group(1))), standing));
            } catch (IllegalArgumentException e) {
                // refused below
            }
        }
        refuse(
                column,
                "a year, month, day, quarter or half such as 2027, 2027-10, 2027-10-31, 2027-Q4 or 2027-H2, "
                        + "followed by \" (target)\" if it is planned");
        return Optional.empty();
    }

    private static String months(String text) {
        Matcher part = PART_OF_YEAR.matcher(text);
        if (!part.matches()) {
            return text;
        }
        int length = part.group(2).startsWith("Q") ? MONTHS_OF_QUARTER : MONTHS_OF_HALF;
        int last = length * (part.group(2).charAt(1) - '0');
        return part.group(1) + "-" + twoDigits(last - length + 1) + "/" + part.group(1) + "-" + twoDigits(last);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Returns the period from the first to the last cell. */
    Optional<Period> period(Mapping.Span span) {
        String from = text(span.from());
        String to = text(span.to());
        try {
            return Optional.of(Period.parse(from.equals(to) ? from : from + "/" + to));
        } catch (IllegalArgumentException e) {
            refuse(span.to(), "the last day of a period that begins " + from);
            return Optional.empty();
        }
    }

    /** Returns the value of a metric in its unit, or empty if the cells are empty or wrong. */
    Optional<Estimate> estimate(Mapping.MetricColumns columns, String unit) {
        int before = violations.size();
        Optional<Double> value = number(columns.column(), columns, unit);
        Optional<Double> low = number(columns.low(), columns, unit);
        Optional<Double> high = number(columns.high(), columns, unit);
        if (violations.size() > before) {
            return Optional.empty();
        }
        if (low.isEmpty() && high.isEmpty()) {
            return value.map(number -> bound(qualifier(columns.column()), number));
        }
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            refuse(
                    Objects.requireNonNull(columns.low()),
                    "no more than the " + text(Objects.requireNonNull(columns.high())) + " of " + columns.high());
            return Optional.empty();
        }
        Interval interval = interval(low, high);
        if (value.isPresent() && (!qualifier(columns.column()).isEmpty() || !interval.contains(value.get()))) {
            refuse(
                    columns.column(),
                    "a number within " + interval + ", which " + columns.low() + " and " + columns.high() + " bound");
            return Optional.empty();
        }
        Estimate within = Estimate.of(interval);
        if (columns.confidence() != null) {
            within = within.withConfidence(columns.confidence());
        }
        return Optional.of(value.isPresent() ? within.withBest(value.get()) : within);
    }

    private static Interval interval(Optional<Double> low, Optional<Double> high) {
        if (low.isPresent()) {
            return high.isPresent() ? Interval.closed(low.get(), high.get()) : Interval.atLeast(low.get());
        }
        return Interval.atMost(high.orElseThrow());
    }

    private static Estimate bound(String qualifier, double number) {
        return switch (qualifier) {
            case ">" -> Estimate.moreThan(number);
            case ">=" -> Estimate.atLeast(number);
            case "<" -> Estimate.lessThan(number);
            case "<=" -> Estimate.atMost(number);
            case "~" -> Estimate.about(number);
            default -> Estimate.exactly(number);
        };
    }

    private String qualifier(String column) {
        Matcher number = NUMBER.matcher(text(column));
        return number.matches() && number.group(1) != null ? number.group(1) : "";
    }

    private Optional<Double> number(@Nullable String column, Mapping.MetricColumns columns, String unit) {
        if (column == null || text(column).isEmpty()) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text(column));
        if (!number.matches() || (number.group(1) != null && !column.equals(columns.column()))) {
            String scale = columns.factor() == null ? "" : columns.factor() + " ";
            refuse(column, "a number of " + scale + unit + " without any other text");
            return Optional.empty();
        }
        // Decimal, so that 3.35 times 1000 is 3350.
        BigDecimal factor = columns.factor() == null ? BigDecimal.ONE : columns.factor();
        double value = new BigDecimal(number.group(2)).multiply(factor).doubleValue();
        if (!columns.plausible().contains(value)) {
            refuse(column, "a number within " + columns.domain() + " " + unit + ", the domain of the column");
            return Optional.empty();
        }
        return Optional.of(value);
    }
}
