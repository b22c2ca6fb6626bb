// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.PartialDate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text of 100 columns: each answer in short, then its rows by topic. Rows have the numbers of listed sources. */
final class TextFormat implements Format {
    private static final int WIDEST_SUBJECT = 48;

    /** The numbers of so many sources are on one line. */
    private static final int MOST_TOGETHER = 8;

    @Override
    public void write(Appendable out, Dataset data, List<Answer> answers, boolean withSources) throws IOException {
        List<String> cited = new ArrayList<>();
        String gap = "";
        for (Answer answer : answers) {
            out.append(gap).append(answer.text());
            gap = "\n";
            ImmutableListMultimap<String, Row> topics = Multimaps.index(answer.rows(), Row::topic);
            for (String topic : topics.keySet()) {
                out.append(topic.isEmpty() ? "" : "\n" + Words.wrapped("  ", topic) + "\n");
                out.append(table(topics.get(topic), withSources, cited));
            }
        }
        if (!cited.isEmpty()) {
            out.append("\nSources\n");
        }
        for (int i = 0; i < cited.size(); i++) {
            String number = "%7s ".formatted("[" + (i + 1) + "]");
            out.append(Words.wrapped(number, text(data.get(Source.class, cited.get(i)))))
                    .append('\n');
        }
    }

    private static String table(Collection<Row> rows, boolean withSources, List<String> cited) {
        int longest = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
        String form = "    %-" + Math.min(longest, WIDEST_SUBJECT) + "s  ";
        return rows.stream()
                .map(row -> lineOf(row.what())
                        + Words.wrapped(
                                form.formatted(isLong(row.what()) ? "" : row.what()),
                                row.words() + (withSources ? numbers(row, cited) : ""))
                        + "\n")
                .collect(Collectors.joining());
    }

    /** Returns lines for a subject too long for its column, and an empty text for any other. */
    private static String lineOf(String what) {
        return isLong(what) ? Words.wrapped("    ", what) + "\n" : "";
    }

    private static boolean isLong(String what) {
        return what.length() > WIDEST_SUBJECT;
    }

    private static String numbers(Row row, List<String> cited) {
        row.sources().stream().filter(source -> !cited.contains(source)).forEach(cited::add);
        if (row.sources().isEmpty()) {
            return "";
        }
        String comma = row.sources().size() > MOST_TOGETHER ? ", " : "," + Words.NO_BREAK;
        return row.sources().stream()
                .map(source -> cited.indexOf(source) + 1)
                .sorted()
                .map(number -> Integer.toString(number))
                .collect(Collectors.joining(comma, " [", "]"));
    }

    private static String text(Source source) {
        return Stream.of(
                        Optional.of(source.title()),
                        source.publisher(),
                        source.updated()
                                .map(date -> "as of " + date)
                                .or(() -> source.published().map(PartialDate::toString)),
                        source.url(),
                        source.readAt().map(copy -> "read at " + copy),
                        source.grade().map(Object::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
