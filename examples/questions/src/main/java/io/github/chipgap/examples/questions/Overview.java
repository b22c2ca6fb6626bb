// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** All questions on one screen of 30 lines and 100 columns. */
final class Overview {
    /** The place of the page of charts if there is none. */
    static final String HOW_TO_MAKE_CHARTS = "--report FILE";

    /** The options for more. */
    static final String MORE = "More: --section all, --explain, --list, --help";

    /** A note on answers of an earlier day. */
    static final String UNDATED = "Sources without a date of publication count on every day.";

    private Overview() {}

    /** Prints the screen. */
    public static void main(String[] arguments) {
        System.out.print(of(Setting.standard()));
    }

    /** Returns the screen without a page of charts. */
    static String of(Setting setting) {
        List<Answer> answers =
                Arrays.stream(Question.values()).map(one -> one.answer(setting)).toList();
        return of(setting, answers, HOW_TO_MAKE_CHARTS, MORE);
    }

    /**
     * Returns the screen.
     *
     * @param charts the place of the page of charts, or how to make it
     * @param more the end of the last line
     */
    static String of(Setting setting, List<Answer> answers, String charts, String more) {
        Dataset data = setting.data();
        String known = data.all(Chip.class).size() + " chips, "
                + data.all(Source.class).size() + " sources";
        return "chipgap · China's gap in AI chips · " + known + " · "
                + Words.asOf(setting.asOf()) + "\n"
                + answers.stream().map(Answer::text).collect(Collectors.joining())
                + Words.wrapped("", "Charts: " + charts + " · " + more) + "\n";
    }

    /** Returns a path, relative to the working directory if it is inside. */
    static String place(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path path = file.toAbsolutePath().normalize();
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }
}
