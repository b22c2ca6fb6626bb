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
 * What the columns of a table hold. A column that is neither mapped nor ignored by name is refused.
 *
 * @param dataset what the dataset is called
 * @param chip how a row describes a chip; absent where rows are about records that are there already
 * @param subject whom a row is about, where it describes no chip
 * @param period the time that a row is about
 * @param citations where the values of a row come from
 * @param standing how they are known
 * @param id the measurements' ids, of {@code {subject}}, {@code {metric}} and {@code {period}}
 * @param summary the measurements' summaries, of {@code {subject}}, {@code {metric}}, {@code {period}} and
 *     {@code {publisher}}
 * @param measurements which columns hold which metric
 * @param ignored the columns that are left out
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
     * The columns that describe a chip.
     *
     * @param id the column of which the id is made: lower case, everything but letters and digits a hyphen
     * @param idPrefix what stands before it; absent for nothing
     * @param name the column of the name
     * @param maker the firm that it comes from
     * @param foundries the firms that fabricate it
     * @param processNode the columns of the process node, the first that is not empty counts
     * @param processUnit what is written behind a bare number in them
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
     * A column of words that stand for others, or one word for all rows.
     *
     * @param fixed the word for all rows, where there is no column
     * @param column the column
     * @param separator what stands between several words in a cell; absent where there is one
     * @param values what each word stands for; what is not listed is refused
     */
    record Words(
            @Nullable String fixed,
            @Nullable String column,
            @Nullable String separator,
            Map<String, String> values) {
        Words {
            values = mapOf(values);
            if ((fixed == null) == (column == null)) {
                throw new IllegalArgumentException("words of the mapping need either a column or one that is fixed");
            }
        }
    }

    /**
     * A column with the date of a stage.
     *
     * @param column the column of the date: a year, month, day, quarter {@code 2027-Q4} or half {@code 2027-H2}, and
     *     {@code (target)} behind it where it is planned
     * @param stage the stage, fixed or by a column's words; an empty word leaves the date out
     * @param citations where the date comes from; that of the row where absent
     */
    record Stage(String column, Words stage, @Nullable Words citations) {}

    /**
     * The columns of the first and the last day, which may be one.
     *
     * @param from the column of the beginning
     * @param to the column of the end
     */
    record Span(String from, String to) {}

    /**
     * Where the values of a row come from.
     *
     * @param sources the ids of sources
     * @param places the place in each source that has places, with {@code {column}} for a cell
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
     * @param factor what a cell is multiplied with to be in the metric's unit; 1 where absent
     * @param domain what can be true of it, in the metric's unit, as {@code 1..200000}; wider values are taken for errors
     * @param confidence the confidence with which low and high hold; 1 where absent
     * @param citations where the value comes from; that of the row where absent
     * @param standing how the value is known; that of the row where absent
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
     * @throws tools.jackson.core.JacksonException where it is not well-formed, or has a key that a mapping has not
     */
    static Mapping read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Mapping.class);
        }
    }

    /** The columns that the mapping reads or leaves out by name. */
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
