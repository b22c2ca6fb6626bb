// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.github.chipgap.data.Dataset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page: findings with their pictures and numbers, and the sources at the end. It fills {@code page.jte}. */
record Page(Dataset data, LocalDate asOf, List<Figure> figures) {
    static final String PROJECT = "https://github.com/chipgap/chipgap";
    static final String SCRIPT = Resources.text("report.js");

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

    String day() {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(asOf);
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
                .flatMap(figure -> figure.rows().stream())
                .flatMap(row -> row.sourceIds().stream())
                .distinct()
                .toList();
    }
}
