// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import io.github.chipgap.data.Dataset;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Subject;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the records of a dataset.
 *
 * @param data the data
 */
record Names(Dataset data) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    Names {
        Objects.requireNonNull(data);
    }

    /** Returns a text with names in place of the ids of chips, parties and metrics. */
    String in(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(name(word.group())));
    }

    /** Returns the short name of a metric with a small first letter, unless it is an abbreviation. */
    static String inSentence(Metric metric) {
        String name = Words.shortName(metric);
        boolean isWord = Character.isLowerCase(name.charAt(1));
        return isWord ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    private String name(String id) {
        return data.find(Subject.class, id)
                .map(Subject::name)
                .or(() -> data.find(Metric.class, id)
                        .filter(metric -> id.contains("-"))
                        .map(Names::inSentence))
                .orElse(id);
    }
}
