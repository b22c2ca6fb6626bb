// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options for the answers. */
final class Selection {
    @Option(
            names = "--section",
            split = ",",
            paramLabel = "NAME",
            description = "Whole answers, with tables: gap, lag, parity, shipped, owned, causes, money or controls."
                    + " All of them with their sources: all.")
    List<String> sections = new ArrayList<>();

    @Option(
            names = "--explain",
            arity = "3",
            paramLabel = "ID",
            description = "The derivation of a gap: ids of a subject, a reference and a metric, as --list shows them.")
    List<String> explained = new ArrayList<>();

    @Option(names = "--list", paramLabel = "TYPE", description = "Ids and names of chips, metrics, parties or sources.")
    Optional<String> listed = Optional.empty();

    /** Returns the questions of the sections, or all without sections; empty if something else is selected. */
    List<Question> questions() {
        List<Question> questions = Question.of(sections);
        return explained.isEmpty() && listed.isEmpty() ? questions : List.of();
    }
}
