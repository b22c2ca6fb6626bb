// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Refuses options without an effect.
 *
 * @param options the options of a command line
 */
record OptionCheck(ParseResult options) {
    private static final List<String> SELECTIONS = List.of("--section", "--explain", "--list");

    /** The options with an effect on one question only. */
    private static final ImmutableMap<String, Question> OF_ONE_QUESTION = ImmutableMap.of(
            "--growth", Question.PARITY,
            "--yuan", Question.MONEY,
            "--simulate", Question.SHIPPED,
            "--seed", Question.SHIPPED);

    /**
     * Checks the options.
     *
     * @param questions the questions to answer
     * @throws IllegalArgumentException if an option would have no effect
     */
    void check(List<Question> questions) {
        for (OptionSpec option : options.matchedOptions()) {
            List<String> values = option.originalStringValues();
            require(
                    option.isMultiValue() || option.arity().max() == 0 || values.size() == 1,
                    option.longestName() + ": expected one value, got " + String.join(" and ", values));
        }
        List<String> selections =
                SELECTIONS.stream().filter(options::hasMatchedOption).toList();
        require(
                selections.size() < 2,
                "expected one of " + String.join(", ", SELECTIONS) + ", got " + String.join(" and ", selections));
        boolean isNamed = !options.matchedOptionValue("--section", List.of("")).isEmpty();
        require(isNamed, "--section: expected a name, got \"" + String.join("", values("--section")) + "\"");
        int ids = values("--explain").size();
        require(
                ids == 0 || ids == 3,
                "--explain: expected a subject, a reference and a metric once, got " + ids + " ids");
        String selected = selections.isEmpty()
                ? "the overview"
                : selections.get(0) + " " + String.join(" ", values(selections.get(0)));
        OF_ONE_QUESTION.forEach((option, question) -> require(
                values(option).isEmpty() || questions.contains(question),
                option + ": expected --section " + question + " or no selection, got " + selected));
        boolean areSources = options.hasMatchedOption("--sources");
        require(!areSources || selections.contains("--section"), "--sources: expected --section, got " + selected);
        String format = String.join("", values("--format"));
        require(
                !areSources || format.isEmpty() || format.equals("text"),
                "--sources: expected --format text, got " + format);
    }

    private List<String> values(String option) {
        return options.hasMatchedOption(option) ? options.matchedOption(option).originalStringValues() : List.of();
    }

    private static void require(boolean isMet, String message) {
        if (!isMet) {
            throw new IllegalArgumentException(message);
        }
    }
}
