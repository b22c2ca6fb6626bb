// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Period;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

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

    /** Refuses a cell with a note on the value. */
    void refuse(String column, String expected, String value, String note) {
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
        Set<String> found = new LinkedHashSet<>();
        for (String part : words.split(text(column))) {
            String word = words.word(part).orElse(null);
            if (word == null) {
                refuse(column, "a text of the form " + words.pattern(), part);
                continue;
            }
            Optional<String> meaning = words.meaning(word);
            if (meaning.isEmpty()) {
                refuse(column, "one of " + listed(words.values()), word);
            }
            meaning.filter(text -> !text.isEmpty()).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** Returns the keys in a list. */
    static String listed(Map<String, ?> values) {
        return String.join(", ", new TreeSet<>(values.keySet()));
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
        String first = from.get().toString().replaceFirst("/.*", "");
        return to.map(end -> Period.parse(first + "/" + end.toString().replaceFirst(".*/", "")));
    }

    private Optional<Period> plainDate(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : period(column, text);
    }

    /** Returns the period for which a part of a cell stands; empty if it is refused. */
    Optional<Period> period(String column, String text) {
        Optional<Period> period = mapping.table().dates().parse(text);
        if (period.isEmpty()) {
            refuse(column, mapping.table().dates().expected(), text);
        }
        return period;
    }

    /** Returns the decimal number for which digits stand, as the table writes them; empty if they are none. */
    Optional<BigDecimal> number(String digits) {
        return numbers.parse(digits);
    }
}
