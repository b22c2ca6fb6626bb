// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row of the table, whose cells are read as the mapping says. Each unreadable cell is one violation. */
final class Row {
    private static final String TARGET = " (target)";
    /** What a decoder writes in place of bytes outside the encoding. */
    private static final String UNREADABLE = "\ufffd";

    private final CSVRecord cells;
    private final Map<String, Integer> columns;
    private final Mapping mapping;
    private final DecimalForm numbers;
    private final Map<String, CellViolation> violations = new LinkedHashMap<>();

    Row(CSVRecord cells, Map<String, Integer> columns, Mapping mapping, DecimalForm numbers) {
        this.cells = cells;
        this.columns = columns;
        this.mapping = mapping;
        this.numbers = numbers;
    }

    CSVRecord cells() {
        return cells;
    }

    /** Returns the number of the row, counted from 1, the header included. */
    long number() {
        return cells.getRecordNumber();
    }

    /** Returns the violations, one for each cell with any. */
    List<CellViolation> violations() {
        return List.copyOf(violations.values());
    }

    /** Returns the text of a cell, an empty one if the mapping lists it as absent. */
    String text(String column) {
        String text =
                cells.get(Objects.requireNonNull(columns.get(column), column)).strip();
        if (text.contains(UNREADABLE)) {
            refuse(column, "text in " + encoding(), text);
        }
        return mapping.table().absent().contains(text) ? "" : text;
    }

    private String encoding() {
        return Objects.requireNonNullElse(mapping.table().encoding(), "UTF-8")
                + ", unless the mapping names another encoding";
    }

    /** Returns a template with the cells of its columns. */
    String filled(Template template) {
        return template.filled(name -> name.equals(Template.ROW) ? Long.toString(number()) : text(name));
    }

    /** Returns a template with the cells of its columns, or nothing if all of these cells are empty. */
    Optional<String> present(Template template) {
        List<String> named = template.columns();
        boolean isEmpty = !named.isEmpty()
                && named.stream().allMatch(column -> text(column).isEmpty());
        return isEmpty ? Optional.empty() : Optional.of(filled(template).strip());
    }

    /** Refuses a cell, or the row if the column is empty. */
    void refuse(String column, String expected) {
        refuse(column, expected, column.isEmpty() ? "" : cells.get(Objects.requireNonNull(columns.get(column))));
    }

    /** Refuses a cell for a part of its text; only the first refusal of a cell counts. */
    void refuse(String column, String expected, String value) {
        refuse(column, expected, value, "");
    }

    private void refuse(String column, String expected, String value, String note) {
        violations.putIfAbsent(column, new CellViolation(number(), name(), column, expected, value, note));
    }

    private String name() {
        return mapping.rowName()
                .filled(name -> name.equals(Template.ROW)
                        ? Long.toString(number())
                        : cells.get(Objects.requireNonNull(columns.get(name))).strip());
    }

    /** Returns the texts for which the words of a cell stand; empty if the cell is. */
    List<String> words(Words words) {
        if (words.template() != null) {
            return present(words.template()).stream().toList();
        }
        String column = Objects.requireNonNull(words.column());
        List<String> found = new ArrayList<>();
        for (String word : split(text(column), words.separator())) {
            String value = meaning(words, column, word);
            if (!value.isEmpty() && !found.contains(value)) {
                found.add(value);
            }
        }
        return found;
    }

    /** Returns the text for which a word stands, an empty one if the word is left out or refused. */
    private String meaning(Words words, String column, String text) {
        String word = text;
        if (words.pattern() != null) {
            Matcher matcher = words.pattern().matcher(text);
            if (!matcher.matches()) {
                refuse(column, "a text of the form " + words.pattern(), text);
                return "";
            }
            word = Objects.requireNonNullElse(matcher.group("word"), "");
        }
        String value = words.values().get(word);
        if (value == null) {
            value = words.otherwise() != null
                    ? words.otherwise()
                    : words.values().isEmpty() ? words.itself(word) : null;
        }
        if (value == null) {
            refuse(column, "one of " + listed(words.values()), word);
            return "";
        }
        return value;
    }

    private static String listed(Map<String, ?> values) {
        return String.join(", ", new TreeSet<>(values.keySet()));
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

    /** A time and whether it is planned. */
    record Dated(Period period, Standing standing) {}

    /** Returns a date, which may be a target; empty if the cell is. */
    Optional<Dated> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean isTarget = text.endsWith(TARGET);
        Optional<Period> period =
                mapping.table().dates().parse(isTarget ? text.substring(0, text.length() - TARGET.length()) : text);
        if (period.isEmpty()) {
            refuse(column, mapping.table().dates().expected() + ", with \"" + TARGET + "\" after it if it is planned");
        }
        return period.map(when -> new Dated(when, isTarget ? Standing.PROJECTED : Standing.REPORTED));
    }

    /** Returns the period from the first to the last cell; empty if the first cell is. */
    Optional<Period> period(Mapping.Span span) {
        Optional<Period> from = plainDate(span.from());
        String last = span.to();
        if (last == null || from.isEmpty()) {
            return from;
        }
        if (text(last).isEmpty()) {
            refuse(last, "a value");
            return Optional.empty();
        }
        Optional<Period> to = plainDate(last);
        if (to.isPresent() && to.get().lastDay().isBefore(from.get().firstDay())) {
            refuse(last, "the last day of a period that begins " + text(span.from()));
            return Optional.empty();
        }
        return to.map(end -> from.get().equals(end) ? end : between(from.get(), end));
    }

    private static Period between(Period from, Period to) {
        String first = from.toString();
        String last = to.toString();
        int slash = first.indexOf('/');
        return Period.parse(
                (slash < 0 ? first : first.substring(0, slash)) + "/" + last.substring(last.indexOf('/') + 1));
    }

    private Optional<Period> plainDate(String column) {
        String text = text(column);
        Optional<Period> period = mapping.table().dates().parse(text);
        if (period.isEmpty() && !text.isEmpty()) {
            refuse(column, mapping.table().dates().expected());
        }
        return period;
    }

    /** A value with the time and the standing in its cell. */
    record Quantity(Estimate value, Optional<Period> period, Optional<Standing> standing) {}

    /** Returns the value of a metric, in its unit; empty if the cells are, or cannot be read. */
    Optional<Quantity> quantity(Mapping.MetricColumns columns, String unit, Interval domain) {
        int before = violations.size();
        Optional<Cell> cell = cell(columns.column(), columns, unit, domain);
        Optional<Double> low = bound(columns.low(), columns, unit, domain);
        Optional<Double> high = bound(columns.high(), columns, unit, domain);
        if (violations.size() > before || (cell.isEmpty() && low.isEmpty() && high.isEmpty())) {
            return Optional.empty();
        }
        Optional<Period> period = cell.flatMap(Cell::period);
        Optional<Standing> standing = cell.flatMap(Cell::standing);
        if (low.isEmpty() && high.isEmpty()) {
            return cell.flatMap(one -> value(one, columns)).map(value -> new Quantity(value, period, standing));
        }
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            refuse(
                    Objects.requireNonNull(columns.low()),
                    "no more than the " + text(Objects.requireNonNull(columns.high())) + " of " + columns.high());
            return Optional.empty();
        }
        Interval interval = interval(low, high);
        if (cell.isPresent() && !cell.get().isWithin(interval)) {
            refuse(
                    columns.column(),
                    "a number within " + interval + ", which " + columns.low() + " and " + columns.high() + " bound");
            return Optional.empty();
        }
        Estimate within = confident(Estimate.of(interval), columns);
        return Optional.of(
                new Quantity(cell.flatMap(Cell::number).map(within::withBest).orElse(within), period, standing));
    }

    private static Estimate confident(Estimate estimate, Mapping.MetricColumns columns) {
        return columns.confidence() == null ? estimate : estimate.withConfidence(columns.confidence());
    }

    private Optional<Estimate> value(Cell cell, Mapping.MetricColumns columns) {
        if (cell.low().isEmpty() && cell.high().isEmpty()) {
            return cell.number().map(number -> bounded(cell.sign(), number));
        }
        if (cell.low().isPresent()
                && cell.high().isPresent()
                && cell.low().get() > cell.high().get()) {
            refuse(columns.column(), "a range whose lower bound comes first");
            return Optional.empty();
        }
        Interval interval = interval(cell.low(), cell.high());
        if (!cell.isWithin(interval)) {
            refuse(columns.column(), "a number within its bounds");
            return Optional.empty();
        }
        Estimate within = confident(Estimate.of(interval), columns);
        return Optional.of(cell.number().map(within::withBest).orElse(within));
    }

    private static Interval interval(Optional<Double> low, Optional<Double> high) {
        if (low.isPresent()) {
            return high.isPresent() ? Interval.closed(low.get(), high.get()) : Interval.atLeast(low.get());
        }
        return Interval.atMost(high.orElseThrow());
    }

    private static Estimate bounded(String sign, double number) {
        return switch (sign) {
            case ">" -> Estimate.moreThan(number);
            case ">=" -> Estimate.atLeast(number);
            case "<" -> Estimate.lessThan(number);
            case "<=" -> Estimate.atMost(number);
            case "~" -> Estimate.about(number);
            default -> Estimate.exactly(number);
        };
    }

    /** The parts of a cell with a number, in the metric's unit. */
    private record Cell(
            String sign,
            Optional<Double> number,
            Optional<Double> low,
            Optional<Double> high,
            Optional<Period> period,
            Optional<Standing> standing) {
        boolean isWithin(Interval bounds) {
            return number.isEmpty() || (sign.isEmpty() && bounds.contains(number.get()));
        }
    }

    /** Returns the number of a cell with a bound; empty if there is no such column, or its cell is empty or refused. */
    private Optional<Double> bound(
            @Nullable String column, Mapping.MetricColumns columns, String unit, Interval domain) {
        if (column == null) {
            return Optional.empty();
        }
        Optional<Cell> cell = cell(column, columns, unit, domain);
        if (cell.isPresent()
                && (!cell.get().sign().isEmpty() || cell.get().number().isEmpty())) {
            refuse(column, expected(columns, unit));
            return Optional.empty();
        }
        return cell.flatMap(Cell::number);
    }

    private static String expected(Mapping.MetricColumns columns, String unit) {
        if (columns.pattern() != null) {
            return "a text of the form " + columns.pattern();
        }
        String scale = columns.factor() == null ? "" : columns.factor() + " ";
        return "a number of " + scale + unit + " and nothing after it";
    }

    private Optional<Cell> cell(String column, Mapping.MetricColumns columns, String unit, Interval domain) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        NumberForm form = Objects.requireNonNullElse(columns.pattern(), NumberForm.plain());
        NumberForm.Parts parts = form.parse(text).orElse(null);
        if (parts == null) {
            refuse(column, expected(columns, unit));
            return Optional.empty();
        }
        int before = violations.size();
        String word = parts.get("word");
        String sign = word == null
                ? ""
                : NumberForm.SIGNS.contains(word)
                        ? word
                        : listed(column, "word", word, columns.words()).orElse("");
        Optional<BigDecimal> factor = factor(column, parts, columns);
        Function<String, Optional<Double>> number = group -> Optional.ofNullable(parts.get(group))
                .flatMap(digits -> number(column, digits, factor.orElse(BigDecimal.ONE), columns, unit, domain));
        Cell cell = new Cell(
                sign.equals("=") ? "" : sign,
                number.apply("number"),
                number.apply("low"),
                number.apply("high"),
                Optional.ofNullable(parts.get("period")).flatMap(when -> period(column, when)),
                Optional.ofNullable(parts.get("standing"))
                        .flatMap(how -> listed(column, "remark", how, columns.standings()))
                        .map(Standing::new));
        return violations.size() > before ? Optional.empty() : Optional.of(cell);
    }

    private Optional<Period> period(String column, String text) {
        Optional<Period> period = mapping.table().dates().parse(text);
        if (period.isEmpty()) {
            refuse(column, mapping.table().dates().expected(), text);
        }
        return period;
    }

    private <T> Optional<T> listed(String column, String what, String text, Map<String, T> values) {
        T value = values.get(text);
        if (value == null) {
            refuse(column, values.isEmpty() ? "no " + what : "one of the " + what + "s " + listed(values), text);
        }
        return Optional.ofNullable(value);
    }

    private Optional<BigDecimal> factor(String column, NumberForm.Parts parts, Mapping.MetricColumns columns) {
        BigDecimal factor = Objects.requireNonNullElse(columns.factor(), BigDecimal.ONE);
        if (columns.units().isEmpty()) {
            return Optional.of(factor);
        }
        String unit = Objects.requireNonNullElse(parts.get("unit"), "");
        return listed(column, "unit", unit, columns.units()).map(factor::multiply);
    }

    private Optional<Double> number(
            String column,
            String digits,
            BigDecimal factor,
            Mapping.MetricColumns columns,
            String unit,
            Interval domain) {
        Optional<BigDecimal> number = numbers.parse(digits);
        if (number.isEmpty()) {
            refuse(column, expected(columns, unit));
            return Optional.empty();
        }
        // Decimal, so that 3.35 times 1000 is 3350.
        double value = number.get().multiply(factor).doubleValue();
        boolean isPlausible = Double.isFinite(value) && columns.plausible().contains(value);
        if (!isPlausible || !domain.contains(value)) {
            String ofUnit = unit.isEmpty() ? "" : " " + unit;
            String note = factor.compareTo(BigDecimal.ONE) == 0
                    ? ""
                    : ", which is " + shown(number.get().multiply(factor)) + ofUnit + " by the factor " + factor;
            String range = isPlausible
                    ? domain + ofUnit + ", the domain of the metric"
                    : columns.domain() + ofUnit + ", the domain of the column";
            refuse(column, "a number within " + range, text(column), note);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static String shown(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return Math.abs(plain.precision() - plain.scale()) > 15 ? plain.toString() : plain.toPlainString();
    }
}
