// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.chipgap.estimate.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the columns of a table hold. A column neither mapped nor ignored by name is refused.
 *
 * @param schema the address of the schema of mappings, for editors
 * @param dataset what the dataset is called
 * @param table how the table is written
 * @param record how a row describes a record; absent if rows are about existing records
 * @param subject the subject of a row without a record of its own
 * @param period the time of a row
 * @param citations the sources of a row's values
 * @param standing how they are known
 * @param id the template of the measurements' ids
 * @param summary the template of the measurements' summaries
 * @param measurements which columns hold which metric
 * @param kept the columns kept as extensions, by extension key
 */
record Mapping(
        @JsonProperty("$schema") @Nullable String schema,
        Header dataset,
        TableForm table,
        @Nullable RecordColumns record,
        @Nullable Words subject,
        @Nullable Span period,
        Citations citations,
        @Nullable Words standing,
        @Nullable Template id,
        @Nullable Template summary,
        List<MetricColumns> measurements,
        Map<String, String> kept) {

    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    /** Reads absent lists and maps as empty ones. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setNullHandling(EMPTY))
            .withConfigOverride(Map.class, map -> map.setNullHandling(EMPTY))
            .build();

    Mapping {
        Objects.requireNonNull(dataset, "the mapping needs a dataset");
        Objects.requireNonNull(citations, "the mapping needs citations");
        table = table == null
                ? new TableForm(null, null, null, null, new DateForms(List.of()), List.of(), Map.of(), null, List.of())
                : table;
        if ((record == null) == (subject == null)) {
            throw new IllegalArgumentException("the mapping needs either a record or a subject");
        }
        if (!measurements.isEmpty() && (id == null || summary == null)) {
            throw new IllegalArgumentException("the mapping needs an id and a summary for its measurements");
        }
        for (MetricColumns one : measurements) {
            if (standing == null && one.standing() == null) {
                throw new IllegalArgumentException("the mapping needs a standing");
            }
        }
    }

    /** The id, version and title of the dataset. */
    record Header(String id, String version, String title) {}

    /**
     * How the table is written.
     *
     * @param encoding the name of its encoding; absent for UTF-8, or if a byte order mark says another
     * @param separator the character between two cells; absent for a comma
     * @param decimal the character before the decimals of numbers; absent for a point
     * @param thousands the character between groups of digits; absent if numbers have none
     * @param dates the forms of dates besides those of ISO 8601, as patterns of
     *     {@link java.time.format.DateTimeFormatter}
     * @param absent texts for an empty cell
     * @param alsoNamed other names of a column in some tables, by its name in this mapping
     * @param rowName the template of a row's name in messages
     * @param ignored the ignored columns
     */
    record TableForm(
            @Nullable String encoding,
            @Nullable Character separator,
            @Nullable Character decimal,
            @Nullable Character thousands,
            DateForms dates,
            List<String> absent,
            Map<String, List<String>> alsoNamed,
            @Nullable Template rowName,
            List<String> ignored) {
        TableForm {
            dates = dates == null ? new DateForms(List.of()) : dates;
        }

        CSVFormat format() {
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator == null ? ',' : separator)
                    .setIgnoreEmptyLines(false)
                    .get();
        }
    }

    /**
     * The columns with the description of a record.
     *
     * @param type the name of its type, as in documents
     * @param id the template of its id, of which everything but letters and digits becomes a hyphen
     * @param fields the origins of the values of the other fields, by the name of the field
     * @param lifecycle the columns of dates, for chips only
     */
    record RecordColumns(String type, Template id, Map<String, Words> fields, List<Stage> lifecycle) {
        RecordColumns {
            Objects.requireNonNull(type, "the mapping's record needs a type");
            Objects.requireNonNull(id, "the mapping's record needs an id");
        }
    }

    /**
     * A column with the date of a stage.
     *
     * @param column the column of the date, with {@code (target)} after the date if it is planned
     * @param stage the stage; an empty word leaves the date out
     * @param citations the sources of the date; the row's if absent
     */
    record Stage(String column, Words stage, @Nullable Words citations) {
        Stage {
            Objects.requireNonNull(column, "a lifecycle of the mapping needs a column");
            Objects.requireNonNull(stage, "a lifecycle of the mapping needs a stage");
        }
    }

    /**
     * The columns of the first and the last day.
     *
     * @param from the column of the beginning
     * @param to the column of the end; absent if the first column holds the whole period
     */
    record Span(String from, @Nullable String to) {
        Span {
            Objects.requireNonNull(from, "the mapping's period needs a column from which it is");
        }
    }

    /**
     * The sources of a row's values.
     *
     * @param sources the ids of sources
     * @param places the template of the place in a source, by the source's id
     * @param links the columns of web addresses, each of which becomes a source
     */
    record Citations(@Nullable Words sources, Map<String, Template> places, List<Words> links) {
        Citations {
            if (sources == null && links.isEmpty()) {
                throw new IllegalArgumentException("the citations of the mapping need sources or links");
            }
        }
    }

    /**
     * The columns of a metric.
     *
     * @param metric the id of the metric, which a column can name; an empty word leaves the value out
     * @param column the column of the value
     * @param low the column of the lower bound
     * @param high the column of the upper bound
     * @param pattern the form of a cell, with named groups; absent for a plain number
     * @param words the sign for which each word before a number stands, such as {@code >} for "over"
     * @param units the factor for each unit in a cell, above 0
     * @param standings the standing for which each remark in a cell stands
     * @param factor the factor from a cell to the metric's unit, above 0; 1 if absent
     * @param domain the plausible values in the metric's unit, such as {@code 1..200000}; others are refused
     * @param confidence the confidence with which low and high hold; 1 if absent
     * @param citations the sources of the value; the row's if absent
     * @param standing how the value is known; the row's if absent
     */
    record MetricColumns(
            Words metric,
            String column,
            @Nullable String low,
            @Nullable String high,
            @Nullable NumberForm pattern,
            Map<String, String> words,
            Map<String, BigDecimal> units,
            Map<String, String> standings,
            @Nullable BigDecimal factor,
            String domain,
            @Nullable Double confidence,
            @Nullable Words citations,
            @Nullable Words standing) {
        MetricColumns {
            Objects.requireNonNull(metric, "measurements of the mapping need a metric");
            Objects.requireNonNull(column, "measurements of the mapping need a column");
            Interval.parse(Objects.requireNonNull(domain, "measurements of the mapping need a domain"));
            if (pattern != null && pattern.has("unit") == units.isEmpty()) {
                throw new IllegalArgumentException(
                        "measurements of the mapping need units if and only if their pattern has (?<unit>…)");
            }
            if (pattern != null && pattern.has("standing") == standings.isEmpty()) {
                throw new IllegalArgumentException(
                        "measurements of the mapping need standings if and only if their pattern has (?<standing>…)");
            }
            if ((low == null) != (high == null)) {
                throw new IllegalArgumentException("measurements of the mapping need low and high or neither");
            }
            if (factor != null) {
                requirePositive("factor", factor);
            }
            units.forEach((unit, number) -> requirePositive("units, \"" + unit + "\"", number));
            for (String sign : words.values()) {
                if (!NumberForm.SIGNS.contains(sign)) {
                    throw new IllegalArgumentException("expected a word that stands for one of "
                            + String.join(" ", NumberForm.SIGNS) + ", got \"" + sign + "\"");
                }
            }
        }

        /** Refuses a factor that would make every number 0, or that would make a lower bound of an upper one. */
        private static void requirePositive(String key, BigDecimal factor) {
            if (factor.signum() <= 0) {
                throw new IllegalArgumentException(key + ": expected a factor above 0, got " + factor);
            }
        }

        Interval plausible() {
            return Interval.parse(domain);
        }
    }

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException if it is null
     * @throws tools.jackson.core.JacksonException if it is not well-formed, or has an unknown key
     */
    static Mapping read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Mapping mapping = JSON.readValue(in, Mapping.class);
            if (mapping == null) {
                throw new IllegalArgumentException("expected an object of JSON, got null");
            }
            return mapping;
        }
    }

    /** Returns the name of a row in messages. */
    Template rowName() {
        if (table.rowName() != null) {
            return table.rowName();
        }
        if (record != null) {
            Words name = record.fields().get("name");
            return name == null ? record.id() : name.whole();
        }
        return Objects.requireNonNull(subject).whole();
    }

    /** Returns the columns read by the mapping. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>(kept.values());
        addAll(columns, citations.sources(), standing, subject);
        citations.links().forEach(link -> addAll(columns, link));
        citations.places().values().forEach(place -> columns.addAll(place.columns()));
        if (record != null) {
            columns.addAll(record.id().columns());
            record.fields().values().forEach(words -> addAll(columns, words));
            for (Stage one : record.lifecycle()) {
                columns.add(one.column());
                addAll(columns, one.stage(), one.citations());
            }
        }
        if (period != null) {
            addNames(columns, period.from(), period.to());
        }
        for (MetricColumns one : measurements) {
            addNames(columns, one.column(), one.low(), one.high());
            addAll(columns, one.metric(), one.citations(), one.standing());
        }
        for (Template template : new Template[] {id, summary}) {
            if (template != null) {
                columns.addAll(template.columns());
            }
        }
        columns.addAll(rowName().columns());
        return columns;
    }

    private static void addNames(Set<String> columns, @Nullable String... names) {
        for (String name : names) {
            if (name != null) {
                columns.add(name);
            }
        }
    }

    private static void addAll(Set<String> columns, @Nullable Words... some) {
        for (Words words : some) {
            if (words != null) {
                columns.addAll(words.whole().columns());
            }
        }
    }
}
