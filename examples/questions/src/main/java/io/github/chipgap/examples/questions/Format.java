// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import java.io.IOException;
import java.util.List;

/** A form in which answers are written. */
@FunctionalInterface
interface Format {
    /**
     * Writes answers.
     *
     * @param withSources whether to list the sources in a text; tables always name them
     */
    void write(Appendable out, Dataset data, List<Answer> answers, boolean withSources) throws IOException;

    /** Returns the form with a name, {@code text}, {@code csv} or {@code json}. */
    static Format of(String name) {
        return switch (name) {
            case "text" -> new TextFormat();
            case "csv" -> new CsvFormat();
            case "json" -> new JsonFormat();
            default -> throw new IllegalArgumentException("--format: expected text, csv or json, got \"" + name + "\"");
        };
    }
}
