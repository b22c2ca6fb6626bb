// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.tables;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which braces name columns, {@code {row}} for the number of the row, or, in a measurement's id and summary,
 * the {@code {subject}}, {@code {metric}}, {@code {period}} and {@code {publisher}}.
 */
final class Template {
    static final String ROW = "row";
    private static final Set<String> OF_ITSELF = Set.of(ROW, "subject", "metric", "period", "publisher");
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)\\}");

    private final String text;
    private final List<String> columns;

    /** Makes a template. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Template(String text) {
        this.text = text;
        this.columns = NAME.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !OF_ITSELF.contains(name))
                .toList();
    }

    /** Returns the names of columns, one for each occurrence. */
    List<String> columns() {
        return columns;
    }

    /** Returns the text with the value of each name. */
    String filled(UnaryOperator<String> values) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }

    @Override
    public String toString() {
        return text;
    }
}
