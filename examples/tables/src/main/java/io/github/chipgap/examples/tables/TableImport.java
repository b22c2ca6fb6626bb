// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Claim;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/** Makes records of the rows of a table, as a mapping says. A row with any violation is rejected as a whole. */
final class TableImport {
    private final Mapping mapping;
    private final Dataset known;
    private final RowRecords rowRecords;
    private final DecimalForm numbers;
    private final Map<String, ModelRecord> records = new LinkedHashMap<>();
    private final Map<String, Long> rowOfId = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    private TableImport(Mapping mapping, ImmutableMap<String, RecordType<?>> types, Dataset known) {
        this.mapping = mapping;
        this.known = known;
        this.rowRecords = new RowRecords(mapping, types, known);
        this.numbers =
                new DecimalForm(mapping.table().decimal(), mapping.table().thousands());
    }

    /** A rejected row, with the reasons. */
    record Rejected(List<String> cells, List<CellViolation> reasons) {}

    /**
     * The rows of a table.
     *
     * @param records the records of the accepted rows
     * @param header the names of the columns
     * @param rejected the other rows
     * @param rows the number of all rows
     */
    record Result(
            ImmutableList<ModelRecord> records, List<String> header, ImmutableList<Rejected> rejected, long rows) {}

    /**
     * Reads a table to its end.
     *
     * @param name the name of the table in messages
     * @param types the record types for the mapping
     * @param known the metrics, sources, firms and subjects named in the mapping
     * @throws InvalidTableException if the columns are not those of the mapping
     */
    static Result read(
            Reader table, String name, Mapping mapping, ImmutableMap<String, RecordType<?>> types, Dataset known)
            throws IOException, InvalidTableException {
        try (CsvRows rows = new CsvRows(table, mapping.table().format(), name)) {
            return new TableImport(mapping, types, known).read(rows, name);
        }
    }

    private Result read(CsvRows rows, String name) throws InvalidTableException {
        Optional<CSVRecord> first = rows.next();
        if (first.isEmpty()) {
            throw new InvalidTableException(name, List.of(ofHeader("", "a header", "")));
        }
        CSVRecord header = first.get();
        Map<String, Integer> columns = columns(header, name);
        long count = 0;
        for (Optional<CSVRecord> next = rows.next(); next.isPresent(); next = rows.next()) {
            CSVRecord cells = next.get();
            count++;
            Row row = new Row(cells, columns, mapping, numbers);
            if (cells.size() == header.size()) {
                read(row);
            } else {
                CellViolation width = new CellViolation(
                        row.number(),
                        "",
                        "",
                        header.size() + " cells, as the header has",
                        cells.size() + ": " + String.join(",", cells.values()),
                        "");
                rejected.add(new Rejected(cells.toList(), List.of(width)));
            }
        }
        return new Result(
                ImmutableList.copyOf(records.values()), header.toList(), ImmutableList.copyOf(rejected), count);
    }

    private static CellViolation ofHeader(String column, String expected, String value) {
        return new CellViolation(1, "", column, expected, value, "");
    }

    /** Returns the places of the columns by their names in the mapping. */
    private Map<String, Integer> columns(CSVRecord header, String table) throws InvalidTableException {
        Map<String, String> nameOfOther = new LinkedHashMap<>();
        mapping.table().alsoNamed().forEach((name, others) -> others.forEach(other -> nameOfOther.put(other, name)));
        Map<String, Integer> columns = new LinkedHashMap<>();
        TreeSet<String> missing = new TreeSet<>(mapping.columns());
        TreeSet<String> expected = new TreeSet<>(missing);
        expected.addAll(mapping.table().ignored());
        expected.add(RejectedRows.REASONS);
        List<CellViolation> violations = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i).strip();
            String name = nameOfOther.getOrDefault(column, column);
            if (columns.put(name, i) != null && missing.contains(name)) {
                violations.add(ofHeader(column, "each column once", column));
            } else if (!expected.contains(name)) {
                expected.remove(RejectedRows.REASONS);
                violations.add(ofHeader(
                        column, "a column that the mapping names or ignores: " + String.join(", ", expected), column));
            }
        }
        missing.removeAll(columns.keySet());
        missing.forEach(column ->
                violations.add(ofHeader(column, "this column in the header", String.join(",", header.values()))));
        if (!violations.isEmpty()) {
            throw new InvalidTableException(table, violations); // the meaning of the cells is not known
        }
        return columns;
    }

    private void read(Row row) {
        List<ModelRecord> made = rowRecords.of(row);
        for (ModelRecord record : made) {
            checkId(row, record);
        }
        if (!row.violations().isEmpty()) {
            rejected.add(new Rejected(row.cells().toList(), row.violations()));
            return;
        }
        for (ModelRecord record : made) {
            records.putIfAbsent(record.id(), record);
            rowOfId.putIfAbsent(record.id(), row.number());
        }
    }

    /** Refuses a row whose record has the id of another one, unless both rows describe the same record. */
    private void checkId(Row row, ModelRecord record) {
        ModelRecord other = records.get(record.id());
        boolean isSame = !(record instanceof Claim) && record.equals(other);
        if (!isSame
                && (other != null || known.find(ModelRecord.class, record.id()).isPresent())) {
            String whose = other == null ? "a record that exists already" : "row " + rowOfId.get(record.id());
            row.refuse("", "an id of its own, which differs from that of " + whose, record.id());
        }
    }
}
