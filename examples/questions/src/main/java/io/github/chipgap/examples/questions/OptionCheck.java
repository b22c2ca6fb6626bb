// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Refuses options without an effect, and files that would be overwritten.
 *
 * @param command the parsed command line
 */
record OptionCheck(CommandLine command) {
    private static final List<String> SELECTIONS = List.of("--section", "--explain", "--list");

    private static final List<String> ONCE =
            List.of("--list", "--as-of", "--growth", "--yuan", "--simulate", "--seed", "--format", "--out", "--report");

    /** The options with a file: first the files that are written. */
    private static final List<String> FILES = List.of("--out", "--report", "--data");

    private static final List<String> WRITTEN = FILES.subList(0, 2);

    /** The options with an effect on one question only. */
    private static final ImmutableMap<String, Question> OF_ONE_QUESTION = ImmutableMap.of(
            "--growth", Question.PARITY,
            "--yuan", Question.MONEY,
            "--simulate", Question.SHIPPED,
            "--seed", Question.SHIPPED);

    OptionCheck {
        Objects.requireNonNull(command);
    }

    /**
     * Checks the options.
     *
     * @param questions the selected questions, or all without a selection
     * @throws ParameterException if an option would have no effect, or would overwrite a file of another one
     */
    void check(List<Question> questions) {
        ONCE.forEach(option -> require(
                values(option).size() < 2,
                option + ": expected one value, got " + String.join(" and ", values(option))));
        List<String> selections = SELECTIONS.stream().filter(this::isGiven).toList();
        require(
                selections.size() < 2,
                "expected one of " + String.join(", ", SELECTIONS) + ", got " + String.join(" and ", selections));
        int ids = values("--explain").size();
        require(
                ids == 0 || ids == 3,
                "--explain: expected a subject, a reference and a metric once, got " + ids + " ids");
        String selected =
                selections.isEmpty() ? "" : selections.get(0) + " " + String.join(" ", values(selections.get(0)));
        boolean areQuestions = selections.isEmpty() || isGiven("--section");
        OF_ONE_QUESTION.forEach((option, question) -> require(
                !isGiven(option) || (areQuestions && questions.contains(question)),
                option + ": expected --section " + question + " or no selection, got " + selected));
        require(
                !isGiven("--sources") || isGiven("--section"),
                "--sources: expected --section, got " + (selected.isEmpty() ? "the overview" : selected));
        String format = String.join("", values("--format"));
        require(
                !isGiven("--sources") || format.isEmpty() || format.equals("text"),
                "--sources: expected --format text, got " + format);
        checkFiles();
    }

    /** Refuses folders, and a written file that is another file of the options too. */
    private void checkFiles() {
        for (String option : FILES) {
            values(option).stream()
                    .filter(file -> Files.isDirectory(Path.of(file)))
                    .forEach(folder -> require(false, option + ": expected a file, got the folder \"" + folder + "\""));
        }
        for (String written : WRITTEN) {
            for (String other : FILES.subList(FILES.indexOf(written) + 1, FILES.size())) {
                values(written)
                        .forEach(file -> values(other).stream()
                                .filter(another -> isSame(Path.of(file), Path.of(another)))
                                .forEach(another -> require(
                                        false,
                                        "expected two files for " + written + " and " + other + ", got "
                                                + (file.equals(another) ? file : file + " and " + another)
                                                + " for both")));
            }
        }
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            // a file that does not exist yet
            return file.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    private boolean isGiven(String option) {
        return command.getParseResult().hasMatchedOption(option);
    }

    private List<String> values(String option) {
        return isGiven(option) ? command.getParseResult().matchedOption(option).originalStringValues() : List.of();
    }

    private void require(boolean isMet, String message) {
        if (!isMet) {
            throw new ParameterException(command, message);
        }
    }
}
