// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Source;
import io.github.chipgap.record.PartialDate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text of 100 columns. If sources are listed, each row has their numbers. */
final class TextFormat implements Format {
    @Override
    public void write(Appendable out, Dataset data, List<Answer> answers, boolean withSources) throws IOException {
        List<String> cited = new ArrayList<>();
        for (Answer answer : answers) {
            out.append(answer.question()).append('\n');
            for (Row row : answer.rows()) {
                String when = row.asOf().isEmpty() ? "" : " (" + row.asOf() + ")";
                String text = row.what() + when + ": " + row.words() + (withSources ? numbers(row, cited) : "");
                out.append(Words.wrapped(2, text)).append('\n');
            }
        }
        if (!cited.isEmpty()) {
            out.append("Sources\n");
        }
        for (int i = 0; i < cited.size(); i++) {
            String source = text(data.get(Source.class, cited.get(i)));
            out.append(Words.wrapped(2, "[" + (i + 1) + "] " + source)).append('\n');
        }
    }

    private static String numbers(Row row, List<String> cited) {
        return row.sources().stream()
                .map(source -> {
                    if (!cited.contains(source)) {
                        cited.add(source);
                    }
                    return " [" + (cited.indexOf(source) + 1) + "]";
                })
                .collect(Collectors.joining());
    }

    private static String text(Source source) {
        return Stream.of(
                        Optional.of(source.title()),
                        source.publisher(),
                        source.published().map(PartialDate::toString),
                        source.url(),
                        source.readAt().map(copy -> "read at " + copy),
                        source.grade().map(Object::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
