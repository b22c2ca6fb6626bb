// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks and lines over two axes.
 *
 * @param across the caption of the horizontal axis
 * @param up the caption of the vertical axis, or an empty text in a chart of rows
 * @param lines marks with a line through them
 */
record Chart(Form form, String across, String up, List<Mark> marks, List<List<Mark>> lines, Optional<Level> level) {
    private static final double SHIFT = 0.12;
    private static final String YEARS = "A number stands at the beginning of its year";

    /** Years across, and equal ratios or equal differences up; or values across, and a row for each mark. */
    enum Form {
        LOG,
        LINEAR,
        ROWS
    }

    /** A value with a line of its own, such as that of parity, and its words. */
    record Level(double at, String words) {}

    /** Returns a chart of rows over their days, in a series for each topic. */
    static Chart overTime(Form form, String up, List<Row> rows) {
        List<String> topics = rows.stream().map(Row::shortTopic).distinct().toList();
        List<Mark> marks = new ArrayList<>();
        for (Row row : rows) {
            int index = topics.indexOf(row.shortTopic());
            Series series = Series.neutral(row.shortTopic(), index);
            marks.add(new Mark(series, row.year().orElseThrow() + index * SHIFT, row));
        }
        marks.removeIf(mark -> !mark.row().isKnown());
        return new Chart(form, YEARS, up, marks, List.of(), Optional.empty());
    }

    /** Returns a chart of chips over their release, with a line of the best so far on either side. */
    static Chart ofChips(String up, List<Row> chips) {
        List<Mark> marks = chips.stream()
                .map(row -> new Mark(Series.ofChip(row), row.year().orElseThrow(), row))
                .sorted(Comparator.comparingDouble(Mark::x))
                .toList();
        List<List<Mark>> lines = List.of(records(Series.FOREIGN, marks), records(Series.CHINESE, marks));
        return new Chart(Form.LOG, YEARS, up, marks, lines, Optional.empty());
    }

    /** Returns the marks of a series that are higher than all before them, by lower bounds. */
    private static List<Mark> records(Series series, List<Mark> marks) {
        List<Mark> records = new ArrayList<>();
        double highest = 0;
        for (Mark mark : marks) {
            if (mark.series().equals(series) && mark.row().from() > highest) {
                records.add(mark);
                highest = mark.row().from();
            }
        }
        return records;
    }

    /** Returns a chart with a line for each row, below the topic if there are several. */
    static Chart ofRows(String across, List<Row> rows) {
        List<Mark> marks = new ArrayList<>();
        Map<String, Collection<Row>> topics =
                Multimaps.index(rows, Row::shortTopic).asMap();
        topics.forEach((topic, of) -> {
            if (topics.size() > 1) {
                marks.add(new Mark(Series.UNNAMED, marks.size(), Row.heading(topic)));
            }
            of.stream().filter(Row::isKnown).forEach(row -> marks.add(new Mark(Series.UNNAMED, marks.size(), row)));
        });
        return new Chart(Form.ROWS, across, "", marks, List.of(), Optional.empty());
    }

    Chart withLevel(double at, String words) {
        return new Chart(form, across, up, marks, lines, Optional.of(new Level(at, words)));
    }

    boolean isRows() {
        return form == Form.ROWS;
    }

    /** Returns whether the axis of the values counts in percent; the values themselves are parts of 1. */
    boolean isPercent() {
        return (across + up).contains("%");
    }

    /** Returns the rows of the marks, without headings. */
    List<Row> rows() {
        return marks.stream().map(Mark::row).filter(Row::isKnown).toList();
    }

    /** Returns the named series of the marks. */
    ImmutableSet<Series> legend() {
        return marks.stream()
                .map(Mark::series)
                .filter(series -> !series.name().isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }
}
