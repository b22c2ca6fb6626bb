// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The table of a record type: a column for each field, three more for each estimate, and one for each extension key.
 *
 * @param type the type
 * @param columns the columns
 */
record TypeTable(RecordType<?> type, ImmutableList<Column> columns) {
    /**
     * A column.
     *
     * @param name its name
     * @param field the field; null for an extension key
     * @param bound the number of the estimate in it; null if it holds the whole field
     */
    record Column(
            String name, @Nullable Field field, @Nullable Bound bound) {}

    /** Returns the table of a type, with the extension keys of the records. */
    static TypeTable of(RecordType<?> type, List<? extends ModelRecord> records) {
        TreeSet<String> keys = new TreeSet<>();
        records.forEach(record -> keys.addAll(record.extensions().keySet()));
        return of(type, keys);
    }

    private static TypeTable of(RecordType<?> type, Iterable<String> extensionKeys) {
        ImmutableList.Builder<Column> columns = ImmutableList.builder();
        for (Field field : type.fields()) {
            columns.add(new Column(field.name(), field, null));
            if (field.kind() instanceof Kind.EstimateKind && !field.arity().isList()) {
                for (Bound bound : Bound.values()) {
                    columns.add(new Column(field.name() + "." + bound.name().toLowerCase(Locale.ROOT), field, bound));
                }
            }
        }
        extensionKeys.forEach(key -> columns.add(new Column(key, null, null)));
        return new TypeTable(type, columns.build());
    }

    /** Writes the records. */
    void write(List<? extends ModelRecord> records, Appendable out) throws IOException {
        CSVFormat.RFC4180.printRecord(out, columns.stream().map(Column::name).toArray());
        for (ModelRecord record : records) {
            Draft<?> values = Draft.of(record);
            CSVFormat.RFC4180.printRecord(
                    out,
                    columns.stream()
                            .map(column -> SpreadsheetText.of(cell(values, column)))
                            .toArray());
        }
    }

    private static String cell(Draft<?> values, Column column) {
        if (column.field() == null) {
            ExtensionValue value = values.extensions().get(column.name());
            return value == null ? "" : CellForm.write(value);
        }
        ImmutableList<?> list = values.values(column.field());
        if (list.isEmpty()) {
            return "";
        }
        return column.bound() == null
                ? CellForm.write(column.field(), list)
                : column.bound().cell((Estimate) list.get(0));
    }

    /**
     * Reads the records of a type.
     *
     * @param name the name of the table in messages
     * @throws InvalidTableException if a cell is not what {@link #write} writes, with all such cells
     */
    static List<ModelRecord> read(RecordType<?> type, Reader table, String name)
            throws IOException, InvalidTableException {
        List<CellViolation> violations = new ArrayList<>();
        List<ModelRecord> records = new ArrayList<>();
        try (CsvRows rows = new CsvRows(table, CSVFormat.RFC4180, name)) {
            TypeTable columns =
                    ofHeader(type, rows.next().map(CSVRecord::toList).orElse(List.of()), name);
            for (Optional<CSVRecord> next = rows.next(); next.isPresent(); next = rows.next()) {
                columns.record(next.get(), violations).ifPresent(records::add);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidTableException(name, violations);
        }
        return records;
    }

    private static TypeTable ofHeader(RecordType<?> type, List<String> header, String name)
            throws InvalidTableException {
        List<String> keys = header.stream().filter(Extensible::isExtensionKey).toList();
        TypeTable table = of(type, keys);
        List<String> expected = table.columns.stream().map(Column::name).toList();
        if (!header.equals(expected)) {
            throw new InvalidTableException(
                    name,
                    List.of(new CellViolation(
                            1, "", "", "the columns " + String.join(",", expected), String.join(",", header), "")));
        }
        return table;
    }

    private static CellViolation violation(CSVRecord row, String column, String expected, String value) {
        return new CellViolation(row.getRecordNumber(), "", column, expected, value, "");
    }

    private Optional<ModelRecord> record(CSVRecord row, List<CellViolation> violations) {
        if (row.size() != columns.size()) {
            violations.add(violation(row, "", columns.size() + " cells, as the header has", row.size() + ""));
            return Optional.empty();
        }
        int before = violations.size();
        Draft<?> draft = type.newDraft();
        ImmutableMap.Builder<String, ExtensionValue> extensions = ImmutableMap.builder();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String cell = SpreadsheetText.textOf(row.get(i));
            Field field = column.field();
            try {
                if (column.bound() != null) {
                    String expected = draft.value(Objects.requireNonNull(field)) instanceof Estimate estimate
                            ? column.bound().cell(estimate)
                            : "";
                    if (!expected.equals(cell) && violations.size() == before) {
                        violations.add(violation(
                                row,
                                column.name(),
                                "the " + column.bound().words() + " of " + field + ", \"" + expected + "\"",
                                cell));
                    }
                } else if (!cell.isEmpty() && field == null) {
                    extensions.put(column.name(), CellForm.read(cell));
                } else if (!cell.isEmpty() && field != null) {
                    draft.set(field, CellForm.read(field, cell));
                }
            } catch (IllegalArgumentException e) {
                String expected = field == null ? "JSON" : field.kind().expected();
                violations.add(violation(row, column.name(), expected, cell));
            }
        }
        if (violations.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    (ModelRecord) draft.putExtensions(extensions.buildOrThrow()).build());
        } catch (InvalidRecordException | IllegalStateException e) {
            violations.add(
                    violation(row, "", "a record that is complete and fits together: " + e.getMessage(), row.get(0)));
            return Optional.empty();
        }
    }
}
