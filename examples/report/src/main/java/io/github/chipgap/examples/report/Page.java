// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Source;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page: findings with their pictures and numbers, and the sources at the end. It fills {@code page.jte}. */
record Page(Dataset data, LocalDate asOf, List<Figure> figures) {
    static final String PROJECT = "https://github.com/chipgap/chipgap";
    static final String SCRIPT = Resources.text("report.js");

    private static final Map<String, String> GRADES = Map.of(
            "primary", "first-hand",
            "secondary", "second-hand",
            "copy", "read as a copy",
            "retold", "read as retold by another",
            "aggregator", "read in a digest");

    /** Returns the page, which is the same for the same data. No percent sign begins a line. */
    String html() {
        return Resources.filled("page.jte", Map.of("page", this)).replace(" %", "\u00a0%");
    }

    /** Returns the content security policy, which allows the styles and, by its hash, the script. */
    String policy() {
        byte[] hash = Hashing.sha256().hashString(SCRIPT, UTF_8).asBytes();
        String script = Base64.getEncoder().encodeToString(hash);
        return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + script + "'";
    }

    String documents() {
        return data.documents().stream()
                .map(document -> document.id() + " " + document.version())
                .collect(Collectors.joining(", "));
    }

    /** Returns the data, its day and licence, and the project, for citations and pictures. */
    String credit() {
        return "data " + documents() + ", as of " + asOf + ", Apache-2.0, " + PROJECT;
    }

    /** Returns the ids of the sources in the order of the page. */
    List<String> sources() {
        return figures.stream()
                .flatMap(figure -> figure.table().rows().stream())
                .flatMap(row -> row.sources().stream())
                .distinct()
                .toList();
    }

    /** Returns the text after the title of a source. */
    static String about(Source source) {
        return Stream.of(
                        source.publisher().map(", "::concat),
                        source.published().map(date -> ", " + date),
                        source.grade().map(grade -> " · " + GRADES.getOrDefault(grade.name(), grade.name())),
                        source.readAt().map(copy -> " · read at this address, not at the publisher’s"),
                        source.license().map(" · licence "::concat),
                        source.note().map(" · "::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }

    /** Returns the first figure as a file, in the colours of a theme. */
    String picture(Function<Tone, String> theme) {
        Figure first = figures.get(0);
        return Download.picture(first, first.chart().orElseThrow(), credit(), theme);
    }
}
