// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Source;

/** All questions on one screen of 100 columns. */
final class Overview {
    private Overview() {}

    static String of(Setting setting) {
        Dataset data = setting.data();
        StringBuilder screen = new StringBuilder();
        screen.append("chipgap · China's gap in AI chips · ")
                .append(data.all(Chip.class).size())
                .append(" chips, ")
                .append(data.all(Source.class).size())
                .append(" sources · as of ")
                .append(Words.day(setting.asOf()))
                .append('\n');
        for (Question question : Question.values()) {
            screen.append(question.answer(setting).text());
        }
        return screen.append("More: --section NAME, --explain, --list chips, --format csv, --report FILE, --help\n")
                .toString();
    }

    /** Prints the screen. */
    public static void main(String[] arguments) {
        System.out.print(of(Setting.standard()));
    }
}
