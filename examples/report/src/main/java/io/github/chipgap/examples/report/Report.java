// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.dataset.ReferenceData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Draws answers as one HTML page without network access. */
public final class Report {
    private static final String EXPECTED = "expected ANSWERS.json DAY PAGE.html";

    private Report() {}

    /**
     * Draws the answers in a file, as {@code chipgap --section all --format json} writes them, as a page.
     *
     * @param arguments the file of the answers, their day in ISO 8601, and the file of the page
     */
    public static void main(String[] arguments) {
        System.exit(run(System.err, arguments));
    }

    /** Returns 0 for a written page, or 2 after a line on what is wrong. */
    static int run(PrintStream err, String... arguments) {
        if (arguments.length != 3) {
            err.println(EXPECTED + ", got " + (arguments.length == 0 ? "no arguments" : String.join(" ", arguments)));
            return 2;
        }
        try {
            String answers = Files.readString(Path.of(arguments[0]));
            write(ReferenceData.all(), LocalDate.parse(arguments[1]), answers, Path.of(arguments[2]));
            return 0;
        } catch (IOException | RuntimeException e) {
            String cause = e.toString().lines().findFirst().orElse("");
            err.println(EXPECTED + ", got " + String.join(" ", arguments) + ": " + cause);
            return 2;
        }
    }

    /**
     * Writes the page of some answers.
     *
     * @param data the dataset of the answers, for their sources
     * @param asOf the day of the answers
     * @param answers the rows of the answers, as {@code chipgap --format json} writes them
     * @throws tools.jackson.core.JacksonException if the answers are not such rows
     */
    public static void write(Dataset data, LocalDate asOf, String answers, Path file) throws IOException {
        Files.writeString(file, page(data, asOf, answers).html());
    }

    static Page page(Dataset data, LocalDate asOf, String answers) {
        return new Page(data, asOf, Figures.of(List.of(JsonMapper.shared().readValue(answers, Row[].class))));
    }
}
