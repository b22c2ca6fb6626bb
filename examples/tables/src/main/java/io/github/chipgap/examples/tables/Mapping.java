// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mapping of the columns of a table to fields. Every column must be mapped or ignored by name.
 *
 * @param dataset the id, version and title of the dataset
 * @param chip the columns that describe a chip; absent if the rows are about existing records
 * @param subject the subject of a row; absent if the row describes a chip
 * @param period the columns of the period of a row; absent if there is none
 * @param citations the sources of the values of a row
 * @param standing the standing of the values
 * @param id the template of the ids of measurements, with {@code {subject}}, {@code {metric}} and {@code {period}}
 * @param summary the template of their summaries, with {@code {subject}}, {@code {metric}}, {@code {period}} and {@code
 *     {publisher}}
 * @param measurements the columns of each metric
 * @param ignored the columns to leave out
 */
record Mapping(
        Header dataset,
        @Nullable ChipColumns chip,
        @Nullable Words subject,
        @Nullable Span period,
        Sources citations,
        Words standing,
        String id,
        String summary,
        List<MetricColumns> measurements,
        List<String> ignored) {

    Mapping {
        Objects.requireNonNull(dataset, "the mapping needs a dataset");
        Objects.requireNonNull(citations, "the mapping needs citations");
        Objects.requireNonNull(standing, "the mapping needs a standing");
        Objects.requireNonNull(id, "the mapping needs an id");
        Objects.requireNonNull(summary, "the mapping needs a summary");
        measurements = listOf(measurements);
        ignored = listOf(ignored);
        if ((chip == null) == (subject == null)) {
            throw new IllegalArgumentException("the mapping needs either a chip or a subject");
        }
    }

    /** The id, version and title of the dataset. */
    record Header(String id, String version, String title) {}

    /**
     * The columns for a chip.
     *
     * @param id the column of the id, which is changed to lower case, with hyphens in place of other characters
     * @param idPrefix the text before the id; absent for none
     * @param name the column of the name
     * @param maker the firm whose chip it is
     * @param foundries the firms fabricating it
     * @param processNode the columns of the process node, of which the first filled one counts
     * @param processUnit the unit added to a number without a unit in these columns
     * @param lifecycle the columns of dates
     */
    record ChipColumns(
            String id,
            @Nullable String idPrefix,
            String name,
            @Nullable Words maker,
            @Nullable Words foundries,
            List<String> processNode,
            @Nullable String processUnit,
            List<Stage> lifecycle) {
        ChipColumns {
            Objects.requireNonNull(id, "the mapping's chip needs an id");
            Objects.requireNonNull(name, "the mapping's chip needs a name");
            processNode = listOf(processNode);
            lifecycle = listOf(lifecycle);
        }
    }

    /**
     * A column of words with their meanings, or a single word for all rows.
     *
     * @param fixed the word for all rows; absent if there is a column
     * @param column the column
     * @param separator the separator of words in a cell; absent if each cell has a single word
     * @param values the meaning of each word; an unlisted word is rejected
     */
    record Words(
            @Nullable String fixed,
            @Nullable String column,
            @Nullable String separator,
            Map<String, String> values) {
        Words {
            values = mapOf(values);
            if ((fixed == null) == (column == null)) {
                throw new IllegalArgumentException("words of the mapping need either a column or a fixed word");
            }
        }
    }

    /**
     * A column with the date of a stage.
     *
     * @param column the column of the date: a year, month, day, quarter {@code 2027-Q4} or half {@code 2027-H2},
     *     followed by {@code (target)} if it is planned
     * @param stage the stage, fixed or by the words of a column; a word with an empty meaning leaves the date out
     * @param citations the sources of the date; the sources of the row if absent
     */
    record Stage(String column, Words stage, @Nullable Words citations) {}

    /**
     * The columns of the first and the last day, which may be the same column.
     *
     * @param from the column of the beginning
     * @param to the column of the end
     */
    record Span(String from, String to) {}

    /**
     * The sources of the values of a row.
     *
     * @param sources the ids of sources
     * @param places the place in each source with places, by source, with {@code {column}} for a cell
     */
    record Sources(Words sources, Map<String, String> places) {
        Sources {
            Objects.requireNonNull(sources, "the citations of the mapping need sources");
            places = mapOf(places);
        }
    }

    /**
     * The columns of a metric.
     *
     * @param metric the id of the metric
     * @param column the column of the value
     * @param low the column of the lower bound
     * @param high the column of the upper bound
     * @param factor the factor from the unit of a cell to the metric's unit; 1 if absent
     * @param domain the plausible values in the metric's unit, such as {@code 1..200000}; other values are rejected
     * @param confidence the confidence of the bounds; 1 if absent
     * @param citations the sources of the value; the sources of the row if absent
     * @param standing the standing of the value; the standing of the row if absent
     */
    record MetricColumns(
            String metric,
            String column,
            @Nullable String low,
            @Nullable String high,
            @Nullable BigDecimal factor,
            String domain,
            @Nullable Double confidence,
            @Nullable Words citations,
            @Nullable Words standing) {
        MetricColumns {
            Objects.requireNonNull(metric, "measurements of the mapping need a metric");
            Objects.requireNonNull(column, "measurements of the mapping need a column");
            Interval.parse(Objects.requireNonNull(domain, "measurements of the mapping need a domain"));
            if ((low == null) != (high == null)) {
                throw new IllegalArgumentException("measurements of the mapping need low and high or neither");
            }
        }

        Interval plausible() {
            return Interval.parse(domain);
        }
    }

    /**
     * Reads a mapping.
     *
     * @throws tools.jackson.core.JacksonException if the file is not well-formed JSON or has an unknown key
     */
    static Mapping read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Mapping.class);
        }
    }

    /** Returns the names of the mapped and ignored columns. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>(ignored);
        addAll(columns, citations.sources(), standing, subject);
        if (chip != null) {
            columns.add(chip.id());
            columns.add(chip.name());
            columns.addAll(chip.processNode());
            addAll(columns, chip.maker(), chip.foundries());
            chip.lifecycle().forEach(one -> {
                columns.add(one.column());
                addAll(columns, one.stage(), one.citations());
            });
        }
        if (period != null) {
            columns.add(period.from());
            columns.add(period.to());
        }
        for (MetricColumns one : measurements) {
            columns.add(one.column());
            addAll(columns, one.citations(), one.standing());
            if (one.low() != null && one.high() != null) {
                columns.add(one.low());
                columns.add(one.high());
            }
        }
        return columns;
    }

    private static void addAll(Set<String> columns, @Nullable Words... some) {
        for (Words words : some) {
            if (words != null && words.column() != null) {
                columns.add(words.column());
            }
        }
    }

    private static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <K, V> Map<K, V> mapOf(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
