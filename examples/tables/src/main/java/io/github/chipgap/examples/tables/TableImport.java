// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.ChipBuilder;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.CitationBuilder;
import io.github.chipgap.model.LifecycleStage;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.MeasurementBuilder;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Makes records from the rows of a table by a mapping, and reports every wrong cell. */
final class TableImport {
    private final Mapping mapping;
    private final Dataset known;
    private final List<CellViolation> violations = new ArrayList<>();
    private final Map<String, Long> rowOfId = new HashMap<>();
    private final List<ModelRecord> records = new ArrayList<>();

    private TableImport(Mapping mapping, Dataset known) {
        this.mapping = mapping;
        this.known = known;
    }

    /**
     * Returns the records of a table.
     *
     * @param table the table, which is read to its end
     * @param name the name of the table in violations
     * @param mapping the mapping of its columns
     * @param known the dataset with the metrics, sources, firms and subjects of the mapping
     * @throws InvalidTableException if any cell is wrong; the message lists every violation
     */
    static List<ModelRecord> records(Reader table, String name, Mapping mapping, Dataset known)
            throws IOException, InvalidTableException {
        TableImport reading = new TableImport(mapping, known);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser =
                CSVParser.builder().setReader(table).setFormat(format).get()) {
            reading.read(parser.getRecords());
        }
        if (!reading.violations.isEmpty()) {
            throw new InvalidTableException(name, reading.violations);
        }
        return reading.records;
    }

    private void read(List<CSVRecord> rows) {
        if (rows.isEmpty()) {
            violations.add(new CellViolation(1, "", "a header", ""));
            return;
        }
        Map<String, Integer> columns = header(rows.get(0));
        if (!violations.isEmpty()) {
            return; // the columns of the cells are unknown
        }
        for (CSVRecord cells : rows.subList(1, rows.size())) {
            Row row = new Row(cells, columns, violations);
            if (cells.size() == columns.size()) {
                read(row);
            } else {
                violations.add(new CellViolation(
                        row.number(),
                        "",
                        columns.size() + " cells, like the header",
                        cells.size() + ": " + String.join(",", cells.values())));
            }
        }
    }

    private Map<String, Integer> header(CSVRecord header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        TreeSet<String> expected = new TreeSet<>(mapping.columns());
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i).strip();
            if (columns.put(column, i) != null) {
                violations.add(new CellViolation(1, column, "each column once", column));
            } else if (!expected.contains(column)) {
                violations.add(new CellViolation(
                        1,
                        column,
                        "a column that the mapping names or ignores: " + String.join(", ", expected),
                        column));
            }
        }
        expected.removeAll(columns.keySet());
        expected.removeAll(mapping.ignored());
        expected.forEach(column ->
                violations.add(new CellViolation(1, column, "this column in the header", String.join(",", header))));
        return columns;
    }

    private void read(Row row) {
        Optional<Subject> subject = mapping.chip() == null ? subject(row) : chip(row, mapping.chip());
        Optional<Period> period = Optional.ofNullable(mapping.period()).flatMap(row::period);
        List<Citation> citations = citations(row, mapping.citations().sources());
        Optional<String> standing = one(row, mapping.standing());
        for (Mapping.MetricColumns columns : mapping.measurements()) {
            Metric metric = known.get(Metric.class, columns.metric());
            Optional<Estimate> value = row.estimate(columns, metric.unit().orElse(""));
            if (value.isEmpty()) {
                continue;
            }
            Optional<String> how = columns.standing() == null ? standing : one(row, columns.standing());
            List<Citation> cited = columns.citations() == null ? citations : citations(row, columns.citations());
            if (cited.isEmpty()) {
                row.refuse(columns.column(), "a source for the value in this cell");
            } else if (subject.isPresent() && how.isPresent()) {
                add(row, measurement(subject.get(), metric, value.get(), period, new Standing(how.get()), cited));
            }
        }
    }

    private Optional<Subject> subject(Row row) {
        return one(row, Objects.requireNonNull(mapping.subject())).map(id -> known.get(Subject.class, id));
    }

    private Optional<Subject> chip(Row row, Mapping.ChipColumns columns) {
        Optional<String> text = row.required(columns.id());
        Optional<String> name = row.required(columns.name());
        List<Citation> citations = citations(row, mapping.citations().sources());
        List<Milestone> lifecycle = new ArrayList<>();
        for (Mapping.Stage stage : columns.lifecycle()) {
            milestone(row, stage, citations).ifPresent(lifecycle::add);
        }
        ChipBuilder chip = Chip.builder().generic(false).lifecycle(lifecycle).citations(citations);
        if (columns.maker() != null) {
            row.words(columns.maker()).forEach(chip::maker);
        }
        if (columns.foundries() != null) {
            chip.foundries(row.words(columns.foundries()));
        }
        columns.processNode().stream()
                .map(row::text)
                .filter(node -> !node.isEmpty())
                .findFirst()
                .ifPresent(node -> chip.processNode(withUnit(node, columns)));
        if (text.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String id = (columns.idPrefix() == null ? "" : columns.idPrefix()) + hyphened(text.get());
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            row.refuse(columns.id(), "a text with letters or digits for an id");
            return Optional.empty();
        }
        Chip made = chip.id(id).name(name.get()).build();
        return add(row, made) ? Optional.of(made) : Optional.empty();
    }

    /** Returns a number such as 7 or 7.0 with the unit of the mapping, and other text unchanged. */
    private static String withUnit(String node, Mapping.ChipColumns columns) {
        return columns.processUnit() != null && node.matches("[0-9]+(\\.[0-9]+)?")
                ? new BigDecimal(node).stripTrailingZeros().toPlainString() + columns.processUnit()
                : node;
    }

    private Optional<Milestone> milestone(Row row, Mapping.Stage column, List<Citation> citations) {
        Optional<Row.Dated> date = row.date(column.column());
        if (date.isEmpty()) {
            return Optional.empty();
        }
        List<String> stage = row.words(column.stage());
        List<Citation> cited = column.citations() == null ? citations : citations(row, column.citations());
        if (cited.isEmpty()) {
            row.refuse(column.column(), "a source for the date in this cell");
        }
        if (stage.isEmpty() || cited.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Milestone.builder()
                .stage(new LifecycleStage(stage.get(0)))
                .period(date.get().period())
                .standing(date.get().standing())
                .citations(cited)
                .build());
    }

    private static String hyphened(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private List<Citation> citations(Row row, Mapping.Words sources) {
        List<Citation> citations = new ArrayList<>();
        for (String source : row.words(sources)) {
            CitationBuilder citation =
                    Citation.builder().source(known.get(Source.class, source).id());
            String place = mapping.citations().places().get(source);
            citations.add((place == null ? citation : citation.addPlaces(Place.parse(row.filled(place)))).build());
        }
        return citations;
    }

    private Optional<String> one(Row row, Mapping.Words words) {
        if (words.column() != null && row.required(words.column()).isEmpty()) {
            return Optional.empty();
        }
        return row.words(words).stream().findFirst();
    }

    private Measurement measurement(
            Subject subject,
            Metric metric,
            Estimate value,
            Optional<Period> period,
            Standing standing,
            Collection<Citation> citations) {
        MeasurementBuilder measurement = Measurement.builder()
                .id(hyphened(filled(mapping.id(), subject.id(), metric.id(), period, citations)))
                .summary(filled(mapping.summary(), subject.name(), inSentence(metric.name()), period, citations))
                .subject(subject.id())
                .metric(metric.id())
                .value(value)
                .standing(standing)
                .citations(citations);
        period.ifPresent(measurement::period);
        return measurement.build();
    }

    /** Returns the name with a lower-case first letter, unless it is an abbreviation. */
    private static String inSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private String filled(
            String template, String subject, String metric, Optional<Period> period, Collection<Citation> citations) {
        return template.replace("{subject}", subject)
                .replace("{metric}", metric)
                .replace("{period}", period.map(Period::toString).orElse(""))
                .replace(
                        "{publisher}",
                        citations.stream()
                                .map(citation -> known.get(Source.class, citation.source()))
                                .map(source -> source.publisher().orElse(source.title()))
                                .distinct()
                                .collect(Collectors.joining("; ")));
    }

    private boolean add(Row row, ModelRecord record) {
        Long other = rowOfId.putIfAbsent(record.id(), row.number());
        if (other != null || known.find(ModelRecord.class, record.id()).isPresent()) {
            String whose = other == null ? "an existing record" : "row " + other;
            violations.add(new CellViolation(row.number(), "", "an id of its own, not that of " + whose, record.id()));
            return false;
        }
        records.add(record);
        return true;
    }
}
